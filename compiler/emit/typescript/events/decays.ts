/** What age takes from points: tables and shapes, which stand once in the module. */
import type { Decay, DecayShape } from '@scorelang/runtime';
import { type Code, code, data, units } from '../../code.ts';
import { type Line, line } from '../../lines.ts';
import { filled } from '../lists.ts';
import { allParams } from '../params.ts';
import { prelude, type Scene, typed } from '../scene.ts';
import type { Constant } from './names.ts';

/** What is left of units at an age in days. */
export function leftCode(scene: Scene, { table, shape }: Decay, amount: Code, age: Code): Code {
  const { tables, shapes } = scene.events.decays;
  if (table !== null) return code`${prelude(scene, 'leftAt')}(${constant(scene, tables, table, shape)}, ${age})`;
  const name = constant(scene, shapes, shape, shape);
  return code`${prelude(scene, 'unitsAtAge')}(${amount}, ${age}, ${name}, ${allParams(scene)})`;
}

function constant<Value>(scene: Scene, constants: Map<string, Constant<Value>>, value: Value, shape: DecayShape): Code {
  const key = JSON.stringify(value);
  const known = constants.get(key);
  if (known) return known.name;
  const name = scene.names.constant(WORDS[shape.kind](shape.days));
  constants.set(key, { name, value });
  return name;
}

const WORDS = {
  Fade: (days) => `fade over ${days} days`,
  Shrink: (days) => `shrink every ${days} days`,
  HalfLife: (days) => `half-life ${days} days`,
} as const satisfies Record<DecayShape['kind'], (days: number) => string>;

/** The constants that were asked for, which is after the whole program is made. */
export function decayLines(scene: Scene): readonly Line[] {
  const { tables, shapes } = scene.events.decays;
  const list = typed(scene, code`: readonly number[]`);
  return [
    ...[...tables.values()].flatMap(({ name, value }) => filled(code`const ${name}${list} = [`, value.map(units), code`];`)),
    ...[...shapes.values()].map(({ name, value }) => {
      const type = typed(scene, code`: ${prelude(scene, 'OutlineDecayShape')}`);
      return line(code`const ${name}${type} = ${data(value)};`);
    }),
  ];
}
