/** Characters that belong to other languages and keyboards: read as what is meant, with one problem each. */
import { endOfLine, isLineEnd, isNamePart, isSpace, visible } from '../characters.ts';
import type { Span } from '../source.ts';
import { Numeral, reserved, symbol, Text, type TokenType, word } from '../tokens.ts';
import { quoteText } from '../words.ts';
import { readLeadingPoint } from './numbers.ts';
import { push, type Reading, removing, replacing, report } from './reading.ts';
import { opensForeignText, readForeignText } from './texts.ts';

type Meaning = readonly [written: string, meant: string, kind: TokenType];

/** Longest first: the first that stands at the place is the one. */
const meanings: readonly Meaning[] = [
  ['===', '=', symbol['=']],
  ['!==', '!=', symbol['!=']],
  ['==', '=', symbol['=']],
  [':=', '=', symbol['=']],
  ['=>', '>=', symbol['>=']],
  ['=<', '<=', symbol['<=']],
  ['<>', '!=', symbol['!=']],
  ['&&', 'and', reserved.and],
  ['||', 'or', reserved.or],
  ['...', 'to', word.to],
  ['..', 'to', word.to],
  ['\u2026', 'to', word.to],
  ['\u2265', '>=', symbol['>=']],
  ['\u2267', '>=', symbol['>=']],
  ['\u2264', '<=', symbol['<=']],
  ['\u2266', '<=', symbol['<=']],
  ['\u2260', '!=', symbol['!=']],
  ['\u2010', '-', symbol['-']],
  ['\u2011', '-', symbol['-']],
  ['\u2012', '-', symbol['-']],
  ['\u2013', '-', symbol['-']],
  ['\u2014', '-', symbol['-']],
  ['\u2015', '-', symbol['-']],
  ['\u2212', '-', symbol['-']],
  ['\u00d7', '*', symbol['*']],
  ['\u00f7', '/', symbol['/']],
  ['\uff0c', ',', symbol[',']],
  ['\u3001', ',', symbol[',']],
  ['\u060c', ',', symbol[',']],
  ['\uff1a', ':', symbol[':']],
  ['\uff08', '(', symbol['(']],
  ['\uff09', ')', symbol[')']],
  ['\uff3b', '[', symbol['[']],
  ['\u3010', '[', symbol['[']],
  ['\uff3d', ']', symbol[']']],
  ['\u3011', ']', symbol[']']],
  ['\uff5b', '{', symbol['{']],
  ['\uff5d', '}', symbol['}']],
  ['\uff1d', '=', symbol['=']],
  ['\uff1e', '>', symbol['>']],
  ['\uff1c', '<', symbol['<']],
  ['\uff0b', '+', symbol['+']],
  ['\uff0d', '-', symbol['-']],
  ['\uff0a', '*', symbol['*']],
  ['\uff0f', '/', symbol['/']],
];

/** By their first characters, as every `=` is looked at. */
const meaningsOf = new Map<string, Meaning[]>();
for (const meaning of meanings) {
  const first = meaning[0].charAt(0);
  meaningsOf.set(first, [...(meaningsOf.get(first) ?? []), meaning]);
}

/** What the language itself uses. */
const own = new Set('=<>+-*/()[]{},:');

const dropped: ReadonlySet<string> = new Set([';', '\uff1b', '\u061b', '\u037e']);

/** Reads something foreign at the place, if there is something: false leaves it to the symbols of the language. */
export function readForeign(reading: Reading): boolean {
  const { text, position } = reading;
  const character = text.charAt(position);
  const meaning = meaningsOf.get(character)?.find(([written]) => text.startsWith(written, position));
  if (meaning !== undefined) {
    const [written, meant, kind] = meaning;
    const span = { start: position, end: position + written.length };
    report(
      reading,
      span,
      'foreign-operator',
      [written, meant],
      [replacing(span, /\w/.test(meant) ? spaced(reading, span.end, meant) : meant, `Write ${meant}`)],
    );
    if (meant === '[') reading.openLists += 1;
    push(reading, kind, span.end, meant);
    return true;
  }
  if (readForeignComment(reading, character) || readArrow(reading)) return true;
  if (character === '.' && readLeadingPoint(reading)) return true;
  if (own.has(character)) return false;
  if (character === '!') return readExclamation(reading);
  if (character === '&' || character === '|') return readSingleConnective(reading, character);
  if (opensForeignText(character) && !isInsideWord(reading)) readForeignText(reading);
  else if (dropped.has(character)) readDropped(reading);
  else if (/\p{Sc}/u.test(character)) readCurrency(reading, character);
  else if (character === '%' && endsWithNumber(reading)) readDetachedPercent(reading);
  else if (!readUnquoted(reading)) readUnknown(reading);
  return true;
}

