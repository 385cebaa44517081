/** The outline of the model as data: what `explain` speaks of rules with. */
import { outlineOf } from '@scorelang/runtime';
import type { OutlineEntry } from '@scorelang/runtime/prelude';
import { type Code, code, data, key, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { prelude, type Scene, typed } from './scene.ts';

/** `const OUTLINE: Outline = { .. };`, an entry a line; of a great model a function that makes it when an explanation first needs it. */
export function outlineLines(scene: Scene): readonly Line[] {
  const { entries, ...rest } = outlineOf(scene.plan);
  const type = prelude(scene, 'Outline');
  const body = [
    ...Object.entries(rest).map(([name, value]) => line(code`${key(name)}: ${data(value)},`)),
    ...block(line(code`entries: [`), entries.flatMap(entryLines), line(code`],`)),
  ];
  if (scene.layout === null) return block(line(code`const OUTLINE${typed(scene, code`: ${type}`)} = {`), body, line(code`};`));
  return [
    line(code`let outlineMade${typed(scene, code`: ${type} | null`)} = null;`),
    line(NOTHING),
    ...block(
      line(code`function outline()${typed(scene, code`: ${type}`)} {`),
      [...block(line(code`outlineMade ??= {`), body, line(code`};`)), line(code`return outlineMade;`)],
      line(code`}`),
    ),
  ];
}

/** The outline, as `explain` asks for it. */
export function outlineCode({ layout }: Scene): Code {
  return layout === null ? code`OUTLINE` : code`outline()`;
}

function entryLines(entry: OutlineEntry): readonly Line[] {
  switch (entry.kind) {
    case 'Rule':
    case 'Rate':
      return [line(code`${data(entry)},`)];
    case 'Choice': {
      const head = code`{ kind: 'Choice', how: ${entry.how}, members: [`;
      return block(line(head), entry.members.flatMap(entryLines), line(code`] },`));
    }
    case 'Block': {
      const head = code`{ kind: 'Block', origin: ${data(entry.origin)}, entries: [`;
      return block(line(head), entry.entries.flatMap(entryLines), line(code`] },`));
    }
    case 'Group':
      return block(line(code`{ kind: 'Group', group: ${entry.group}, entries: [`), entry.entries.flatMap(entryLines), line(code`] },`));
  }
}
