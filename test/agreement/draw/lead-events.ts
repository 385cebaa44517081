/** Events for the plan of a random text, read off a row: most lie at the edges of its windows, with properties next to what it compares with. */
import type { LeadEvent, Plan } from '@scorelang/runtime';
import type { Row } from './row.ts';

const DAY = 86_400_000;

/** Every length of time that a plan measures events by, in milliseconds. */
export function lengthsOf({ tallies, occurrences }: Plan): readonly number[] {
  const found = new Set<number>([0, DAY]);
  for (const tally of tallies) {
    if (tally.last !== null) found.add(tally.last);
    if ('within' in tally) found.add(tally.within);
  }
  for (const { last, decay } of occurrences) {
    if (last !== null) found.add(last);
    if (decay !== null) found.add(decay.shape.days * DAY);
  }
  return [...found];
}

/** `drawValue` gives a value for a property. */
export function drawEvents(
  row: Row,
  { events }: Plan,
  lengths: readonly number[],
  moments: readonly number[],
  drawValue: (type: Plan['fields'][number]['type']) => unknown,
): readonly LeadEvent[] {
  return row.some(0, 7, () => {
    const { name, properties } = row.one(events);
    const at = Math.floor(
      row.one(moments) - row.one(lengths) - (row.chance(30) ? row.one(lengths) : 0) + row.one([0, 1, -1, -3_600_000, -DAY]),
    );
    const given = properties.map((property) => [property.name, drawValue(property.type)]);
    const event = row.chance(4) ? row.one(['other', '', name?.toUpperCase()]) : (name ?? 'anything');
    const moment = row.chance(5) ? row.one<unknown>(['yesterday', null, new Date(at), new Date(at).toISOString()]) : at;
    return { ...Object.fromEntries(given), event, at: moment } as LeadEvent;
  });
}
