/** The pass over a lead's events: what each is, when it was, and what its kind does with it. */
import { type Code, code, comment, join, NOTHING } from '../../code.ts';
import { block, indent, type Line, line } from '../../lines.ts';
import { look, prelude, type Scene } from '../scene.ts';
import type { Gathered } from './gathering.ts';
import { isOfOneKind, type Variable, windowLines } from './kind-blocks.ts';
import { isNamedInProgram } from './kind-named.ts';

/** `for (..) { .. }`; `kinds` are the statements of each kind. */
export function passLines(
  scene: Scene,
  gathered: readonly Gathered[],
  kinds: readonly (readonly Line[])[],
  variable: Variable,
): readonly Line[] {
  const { plan } = scene;
  const names = { now: look(scene, code`now`), problems: look(scene, code`problems`) };
  const traces = scene.entries.has('explain');
  const events = look(scene, code`events`);
  const common = commonLines(scene, gathered, variable);
  const cases = kinds.flatMap((lines, kind) => {
    const note = plan.events[kind]!.name ?? 'any other';
    const isOne = lines.length === 1 && !/^(?:const|let) /.test(lines[0]!.code.text);
    const head = code`case ${kind}:${isOne ? NOTHING : code` {`} // ${comment(note)}`;
    return isOne
      ? [line(head), ...[...lines, line(code`break;`)].map(indent)]
      : block(line(head), [...lines, line(code`break;`)], line(code`}`));
  });
  const isIn = (name: string): boolean => scene.looksAt.has(name);
  const moment = code`${prelude(scene, 'quickMoment')}(event.at, kind, EVENT_NAMES, ${plan.zoneMinutes}, ${names.problems})`;
  const drop = (test: Code, count: Code, reason: string): readonly Line[] =>
    block(
      line(code`if (${test}) {`),
      [
        line(code`${count} += 1;`),
        ...(traces ? [line(code`${prelude(scene, 'traceDropped')}(${look(scene, code`traced`)}, kind, at, ${reason});`)] : []),
        line(code`continue;`),
      ],
      line(code`}`),
    );
  return block(
    line(code`for (let index = 0; index < ${events}.length; index++) {`),
    [
      line(code`const event = ${prelude(scene, 'inside')}(events[index]);`),
      line(
        code`const kind = ${isNamedInProgram(plan) ? code`kindNamed(event.event)` : code`${prelude(scene, 'kindOf')}(event.event, EVENT_KINDS)`};`,
      ),
      ...noEventLines(scene),
      line(code`const at = ${moment};`),
      ...block(line(code`if (Number.isNaN(at)) {`), [line(code`unreadable += 1;`), line(code`continue;`)], line(code`}`)),
      ...drop(code`at > ${names.now}`, code`future`, 'future'),
      ...(plan.ignoreBefore === null ? [] : drop(code`at < ${look(scene, code`ignoredBefore`)}`, code`ignored`, 'ignored')),
      line(code`counted += 1;`),
      ...(isIn('age') ? [line(code`const age = now - at;`)] : []),
      ...(isIn('day') ? [line(code`const day = ${prelude(scene, 'dayOfMoment')}(at, ${plan.zoneMinutes});`)] : []),
      ...common,
      ...block(line(code`switch (kind) {`), cases, line(code`}`)),
    ],
    line(code`}`),
  );
}

function noEventLines(scene: Scene): readonly Line[] {
  const isUndeclared = code`kind === ${prelude(scene, 'UNDECLARED')}`;
  return block(
    line(code`if (kind < 0) {`),
    [
      line(code`if (${isUndeclared}) undeclared += 1;`),
      line(code`else unreadable += 1;`),
      line(code`if (kind === ${prelude(scene, 'NO_EVENT')}) ${prelude(scene, 'reportNotEvent')}(events[index], problems);`),
      line(code`continue;`),
    ],
    line(code`}`),
  );
}

/** What is gathered over several kinds at once: `activity`. */
function commonLines(scene: Scene, all: readonly Gathered[], variable: Variable): readonly Line[] {
  return scene.plan.selectors.flatMap(({ kinds }, selector) => {
    if (isOfOneKind(scene, selector)) return [];
    const gathered = all.filter(({ gathering }) => gathering.selector === selector);
    const lines = windowLines(scene, gathered, variable);
    if (kinds.length === 0) return [];
    if (lines.length === 0 || kinds.length === scene.plan.events.length) return lines;
    return block(line(code`if (${isAnyOf(kinds)}) {`), lines, line(code`}`));
  });
}

/** Whether the kind is one of these, each from the least. */
function isAnyOf(kinds: readonly number[]): Code {
  const runs: { from: number; to: number }[] = [];
  for (const kind of kinds) {
    const run = runs.at(-1);
    if (run !== undefined && run.to === kind - 1) run.to = kind;
    else runs.push({ from: kind, to: kind });
  }
  const tests = runs.map(({ from, to }) => {
    if (from === to) return code`kind === ${from}`;
    return from === 0 ? code`kind <= ${to}` : code`(kind >= ${from} && kind <= ${to})`;
  });
  return join(tests, code` || `);
}
