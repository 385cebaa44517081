/** What the things of a lead's events are called in the program. */
import type { DecayShape, Plan, PlanField } from '@scorelang/runtime';
import type { Code } from '../../code.ts';
import type { Names } from '../../names.ts';
import { declarationCode } from '../plain-fields.ts';
import type { FieldNames } from '../scene.ts';

export interface EventNames {
  readonly kinds: readonly KindNames[];
  /** What tallies and occurrences come to: by index. */
  readonly tallies: readonly Code[];
  readonly occurrences: readonly Code[];
  /** Of occurrences, too: before decay, and before `up to`. */
  readonly steps: readonly { readonly full: Code; readonly sum: Code }[];
  readonly decays: Decays;
}

/** What age takes from points, by what it is: the constants that come up on the way. */
export interface Decays {
  readonly tables: Map<string, Constant<readonly number[]>>;
  readonly shapes: Map<string, Constant<DecayShape>>;
}

export interface Constant<Value> {
  readonly name: Code;
  readonly value: Value;
}

export interface KindNames {
  /** The function that adds an event of the kind, in a great model. */
  readonly add: Code;
  readonly properties: readonly FieldNames[];
}

/** Names of the module's own things in a model that looks at events. */
const OWN_OF_EVENTS = [
  ...['historyOf', 'history', 'kindNamed', 'gathered', 'traced', 'chosen', 'events', 'event', 'index', 'named', 'kind', 'at', 'age', 'day'],
  ...['ignoredBefore', 'isCareful', 'counted', 'undeclared', 'unreadable', 'future', 'ignored', 'counts', 'fullUnits', 'decayedUnits'],
  ...['Event', 'Gathered', 'EVENT_NAMES', 'EVENT_KINDS', 'EVENT_PROPERTIES'],
];

/** Names of the module's own things in a model that looks at the previous result. */
const OWN_OF_PREVIOUS = ['before', 'Previous', 'Action', 'TIERS', 'ACTIONS'];

/** Whether anything depends on how the lead stood before. */
export function readsPrevious({ tiers, actions }: Plan): boolean {
  return actions.length > 0 || tiers.some(({ keep }) => keep !== null);
}

/** Names that nothing of a model may take, beside those of every module. */
export function ownNames(plan: Plan): readonly string[] {
  return [...(plan.readsEvents ? OWN_OF_EVENTS : []), ...(readsPrevious(plan) ? OWN_OF_PREVIOUS : [])];
}

/** Properties have nothing that counts as missing beside what always does. */
export const NOTHING_MISSING: PlanField['missing'] = { texts: [], numbers: [] };

export function eventNamesOf(plan: Plan, names: Names): EventNames {
  return {
    kinds: plan.events.map(({ name, properties }) => ({
      add: names.value(`add ${name ?? 'event'}`),
      properties: properties.map((property) => {
        const whole = `${name}.${property.name}`;
        return {
          value: names.value(whole),
          declaration: declarationCode({ name: whole, type: property.type, missing: NOTHING_MISSING }, () => names.constant(whole)),
          domain: names.value(`${whole}.domain`),
          day: names.value(`${whole}.day`),
          read: names.value(`read.${whole}`),
          room: names.constant(`${whole} room`),
          column: names.constant(`${whole} column`),
        };
      }),
    })),
    tallies: plan.tallies.map((tally) => {
      const text = tally.kind === 'Latest' ? `latest ${plan.selectors[tally.selector]!.text}` : tally.text;
      return names.value(firstWords(text));
    }),
    occurrences: plan.occurrences.map(({ selector }) => names.value(`points of each ${firstWords(plan.selectors[selector]!.text)}`)),
    steps: plan.occurrences.map(({ selector }) => {
      const words = firstWords(plan.selectors[selector]!.text);
      return { full: names.value(`full points of each ${words}`), sum: names.value(`sum of each ${words}`) };
    }),
    decays: { tables: new Map(), shapes: new Map() },
  };
}

/** So many words of a text say enough in a name; a comment beside it has all of them. */
const WORDS = 6;

export function firstWords(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).slice(0, WORDS).join(' ');
}
