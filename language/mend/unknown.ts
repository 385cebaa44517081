/** Segments that begin with no word of the language. */
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { removing, replacing } from '../scan/reading.ts';
import type { Segment } from '../segments/segment.ts';
import type { Source } from '../source.ts';
import { Connective, isNameLike, Numeral, reserved, Sign, symbol, type Token } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { loneDeed } from './deeds.ts';
import { inFamily, isKind, spanOfTokens, tokenFor, writtenIn } from './place.ts';
import { type SignWord, signAt } from './signs.ts';

export interface Meant {
  /** What the segment most likely means; null if nobody knows. */
  readonly tokens: readonly Token[] | null;
  readonly problems: readonly Diagnostic[];
}

type Guess = (source: Source, tokens: readonly Token[]) => Meant | null;

/** What a segment means whose first word begins no statement. */
export function mendUnknown(source: Source, { kind, tokens }: Segment): Meant {
  return kind === 'statement' ? meantBy(source, tokens) : NOTHING;
}

function meantBy(source: Source, tokens: readonly Token[]): Meant {
  for (const guess of guesses) {
    const meant = guess(source, tokens);
    if (meant !== null) return meant;
  }
  return NOTHING;
}

const NOTHING: Meant = { tokens: null, problems: [] };

/** `- title = CEO add 5`, as lists are written in notes. */
const bullet: Guess = (source, tokens) => {
  const [mark, next] = tokens;
  if (!isKind(mark, symbol['-'], symbol['*']) || !isNameLike(next) || next!.startsLine) return null;
  const span = spanOfToken(mark!);
  const problem = diagnose(source, span, 'needless-word', [mark!.image], { fixes: [removing(source, span)] });
  const rest = meantBy(source, tokens.slice(1));
  return { ...rest, problems: [problem, ...rest.problems] };
};

/** `add 20 when title = CEO`, `+20 points if ..`, `add 5 for each page_view`: the condition comes first. */
const conditionFirst: Guess = (source, tokens) => {
  const at = tokens.findIndex(
    ({ tokenType, image }) => tokenType === reserved.when || tokenType === reserved.each || image.toLowerCase() === 'if',
  );
  const rule = tokens.slice(at + 1);
  if (at < 1 || rule.length === 0) return null;
  const effect = effectIn(tokens.slice(0, at).filter(({ image }) => image !== 'for'));
  if (effect === null) return null;
  const kind = tokens[at]!.tokenType === reserved.each ? reserved.each : reserved.when;
  const span = spanOfTokens(tokens);
  const meant = `${kind.name} ${writtenIn(source, spanOfTokens(rule))} ${effect.written}`;
  const problem = diagnose(source, span, 'condition-first', [meant], { fixes: [replacing(span, meant)] });
  return { tokens: [tokenFor(kind, kind.name, spanOfToken(tokens[at]!)), ...rule, ...effect.tokens], problems: [problem] };
};

/** The effect that tokens stand for (`add 20`, `+20 points`, `20`); null if they hold no points. */
function effectIn(tokens: readonly Token[]): { readonly tokens: readonly Token[]; readonly written: string } | null {
  const [first] = tokens;
  const isSigned = inFamily(first, Sign);
  const found = isSigned ? null : signAt(tokens, 0);
  const rest = tokens.slice(isSigned ? 1 : (found?.count ?? 0)).filter(({ image }) => !/^(points?|pts?)$/.test(image));
  if (first === undefined || rest[0] === undefined || !(isSigned || isKind(rest[0], Numeral))) return null;
  const sign = isSigned ? (first.tokenType.name as SignWord) : (found?.sign ?? 'add');
  return {
    tokens: [tokenFor(reserved[sign], sign, spanOfToken(first)), ...rest],
    written: `${sign} ${rest.map(({ image }) => image).join(' ')}`,
  };
}

/** `unless unsubscribed add 5`. */
const unless: Guess = (source, tokens) => {
  const [first] = tokens;
  const at = tokens.findIndex((token) => inFamily(token, Sign));
  if (first!.image.toLowerCase() !== 'unless' || at < 2) return null;
  const condition = tokens.slice(1, at);
  const span = spanOfToken(first!);
  const { start, end } = spanOfTokens(condition);
  const isLong = condition.some((token) => inFamily(token, Connective));
  const edits = isLong
    ? [
        { span: { start: span.start, end: start }, text: 'when not (' },
        { span: { start: end, end }, text: ')' },
      ]
    : [{ span, text: 'when not' }];
  const parenthesis = (kind: '(' | ')', place: number) => tokenFor(symbol[kind], kind, { start: place, end: place });
  return {
    tokens: [
      tokenFor(reserved.when, 'when', span),
      tokenFor(reserved.not, 'not', span),
      ...(isLong ? [parenthesis('(', start), ...condition, parenthesis(')', end)] : condition),
      ...tokens.slice(at),
    ],
    problems: [diagnose(source, span, 'foreign-word', [first!.image, 'when not'], { fixes: [{ title: 'Write when not', edits }] })],
  };
};

/** `title = CEO add 20`. */
const missingWhen: Guess = (source, tokens) => {
  if (!tokens.some((token, index) => index > 0 && inFamily(token, Sign)) || elses.has(tokens[0]!.image.toLowerCase())) return null;
  const first = spanOfToken(tokens[0]!);
  const place = { start: first.start, end: first.start };
  const fix = { title: 'Insert when', edits: [{ span: place, text: 'when ' }] };
  return {
    tokens: [tokenFor(reserved.when, 'when', place), ...tokens],
    problems: [diagnose(source, first, 'missing-when', [tokens[0]!.image], { fixes: [fix] })],
  };
};

const elses: ReadonlySet<string> = new Set(['else', 'otherwise']);

const elseLine: Guess = (source, tokens) => {
  const [first] = tokens;
  if (!elses.has(first!.image.toLowerCase())) return null;
  return { tokens: null, problems: [diagnose(source, spanOfToken(first!), 'foreign-else', [first!.image])] };
};

/** `set score to 50`. */
const deed: Guess = (source, tokens) => {
  const problem = loneDeed(source, tokens);
  return problem === null ? null : { tokens: null, problems: [problem] };
};

const ends: ReadonlySet<string> = new Set(['end', 'endif', 'fi', 'done', 'begin', 'for', 'rule', 'do', 'then', 'pass']);

/** `end`, `for each ..`: a word of another language that stands for nothing here. */
const loneWord: Guess = (source, tokens) => {
  const [first] = tokens;
  if (tokens.length > 1 || !ends.has(first!.image.toLowerCase())) return null;
  const span = spanOfToken(first!);
  return { tokens: null, problems: [diagnose(source, span, 'needless-word', [first!.image], { fixes: [removing(source, span)] })] };
};

const guesses: readonly Guess[] = [bullet, conditionFirst, unless, elseLine, missingWhen, deed, loneWord];
