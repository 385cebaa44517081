/** What points come to, where nobody can see it: at the head of a group, behind a tier's line, behind a rule that counts. */
import { descend } from '@scorelang/language';
import { formatPoints } from '@scorelang/runtime/prelude';
import type { Hint, Hinter } from '../features/inlay-hints.ts';
import { longRange, rangeOfRule, shortRange } from './points-text.ts';

/** `0..60, capped from 83`. */
export const groupHints: Hinter = ({ model, file }, { bounds }) =>
  model.groups.flatMap((group): readonly Hint[] => {
    const range = bounds?.groups.find(({ name }) => name === group.name);
    if (range === undefined || group.file.source.path !== file.source.path) return [];
    const { uncapped, to } = range;
    const isCapped = to !== null && (uncapped.to === null || uncapped.to > to);
    const capped = isCapped ? `, capped${uncapped.to === null ? '' : ` from ${formatPoints(uncapped.to)}`}` : '';
    const tooltip = `No lead gets less than the first or more than the second here: \`${group.name}\` gives ${longRange(range)}.`;
    return [{ offset: group.declaration.bodySpan.start + 1, label: `${shortRange(range)}${capped}`, tooltip }];
  });

const REACH = { witnessed: 'in reach', 'out of reach': 'out of reach', unknown: null } as const;

export const tierHints: Hinter = ({ model, file }, { bounds }) =>
  model.tiers.flatMap(({ name, declaration, file: home }): readonly Hint[] => {
    const reach = bounds?.tiers.find((tier) => tier.name === name)?.reach ?? 'unknown';
    const label = REACH[reach];
    if (label === null || home.source.path !== file.source.path) return [];
    const tooltip = reach === 'witnessed' ? 'A lead was found that gets this tier.' : 'It is proven that no lead gets this tier.';
    return [{ offset: declaration.line.span.end, label, tooltip }];
  });

/** Of rules with `per`, and of `each`: what they come to in all. */
export const ruleHints: Hinter = (analysis, { bounds }, span) => {
  const hints: Hint[] = [];
  if (bounds === null) return hints;
  descend(analysis.file, (node) => {
    if (node.span.end < span.start || node.span.start > span.end) return false;
    if (node.kind !== 'When' && node.kind !== 'Always' && node.kind !== 'Each') return true;
    const isCounting = node.kind === 'Each' || (node.effect.kind === 'Points' && node.effect.clauses.some(({ kind }) => kind === 'Per'));
    const range = isCounting ? rangeOfRule(analysis, bounds, node.span.start) : null;
    if (range !== null) hints.push({ offset: node.span.end, label: shortRange(range), tooltip: `This rule gives ${longRange(range)}.` });
    return false;
  });
  return hints;
};
