/** A language server that is typed into: what both servers are asked, in the same way. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

export interface Session {
  /** Opens the text, and waits until it is checked. */
  open(text: string): Promise<void>;
  /** Types one letter and gives the milliseconds until its check is told; and how many errors there are. */
  type(letter: string): Promise<{ readonly milliseconds: number; readonly errors: number }>;
  /** The milliseconds that processors worked for it so far, which says more than the clock on a busy machine; null where it cannot be told. */
  cpuMilliseconds(): number | null;
  end(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly severity?: number }[] };
  readonly result?: unknown;
}

const URI = 'file:///bench/model.score';

/** `line` is where letters are typed. */
export function start(command: readonly string[], line: number): Session {
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<number, () => void>();
  let checked: (errors: number) => void = () => {};
  readMessages(child.stdout, (message) => {
    if (message.method === 'textDocument/publishDiagnostics')
      checked(message.params!.diagnostics.filter(({ severity }) => severity === 1).length);
    else if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
    else if (message.id !== undefined) answers.get(message.id)?.();
  });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (id: number, method: string, params: object): Promise<void> =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });
  const nextCheck = (): Promise<number> =>
    new Promise((resolve) => {
      checked = resolve;
    });
  let position = { line, character: 0 };
  let version = 1;
  return {
    async open(text) {
      await request(1, 'initialize', { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} });
      send({ method: 'initialized', params: {} });
      const told = nextCheck();
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri: URI, languageId: 'score', version, text } } });
      await told;
    },
    async type(letter) {
      version += 1;
      const told = nextCheck();
      const startTime = performance.now();
      const contentChanges = [{ range: { start: position, end: position }, text: letter }];
      send({ method: 'textDocument/didChange', params: { textDocument: { uri: URI, version }, contentChanges } });
      position = letter === '\n' ? { line: position.line + 1, character: 0 } : { ...position, character: position.character + 1 };
      const errors = await told;
      return { milliseconds: performance.now() - startTime, errors };
    },
    cpuMilliseconds: () => cpuOf(child.pid),
    end: () => void child.kill(),
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
