/** Leads for the plan of a random text, read off a row of numbers as the text is: most values lie on, or next to, what the text compares with. */
import type { FieldType, Options, Plan } from '@scorelang/runtime';
import { ADDRESSES, ANSWERS, HARMFUL, leadOf, MOMENTS, NUMBER_TEXTS, NUMBERS, TEXTS } from '../leads.ts';
import { drawEvents, lengthsOf } from './lead-events.ts';
import type { Row } from './row.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 31, 12);
/** The moments of scoring, twice the most frequent. */
const SCORED = [NOW, NOW, Date.UTC(2026, 0, 31), Date.UTC(2026, 0, 30, 10)];

/** What a plan compares values with, found once for all leads. */
export interface Bounds {
  readonly plan: Plan;
  readonly numbers: readonly number[];
  readonly moments: readonly number[];
  readonly texts: readonly string[];
  /** Windows and gaps over events, in milliseconds. */
  readonly lengths: readonly number[];
}

export function boundsOf(plan: Plan): Bounds {
  const found = new Set<number>([0]);
  JSON.stringify(plan, (_, value) => {
    if (value?.kind === 'Constant') found.add(value.value);
    return value;
  });
  for (const { type, missing } of plan.fields) {
    for (const number of missing.numbers) found.add(number);
    if (type.kind === 'number') for (const end of [type.from, type.to]) if (end !== null) found.add(end);
  }
  const constants = [...found];
  // A constant may be a day, a moment, or a length of time in days or in milliseconds.
  const zone = plan.zoneMinutes * 60_000;
  const moments = constants.flatMap((constant) => [
    constant,
    constant * DAY - zone,
    ...[constant, -constant].flatMap((span) => [NOW + span, NOW + span * DAY]),
  ]);
  const texts = plan.sets.flatMap(({ values }) => values);
  return {
    plan,
    numbers: constants,
    moments: moments.filter((moment) => Math.abs(moment) < 8e15),
    texts: texts.length === 0 ? TEXTS : texts,
    lengths: lengthsOf(plan),
  };
}

/** A lead; the same row makes it again, so that whoever harms it harms no other. */
export function drawLead(row: Row, bounds: Bounds): object {
  const { fields } = bounds.plan;
  const values = fields.map(({ type }) => drawValue(row, type, bounds));
  const ways = fields.map(() => (row.chance(12) ? row.one(['absent', 'throws', 'inherited']) : 'own'));
  return leadOf(bounds.plan, values, ways);
}

function drawValue(row: Row, type: FieldType, bounds: Bounds): unknown {
  const kind = row.upTo(19);
  if (kind < 2) return row.one([null, undefined, '', 'n/a', 'Select', '-']);
  if (kind === 18) return row.one<unknown>([...TEXTS, ...NUMBERS, ...NUMBER_TEXTS, ...MOMENTS, ...ANSWERS, []]);
  if (kind === 19) return HARMFUL[row.one(Object.keys(HARMFUL))]!();
  switch (type.kind) {
    case 'text':
      return drawText(row, bounds.texts);
    case 'one of':
      return row.chance(15) ? drawText(row, bounds.texts) : respelt(row, row.one(type.values));
    case 'number':
      return row.chance(20) ? row.one<unknown>([...NUMBERS, ...NUMBER_TEXTS]) : drawNear(row, bounds.numbers);
    case 'yes/no':
      return row.chance(70) ? row.chance(50) : row.one<unknown>(ANSWERS);
    case 'date':
    case 'datetime':
      return row.chance(20) ? row.one<unknown>(MOMENTS) : drawMoment(row, bounds.moments);
    case 'list': {
      const elements = [...bounds.texts, ...(type.values ?? [])];
      return row.some(0, 5, () => (row.chance(10) ? row.one<unknown>([5, null, 'n/a', {}]) : drawText(row, elements)));
    }
  }
}

function drawText(row: Row, texts: readonly string[]): string {
  const text = respelt(row, row.one(texts));
  return row.one([
    () => text,
    () => text.replaceAll('*', 'some').replaceAll('?', 'x'),
    () => `the ${text} of it`,
    () => `x${text}`,
    () => `${text}, etc`,
    () => `someone@${text}`,
    () => row.one([...TEXTS, ...ADDRESSES]),
  ])();
}

const respelt = (row: Row, text: string): string => row.one([text, text.toUpperCase(), ` ${text}\u0085`, text.toLowerCase()]);

function drawNear(row: Row, numbers: readonly number[]): unknown {
  const number = row.one(numbers) + row.one([0, 1, -1, 0.5, -0.5]);
  return row.chance(15) ? String(number) : number;
}

function drawMoment(row: Row, moments: readonly number[]): unknown {
  const moment = Math.floor(row.one(moments)) + row.one([0, 1, -1, DAY - 1, DAY, -DAY]);
  const date = new Date(moment);
  const [day = ''] = Number.isNaN(date.getTime()) ? [] : date.toISOString().split('T');
  return row.one([() => moment, () => date, () => (day === '' ? moment : date.toISOString()), () => day])();
}

export function drawOptions(row: Row, bounds: Bounds): Options | undefined {
  const { plan } = bounds;
  const { params, readsTime, readsEvents, tiers } = plan;
  if (row.chance(3)) return undefined;
  const asOf = row.one<Options['asOf']>([new Date(NOW), NOW, '2026-01-31', '2026-01-31T00:00:00+14:00']);
  const isTold = readsTime || row.chance(50);
  const given = params
    .filter(() => row.chance(40))
    .map(({ name, value, from, to }) => [name, row.one([from, value + 1, to ?? 1e6, from + 0.5, from - 1])]);
  return {
    ...(isTold && !row.chance(3) ? { asOf: asOf as Date } : {}),
    ...(row.chance(60) ? { params: Object.fromEntries(given) } : {}),
    ...(row.chance(8) ? { strict: true } : {}),
    ...(tiers.length > 0 && row.chance(50) ? { previous: row.one([...tiers.map(({ name }) => name), 'disqualified', 'gone']) } : {}),
    ...(row.chance(10) ? { quiet: true } : {}),
    ...(readsEvents ? { events: drawEvents(row, plan, bounds.lengths, SCORED, (type) => drawValue(row, type, bounds)) } : {}),
  };
}
