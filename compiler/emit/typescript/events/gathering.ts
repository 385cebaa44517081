/**
 * What has to be gathered while the events of a lead pass by, so that all tallies and occurrences can be told afterwards. Two that need the
 * same share it: `page_view at least 3 times` and `each page_view add 1` count once.
 */
import type { Occurrences, Once, Plan, Tally } from '@scorelang/runtime';
import type { Code } from '../../code.ts';
import type { Scene } from '../scene.ts';
import { linesOfTallies } from './lines-of-tallies.ts';
import { firstWords } from './names.ts';

export type Gathering = {
  readonly selector: number;
  /** Only events within so many milliseconds; null for the whole past. */
  readonly last: number | null;
} & (
  | { readonly kind: 'Count' }
  /** Every calendar day. */
  | { readonly kind: 'Days' }
  | { readonly kind: 'Latest' }
  /** Every moment, in the order given. */
  | { readonly kind: 'Moments' }
  /** Every known value of a property. */
  | { readonly kind: 'Values'; readonly property: number }
  | { readonly kind: 'Sum'; readonly property: number }
  | { readonly kind: 'Greatest'; readonly property: number }
  | { readonly kind: 'Least'; readonly property: number }
  /** Every key of `once per`. */
  | { readonly kind: 'Keys'; readonly once: Once }
  /** What counts for every key of `once per`: its moment, and its points before decay. */
  | { readonly kind: 'Kept'; readonly once: Once; readonly occurrences: number }
  /** The points of all occurrences, after decay. */
  | { readonly kind: 'Points'; readonly occurrences: number }
  /** The same before decay. */
  | { readonly kind: 'FullPoints'; readonly occurrences: number }
);

/** A gathering with its variable. */
export interface Gathered {
  readonly gathering: Gathering;
  readonly name: Code;
  /** What it is for, in words of the model. */
  readonly note: string;
  /** The line of the first rule that needs it. */
  readonly from: number | null;
}

export interface Gatherings {
  readonly all: readonly Gathered[];
  /** The variable of a gathering that some tally or occurrences need. */
  readonly of: (gathering: Gathering) => Code;
}

/** What the tallies and occurrences with these indexes need. */
export function gatheringsOf(scene: Scene, tallies: readonly number[], occurrences: readonly number[]): Gatherings {
  const { plan } = scene;
  const found = new Map<string, Gathered>();
  const lines = linesOfTallies(plan);
  const add = (gathering: Gathering, wanted: Code | null, note: string, from: number | null): void => {
    const key = keyOf(gathering);
    if (found.has(key)) return;
    const name = wanted ?? scene.names.value(`${firstWords(plan.selectors[gathering.selector]!.text)} ${WORDS[gathering.kind]}`);
    found.set(key, { gathering, name, note, from });
  };
  for (const index of tallies) {
    const tally = plan.tallies[index]!;
    // A plain count is the tally itself.
    const name = tally.kind === 'Count' ? scene.events.tallies[index]! : null;
    for (const gathering of ofTally(plan, tally)) add(gathering, name, tally.text, lines.tallies.get(index) ?? null);
  }
  for (const index of occurrences) {
    const each = plan.occurrences[index]!;
    const gathering = ofOccurrences(each, index);
    const [note, from] = [`each ${plan.selectors[each.selector]!.text}`, lines.occurrences.get(index) ?? null];
    add(gathering, null, note, from);
    const isStepped = scene.entries.has('explainFired') && each.decay !== null;
    if (gathering.kind === 'Points' && isStepped) add({ ...gathering, kind: 'FullPoints' }, null, note, from);
  }
  return {
    all: [...found.values()],
    of: (gathering) => {
      const known = found.get(keyOf(gathering));
      if (known === undefined) throw new Error(`Nothing gathers ${keyOf(gathering)}`);
      return known.name;
    },
  };
}

const WORDS = {
  Count: 'count',
  Days: 'days',
  Latest: 'latest',
  Moments: 'moments',
  Values: 'values',
  Sum: 'sum',
  Greatest: 'greatest',
  Least: 'least',
  Keys: 'once',
  Kept: 'kept',
  Points: 'sum of points',
  FullPoints: 'sum of full points',
} as const satisfies Record<Gathering['kind'], string>;

function keyOf(gathering: Gathering): string {
  return JSON.stringify(Object.entries(gathering).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** What a tally needs. */
export function ofTally(plan: Plan, tally: Tally): readonly Gathering[] {
  switch (tally.kind) {
    case 'Count':
    case 'Days':
    case 'Latest':
      return [{ kind: tally.kind, selector: tally.selector, last: tally.last }];
    case 'Distinct': {
      const { selector, last, property } = tally;
      return holdsList(plan, selector, property) ? [] : [{ kind: 'Values', selector, last, property }];
    }
    case 'Number': {
      const { selector, last, property } = tally;
      return [{ kind: OF_NUMBERS[tally.how], selector, last, property }];
    }
    case 'Burst':
      return [{ kind: 'Moments', selector: tally.selector, last: tally.last }];
    case 'Sequence':
      return [
        { kind: 'Moments', selector: tally.first, last: null },
        { kind: 'Moments', selector: tally.second, last: tally.last },
      ];
  }
}

const OF_NUMBERS = { sum: 'Sum', average: 'Sum', max: 'Greatest', min: 'Least' } as const;

/** Whether a property is a list, which is no value that could be told apart from others. */
export function holdsList(plan: Plan, selector: number, property: number): boolean {
  const [kind] = plan.selectors[selector]!.kinds;
  return kind !== undefined && plan.events[kind]!.properties[property]!.type.kind === 'list';
}

/** What occurrences need. */
export function ofOccurrences({ selector, last, once, per, decay }: Occurrences, occurrences: number): Gathering {
  const isFlat = per === null && decay === null;
  if (once === null) return isFlat ? { kind: 'Count', selector, last } : { kind: 'Points', selector, last, occurrences };
  // The occurrences of one day have one age.
  if (once.kind === 'Day' && per === null) return { kind: 'Days', selector, last };
  return isFlat ? { kind: 'Keys', selector, last, once } : { kind: 'Kept', selector, last, once, occurrences };
}
