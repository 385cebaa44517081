// What a caller may say beside the lead: the moment of scoring, and values for params.

import { momentOf } from './admit.ts';
import { MOST_UNITS, unitsOf } from './decimal.ts';
import { inWords } from './lead.ts';

/** Thrown for a moment of scoring that is needed and absent, or that is none. */
export class MomentError extends Error {
  override readonly name = 'MomentError';
}

/** Thrown for a param that the model lacks, or a value that the param does not admit. */
export class ParamError extends Error {
  override readonly name = 'ParamError';
  declare readonly param: string;
  declare readonly value: unknown;

  constructor(param: string, value: unknown, message: string) {
    super(message);
    this.param = param;
    this.value = value;
  }
}

/** What a model says of a param. */
export interface DeclaredParam {
  readonly name: string;
  readonly value: number;
  readonly from: number;
  readonly to: number | null;
  /** Used as points somewhere, so it may have at most 4 decimals and 1,000,000 in size. */
  readonly isPoints: boolean;
}

/** The moment of scoring in milliseconds; NaN for a model that reads no time, which does not look at it. Throws a MomentError. */
export function momentOfScoring(asOf: unknown, readsTime: boolean, zoneMinutes: number): number {
  if (!readsTime) return Number.NaN;
  if (asOf === undefined || asOf === null) {
    throw new MomentError('This model reads time: say the moment of scoring as asOf, a Date, milliseconds since 1970 or ISO text.');
  }
  const moment = momentOf(asOf, zoneMinutes);
  if (moment === null) throw new MomentError(`asOf should be a Date, milliseconds since 1970 or ISO text, not ${inWords(asOf)}.`);
  return moment;
}

/** The value of every param, in the order declared: as given, or its own. Throws a ParamError. */
export function paramValues(declared: readonly DeclaredParam[], given: unknown): readonly number[] {
  if (typeof given !== 'object' || given === null) return declared.map((param) => param.value);
  const values = new Map(Object.entries(given));
  for (const [name, value] of values) {
    if (!declared.some((param) => param.name === name)) throw new ParamError(name, value, `The model has no param called ${name}.`);
  }
  return declared.map((param) => {
    const value: unknown = values.get(param.name);
    if (value === undefined) return param.value;
    if (typeof value === 'number' && admitsParam(param, value)) return value + 0;
    throw new ParamError(param.name, value, `${param.name} should be ${expectedOfParam(param)}, not ${inWords(value)}.`);
  });
}

/** Whether a param may have a value. */
export function admitsParam({ from, to, isPoints }: DeclaredParam, value: number): boolean {
  if (!Number.isFinite(value) || value < from || (to !== null && value > to)) return false;
  const units = isPoints ? unitsOf(value) : 0;
  return units !== null && Math.abs(units) <= MOST_UNITS;
}

/** In words: `a number from 0 to 50 with at most 4 decimals`. */
export function expectedOfParam({ from, to, isPoints }: DeclaredParam): string {
  return `a number from ${from}${to === null ? '' : ` to ${to}`}${isPoints ? ' with at most 4 decimals and 1000000 in size' : ''}`;
}
