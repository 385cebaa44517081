/** Numbers of a plan as expressions. A missing number is NaN, for which every comparison is false. */
import type { NumberValue, Tally } from '@scorelang/runtime';
import { LAST_MOMENT } from '@scorelang/runtime/prelude';
import { type Code, code, number as numberLiteral } from '../code.ts';
import { look, prelude, type Scene } from './scene.ts';

/** The number, NaN where it is missing; never infinite. */
export function numberCode(scene: Scene, number: NumberValue): Code {
  return mayBeInfinite(scene, number) ? code`${prelude(scene, 'finite')}(${valueCode(scene, number)})` : valueCode(scene, number);
}

/** Whether the number is there for every lead: what is written, and what is counted. */
export function isNeverMissing({ plan }: Scene, number: NumberValue): boolean {
  if (number.kind === 'Constant') return true;
  return number.kind === 'Tally' && COUNTS.has(plan.tallies[number.tally]!.kind);
}

const COUNTS: ReadonlySet<Tally['kind']> = new Set(['Count', 'Distinct', 'Days']);

function mayBeInfinite(scene: Scene, number: NumberValue): boolean {
  return number.kind === 'Arithmetic' && !(sizeOf(scene, number) < Infinity);
}

/** The furthest from 0 that a number can be; Infinity or NaN where that is not known. */
function sizeOf(scene: Scene, number: NumberValue): number {
  switch (number.kind) {
    case 'Constant':
      return Math.abs(number.value);
    case 'Param':
    case 'Let':
      return Infinity;
    case 'DayOf':
    case 'Today':
    case 'Now':
      return LAST_MOMENT;
    case 'Field': {
      const { type } = scene.plan.fields[number.field]!;
      if (type.kind !== 'number') return LAST_MOMENT;
      return Math.max(Math.abs(type.from ?? Infinity), Math.abs(type.to ?? Infinity));
    }
    case 'Age':
      return LAST_MOMENT;
    case 'Tally':
      return scene.plan.tallies[number.tally]!.kind === 'Number' ? Infinity : LAST_MOMENT;
    case 'Arithmetic': {
      const [left, right] = [sizeOf(scene, number.left), sizeOf(scene, number.right)];
      if (number.operator === '/') return Infinity;
      return number.operator === '*' ? left * right : left + right;
    }
  }
}

/**
 * The number before anybody asked whether it is finite. An infinite part makes the whole infinite or NaN, so it is enough to ask once, at
 * the outside, save below a fraction's line: 1 / Infinity is 0.
 */
function valueCode(scene: Scene, number: NumberValue): Code {
  switch (number.kind) {
    case 'Constant':
      return numberLiteral(number.value);
    case 'Param':
      return look(scene, scene.params[number.param]!.number);
    case 'Let':
      return look(scene, scene.lets[number.let]!);
    case 'Field':
      return look(scene, scene.fields[number.field]!.value);
    case 'DayOf':
      return look(scene, scene.fields[number.field]!.day);
    case 'Today':
      return look(scene, code`today`);
    case 'Now':
      return look(scene, code`now`);
    case 'Tally':
      return look(scene, scene.events.tallies[number.tally]!);
    case 'Age': {
      const moment = look(scene, scene.events.tallies[number.tally]!);
      const day = code`${prelude(scene, 'dayOfMoment')}(${moment}, ${scene.plan.zoneMinutes})`;
      return code`${look(scene, code`today`)} - ${day}`;
    }
    case 'Arithmetic': {
      const left = partOf(scene, number.left);
      const isGuarded = number.operator === '/' && mayBeInfinite(scene, number.right);
      const right = isGuarded ? numberCode(scene, number.right) : partOf(scene, number.right);
      return code`${left} ${SIGNS[number.operator]} ${right}`;
    }
  }
}

function partOf(scene: Scene, number: NumberValue): Code {
  const value = valueCode(scene, number);
  return number.kind === 'Arithmetic' || number.kind === 'Age' ? code`(${value})` : value;
}

const SIGNS = { '+': code`+`, '-': code`-`, '*': code`*`, '/': code`/` } as const;
