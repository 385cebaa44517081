/** The statements of one kind of event: all in their place, or in functions of a size that engines can optimise. */
import { type Code, code, identifier, join, NOTHING } from '../../code.ts';
import { block, type Line, line } from '../../lines.ts';
import { prelude, type Scene, typed, typeOfValue } from '../scene.ts';
import { type Block, blockLines, eventTraceLines, type Variable, weightOfBlock } from './kind-blocks.ts';
import { derivedLines, propertyLines, sceneOfKind } from './kinds.ts';

export interface KindCode {
  /** What stands where the kind is told from others. */
  readonly lines: readonly Line[];
  readonly functions: readonly Line[];
}

/** All in its place. */
export function wholeKind(scene: Scene, kind: number, blocks: readonly Block[], variable: Variable): KindCode {
  return { lines: kindLines(scene, kind, blocks, (ofKind) => blocks.flatMap((each) => blockLines(ofKind, each, variable))), functions: [] };
}

/** A function for the kind, which hands on to others what would be too much for one. */
export function partedKind(scene: Scene, kind: number, blocks: readonly Block[], variable: Variable, most: number): KindCode {
  const { add } = scene.events.kinds[kind]!;
  const functions: Line[] = [];
  const parts = packed(scene, blocks, most);
  const inside: Scene = { ...scene, looksAt: new Set() };
  const lines = kindLines(inside, kind, blocks, (ofKind) => {
    if (parts.length < 2) return blocks.flatMap((each) => blockLines(ofKind, each, variable));
    return parts.map((part) => {
      const ofPart: Scene = { ...ofKind, looksAt: new Set() };
      const inner = part.flatMap((each) => blockLines(ofPart, each, variable));
      const made = functionOf(ofPart, kind, scene.names.value(add.text), inner);
      functions.push(line(NOTHING), ...made.lines);
      for (const name of ofPart.looksAt) ofKind.looksAt.add(name);
      return line(made.call);
    });
  });
  const own = new Set(['chosen', ...scene.events.kinds[kind]!.properties.flatMap(namesOf)]);
  for (const name of own) inside.looksAt.delete(name);
  const made = functionOf(inside, kind, add, lines);
  for (const name of inside.looksAt) scene.looksAt.add(name);
  return { lines: [line(made.call)], functions: [line(NOTHING), ...made.lines, ...functions] };
}

/** Reads the properties, keeps the event for an explanation, and does what `inner` makes. */
function kindLines(scene: Scene, kind: number, blocks: readonly Block[], inner: (ofKind: Scene) => readonly Line[]): readonly Line[] {
  const ofKind = sceneOfKind(scene, kind);
  const asks = blocks.some(({ selector }) => scene.plan.selectors[selector]!.where !== null);
  const read = propertyLines(scene, kind);
  const trace = eventTraceLines(ofKind, kind, asks);
  const asked = inner(ofKind);
  return [...read, ...derivedLines(scene, kind, (name) => scene.looksAt.has(name.text)), ...trace, ...asked];
}

/** Blocks in parts that weigh at most `most`, save where a single one weighs more. */
function packed(scene: Scene, blocks: readonly Block[], most: number): readonly (readonly Block[])[] {
  const parts: Block[][] = [];
  let weight = Infinity;
  for (const each of blocks) {
    const added = weightOfBlock(scene, each);
    if (weight + added > most) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)!.push(each);
    weight += added;
  }
  return parts;
}

/** A function around lines, with what they look at as its parameters. */
function functionOf(
  scene: Scene,
  kind: number,
  name: Code,
  lines: readonly Line[],
): { readonly call: Code; readonly lines: readonly Line[] } {
  const parameters = [...valuesOf(scene, kind)].filter(([each]) => scene.looksAt.has(each));
  const given = join(
    parameters.map(([each]) => identifier(each)),
    code`, `,
  );
  const declared = join(
    parameters.map(([each, type]) => code`${identifier(each)}${typed(scene, code`: ${type()}`)}`),
    code`, `,
  );
  return {
    call: code`${name}(${given});`,
    lines: block(line(code`function ${name}(${declared})${typed(scene, code`: void`)} {`), lines, line(code`}`)),
  };
}

/** Everything that such a function may look at, with its type. */
function* valuesOf(scene: Scene, kind: number): Generator<readonly [name: string, type: () => Code]> {
  const number = (): Code => code`number`;
  yield ['gathered', () => code`Gathered`];
  yield ['event', () => code`{ readonly [name: string]: unknown }`];
  for (const name of ['at', 'age', 'day', 'now', 'today']) yield [name, number];
  yield ['params', () => code`readonly number[]`];
  for (const { number: plain, units } of scene.params) {
    yield [plain.text, number];
    yield [units.text, number];
  }
  for (const [index, names] of scene.events.kinds[kind]!.properties.entries()) {
    const { type } = scene.plan.events[kind]!.properties[index]!;
    yield [names.value.text, () => typeOfValue[type.kind]];
    yield [names.domain.text, () => code`string`];
    yield [names.day.text, number];
  }
  yield ['problems', () => code`${prelude(scene, 'Problem')}[]`];
  yield ['traced', () => code`${prelude(scene, 'TracedEvent')}[] | null`];
  yield ['chosen', () => code`number[] | null`];
}

function namesOf({ value, domain, day }: Scene['fields'][number]): readonly string[] {
  return [value.text, domain.text, day.text];
}
