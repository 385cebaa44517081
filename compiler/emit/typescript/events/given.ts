/** The events that a caller gives, and the constants with which they are told apart. */
import { eventKinds } from '@scorelang/runtime/prelude';
import { type Code, code, join } from '../../code.ts';
import { type Line, line } from '../../lines.ts';
import { filled } from '../lists.ts';
import { prelude, type Scene, typed, wholeTrace } from '../scene.ts';
import { decayLines } from './decays.ts';
import { propertyDeclarationLines } from './kinds.ts';

/** `const events = ..;` in `evaluate`: as given, or with care, as copies. */
export function givenEventsLines(scene: Scene): readonly Line[] {
  if (!scene.plan.readsEvents) return [];
  const careful = code`${prelude(scene, 'readEvents')}(options?.events, EVENT_KINDS, EVENT_PROPERTIES)`;
  return [
    line(code`const events = isCareful ? ${careful} : ${prelude(scene, 'checkedEvents')}(options?.events);`),
    ...(scene.entries.has('explain') ? [line(code`if (${wholeTrace(scene)}) trace.history = { now, events: [] };`)] : []),
  ];
}

/** The kinds of events, by index, and what is read of each. */
export function eventConstantLines(scene: Scene): readonly Line[] {
  const { plan } = scene;
  if (!plan.readsEvents) return decayLines(scene);
  const list = (type: Code): Code => typed(scene, code`: readonly ${type}[]`);
  const names = plan.events.map(({ name }) => code`${name}`);
  const properties = plan.events.map(
    (event) =>
      code`[${join(
        event.properties.map(({ name }) => code`${name}`),
        code`, `,
      )}]`,
  );
  return [
    ...filled(code`const EVENT_NAMES${list(code`(string | null)`)} = [`, names, code`];`),
    ...kindLines(scene),
    ...filled(code`const EVENT_PROPERTIES${list(code`(readonly string[])`)} = [`, properties, code`];`),
    ...propertyDeclarationLines(scene),
    ...decayLines(scene),
  ];
}

/** The kinds by name, as `eventKinds` gives them. */
function kindLines(scene: Scene): readonly Line[] {
  const { exact, folded, other } = eventKinds(scene.plan.events.map(({ name }) => name));
  const mapOf = (kinds: ReadonlyMap<unknown, number>): Code =>
    code`new Map([${join(
      [...kinds].map(([name, kind]) => code`[${name as string}, ${kind}]`),
      code`, `,
    )}])`;
  const type = typed(scene, code`: ${prelude(scene, 'EventKinds')}`);
  return filled(
    code`const EVENT_KINDS${type} = {`,
    [code`exact: ${mapOf(exact)}`, code`folded: ${mapOf(folded)}`, code`other: ${other}`],
    code`};`,
    code` `,
  );
}