/** A word needs space around it where the symbol did not. */
const spaced = ({ text, position }: Reading, end: number, meant: string): string =>
  `${isSpace(text.charCodeAt(position - 1)) ? '' : ' '}${meant}${isSpace(text.charCodeAt(end)) ? '' : ' '}`;

/** `// ..`, `/* .. *\/`, and `-- ..` at a line's start. */
function readForeignComment(reading: Reading, character: string): boolean {
  const { text, position: start } = reading;
  const next = text.charAt(start + 1);
  const isBlock = character === '/' && next === '*';
  const isLine = character === '/' && next === '/' && text.charAt(start - 1) !== ':';
  const isDashes = character === '-' && next === '-' && reading.startsLine;
  if (!isBlock && !isLine && !isDashes) return false;
  const closing = isBlock ? text.indexOf('*/', start + 2) : -1;
  if (isBlock) reading.crossesLines = true;
  const end = closing === -1 ? endOfLine(text, start) : closing + 2;
  const content = text.slice(start + 2, closing === -1 ? end : closing);
  const meant = content
    .split(/\r\n|\r|\n/)
    .map((line) => `# ${line.replace(/^\s*\*?\s?/, '').trimEnd()}`.trimEnd())
    .join('\n');
  const behind = end + spaceAt(text, end);
  const endsLine = behind === text.length || isLineEnd(text.charCodeAt(behind));
  const fix = endsLine
    ? replacing({ start, end }, meant, 'Write it with #')
    : replacing({ start, end: behind }, `${meant}\n`, 'Write it with #');
  report(reading, { start, end }, 'foreign-comment', [text.slice(start, start + 2)], [fix]);
  reading.comments.push({ span: { start, end }, text: meant });
  if (/[\r\n]/.test(content)) reading.startsLine = true;
  reading.position = end;
  return true;
}

const spaceAt = (text: string, index: number): number => /^[ \t]*/.exec(text.slice(index, index + 100))![0].length;

/** `when title = CEO -> add 20`. */
function readArrow(reading: Reading): boolean {
  const { text, position: start } = reading;
  if (!text.startsWith('->', start)) return false;
  const span = { start, end: start + 2 };
  report(reading, span, 'needless-word', ['->'], [removing(reading.source, span)]);
  reading.position = span.end;
  return true;
}

function readExclamation(reading: Reading): boolean {
  const { text, position } = reading;
  if (text.charAt(position + 1) === '=') return false;
  const span = { start: position, end: position + 1 };
  report(reading, span, 'foreign-operator', ['!', 'not'], [replacing(span, spaced(reading, span.end, 'not'), 'Write not')]);
  push(reading, reserved.not, span.end, 'not');
  return true;
}

/** `a & b`; without spaces (`AT&T`) it is part of a text. */
function readSingleConnective(reading: Reading, character: '&' | '|'): true {
  const { text, position } = reading;
  if (!isSpace(text.charCodeAt(position - 1)) && readUnquoted(reading)) return true;
  const meant = character === '&' ? 'and' : 'or';
  const span = { start: position, end: position + 1 };
  report(reading, span, 'foreign-operator', [character, meant], [replacing(span, spaced(reading, span.end, meant), `Write ${meant}`)]);
  push(reading, reserved[meant], span.end, meant);
  return true;
}

function readDropped(reading: Reading): void {
  const span = { start: reading.position, end: reading.position + 1 };
  if (reading.openLists > 0) {
    report(reading, span, 'foreign-operator', [reading.text.charAt(span.start), ','], [replacing(span, ',')]);
    push(reading, symbol[','], span.end, ',');
    return;
  }
  report(reading, span, 'stray-semicolon', [], [removing(reading.source, span)]);
  reading.position = span.end;
}

function readCurrency(reading: Reading, character: string): void {
  const span = { start: reading.position, end: reading.position + character.length };
  report(reading, span, 'currency-sign', [character], [removing(reading.source, span)]);
  reading.position = span.end;
}

const endsWithNumber = ({ tokens }: Reading): boolean => tokens.at(-1)?.tokenType === Numeral && /\d$/.test(tokens.at(-1)!.image);

