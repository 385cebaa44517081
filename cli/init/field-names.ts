/** Headers to names: `What is your current occupation` to `current_occupation`. */
import { wordsOfHeader } from '@scorelang/batch';
import { RESERVED_WORDS } from '@scorelang/language';

/** Longer names are shortened. */
const LONGEST_NAME = 26;
const MOST_WORDS = 4;

/** What a question holds beside what it asks for. */
const FILLING = new Set(
  'a an the is are was do does did you your yours me my our us we i it this that these those what which who how why where when of to in on for by at with from about as and or most more through please'.split(
    ' ',
  ),
);

/** Names that mean something else in a model. */
const TAKEN = ['score', 'rest', 'activity', 'disqualified'];

/** A name for each header, no two alike, each one that a model can use without backticks. */
export function fieldNames(headers: readonly string[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set<string>([...TAKEN, ...taken]);
  const prefix = commonPrefix(headers);
  return headers.map((header) => {
    const bare = prefix !== '' && header.startsWith(prefix) ? header.slice(prefix.length) : header;
    const name = firstFree(baseName(bare), used);
    used.add(name);
    return name;
  });
}

/** `property_` where more than half of the headers begin so: it tells none from another. */
function commonPrefix(headers: readonly string[]): string {
  const prefixes = headers.map((header) => /^[a-z]+_(?=[a-z])/i.exec(header)?.[0] ?? '').filter((prefix) => prefix !== '');
  return prefixes.find((prefix) => prefixes.filter((other) => other === prefix).length > Math.max(2, headers.length / 2)) ?? '';
}

function baseName(header: string): string {
  const words = wordsOfHeader(header);
  const whole = words.join('_').replace(/^(?:no|nr|num|number)_of_(?=.)/, '');
  const telling = words.filter((word) => !FILLING.has(word));
  const short = whole.length <= LONGEST_NAME || telling.length === 0 ? whole : telling.slice(0, MOST_WORDS).join('_');
  const name = short.normalize('NFC');
  if (name === '') return 'column';
  return /^[\p{L}_]/u.test(name) ? ((RESERVED_WORDS as readonly string[]).includes(name) ? `${name}_value` : name) : `column_${name}`;
}

function firstFree(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  for (let number = 2; ; number += 1) if (!used.has(`${name}_${number}`)) return `${name}_${number}`;
}
