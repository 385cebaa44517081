/** Rules and bands that never fire, and members of a choice that never count. */
import { type Diagnostic, diagnose } from '@scorelang/language';
import type { ChoiceEntry, Entry } from '@scorelang/runtime';
import { ALWAYS, allOf, type Chance } from '../cells/projection.ts';
import { canCount } from '../choices.ts';
import { membersOf } from '../entries.ts';
import type { Asked } from './asked.ts';

/** Found by other checks, which say better why. */
const SAID: ReadonlySet<string> = new Set([
  'contradiction',
  'constant-condition',
  'impossible-text',
  'value-not-listed',
  'value-out-of-range',
  'value-not-whole',
  'word-without-spaces',
]);

/** `known` is what was found in the text before. */
export function ruleFindings({ model, proven, written }: Asked, known: readonly Diagnostic[]): readonly Diagnostic[] {
  const { plan, chanceOf, variables } = proven;
  const findings: Diagnostic[] = [];
  const said = known.filter(({ code, source }) => SAID.has(code) && source === model.file.source);
  visit(plan.entries, ALWAYS);
  return findings;

  function visit(entries: readonly Entry[], around: Chance): void {
    const within = (chance: Chance): Chance => allOf([around, chance], variables.counts);
    for (const entry of entries) {
      switch (entry.kind) {
        case 'Rule':
          if (within(chanceOf(entry.condition)).may === null) never(entry.origin.id, 'rule');
          break;
        case 'Rate':
          for (const { origin, condition } of entry.bands) if (within(chanceOf(condition)).may === null) never(origin.id, 'band');
          break;
        case 'Block': {
          const chance = within(chanceOf(entry.condition));
          if (chance.may === null) never(entry.origin.id, 'block');
          else visit(entry.entries, chance);
          break;
        }
        case 'Group':
          visit(entry.entries, around);
          break;
        case 'Choice':
          visit(entry.members, around);
          choice(entry, around);
          break;
      }
    }
  }

  function choice(entry: ChoiceEntry, around: Chance): void {
    const owners = entry.members.flatMap((member) => membersOf(member, around, proven.setting).map(({ member: one }) => ({ member, one })));
    const members = owners.map(({ one }) => one);
    for (const member of entry.members) {
      const own = owners.flatMap((owner, index) => (owner.member === member ? [index] : []));
      const mayFire = own.some((index) => members[index]!.chance.may !== null);
      if (mayFire && own.every((index) => !canCount(members, index, entry.how)))
        report(member.origin.id, 'points-never-count', { kind: entry.how });
    }
  }

  function never(id: string, what: 'rule' | 'band' | 'block'): void {
    const place = written.get(id);
    if (place === undefined) return;
    const { start, end } = place.span;
    if (said.some(({ span }) => span.start >= start && span.start < end)) return;
    const span =
      place.kind === 'When' || place.kind === 'Block' ? place.condition.span : place.kind === 'Band' ? place.match.span : place.span;
    findings.push(diagnose(model.file.source, span, 'never-fires', [what]));
  }

  function report(id: string, code: 'points-never-count', why: { readonly kind: ChoiceEntry['how'] }): void {
    const place = written.get(id);
    if (place !== undefined) findings.push(diagnose(model.file.source, place.span, code, [why]));
  }
}
