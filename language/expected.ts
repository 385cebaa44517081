/** What may stand at a place of a text that is being written: the statement so far, the blocks around it, and what the grammar admits next. */
import { endOfNamePart, isLineEnd, isNamePart } from './characters.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';
import { followingIn, ruleFor } from './read-segment.ts';
import { scan } from './scan.ts';
import type { BlockKind, Segment } from './segments/segment.ts';
import { cutSegments } from './segments.ts';
import type { Source } from './source.ts';
import {
  Aggregate,
  Comparison,
  Connective,
  HalfLife,
  Name,
  Operator,
  opener,
  phrase,
  reserved,
  Sign,
  symbol,
  Text,
  type Token,
  type TokenType,
  UnitWord,
  word,
} from './tokens.ts';

export interface Expected {
  /** Where the word begins that is being written; the place itself where none is. */
  readonly wordStart: number;
  /** What the place is within: after a quote, a backtick or a `#` of its line, or none of these. */
  readonly within: 'text' | 'name' | 'comment' | null;
  /** Whether only space stands before the word on its line. */
  readonly startsLine: boolean;
  /** The statement, band, line or step under way, without the word; empty where a new one begins. */
  readonly before: readonly Lexeme[];
  /** The openings of the blocks around, the outermost first. */
  readonly blocks: readonly (readonly Lexeme[])[];
  /** What a new statement, band, line or step would be; null where none may begin. */
  readonly begins: BlockKind | null;
  readonly options: readonly Admitted[];
}

/** Something that may stand next. */
export interface Admitted {
  readonly kind: 'keyword' | 'name' | 'text' | 'unit' | 'other';
  /** The keyword, or what the grammar calls the name there. */
  readonly text: string;
  /** The rules of the grammar around it, the outermost first. */
  readonly rules: readonly string[];
}

/** What may stand at an offset. Reads the text up to there, and no further. */
export function expectedAt(source: Source, offset: number): Expected {
  const { within, start: wordStart } = wordAt(source.text, offset);
  const text = source.text.slice(startOfReading(source.text, wordStart), wordStart);
  const tokens = scan({ ...source, text }).tokens;
  const { segments } = cutSegments({ ...source, text }, tokens);
  const blocks = openBlocks(segments);
  const last = segments.at(-1);
  const isOver = last === undefined || last.kind === 'closing' || last.opens !== null;
  const around = blocks.map(({ tokens: opening }) => opening.map(lexemeOf));
  const inner = blocks.at(-1)?.opens ?? 'rules';
  const place = { wordStart, within, startsLine: startsLine(source.text, wordStart), blocks: around };
  if (isOver) return { ...place, before: [], begins: inner, options: fresh(inner) };
  const begun = lineBegun(last, inner);
  if (begun !== null) return { ...place, before: [lexemeOf(begun.token)], begins: null, options: begun.options };
  const { options, mayEnd } = optionsAfter(last);
  const another = mayEnd ? fresh(inner) : [];
  return { ...place, before: last.tokens.map(lexemeOf), begins: mayEnd ? inner : null, options: [...another, ...options] };
}

/** So much text is read in a moment. */
const READ_AT_ONCE = 60_000;

/**
 * Where reading begins: at the start, or in a long text two lines above that are not indented, as what stands at the left edge opens no block
 * that goes on below it. (In a long text without any indentation the blocks around a place are not known.)
 */
