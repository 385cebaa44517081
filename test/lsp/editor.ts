/** An editor for tests: it starts `score lsp` and speaks the protocol with it over standard input and output. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

const command = new URL('../../cli/dist/score.js', import.meta.url).pathname;

export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: never;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Editor {
  readonly process: ChildProcessWithoutNullStreams;
  uriOf(path: string): string;
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  /** The next message of this kind that fits, or one that came already and was not waited for. */
  next<Params>(method: string, fits?: (params: Params) => boolean): Promise<Params>;
  /** The messages of this kind that came and were not waited for. */
  kept<Params>(method: string): readonly Params[];
  /** Sends bytes as they are. */
  send(bytes: string | Buffer): void;
  /** What it wrote to standard error. */
  errors(): string;
  /** Its exit code, once it has ended. */
  ended(): Promise<number | null>;
}

/** Starts the server in a folder. It is ended with the test. What the server asks is answered with nothing, or refused. */
export function startEditor(folder: string, asked: 'answers' | 'refuses' = 'answers'): Editor {
  const child = spawn(process.execPath, [command, 'lsp', '--stdio'], { cwd: folder });
  onTestFinished(() => void child.kill());
  const answers = new Map<number, (message: Message) => void>();
  const kept: Message[] = [];
  const waiting: { readonly fits: (message: Message) => boolean; readonly resolve: (message: Message) => void }[] = [];
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdin.on('error', () => {});
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  readMessages(child, (message) => {
    if (message.id !== undefined && message.method === undefined) answers.get(message.id)?.(message);
    else {
      if (message.id !== undefined) {
        write(asked === 'answers' ? { id: message.id, result: null } : { id: message.id, error: { code: -32603, message: 'No.' } });
      }
      const index = waiting.findIndex(({ fits }) => fits(message));
      if (index === -1) kept.push(message);
      else waiting.splice(index, 1)[0]?.resolve(message);
    }
  });
  const send = (bytes: string | Buffer) => void child.stdin.write(bytes);
  const write = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    send(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  let requests = 0;
  return {
    process: child,
    uriOf: (path) => pathToFileURL(`${folder}/${path}`).href,
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++requests;
        answers.set(id, ({ result, error }) => (error === undefined ? resolve(result as never) : reject(new Error(error.message))));
        write({ id, method, params });
      }),
    notify: (method, params) => write({ method, params }),
    next: async (method, fits = () => true) => {
      const isIt = (message: Message) => message.method === method && fits(message.params as never);
      const index = kept.findIndex(isIt);
      if (index !== -1) return kept.splice(index, 1)[0]?.params as never;
      return new Promise((resolve) => waiting.push({ fits: isIt, resolve: ({ params }) => resolve(params as never) }));
    },
    kept: (method) => kept.filter((message) => message.method === method).map(({ params }) => params as never),
    send,
    errors: () => errors,
    ended: () => code,
  };
}

function readMessages(child: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) return;
      take(JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()));
      buffer = buffer.subarray(head + 4 + length);
    }
  });
}

/** Says hello as an editor does, with these abilities. */
export async function initialize(
  editor: Editor,
  folder: string,
  capabilities: object = {},
  initializationOptions: object = {},
): Promise<{ readonly capabilities: object }> {
  const uri = pathToFileURL(folder).href;
  const result = await editor.request<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'models' }],
    capabilities,
    initializationOptions,
  });
  editor.notify('initialized', {});
  return result;
}

export function openDocument(editor: Editor, path: string, text: string): void {
  editor.notify('textDocument/didOpen', { textDocument: { uri: editor.uriOf(path), languageId: 'score', version: 1, text } });
}
