/** Rules: their heads, their effects, the bands of a `rate`. */
import type {
  AlwaysRule,
  Band,
  BandMatch,
  Bound,
  ChoiceRule,
  EachRule,
  Effect,
  GroupRule,
  PointsClause,
  RateRule,
  TextLiteral,
  WhenBlock,
  WhenRule,
} from '../ast.ts';
import { columnsOf } from '../diagnostics/width.ts';
import { type Doc, flat, group, indent, join, LINE, spaced, together, word } from './doc.ts';
import { clauseDoc, expressionDoc, listAtEnd } from './print-expression.ts';
import { amountDoc, durationDoc, holeDoc, isBrokenInSource, listDoc, literalDoc, nameDoc, numberDoc, textDoc } from './print-leaf.ts';
import { WIDTH, type Writing } from './writing.ts';

export function whenDoc({ condition, effect }: WhenRule, writing: Writing): Doc {
  const printed = spaced('when', expressionDoc(condition, writing));
  const list = listAtEnd(condition);
  // A list too long for the line is broken by itself, and what follows it stays beside its bracket. Plain text has no lines to choose.
  if (list !== null && writing.source !== null && (isBrokenInSource(list, writing) || writing.indent + columnsOf(flat(printed)) > WIDTH)) {
    return spaced(printed, effectDoc(effect, writing));
  }
  return group(together(printed, indent(together(LINE, effectDoc(effect, writing)))));
}

export const alwaysDoc = ({ effect }: AlwaysRule, writing: Writing): Doc => spaced('always', effectDoc(effect, writing));

export function eachDoc({ event, clauses, effect }: EachRule, writing: Writing): Doc {
  const happening = spaced('each', nameDoc(event, writing), ...clauses.map((clause) => clauseDoc(clause, writing)));
  return group(together(happening, indent(together(LINE, effectDoc(effect, writing)))));
}

/** `when enterprise`, without its brace. */
export const blockHeadDoc = ({ condition }: WhenBlock, writing: Writing): Doc => spaced('when', expressionDoc(condition, writing));

/** `rate employees`. */
export const rateHeadDoc = ({ subject }: RateRule, writing: Writing): Doc => spaced('rate', expressionDoc(subject, writing));

/** `best of`. */
export const choiceHeadDoc = ({ how }: ChoiceRule): Doc => spaced(`${how} of`);

/** `group fit "Company and role" max 60`. */
export function groupHeadDoc({ name, label, bounds }: GroupRule, writing: Writing): Doc {
  const limits = bounds.map((bound) => spaced(bound.which, amountDoc(bound.value, writing)));
  return spaced('group', nameDoc(name, writing), label === null ? null : textDoc(label, writing), ...limits);
}

function effectDoc(effect: Effect, writing: Writing): Doc {
  switch (effect.kind) {
    case 'Points': {
      const clauses = effect.clauses.map((clause) => pointsClauseDoc(clause, writing));
      return withBecause(spaced(effect.sign, amountDoc(effect.points, writing), ...clauses), effect.because, writing);
    }
    case 'Qualify':
      return withBecause(spaced('qualify', nameDoc(effect.tier, writing)), effect.because, writing);
    case 'Disqualify':
      return withBecause(word('disqualify'), effect.because, writing);
    case 'Limit': {
      const limit = spaced('limit', nameDoc(effect.target, writing), 'to', amountDoc(effect.to, writing));
      return withBecause(limit, effect.because, writing);
    }
    case 'Hole':
      return holeDoc(effect, writing);
  }
}

/** A long reason begins a line of its own. */
function withBecause(effect: Doc, because: TextLiteral | null, writing: Writing): Doc {
  if (because === null || !writing.because) return effect;
  return group(together(effect, indent(join([LINE, spaced('because', textDoc(because, writing))]))));
}

function pointsClauseDoc(clause: PointsClause, writing: Writing): Doc {
  switch (clause.kind) {
    case 'Once':
      return spaced('once per', nameDoc(clause.per, writing));
    case 'Per': {
      const size = clause.size === null ? null : spaced(numberDoc(clause.size, writing), 'of');
      return spaced('per', size, expressionDoc(clause.of, writing));
    }
    case 'Fade':
      return spaced('fade over', durationDoc(clause.over, writing));
    case 'Shrink':
      return spaced('shrink by', amountDoc(clause.by, writing), 'every', durationDoc(clause.every, writing));
    case 'HalfLife':
      return spaced('half-life', durationDoc(clause.duration, writing));
    case 'UpTo':
      return spaced('up to', amountDoc(clause.points, writing));
  }
}

/** The columns of a band: `50 to 499`, `add 15`, `because ".."`. */
export interface BandColumns {
  readonly match: Doc;
  readonly points: Doc;
  readonly because: Doc | null;
}

export function bandColumns({ match, sign, points, because }: Band, writing: Writing): BandColumns {
  return {
    match: matchDoc(match, writing),
    points: spaced(sign, amountDoc(points, writing)),
    because: because === null || !writing.because ? null : spaced('because', textDoc(because, writing)),
  };
}

/** `50 to 499 add 15 because ".."`. */
export function bandDoc(band: Band, writing: Writing): Doc {
  const { match, points, because } = bandColumns(band, writing);
  return spaced(match, points, because);
}

function matchDoc(match: BandMatch, writing: Writing): Doc {
  switch (match.kind) {
    case 'MissingBand':
      return word('missing', match.span);
    case 'OtherwiseBand':
      return word('otherwise', match.span);
    case 'ValueBand':
      return literalDoc(match.value, writing);
    case 'ValuesBand':
      return listDoc(match.values, writing);
    case 'InListBand':
      return spaced('in', nameDoc(match.list, writing));
    case 'SpanBand':
      return spanDoc(match.from, match.to, writing);
    case 'Hole':
      return holeDoc(match, writing);
  }
}

function spanDoc(from: Bound | null, to: Bound | null, writing: Writing): Doc {
  const upper = to === null ? null : literalDoc(to.value, writing);
  if (from === null) return to?.included ? spaced(upper, 'or less') : spaced('below', upper);
  const lower = literalDoc(from.value, writing);
  if (to === null) return from.included ? spaced(lower, 'or more') : spaced('above', lower);
  return spaced(from.included ? null : 'above', lower, 'to', to.included ? null : 'below', upper);
}
