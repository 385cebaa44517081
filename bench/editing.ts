/**
 * How long an editor waits for `score lsp`: 200 letters typed into the middle of a model, one after the other, through the real protocol over
 * standard input and output. Prints p50 and p95 in milliseconds from a keystroke to fresh diagnostics, and to completion, and the processor time
 * of the server. `npm run bundle` comes first.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import '../scripts/quiet-end.ts';
import { manyRules } from './many-rules.ts';

const URI = 'untitled:model.score';
/** Typed again and again; every letter of it is one edit. */
const TYPED = '  when title contains word "Head of unit 7" and employees >= 250 add 12 because "typed"\n';

const repository = fileURLToPath(new URL('..', import.meta.url));

interface Session {
  notify(method: string, params: object): void;
  request(method: string, params: object): Promise<unknown>;
  /** The diagnostics of this version of the text. */
  diagnosed(version: number): Promise<void>;
  /** The time that processors worked for the server so far, which says more than the clock on a busy machine. Null where it cannot be told. */
  cpuMilliseconds(): number | null;
  end(): void;
}

function start(): Session {
  const node = `${repository}/node_modules/.bin/node`;
  const child = spawn(node, [`${repository}/cli/dist/score.js`, 'lsp'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = new Map<number, (result: unknown) => void>();
  const waiting = new Map<number, () => void>();
  let told = 0;
  readMessages(child.stdout, (message) => {
    if (message.method === 'textDocument/publishDiagnostics') {
      told = message.params?.version ?? 0;
      waiting.get(told)?.();
    } else if (message.id !== undefined) answers.get(message.id)?.(message.result);
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let requests = 0;
  return {
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve) => {
        requests += 1;
        answers.set(requests, resolve);
        send({ id: requests, method, params });
      }),
    diagnosed: (version) => (told >= version ? Promise.resolve() : new Promise((resolve) => waiting.set(version, resolve))),
    cpuMilliseconds: () => cpuOf(child.pid),
    end: () => child.kill(),
  };
}

/** Linux tells it in hundredths of a second. */
function cpuOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly version?: number };
  readonly result?: unknown;
}

function readMessages(output: Readable, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  output.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let head = buffer.indexOf('\r\n\r\n'); head !== -1; head = buffer.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) return;
      take(JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()));
      buffer = buffer.subarray(head + 4 + length);
    }
  });
}

interface Typed {
  readonly lines: number;
  /** In milliseconds, an edit each. */
  readonly times: readonly number[];
  /** Of the server, an edit on average. */
  readonly cpuMilliseconds: number | null;
}

/** Types into a model of so many rules. */
async function type(rules: number, edits: number, until: 'diagnostics' | 'completion'): Promise<Typed> {
  const text = manyRules(rules);
  const lines = text.split('\n').length;
  const session = start();
  await session.request('initialize', { processId: null, rootUri: null, capabilities: {} });
  session.notify('initialized', {});
  session.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'score', version: 1, text } });
  await session.diagnosed(1);
  let position = { line: Math.floor(lines / 2), character: 0 };
  const times: number[] = [];
  const cpuBefore = session.cpuMilliseconds();
  for (let edit = 0; edit < edits; edit += 1) {
    const letter = TYPED[edit % TYPED.length]!;
    const version = edit + 2;
    const startTime = performance.now();
    session.notify('textDocument/didChange', {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start: position, end: position }, text: letter }],
    });
    position = letter === '\n' ? { line: position.line + 1, character: 0 } : { ...position, character: position.character + 1 };
    if (until === 'diagnostics') await session.diagnosed(version);
    else await session.request('textDocument/completion', { textDocument: { uri: URI }, position });
    times.push(performance.now() - startTime);
    // A fast typist: the next letter comes when the last one is checked.
    await session.diagnosed(version);
  }
  const cpu = session.cpuMilliseconds();
  session.end();
  return { lines, times, cpuMilliseconds: cpu === null || cpuBefore === null ? null : (cpu - cpuBefore) / edits };
}

const at = (times: readonly number[], share: number): number => [...times].sort((a, b) => a - b)[Math.ceil(times.length * share) - 1]!;

const EDITS = 200;
/** Models, and the milliseconds within which 95 of 100 letters are to be answered. */
const MODELS = [
  { rules: 485, goals: { diagnostics: 20, completion: 10 } },
  { rules: 10_000, goals: { diagnostics: 50, completion: 30 } },
] as const;

if (import.meta.main) {
  console.log(`${EDITS} letters, milliseconds from each to its answer; processor time of the server a letter, its check included`);
  console.log('lines    until         p50     p95    goal    processor');
  for (const { rules, goals } of MODELS) {
    for (const until of ['diagnostics', 'completion'] as const) {
      const { lines, times, cpuMilliseconds } = await type(rules, EDITS, until);
      const figures = [at(times, 0.5).toFixed(1), at(times, 0.95).toFixed(1), `< ${goals[until]}`, cpuMilliseconds?.toFixed(1) ?? '-'];
      const [p50, p95, goal, cpu] = figures as [string, string, string, string];
      console.log(
        `${String(lines).padEnd(9)}${until.padEnd(12)}${p50.padStart(5)}${p95.padStart(8)}${goal.padStart(8)}${cpu.padStart(13)}`,
      );
    }
  }
}
