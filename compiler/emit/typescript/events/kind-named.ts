/** Which kind an event names: few names are asked for one by one, which is quicker than a map. */
import type { Plan } from '@scorelang/runtime';
import { code, NOTHING } from '../../code.ts';
import { block, indent, type Line, line } from '../../lines.ts';
import { prelude, type Scene, typed } from '../scene.ts';

const FEW = 16;

/** Whether the names of kinds stand in a function of the module. */
export function isNamedInProgram({ events }: Plan): boolean {
  return events.length <= FEW;
}

/** `function kindNamed(named) { switch (named) { case 'page_view': return 0; } .. }` */
export function kindNamedLines(scene: Scene): readonly Line[] {
  const { plan } = scene;
  if (!isNamedInProgram(plan)) return [];
  const cases = plan.events.flatMap(({ name }, kind) =>
    name === null ? [] : [line(code`case ${name}:`), indent(line(code`return ${kind};`))],
  );
  return [
    line(NOTHING),
    line(code`/** The index of the kind that an event names. */`),
    ...block(
      line(code`function kindNamed(named${typed(scene, code`: unknown`)})${typed(scene, code`: number`)} {`),
      [
        ...(cases.length === 0 ? [] : block(line(code`switch (named) {`), cases, line(code`}`))),
        line(code`return ${prelude(scene, 'kindOf')}(named, EVENT_KINDS);`),
      ],
      line(code`}`),
    ),
  ];
}
