/**
 * From a keystroke to fresh diagnostics beside a server of Langium: the same model, the same letters, over standard input and output, turn by
 * turn. Langium parses and links an equivalent grammar and checks nothing beyond; `score lsp` does all of its checks.
 * `npm run bundle` comes first. `npm run bench -- langium`, or with `RULES=1000 EDITS=50` for less.
 */
import { fileURLToPath } from 'node:url';
import '../scripts/quiet-end.ts';
import { type Session, start } from './langium/session.ts';
import { manyRules } from './many-rules.ts';

const RULES = Number(process.env.RULES ?? 10_000);
const EDITS = Number(process.env.EDITS ?? 200);
/** Typed again and again; every letter of it is one edit. */
const TYPED = '  when title contains word "Head of unit 7" and employees >= 250 add 12 because "typed"\n';

const repository = fileURLToPath(new URL('..', import.meta.url));
const node = `${repository}/node_modules/.bin/node`;
const text = manyRules(RULES);
const lines = text.split('\n').length;
const line = Math.floor(lines / 2);

interface Typist {
  readonly name: string;
  readonly session: Session;
  readonly times: number[];
  errors: number;
}

const typist = (name: string, command: readonly string[]): Typist => ({ name, session: start(command, line), times: [], errors: 0 });
const typists = [
  typist('score lsp', [node, `${repository}/cli/dist/score.js`, 'lsp']),
  typist('Langium', [node, '--conditions=@scorelang/source', `${repository}/bench/langium/server.ts`]),
];
for (const { session } of typists) await session.open(text);
const cpuBefore = typists.map(({ session }) => session.cpuMilliseconds());
for (let edit = 0; edit < EDITS; edit += 1) {
  // Each is first in turn, so that neither profits from what the other leaves behind.
  for (const one of edit % 2 === 0 ? typists : typists.toReversed()) {
    const { milliseconds, errors } = await one.session.type(TYPED[edit % TYPED.length]!);
    one.times.push(milliseconds);
    if (TYPED[edit % TYPED.length] === '\n') one.errors += errors;
  }
}
const cpu = typists.map(({ session }, index) => (session.cpuMilliseconds() ?? Number.NaN) - (cpuBefore[index] ?? Number.NaN));
for (const { session } of typists) session.end();

const at = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;
for (const [index, { name, times, errors }] of typists.entries()) {
  const worked = (cpu[index]! / EDITS).toFixed(1);
  const wrong = errors === 0 ? '' : ` (${errors} errors after whole lines: the grammars differ)`;
  console.log(
    `${name}, ${lines} lines, ${EDITS} edits: p50 ${at(times, 0.5).toFixed(1)} ms, p95 ${at(times, 0.95).toFixed(1)} ms, ${worked} ms of processor time an edit${wrong}`,
  );
}
const [ours, theirs] = [typists[0]!.times, typists[1]!.times];
const ratio = (share: number): string => (at(theirs, share) / at(ours, share)).toFixed(1);
console.log(
  `score lsp is ${ratio(0.5)} times faster at p50, ${ratio(0.95)} times at p95, and needs ${(cpu[1]! / cpu[0]!).toFixed(1)} times less processor time.`,
);
