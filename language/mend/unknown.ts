/** Segments that begin with no word of the language. */
import { diagnose } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { removing, replacing } from '../scan/reading.ts';
import type { Segment } from '../segments.ts';
import type { Source } from '../source.ts';
import { reserved, Sign, type Token } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { inFamily, spanOfTokens, tokenFor, writtenIn } from './place.ts';

export interface Meant {
  /** What the segment most likely means; null if nobody knows. */
  readonly tokens: readonly Token[] | null;
  readonly problems: readonly Diagnostic[];
}

type Guess = (source: Source, tokens: readonly Token[]) => Meant | null;

/** What a segment means whose first word begins no statement. */
export function mendUnknown(source: Source, { kind, tokens }: Segment): Meant {
  if (kind !== 'statement') return NOTHING;
  for (const guess of guesses) {
    const meant = guess(source, tokens);
    if (meant !== null) return meant;
  }
  return NOTHING;
}

const NOTHING: Meant = { tokens: null, problems: [] };

/** `add 20 when title = CEO`: the condition comes first. */
const conditionFirst: Guess = (source, tokens) => {
  const at = tokens.findIndex(({ tokenType, image }) => tokenType === reserved.when || image.toLowerCase() === 'if');
  const condition = tokens.slice(at + 1);
  if (at < 1 || condition.length === 0 || !inFamily(tokens[0], Sign)) return null;
  const effect = tokens.slice(0, at);
  const span = spanOfTokens(tokens);
  const meant = `when ${writtenIn(source, spanOfTokens(condition))} ${writtenIn(source, spanOfTokens(effect))}`;
  const problem = diagnose(source, span, 'condition-first', [meant], { fixes: [replacing(span, meant)] });
  return { tokens: [tokenFor(reserved.when, 'when', spanOfToken(tokens[at]!)), ...condition, ...effect], problems: [problem] };
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

const ends: ReadonlySet<string> = new Set(['end', 'endif', 'fi', 'done', 'begin', 'for', 'rule', 'do', 'then', 'pass']);

/** `end`, `for each ..`: a word of another language that stands for nothing here. */
const loneWord: Guess = (source, tokens) => {
  const [first] = tokens;
  if (tokens.length > 1 || !ends.has(first!.image.toLowerCase())) return null;
  const span = spanOfToken(first!);
  return { tokens: null, problems: [diagnose(source, span, 'needless-word', [first!.image], { fixes: [removing(source, span)] })] };
};

const guesses: readonly Guess[] = [conditionFirst, elseLine, missingWhen, loneWord];
