/** Caps that bound nothing, and points that a cap never lets count. */
import { type Diagnostic, diagnose, type GroupBound } from '@scorelang/language';
import type { Entry } from '@scorelang/runtime';
import { amountOf, formatPoints } from '@scorelang/runtime/prelude';
import { ALWAYS, allOf, type Chance } from '../cells/projection.ts';
import { type Setting, sumOf } from '../entries.ts';
import { spanOf } from '../sums.ts';
import type { Asked } from './asked.ts';

export function capFindings({ model, proven }: Asked): readonly Diagnostic[] {
  const { plan, params, found } = proven;
  return model.groups.flatMap(({ name, declaration }, group): readonly Diagnostic[] => {
    const bound = declaration.bounds.find(({ which }) => which === 'max');
    const cap = amountOf(plan.groups[group]!.max, params);
    const { to } = found.groups.get(group)!.uncapped;
    if (bound === undefined || cap === null || to >= cap) return [];
    const most = formatPoints(to);
    const fixes = [
      ...(bound.value.kind === 'Number' && to >= 0
        ? [{ title: `Set the cap to ${most}`, edits: [{ span: bound.value.span, text: most }] }]
        : []),
      { title: 'Leave the cap out', edits: [{ span: withSpace(bound, model.file.source.text), text: '' }] },
    ];
    return [diagnose(model.file.source, bound.span, 'cap-never-binds', [name, formatPoints(cap), most], { fixes })];
  });
}

/** With the space before it. */
function withSpace({ span }: GroupBound, text: string): GroupBound['span'] {
  return text.charAt(span.start - 1) === ' ' ? { start: span.start - 1, end: span.end } : span;
}

/** Entries without which their group is at its cap for every lead. */
export function cappedFindings({ model, proven, written }: Asked): readonly Diagnostic[] {
  const { plan, params, found, variables } = proven;
  const findings: Diagnostic[] = [];
  visit(plan.entries, ALWAYS);
  return findings;

  function visit(entries: readonly Entry[], around: Chance): void {
    for (const entry of entries) {
      if (entry.kind === 'Block') visit(entry.entries, allOf([around, proven.chanceOf(entry.condition)], variables.counts));
      if (entry.kind !== 'Group') continue;
      visit(entry.entries, around);
      const { name, max } = plan.groups[entry.group]!;
      const cap = amountOf(max, params);
      if (cap === null || found.groups.get(entry.group)!.uncapped.from < cap) continue;
      for (const one of entry.entries) {
        const span = found.rules.get(one.origin.id);
        const place = written.get(one.origin.id);
        if (span === undefined || place === undefined || span.from < 0 || span.to <= 0) continue;
        if (
          leastOf(
            entry.entries.filter((other) => other !== one),
            around,
          ) < cap
        )
          continue;
        findings.push(
          diagnose(model.file.source, place.span, 'points-never-count', [{ kind: 'capped', group: name, cap: formatPoints(cap) }]),
        );
      }
    }
  }

  function leastOf(entries: readonly Entry[], around: Chance): number {
    const setting: Setting = { ...proven.setting, found: { rules: new Map(), groups: new Map() } };
    return spanOf(sumOf(entries, 'flat', around, setting), variables.counts).from;
  }
}
