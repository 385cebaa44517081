/** What `--set`, `--as-of`, `--delimiter` and `--encoding` say. */

import { ENCODINGS, type Encoding, encodingNamed } from '@scorelang/batch';
import { nearest } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { admitsParam } from '@scorelang/runtime/prelude';
import { formatNumber } from './count.ts';
import { refuse } from './fail.ts';

/** The values of `--set name=value`, each of a param that the model has and within its range. */
export function paramsFrom(settings: readonly string[], plan: Plan): Readonly<Record<string, number>> {
  return Object.fromEntries(settings.map((setting) => paramFrom(setting, plan)));
}

function paramFrom(setting: string, plan: Plan): readonly [string, number] {
  const [, name = '', written = ''] =
    /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(setting) ?? refuse(`--set takes name=number, as in --set demo_points=30, not ${setting}`);
  const param = plan.params.find((each) => each.name === name);
  if (param === undefined) return refuse(unknownParam(name, plan));
  const value = Number(written);
  if (written === '' || !Number.isFinite(value))
    return refuse(`--set ${name} takes a number, not ${written === '' ? 'nothing' : written}.`);
  const isBelow = value < param.from;
  const isAbove = param.to !== null && value > param.to;
  if (!isBelow && !isAbove) {
    if (admitsParam(param, value)) return [name, value];
    return refuse(`--set ${name}=${written}: a rule gives it as points, which have at most 4 decimals and 1,000,000 in size.`);
  }
  const range = param.to === null ? `${formatNumber(param.from)} or more` : `from ${formatNumber(param.from)} to ${formatNumber(param.to)}`;
  return refuse(`--set ${name}=${written}: the model takes ${range}. Its declaration says the range: param ${name} = .. from A to B`);
}

function unknownParam(name: string, plan: Plan): string {
  const names = plan.params.map((param) => param.name);
  const near = nearest(name, names);
  if (near !== null) return `The model has no param ${name}. Did you mean ${near}?`;
  return names.length === 0
    ? `The model has no params, so --set ${name} changes nothing. A param is declared so: param ${name === '' ? 'demo_points' : name} = 25`
    : `The model has no param ${name}. It has ${names.join(', ')}.`;
}

/** `2026-01-31`, with a time, or with a time and a zone. */
const MOMENT = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The moment that `--as-of` says, a date alone being midnight in the model's zone; without it the present. */
export function momentFrom(asOf: string | undefined, zoneMinutes: number, now: Date): Date {
  if (asOf === undefined) return now;
  const sentence = `--as-of takes a date or a moment, as 2026-01-31 or 2026-01-31T10:00Z, not ${asOf}`;
  if (!MOMENT.test(asOf.trim())) refuse(sentence);
  const [, date = '', time = '00:00', zone = ''] = /^(\S{10})(?:[T ](\S*?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(asOf.trim()) ?? [];
  const local = Date.parse(`${date}T${time}Z`);
  const isReal = Number.isFinite(local) && new Date(Date.parse(`${date}T00:00Z`)).toISOString().startsWith(date);
  if (!isReal) refuse(`${sentence}: there is no such day or time.`);
  return new Date(local - minutesOf(zone, zoneMinutes) * 60_000);
}

function minutesOf(zone: string, modelZone: number): number {
  if (zone === '') return modelZone;
  if (/^z$/i.test(zone)) return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** `2026-01-31 10:00 +08:00`: a moment as the model's zone shows it. */
export function momentText(moment: Date, zoneMinutes: number): string {
  const local = new Date(moment.getTime() + zoneMinutes * 60_000).toISOString();
  const size = Math.abs(zoneMinutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  const zone = zoneMinutes === 0 ? 'UTC' : `${zoneMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${zone}`;
}

const DELIMITERS: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|', space: 'spaces' };

/** What `--delimiter` says, as one character or `spaces`. */
export function delimiterOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const delimiter = DELIMITERS[written.toLowerCase()] ?? written;
  if (delimiter === 'spaces' || [...delimiter].length === 1) return delimiter;
  return refuse(`--delimiter takes one character, or one of tab, comma, semicolon, pipe, spaces, not ${written}`);
}

/** What `--encoding` says. */
export function encodingFrom(written: string | undefined): Encoding | undefined {
  if (written === undefined) return undefined;
  const known = ENCODINGS.map((name) => name.toLowerCase());
  const near = nearest(written.toLowerCase(), known);
  return (
    encodingNamed(written) ??
    refuse(`--encoding takes ${known.join(', ')}, not ${written}.${near === null ? '' : ` Did you mean ${near}?`}`)
  );
}
