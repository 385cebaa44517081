/** The shapes in which platforms run a file: nothing is there but the language and what the platform's own page promises. */
import { execFileSync } from 'node:child_process';
import vm from 'node:vm';

type Exports = Record<string, (...given: unknown[]) => unknown>;

/** CommonJS with only these globals: no `process`, no `require`, no text that becomes program. */
export function commonJs(code: string, globals: Readonly<Record<string, unknown>>): Exports {
  const exports = {};
  const context = vm.createContext({ exports, module: { exports }, ...globals }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext(code, context);
  return exports;
}

/** A HubSpot action: what it hands to the callback for these properties. Values cross as JSON, as they do there. */
export async function hubspotAction(code: string, inputFields: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { main } = commonJs(code, {});
  const calls: unknown[] = [];
  const event = JSON.parse(JSON.stringify({ origin: { portalId: 1 }, object: { objectType: 'CONTACT', objectId: 7 }, inputFields }));
  await main!(event, (output: unknown) => calls.push(JSON.parse(JSON.stringify(output))));
  if (calls.length !== 1) throw new Error(`The callback was called ${calls.length} times`);
  return calls[0];
}

/** What a Lambda function gives for an event. */
export async function lambda(code: string, event: unknown): Promise<unknown> {
  const { handler } = commonJs(code, { Buffer });
  return JSON.parse(JSON.stringify((await handler!(event, {})) ?? null));
}

export interface Asked {
  readonly method?: string;
  readonly address?: string;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly allow: string | null;
  readonly body: unknown;
}

/**
 * What a worker answers. It runs as a module in a context of its own, where only the web's own names are; for modules in contexts Node wants
 * to be asked, so this is a process of its own.
 */
export function worker(
  code: string,
  requests: readonly Asked[],
): { readonly names: readonly string[]; readonly answers: readonly Answer[] } {
  const given = JSON.stringify({ code, requests });
  const out = execFileSync(process.execPath, ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '-e', HARNESS], {
    input: given,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(out) as ReturnType<typeof worker>;
}

const HARNESS = `
import vm from 'node:vm';
import { readFileSync } from 'node:fs';
const { code, requests } = JSON.parse(readFileSync(0, 'utf8'));
const context = vm.createContext({ URL, Request, Response, Headers }, { codeGeneration: { strings: false, wasm: false } });
const module = new vm.SourceTextModule(code, { context });
await module.link((name) => { throw new Error('It imports ' + name); });
await module.evaluate();
const answers = [];
for (const { method = 'POST', address = 'https://score.example/', body } of requests) {
  const response = await module.namespace.default.fetch(new Request(address, { method, body }), {}, {});
  const { status, headers } = response;
  answers.push({ status, type: headers.get('content-type'), allow: headers.get('allow'), body: JSON.parse(await response.text()) });
}
process.stdout.write(JSON.stringify({ names: Object.keys(module.namespace), answers }));
`;
