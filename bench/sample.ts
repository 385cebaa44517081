/**
 * How soon the shares of a sample are known while one types: 10,000 leads in a file beside a model of 60 rules, letters typed into one of
 * its conditions, through the real protocol over standard input and output. Prints p50 and p95 in milliseconds from fresh diagnostics to
 * the scored sample, and from the keystroke to it; and the memory of the server after the first edits and after the last.
 * `npm run bundle` comes first.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import '../scripts/quiet-end.ts';
import { benchLeads } from './scorer/leads.ts';

const LEADS = 10_000;
const EDITS = 200;
/** What is typed in a condition, letter by letter; the model is whole after each. */
const TYPED = 'Chief of a unit, whatever it is called';
/** Beside the fifty. */
const TEN_MORE = Array.from({ length: 9 }, (_, index) => `when visits >= ${index + 3} and employees >= ${(index + 1) * 50} add 0.5`);
const TYPED_INTO = 'when title contains "" add 1';

const repository = fileURLToPath(new URL('..', import.meta.url));

function sampleCsv(): string {
  const leads = benchLeads(LEADS, 7);
  const columns = Object.keys(leads[0]!);
  const cell = (value: unknown): string => (value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);
  return `${[columns.join(','), ...leads.map((lead) => columns.map((column) => cell(lead[column])).join(','))].join('\n')}\n`;
}

function modelText(): string {
  const fifty = readFileSync(`${repository}/bench/scorer/fifty-rules.score`, 'utf8');
  return `${fifty}\n${[...TEN_MORE, TYPED_INTO].join('\n')}\n`;
}

/** The next of each kind for a version. */
function heard(connection: MessageConnection) {
  const waiting = new Map<string, (at: number) => void>();
  const told = (key: string): void => waiting.get(key)?.(performance.now());
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => told(`diagnostics ${version}`));
  connection.onNotification('scorelang/sample', ({ version, sample }) => {
    if (sample?.leads !== LEADS) throw new Error(`Scored ${sample?.leads} leads instead of ${LEADS}.`);
    told(`sample ${version}`);
  });
  return (kind: 'diagnostics' | 'sample', version: number): Promise<number> =>
    new Promise((resolve) => waiting.set(`${kind} ${version}`, resolve));
}

/** In MB; null where it cannot be told. */
function memoryOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

/** Of the server and its thread so far, in milliseconds: it says more than the clock on a busy machine. Linux tells it in hundredths of a second. */
function workOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/stat`;
  const fields = existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
    : null;
  return fields === null ? null : (Number(fields[11]) + Number(fields[12])) * 10;
}

const at = (times: readonly number[], share: number): string =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * share) - 1]!.toFixed(0);

const folder = mkdtempSync(join(tmpdir(), 'score-bench-'));
const text = modelText();
writeFileSync(join(folder, 'model.score'), text);
writeFileSync(join(folder, 'model.csv'), sampleCsv());
const child = spawn(`${repository}/node_modules/.bin/node`, [`${repository}/cli/dist/score.js`, 'lsp'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
try {
  const next = heard(connection);
  connection.listen();
  const uri = pathToFileURL(join(folder, 'model.score')).href;
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: {},
    initializationOptions: { commands: true },
  });
  void connection.sendNotification('initialized', {});
  const first = next('sample', 1);
  const opened = performance.now();
  void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'score', version: 1, text } });
  const untilFirst = (await first) - opened;

  const line = text.split('\n').indexOf(TYPED_INTO);
  const start = TYPED_INTO.indexOf('""') + 1;
  const fromKey: number[] = [];
  const fromDiagnostics: number[] = [];
  let memoryEarly: number | null = null;
  const workBefore = workOf(child.pid);
  for (let edit = 0; edit < EDITS; edit += 1) {
    const version = edit + 2;
    const typed = edit % TYPED.length;
    const [checked, scored] = [next('diagnostics', version), next('sample', version)];
    // Once it is written it is taken away, and written again.
    const range = { start: { line, character: start + typed }, end: { line, character: start + typed } };
    const all = { start: { line, character: start }, end: { line, character: start + TYPED.length } };
    const change = edit > 0 && typed === 0 ? { range: all, text: TYPED[0]! } : { range, text: TYPED[typed]! };
    const pressed = performance.now();
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
    const [checkedAt, scoredAt] = await Promise.all([checked, scored]);
    fromKey.push(scoredAt - pressed);
    fromDiagnostics.push(scoredAt - checkedAt);
    if (edit === 20) memoryEarly = memoryOf(child.pid);
  }
  console.log(
    `${LEADS} leads, 60 rules: first known ${untilFirst.toFixed(0)} ms after opening (the file is read, its columns are profiled)`,
  );
  console.log(
    `from fresh diagnostics to the scored sample: p50 ${at(fromDiagnostics, 0.5)} ms, p95 ${at(fromDiagnostics, 0.95)} ms of ${EDITS} edits`,
  );
  console.log(`from the keystroke to it: p50 ${at(fromKey, 0.5)} ms, p95 ${at(fromKey, 0.95)} ms`);
  const work = workOf(child.pid);
  if (work !== null && workBefore !== null) {
    console.log(`${((work - workBefore) / EDITS).toFixed(0)} ms of processor time an edit, with its check and what is collected`);
  }
  console.log(`memory of the server with its thread: ${memoryEarly} MB after 20 edits, ${memoryOf(child.pid)} MB after ${EDITS}`);
} finally {
  connection.dispose();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}
