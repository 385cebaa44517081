/** The values of params, by name. */
import { type Code, code } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { look, prelude, type Scene } from './scene.ts';

/** Whether a scorer has values of params. */
export function hasParams({ plan }: Scene): boolean {
  return plan.params.length > 0;
}

/** The values of all params, in the function in hand: none in a model without params, which decay asks for all the same. */
export function allParams(scene: Scene): Code {
  return hasParams(scene) ? look(scene, code`params`) : code`[]`;
}

/** Whether the function in hand looks at the value of any param. */
export function looksAtParams({ params }: Scene, isLookedAt: (name: Code) => boolean): boolean {
  return isLookedAt(code`params`) || params.some(({ number, units }) => isLookedAt(number) || isLookedAt(units));
}

/** `const params = ..;` from what a caller gives. What the model lacks is refused, also where no value is used. */
export function paramsLine(scene: Scene, isUsed: boolean): Line {
  if (!hasParams(scene)) return line(code`if (options?.params) ${prelude(scene, 'refuseParams')}(options.params);`);
  const values = code`${prelude(scene, 'paramValues')}(PARAMS, options.params)`;
  if (!isUsed) return line(code`if (options?.params !== undefined) ${values};`);
  scene.calls.add('DEFAULTS');
  return line(code`const params = options?.params === undefined ? DEFAULTS : ${values};`);
}

/** `const demoPoints = params[0] ?? 25;`, and the same as units of points, for those that are looked at. */
export function paramValueLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.params.flatMap(({ number, units }, index) => [
    ...(isLookedAt(number) || isLookedAt(units)
      ? [line(code`const ${number} = params[${index}] ?? ${scene.plan.params[index]!.value};`)]
      : []),
    ...(isLookedAt(units) ? [line(code`const ${units} = ${prelude(scene, 'unitsOf')}(${number}) ?? 0;`)] : []),
  ]);
}
