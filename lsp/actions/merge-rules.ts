/**
 * Rules that say the same become one.
 *
 *     when title = CEO add 20     when title = CFO add 20       becomes      when title in [CEO, CFO] add 20
 *     when paying add 5           when paying add 10            becomes      when paying add 15
 */
import {
  type Edit,
  type Effect,
  type Literal,
  linesOf,
  printExpression,
  printStatement,
  type Span,
  textOf,
  type WhenRule,
  writtenText,
} from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Asked, Rewriting } from './action.ts';
import { hasComment, ownLines, type RulesHere, rulesAt, spanOfLines } from './rules-here.ts';
import { areApart, takenBy } from './taken.ts';

export function mergeRules({ analysis, span }: Asked): readonly Rewriting[] {
  const here = rulesAt(analysis.file, span);
  const rule = here?.statements[here.first];
  // The first of several that fires: what stands between two rules has its say.
  if (here == null || rule?.kind !== 'When' || (here.holder.kind === 'Choice' && here.holder.how === 'first')) return [];
  const others = here.statements.filter((other): other is WhenRule => other.kind === 'When' && other !== rule);
  return [sameCondition(rule, others, here, analysis), sameEffect(rule, others, analysis)].filter((one) => one !== null);
}

/** Points of one condition are summed; what a second `disqualify` would do is done. */
function sameCondition(rule: WhenRule, others: readonly WhenRule[], { holder }: RulesHere, analysis: Analysis): Rewriting | null {
  if (holder.kind === 'Choice') return null;
  const condition = printExpression(rule.condition);
  const same = others.filter((other) => other.effect.kind === rule.effect.kind && printExpression(other.condition) === condition);
  const all = inOrder([rule, ...same]);
  if (same.length === 0 || !isRemovable(all.slice(1), analysis)) return null;
  const [first] = all;
  if (rule.effect.kind !== 'Points') {
    if (same.some((other) => effectText(other.effect) !== effectText(rule.effect))) return null;
    return merging(`Merge ${all.length} rules that say the same`, all, [], analysis);
  }
  const points = all.map(({ effect }) => plainPoints(effect));
  const reasons = new Set(all.map(({ effect }) => reasonOf(effect)).filter((reason) => reason !== null));
  if (points.includes(null) || reasons.size > 1) return null;
  const units = points.reduce<number>((sum, one) => sum + Math.round(one! * UNITS), 0);
  if (units === 0 || first?.effect.kind !== 'Points') return null;
  const sum = `${units > 0 ? 'add' : 'subtract'} ${Math.abs(units) / UNITS}`;
  const [reason] = reasons;
  const text = `${sum}${reason === undefined || first.effect.because !== null ? '' : ` because ${JSON.stringify(reason)}`}`;
  const end = first.effect.because === null ? first.effect.span.end : first.effect.points.span.end;
  return merging(
    `Merge ${all.length} rules that say the same: ${sum}`,
    all,
    [{ span: { start: first.effect.span.start, end }, text }],
    analysis,
  );
}

/** Points are written in ten-thousandths at most. */
const UNITS = 10_000;

/** Other values of one field, that no lead has both of, for the same effect. */
function sameEffect(rule: WhenRule, others: readonly WhenRule[], analysis: Analysis): Rewriting | null {
  const { model } = analysis;
  const taken = takenBy(rule.condition, model);
  if (taken?.taken.kind !== 'values' || rule.effect.kind === 'Hole') return null;
  const type = model.typeOf.get(taken.subject);
  if (type === undefined || hasDecay(rule.effect)) return null;
  const effect = effectText(rule.effect);
  const all: WhenRule[] = [rule];
  const seen = [taken.taken];
  for (const other of others) {
    if (effectText(other.effect) !== effect) continue;
    const of = takenBy(other.condition, model);
    if (of?.taken.kind !== 'values' || of.text !== taken.text) continue;
    const own = of.taken;
    if (!seen.every((one) => areApart(one, own, type))) continue;
    all.push(other);
    seen.push(own);
  }
  const ordered = inOrder(all);
  if (ordered.length < 2 || !isRemovable(ordered.slice(1), analysis)) return null;
  const items = ordered.flatMap((one) => {
    const of = takenBy(one.condition, model);
    return of?.taken.kind === 'values' ? of.taken.items : [];
  });
  const condition = `${taken.text} in [${items.map(written).join(', ')}]`;
  return merging(
    `Merge ${ordered.length} rules that say the same: ${shortened(condition)}`,
    ordered,
    [{ span: ordered[0]!.condition.span, text: condition }],
    analysis,
  );
}

const written = (item: Literal): string => (item.kind === 'Number' || item.kind === 'Date' ? item.text : writtenText(textOf(item)));
const MOST_SHOWN = 60;
const shortened = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}..` : text);

function merging(
  title: string,
  [first, ...others]: readonly WhenRule[],
  edits: readonly Edit[],
  { source, file }: Analysis,
): Rewriting | null {
  if (hasComment(file, first!.span)) return null;
  const removed = others.map(({ span }) => ({ span: linesToRemove(span, source), text: '' }));
  return { title, kind: 'refactor.rewrite', edits: [...edits, ...removed], keepsMeaning: true, madeUp: null };
}

/** A rule that shares its line, or has a comment of its own, is not taken away. */
function isRemovable(rules: readonly WhenRule[], { source, file }: Analysis): boolean {
  return rules.every(({ span }) => {
    const lines = ownLines(source, span);
    if (lines === null || hasComment(file, span)) return false;
    return lines.first === 1 || !/^\s*#/.test(linesOf(source).textOf(lines.first - 1));
  });
}

function linesToRemove(span: Span, source: Analysis['source']): Span {
  const { first, last } = ownLines(source, span)!;
  return spanOfLines(source, first, last);
}

const inOrder = (rules: readonly WhenRule[]): readonly WhenRule[] => rules.toSorted((one, other) => one.span.start - other.span.start);

function plainPoints(effect: Effect): number | null {
  if (effect.kind !== 'Points' || effect.clauses.length > 0 || effect.points.kind !== 'Number') return null;
  return effect.sign === 'add' ? effect.points.value : -effect.points.value;
}

const reasonOf = (effect: Effect): string | null => (effect.kind === 'Hole' ? null : (effect.because?.value ?? null));

/** The points of these depend on when something happened. */
const hasDecay = (effect: Effect): boolean => effect.kind === 'Points' && effect.clauses.some(({ kind }) => kind !== 'UpTo');

const effectText = (effect: Effect): string => printStatement({ kind: 'Always', span: effect.span, effect });
