/** Names for what is extracted. */
import { isPlainWord, lexemesOf, RESERVED_WORDS, type Source } from '@scorelang/language';

/** `wanted` as one plain word that the file does not use yet, neither as a name nor as a text: `titles`, `titles_2`. */
export function freeName(wanted: string, source: Source): string {
  const taken = new Set<string>(RESERVED_WORDS);
  for (const { text } of lexemesOf(source)) for (const word of text.replaceAll(/["`]/g, '').split('.')) taken.add(word);
  const plain = plainWord(wanted);
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? plain : `${plain}_${count}`;
    if (!taken.has(name)) return name;
  }
}

const LONGEST = 40;

function plainWord(wanted: string): string {
  const words = wanted.match(/[\p{L}\p{N}_]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word : `${name}_${word}`;
    if (longer.length > LONGEST && name !== '') break;
    name = longer;
  }
  return isPlainWord(name) ? name : `named_${name}`.replace(/_$/, '');
}
