/**
 * Mistakes whose remedy is known: habits of other languages, slips of the pen. Each is told, mended in the list of tokens, and the segment
 * is read again; so one statement can hold several mistakes, each with its message, and is not lost.
 */
import type { RuleName } from './cst-to-ast.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { bandMenders } from './mend/bands.ts';
import { clause } from './mend/clauses.ts';
import { comparisonMenders } from './mend/comparisons.ts';
import { deed } from './mend/deeds.ts';
import { everydayMenders } from './mend/everyday.ts';
import { listMenders } from './mend/lists.ts';
import { nameMenders } from './mend/names.ts';
import { numberMenders } from './mend/numbers.ts';
import type { Mend, Mender, Place } from './mend/place.ts';
import { pointsMenders } from './mend/points.ts';
import { relation, stateInOtherWords } from './mend/relations.ts';
import { spacedField } from './mend/spaced-fields.ts';
import { statementMenders } from './mend/statements.ts';
import { mendUnknown } from './mend/unknown.ts';
import { capitals, fillers, leftOut, misspelt, needless, reservedWord } from './mend/words.ts';
import { readSegment, ruleFor, type SegmentTree } from './read-segment.ts';
import { decidePhrases } from './scan/phrases.ts';
import type { Segment } from './segments/segment.ts';
import type { Source } from './source.ts';
import type { Token } from './tokens.ts';

export interface MendedReading {
  /** As they were read in the end. */
  readonly tokens: readonly Token[];
  /** Null where not even the kind of the statement is known. */
  readonly tree: SegmentTree | null;
  readonly problems: readonly Diagnostic[];
}

/** The likelier first: a more particular habit before a more general one. */
const menders: readonly Mender[] = [
  fillers,
  stateInOtherWords,
  capitals,
  ...bandMenders,
  spacedField,
  ...nameMenders,
  ...comparisonMenders,
  ...everydayMenders,
  ...numberMenders,
  deed,
  ...pointsMenders,
  clause,
  ...statementMenders,
  reservedWord,
  misspelt,
  ...listMenders,
  relation,
  needless,
  leftOut,
];

/** A statement with more mistakes than this is not understood at all. */
const MOST_MENDS = 20;

/** Reads a segment, mending what can be mended. */
export function readMending(source: Source, segment: Segment): MendedReading {
  let { tokens } = segment;
  const problems: Diagnostic[] = [];
  let rule = ruleFor(segment);
  if (rule === null) {
    const meant = mendUnknown(source, segment);
    problems.push(...meant.problems);
    if (meant.tokens === null) return { tokens, tree: null, problems };
    tokens = meant.tokens;
    rule = ruleFor({ ...segment, tokens });
    if (rule === null) return { tokens, tree: null, problems };
  }
  let tree = readSegment(tokens, rule);
  while (tree.stop !== null && problems.length < MOST_MENDS) {
    const better = firstBetter({ source, tokens, stop: tree.stop }, rule);
    if (better === null) break;
    ({ tokens, tree } = better);
    problems.push(better.problem);
  }
  return { tokens, tree, problems };
}

/** The first mend with which reading gets further. */
function firstBetter(place: Place, rule: RuleName): (Mend & { readonly tree: SegmentTree }) | null {
  for (const mender of menders) {
    for (const { tokens, problem, isGreedy } of mender(place)) {
      const settled = tokens.map((token) => ({ ...token }));
      decidePhrases(settled);
      const tree = readSegment(settled, rule);
      const isFurther = restBehind(settled, tree) < restBehind(place.tokens, place) && !(isGreedy && tree.stop?.index === settled.length);
      if (tree.stop === null || isFurther) return { tokens: settled, tree, problem };
    }
  }
  return null;
}

/** How many tokens are left where reading stopped. */
const restBehind = (tokens: readonly Token[], { stop }: Pick<SegmentTree, 'stop'>): number =>
  tokens.length - (stop?.index ?? tokens.length);
