/** The values of params, by name. */
import { type Code, code } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { prelude, type Scene } from './scene.ts';

/** Whether a scorer has values of params: those of its model, or none, which decay asks for all the same. */
export function hasParams({ plan }: Scene): boolean {
  return plan.params.length > 0 || plan.readsEvents;
}

/** `const params = ..;` from what a caller gives, which a model without params refuses. */
export function paramsLine(scene: Scene, given: Code): Line {
  if (!hasParams(scene)) return line(code`if (${given}) ${prelude(scene, 'refuseParams')}(${given});`);
  return line(code`const params = ${given} === undefined ? DEFAULTS : ${prelude(scene, 'paramValues')}(PARAMS, ${given});`);
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
