/** Gathering as statements: what a variable begins as, and what an event does to it. */
import type { Once } from '@scorelang/runtime';
import { type Code, code, comment, NOTHING } from '../../code.ts';
import { type Line, line } from '../../lines.ts';
import { numberCode } from '../numbers.ts';
import { amountCode } from '../points.ts';
import { look, prelude, type Scene, typed } from '../scene.ts';
import { known } from '../tests.ts';
import { leftCode } from './decays.ts';
import type { Gathered, Gathering } from './gathering.ts';

/** `let`, where the variable itself changes; else what it holds does. */
export const isAssigned: Readonly<Record<Gathering['kind'], boolean>> = {
  Count: true,
  Days: false,
  Latest: true,
  Moments: false,
  Values: false,
  Sum: false,
  Greatest: true,
  Least: true,
  Keys: false,
  Kept: false,
  Points: true,
  FullPoints: true,
};

/** The type of a variable, for TypeScript. */
export function typeOf(scene: Scene, { kind }: Gathering): Code {
  switch (kind) {
    case 'Count':
    case 'Latest':
    case 'Greatest':
    case 'Least':
    case 'Points':
    case 'FullPoints':
      return code`number`;
    case 'Days':
      return code`Set<number>`;
    case 'Moments':
      return code`number[]`;
    case 'Values':
    case 'Keys':
      return code`Set<unknown>`;
    case 'Sum':
      return prelude(scene, 'NumberSum');
    case 'Kept':
      return code`Map<unknown, ${prelude(scene, 'KeptOccurrence')}>`;
  }
}

/** What a variable begins as. */
export function startOf(scene: Scene, { kind }: Gathering): Code {
  switch (kind) {
    case 'Count':
    case 'Points':
    case 'FullPoints':
      return code`0`;
    case 'Latest':
    case 'Greatest':
      return code`-Infinity`;
    case 'Least':
      return code`Infinity`;
    case 'Moments':
      return code`[]`;
    case 'Days':
    case 'Values':
    case 'Keys':
      return code`new Set()`;
    case 'Sum':
      return code`${prelude(scene, 'noNumbers')}()`;
    case 'Kept':
      return code`new Map()`;
  }
}

/** `const pageViewMoments: number[] = [];` */
export function declarationLine(scene: Scene, { gathering, name, note, from }: Gathered): Line {
  const keyword = isAssigned[gathering.kind] ? code`let` : code`const`;
  const type = isAssigned[gathering.kind] ? NOTHING : typed(scene, code`: ${typeOf(scene, gathering)}`);
  return line(code`${keyword} ${name}${type} = ${startOf(scene, gathering)}; // ${comment(note)}`, from);
}

/** What an event that counts does to the variable `to`. The scene is that of the event's kind. */
export function gatherLine(scene: Scene, { gathering, from }: Gathered, to: Code): Line {
  return line(statementOf(scene, gathering, to), from);
}

function statementOf(scene: Scene, gathering: Gathering, to: Code): Code {
  const at = code`at`;
  switch (gathering.kind) {
    case 'Count':
      return code`${to} += 1;`;
    case 'Days':
      return code`${to}.add(${look(scene, code`day`)});`;
    case 'Latest':
      return code`if (${look(scene, at)} > ${to}) ${to} = ${at};`;
    case 'Moments':
      return code`${to}.push(${look(scene, at)});`;
    case 'Values': {
      const value = propertyCode(scene, gathering.property);
      return code`if (${isKnown(scene, gathering.property)}) ${to}.add(${value});`;
    }
    case 'Sum':
      return code`${prelude(scene, 'addNumber')}(${to}, ${propertyCode(scene, gathering.property)});`;
    case 'Greatest':
    case 'Least': {
      // No comparison holds for a missing number.
      const value = propertyCode(scene, gathering.property);
      return code`if (${value} ${gathering.kind === 'Greatest' ? code`>` : code`<`} ${to}) ${to} = ${value};`;
    }
    case 'Keys':
      return code`${to}.add(${keyCode(scene, gathering.once)});`;
    case 'Kept': {
      const full = fullCode(scene, gathering.occurrences);
      return code`${prelude(scene, 'keepLatest')}(${to}, ${keyCode(scene, gathering.once)}, ${look(scene, at)}, ${full});`;
    }
    case 'FullPoints':
      return code`${to} += ${fullCode(scene, gathering.occurrences)};`;
    case 'Points': {
      const { decay } = scene.plan.occurrences[gathering.occurrences]!;
      const full = fullCode(scene, gathering.occurrences);
      return code`${to} += ${decay === null ? full : leftCode(scene, decay, full, ageCode(scene))};`;
    }
  }
}

/** The age of the event in calendar days. */
function ageCode(scene: Scene): Code {
  return code`${look(scene, code`today`)} - ${look(scene, code`day`)}`;
}

/** The points of an occurrence before decay. */
function fullCode(scene: Scene, occurrences: number): Code {
  const { amount, per } = scene.plan.occurrences[occurrences]!;
  const once = amountCode(scene, amount);
  return per === null ? once : code`${prelude(scene, 'unitsPer')}(${numberCode(scene, per.number)}, ${per.size}, ${once})`;
}

function propertyCode(scene: Scene, property: number): Code {
  return look(scene, scene.fields[property]!.value);
}

function isKnown(scene: Scene, property: number): Code {
  const value = propertyCode(scene, property);
  switch (scene.plan.fields[property]!.type.kind) {
    case 'text':
    case 'one of':
      return known(value, code`''`).code;
    case 'number':
    case 'date':
    case 'datetime':
      return code`!Number.isNaN(${value})`;
    case 'yes/no':
    case 'list':
      return known(value, code`null`).code;
  }
}

/** What `once per` tells occurrences apart by. What stands for a missing value is a key like any other. */
function keyCode(scene: Scene, once: Once): Code {
  const day = code`day`;
  switch (once.kind) {
    case 'Day':
      return look(scene, day);
    case 'Week':
      return code`${prelude(scene, 'weekOfDay')}(${look(scene, day)})`;
    case 'Month':
      return code`${prelude(scene, 'monthOfDay')}(${look(scene, day)})`;
    case 'Property':
      // Lists are not told apart.
      return scene.plan.fields[once.property]!.type.kind === 'list' ? code`null` : propertyCode(scene, once.property);
  }
}
