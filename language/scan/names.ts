/** Names: parts joined by dots, each bare or in backticks. */
import { beginsName, endOfNamePart, isLineEnd, isNamePart } from '../characters.ts';
import { HalfLife, Name } from '../tokens.ts';
import { push, type Reading, replacing, report } from './reading.ts';
import { wordAt } from './seen-words.ts';

const BACKTICK = 96;
const DOT = 46;

/** Reads a name or a word, from a letter or a backtick. */
export function readName(reading: Reading): void {
  const { text, position: start } = reading;
  let end = endOfPart(reading, start);
  let isSinglePart = true;
  while (text.charCodeAt(end) === DOT && (text.charCodeAt(end + 1) === BACKTICK || beginsName(text, end + 1))) {
    end = endOfPart(reading, end + 1);
    isSinglePart = false;
  }
  if (!isSinglePart || text.charCodeAt(start) === BACKTICK) {
    push(reading, Name, end);
    return;
  }
  if (isUnseen(text.charCodeAt(end)) && isNamePart(text, end + 1)) {
    readThroughUnseen(reading, end);
    return;
  }
  const { kind, image } = wordAt(text, start, end);
  if (image === 'half' && text.startsWith('-life', end) && !isNamePart(text, end + 5)) push(reading, HalfLife, end + 5);
  else push(reading, kind, end, image);
}

/** What nobody sees and copying brings along: a soft hyphen, a space of no width, a word joiner, a byte order mark. */
const isUnseen = (unit: number): boolean => unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;

/** `emplo\u200byees` is one word to who reads it: it is read so, and what is in its way is told. */
function readThroughUnseen(reading: Reading, firstEnd: number): void {
  const { text, position: start } = reading;
  let end = firstEnd;
  while (isUnseen(text.charCodeAt(end)) && isNamePart(text, end + 1)) {
    const span = { start: end, end: end + 1 };
    const shown = `U+${text.charCodeAt(end).toString(16).toUpperCase().padStart(4, '0')}`;
    report(reading, span, 'unknown-character', [`${shown}, which cannot be seen,`], [replacing(span, '', `Remove ${shown}`)]);
    end = endOfNamePart(text, end + 1);
  }
  const seen = text.slice(start, end).replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  const { kind, image } = wordAt(seen, 0, seen.length);
  push(reading, kind, end, image);
}

function endOfPart(reading: Reading, start: number): number {
  const { text } = reading;
  if (text.charCodeAt(start) !== BACKTICK) return endOfNamePart(text, start);
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== BACKTICK && !isLineEnd(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) === BACKTICK) {
    if (text.slice(start + 1, end).trim() === '') report(reading, { start, end: end + 1 }, 'empty-name', []);
    return end + 1;
  }
  // What follows the word is more likely the rest of the statement than the rest of the name.
  const wordEnd = Math.max(endOfNamePart(text, start + 1), start + 1);
  const span = { start, end: wordEnd };
  const meant = `${text.slice(start, wordEnd)}\``;
  report(reading, span, 'unclosed-name', [meant], [replacing(span, meant)]);
  return wordEnd;
}

/** What a name's image means: its parts without their backticks. */
export const meaningOfName = (image: string): string => (image.includes('`') ? image.replaceAll('`', '') : image);
