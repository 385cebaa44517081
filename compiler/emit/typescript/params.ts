/** The values of params, by name. */
import { type Code, code } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { prelude, type Scene } from './scene.ts';

/** `const demoPoints = params[0] ?? 25;`, and the same as units of points, for those that are looked at. */
export function paramValueLines(scene: Scene, isLookedAt: (name: Code) => boolean): readonly Line[] {
  return scene.params.flatMap(({ number, units }, index) => [
    ...(isLookedAt(number) || isLookedAt(units)
      ? [line(code`const ${number} = params[${index}] ?? ${scene.plan.params[index]!.value};`)]
      : []),
    ...(isLookedAt(units) ? [line(code`const ${units} = ${prelude(scene, 'unitsOf')}(${number}) ?? 0;`)] : []),
  ]);
}