function startOfReading(text: string, offset: number): number {
  if (offset <= READ_AT_ONCE) return 0;
  let start = offset;
  for (let found = 0; found < 2 && start > 0; ) {
    start = text.lastIndexOf('\n', start - 2) + 1;
    if (/[^\s}#]/.test(text.charAt(start))) found += 1;
  }
  return start;
}

function openBlocks(segments: readonly Segment[]): readonly Segment[] {
  const blocks: Segment[] = [];
  for (const segment of segments) {
    if (segment.opens !== null) blocks.push(segment);
    else if (segment.kind === 'closing') blocks.pop();
  }
  return blocks;
}

/** The first tokens of what may stand in a block; the words that begin a statement are known to all. */
function fresh(kind: BlockKind): readonly Admitted[] {
  if (kind === 'bands') return admitted(followingIn('band', []).followers);
  if (kind === 'grade lines') return admitted(followingIn('gradeLine', []).followers);
  return [];
}

/** `A >= 45  B`: the last word begins a line of its own, which shows only by what comes next. */
function lineBegun({ tokens, kind }: Segment, block: BlockKind): { readonly token: Token; readonly options: readonly Admitted[] } | null {
  const token = tokens.at(-1)!;
  if (block !== 'grade lines' || kind !== 'grade line' || tokens.length < 2) return null;
  const before = followingIn('gradeLine', tokens.slice(0, -1));
  const withIt = followingIn('gradeLine', tokens);
  const isMisfit = before.misfits === 0 && before.mayEnd && withIt.misfits > 0;
  return isMisfit ? { token, options: admitted(followingIn('gradeLine', [token]).followers) } : null;
}

function optionsAfter(segment: Segment): { readonly options: readonly Admitted[]; readonly mayEnd: boolean } {
  const rule = ruleFor(segment);
  if (rule === null) return { options: [], mayEnd: false };
  const all = readingsOf(segment.tokens).map((tokens) => followingIn(rule, tokens));
  // A reading that leaves a word out is none where another takes them all.
  const fewest = Math.min(...all.map(({ misfits }) => misfits));
  const readings = all.filter(({ misfits }) => misfits === fewest);
  const options = new Map<string, Admitted>();
  for (const one of readings.flatMap(({ followers }) => admitted(followers))) {
    options.set(`${one.kind} ${one.text} ${one.rules.join()}`, one);
  }
  return { options: [...options.values()], mayEnd: readings.some(({ mayEnd }) => mayEnd) };
}

/** How many of the last words may still become keywords by what comes next: `days` before `since`, `promise never hot` before `when`. */
const UNSETTLED = 2;

const PHRASES_OF: ReadonlyMap<string, readonly TokenType[]> = new Map([
  ...Object.keys(phrase).map((text): [string, readonly TokenType[]] => [text, [phrase[text as keyof typeof phrase]]]),
  ['days', [phrase.days, phrase['days with']]],
  ['tier', [phrase['tier was']]],
  ['param', [phrase['param =']]],
  ['never', [phrase['never when']]],
  ['more', [phrase['more never']]],
  ['action', [phrase['action name']]],
  ['problem', [phrase['problem name']]],
]);

/** Words that open a promise or a step: hardly ever meant as the name that they could be, too. */
const HARDLY_NAMES: ReadonlySet<string> = new Set(['never', 'more', 'tier', 'param', 'action', 'problem']);

/** The tokens as they stand, and as they could be meant. */
function readingsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const meant: (readonly Token[])[] = [];
  let isName = true;
  for (let index = Math.max(0, tokens.length - UNSETTLED); index < tokens.length; index += 1) {
    const token = tokens[index]!;
    // A test may expect something of the tier; what is given of it is only what it was.
    const isResult = token.image === 'tier' && tokens[0]!.tokenType === opener.expect;
    const isOpening = index === 1 && HARDLY_NAMES.has(token.image) && STEP_LIKE.has(tokens[0]!.tokenType) && !isResult;
    for (const kind of PHRASES_OF.get(token.image) ?? []) {
      if (token.tokenType !== kind) meant.push(tokens.with(index, { ...token, tokenType: kind, tokenTypeIdx: kind.tokenTypeIdx! }));
      if (isOpening) isName = false;
    }
  }
  return isName ? [tokens, ...meant] : meant.length > 0 ? meant : [tokens];
}

const STEP_LIKE: ReadonlySet<TokenType> = new Set([opener.promise, opener.given, opener.expect]);

const admitted = (followers: ReturnType<typeof followingIn>['followers']): readonly Admitted[] =>
  followers.flatMap(({ kind, label, rules }) => {
    const family = FAMILIES.get(kind);
    if (family !== undefined) return family.map((text) => ({ kind: 'keyword', text, rules }) as const);
    const text = KEYWORD_TEXTS.get(kind);
    if (text !== undefined) return [{ kind: 'keyword', text, rules } as const];
    return [{ kind: kindOf(kind), text: label, rules }];
  });

const kindOf = (kind: TokenType): Admitted['kind'] =>
  kind === Name ? 'name' : kind === Text ? 'text' : kind === UnitWord ? 'unit' : 'other';

/** Kinds that stand for several tokens. */
const FAMILIES: ReadonlyMap<TokenType, readonly string[]> = new Map<TokenType, readonly string[]>([
  [Comparison, ['=', '!=', '<', '<=', '>', '>=']],
  [Operator, ['+', '-', '*', '/']],
  [Connective, ['and', 'or']],
  [Sign, ['add', 'subtract']],
  [Aggregate, ['sum', 'average', 'max', 'min']],
]);

const KEYWORD_TEXTS: ReadonlyMap<TokenType, string> = new Map<TokenType, string>([
  [HalfLife, 'half-life'],
  ...[symbol, reserved, word, opener, phrase].flatMap((table) =>
    Object.entries(table).map(([text, kind]): [TokenType, string] => [kind as TokenType, text]),
  ),
]);

/** The word that ends at an offset, and what it is within. Nothing crosses a line's end, so the line tells. */
function wordAt(text: string, offset: number): { readonly within: Expected['within']; readonly start: number } {
  let index = offset;
  while (index > 0 && !isLineEnd(text.charCodeAt(index - 1))) index -= 1;
  let name = -1;
  while (index < offset) {
    const unit = text[index]!;
    if (unit === '#') return { within: 'comment', start: offset };
    if (unit === '"' || unit === '`') {
      const close = closing(text, index, offset);
      if (close === -1) return { within: unit === '"' ? 'text' : 'name', start: index };
      index = close + 1;
    } else if (isNamePart(text, index)) {
      name = index;
      index = Math.max(endOfWord(text, index), index + 1);
      if (index >= offset) return { within: null, start: name };
    } else index += 1;
  }
  return { within: null, start: offset };
}

/** The end of a word with dots in it: `company.industry`. */
function endOfWord(text: string, start: number): number {
  let end = endOfNamePart(text, start);
  while (text[end] === '.' && isNamePart(text, end + 1)) end = endOfNamePart(text, end + 1);
  return end;
}

/** Where a text or a backticked name ends, before `limit`; -1 if it does not. */
function closing(text: string, start: number, limit: number): number {
  for (let index = start + 1; index < limit; index += 1) {
    if (text[start] === '"' && text[index] === '\\') index += 1;
    else if (text[index] === text[start]) return index;
  }
  return -1;
}

function startsLine(text: string, offset: number): boolean {
  let index = offset;
  while (index > 0 && /[^\S\r\n]/.test(text[index - 1]!)) index -= 1;
  return index === 0 || isLineEnd(text.charCodeAt(index - 1));
}
