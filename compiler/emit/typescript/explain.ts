/** The outline of the model as data: what `explain` speaks of rules with. */
import { outlineOf } from '@scorelang/runtime';
import type { OutlineEntry } from '@scorelang/runtime/prelude';
import { code, data, key } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { prelude, type Scene, typed } from './scene.ts';

/** `const OUTLINE: Outline = { .. };`, an entry a line. */
export function outlineLines(scene: Scene): readonly Line[] {
  const { entries, ...rest } = outlineOf(scene.plan);
  const type = typed(scene, code`: ${prelude(scene, 'Outline')}`);
  return block(
    line(code`const OUTLINE${type} = {`),
    [
      ...Object.entries(rest).map(([name, value]) => line(code`${key(name)}: ${data(value)},`)),
      ...block(line(code`entries: [`), entries.flatMap(entryLines), line(code`],`)),
    ],
    line(code`};`),
  );
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