/** `50 %`. */
function readDetachedPercent(reading: Reading): void {
  const number = reading.tokens.at(-1)!;
  const span = { start: number.startOffset, end: reading.position + 1 };
  report(reading, span, 'detached-percent', [`${number.image}%`], [replacing(span, `${number.image}%`)]);
  number.image += '%';
  number.endOffset = reading.position;
  reading.position += 1;
}

const isInsideWord = ({ text, position }: Reading): boolean =>
  position > 0 && isNamePart(text, position - 1) && isNamePart(text, position + 1);

/** Bounded, so that a file of rubbish is read once and not again from each of its characters. */
const endOfUnquoted = /[^\s,;:()[\]{}"#=<>!]{0,200}/y;
const MOST_JOINED = 20;

/** Something with odd characters inside (`info@acme.com`, `AT&T`, `Q3?`): told, and read as a text. */
function readUnquoted(reading: Reading): boolean {
  const { text, tokens, position } = reading;
  let start = position;
  let count = 0;
  for (
    let last = tokens.at(-1);
    last !== undefined && count < MOST_JOINED && last.endOffset === start - 1 && /^[\p{L}\p{N}_./*+-]/u.test(last.image);
    last = tokens.at(-1 - count)
  ) {
    start = last.startOffset;
    count += 1;
  }
  endOfUnquoted.lastIndex = position;
  const end = position + (endOfUnquoted.exec(text)?.[0].length ?? 0);
  const written = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(written)) return false;
  const removed = tokens.splice(tokens.length - count, count);
  const span = { start, end };
  const denial = /^(is|does)n['\u2019]t$/i.exec(written);
  if (denial !== null) {
    reading.position = start;
    readDenial(reading, span, denial[1]!.toLowerCase() as 'is' | 'does', removed[0]?.startsLine);
    return true;
  }
  if (isExpression(written)) report(reading, span, 'foreign-operator', [written, 'like "ch*f", where * is anything,']);
  else report(reading, span, 'unquoted-text', [written], [replacing(span, quoteText(written), 'Put it in quotes')]);
  if (removed[0] !== undefined) reading.startsLine = removed[0].startsLine;
  reading.position = start;
  push(reading, Text, end, quoteText(written));
  return true;
}

/** `doesn't contain`, `isn't DE`: read as `does not` and `is not`; what else is said of these two words is said of the whole. */
function readDenial(reading: Reading, span: Span, verb: 'is' | 'does', startsLine: boolean | undefined): void {
  const { text } = reading;
  const isWhole = verb === 'does' && /^[ \t]+(?:contain|start|end)\b/.test(text.slice(span.end, span.end + 20));
  if (isWhole) report(reading, span, 'foreign-word', [text.slice(span.start, span.end), 'does not'], [replacing(span, 'does not')]);
  if (startsLine !== undefined) reading.startsLine = startsLine;
  push(reading, verb === 'is' ? reserved.is : word.does, span.start + verb.length, verb);
  push(reading, reserved.not, span.end, 'not');
}

/** `/^ch.*\/i`: an expression of other languages, which means nothing as a text. */
const isExpression = (written: string): boolean => /^\/.*[\^$*+?|\\].*\/[a-z]*$/.test(written);

/** A picture, with the parts that it is put together from: a flag is two characters, a family seven. */
const picture = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3])+/uy;

function pictureAt(text: string, position: number): string {
  picture.lastIndex = position;
  return picture.exec(text)?.[0] ?? '';
}

/** Where a value is asked for a picture is a text without its quotes. */
function readPicture(reading: Reading): boolean {
  const written = pictureAt(reading.text, reading.position);
  const before = reading.tokens.at(-1)?.tokenType;
  const isValue =
    before === symbol['='] || before === symbol['!='] || (reading.openLists > 0 && (before === symbol['['] || before === symbol[',']));
  if (written === '' || !isValue) return false;
  const span = { start: reading.position, end: reading.position + written.length };
  report(reading, span, 'unquoted-text', [written], [replacing(span, quoteText(written), 'Put it in quotes')]);
  push(reading, Text, span.end, quoteText(written));
  return true;
}

function readUnknown(reading: Reading): void {
  const { text, position } = reading;
  if (readPicture(reading)) return;
  const character = String.fromCodePoint(text.codePointAt(position)!);
  // A run of the same is one mistake, and so are pictures.
  const pictures = pictureAt(text, position);
  let end = position + Math.max(character.length, pictures.length);
  while (text.startsWith(character, end)) end += character.length;
  const span = { start: position, end };
  const shown = pictures.length > character.length ? pictures : visible(character);
  report(reading, span, 'unknown-character', [shown], [removing(reading.source, span, shown)]);
  reading.position = end;
}
