/** What names are, by all that is said of them. */
import type { Name } from '../../ast.ts';
import type { ValueType } from '../../model.ts';
import type { Use } from '../evidence.ts';
import type { Findings } from '../findings.ts';
import type { Scope } from '../scope.ts';
import { DATE, DATETIME, LIST_OF_TEXT, NUMBER, TEXT, YES_NO } from '../types.ts';
import { type Joint, noJoint, type Place } from './uses.ts';

export type SettledUse = Exclude<Use, 'mention' | 'date or event' | 'loose word'>;

export const VALUE_TYPES: Readonly<Record<Exclude<SettledUse, 'event'>, ValueType>> = {
  text: TEXT,
  number: NUMBER,
  'yes/no': YES_NO,
  date: DATE,
  datetime: DATETIME,
  list: LIST_OF_TEXT,
};

type Joints = Map<string, Joint>;

/** Carries what is known along `alike`; then what stands left of `= word` is text, unless it is known to be something else. */
export function settleLinks(ledger: Joints): void {
  const known = [...ledger].filter(([, joint]) => plainUses(joint).length > 0).map(([name]) => name);
  for (let name = known.pop(); name !== undefined; name = known.pop()) {
    const joint = ledger.get(name);
    for (const other of joint?.alike ?? []) {
      const target = ledger.get(other);
      if (joint === undefined || target === undefined || plainUses(target).length > 0) continue;
      for (const [use, place] of joint.uses) target.uses.set(use, place);
      known.push(other);
    }
  }
  for (const joint of ledger.values()) {
    for (const { maybeTexts } of joint.parts) {
      for (const { names, ...place } of maybeTexts) {
        if (isOtherThanText(joint)) for (const name of names) noteNumber(name, place, ledger);
        else if (!joint.uses.has('text')) joint.uses.set('text', place);
      }
    }
    const text = joint.uses.has('text') ? null : textRightOf(joint, ledger);
    if (text !== null) joint.uses.set('text', text);
  }
}

const isOtherThanText = (joint: Joint): boolean => plainUses(joint).some((use) => use !== 'text');

/** The first word right of `=` that is no name; null where there is none. */
function textRightOf(joint: Joint, ledger: Joints): Place | null {
  // Against a number, a name that is known elsewhere is that field.
  const mayBeName = isOtherThanText(joint);
  for (const { equals } of joint.parts) {
    for (const word of equals.keys()) {
      if (!mayBeName || !ledger.has(word)) return joint.parts.findLast((part) => part.equals.has(word))!.equals.get(word)!;
    }
  }
  return null;
}

function noteNumber(name: Name, { file }: Place, ledger: Joints): void {
  const joint = ledger.get(name.text) ?? noJoint();
  ledger.set(name.text, joint);
  if (!joint.uses.has('number')) joint.uses.set('number', { file, span: name.span });
}

/** Uses that say little: anything else says more. */
const VAGUE: ReadonlySet<Use> = new Set<Use>(['mention', 'date or event', 'loose word']);

const plainUses = ({ uses }: Joint): readonly Use[] => [...uses.keys()].filter((use) => !VAGUE.has(use));

/** What a name is, by its uses; text where nothing says more. */
export function settled(joint: Joint, infersEvents: boolean): SettledUse {
  const { uses } = joint;
  if (uses.has('event') && infersEvents) return 'event';
  if (uses.has('datetime')) return 'datetime';
  const first = plainUses(joint)[0] as SettledUse | undefined;
  if (first !== undefined && first !== 'event') return first;
  if (uses.has('date or event')) return infersEvents ? 'event' : 'date';
  return uses.has('loose word') ? 'yes/no' : 'text';
}

/** Uses that can be of one and the same name. */
const COMPATIBLE: ReadonlySet<string> = new Set(['date datetime', 'datetime date', 'yes/no event', 'event yes/no']);

export function reportConflicts(ledger: Joints, scope: Scope, found: Findings): void {
  for (const [name, { uses }] of ledger) {
    const [first, ...others] = [...uses].filter(([use]) => !VAGUE.has(use));
    const conflict = others.find(([use]) => !COMPATIBLE.has(`${first?.[0]} ${use}`));
    if (first === undefined || conflict === undefined) continue;
    scope.disputed.add(name);
    const [use, { file, span }] = first;
    const related = [{ source: file.source, span, message: `used as ${use} here` }];
    found.in(conflict[1].file.source)(conflict[1].span, 'conflicting-uses', [name, use, conflict[0]], { related });
  }
}

/** Words that are named nowhere else, and so are hardly fields. */
export function noteLooseWords(ledger: Joints, scope: Scope): void {
  for (const { uses, parts } of ledger.values()) {
    if (uses.size === 1) for (const { loose } of parts) for (const name of loose) scope.looseWords.add(name);
  }
}
