/** Who may import whom: the shortest true description of the architecture. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What each room may name from outside itself. A trailing `*` stands for anything that begins so. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  runtime: [],
  language: ['@scorelang/runtime/prelude'],
  compiler: [
    '@scorelang/language',
    '@scorelang/runtime',
    '@scorelang/runtime/prelude',
    '@scorelang/runtime/reach',
    '@noble/hashes/*',
    '@jridgewell/sourcemap-codec',
  ],
  batch: ['@scorelang/language', '@scorelang/runtime', '@scorelang/runtime/prelude', 'csv-parse', 'csv-parse/sync', 'iconv-lite', 'node:*'],
  lsp: [
    '@scorelang/batch',
    '@scorelang/compiler',
    '@scorelang/language',
    '@scorelang/language/config',
    '@scorelang/runtime',
    '@scorelang/runtime/prelude',
    'diff',
    'tinyglobby',
    'vscode-languageserver/node',
    'vscode-languageserver-types',
    'node:*',
  ],
  plugins: [
    '@scorelang/batch',
    '@scorelang/compiler',
    '@scorelang/language',
    '@scorelang/language/config',
    '@scorelang/runtime',
    'esbuild',
    'vite',
    'node:*',
  ],
  // Of the language service it knows the shapes of what is asked, and nothing that runs: the server is a process of its own.
  'vscode-extension': ['@scorelang/lsp/protocol', 'vscode', 'vscode-languageclient/node', 'node:*'],
  cli: ['@scorelang/*', 'commander', '@clack/prompts', 'cli-progress', 'cli-table3', 'chokidar', 'diff', 'sarif', 'tinyglobby', 'node:*'],
};

/** Libraries that only some files of the language know. */
const KNOWN_TO: Readonly<Record<string, RegExp>> = {
  chevrotain: /^language\/(tokens|grammar|grammar\/.*)\.ts$/,
  'jsonc-parser': /^language\/config\/json-tree\.ts$/,
  picomatch: /^language\/config\/settings\.ts$/,
};

/** The door of the runtime for Node alone. */
const KNOWS_NODE = /^runtime\/node\//;

/** The files around the language service: the server, and what it reads from disk. */
const KNOWS_THE_PROCESS =
  /^lsp\/(main|server|capabilities|publishing|projects|disk|background|assess\/(answers|sample-store|thread|worker)|requests\/serve)\.ts$/;

const files = globSync(`{${Object.keys(MAY_IMPORT).join(',')}}/**/*.ts`, { cwd: ROOT }).filter(
  (file) => !/(^|\/)(dist|node_modules)\//.test(file),
);
const sourceOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const importsOf = (file: string): string[] =>
  [...sourceOf(file).matchAll(/^(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map(
    (match) => (match[1] ?? match[2] ?? match[3])!,
  );

test.each(Object.entries(MAY_IMPORT))('%s imports nothing but what it may', (room, allowed) => {
  const wrong = files
    .filter((file) => file.startsWith(`${room}/`))
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(({ file, name }) => !isInside(room, file, name))
    .filter(({ file, name }) => KNOWN_TO[name]?.test(file) !== true)
    .filter(({ file, name }) => !(name.startsWith('node:') && KNOWS_NODE.test(file)))
    .filter(({ name }) => !allowed.some((pattern) => matches(pattern, name)));
  expect(wrong).toEqual([]);
});

test('what an editor asks is answered without files, a connection or a process', () => {
  const wrong = files
    .filter((file) => file.startsWith('lsp/') && !KNOWS_THE_PROCESS.test(file))
    .flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    .filter(
      ({ file, name }) =>
        /^(node:|tinyglobby|@scorelang\/batch|vscode-languageserver\/)/.test(name) || KNOWS_THE_PROCESS.test(join(file, '..', name)),
    );
  expect(wrong).toEqual([]);
});

test('the extension takes nothing but types from the language service', () => {
  const wrong = files
    .filter((file) => file.startsWith('vscode-extension/'))
    .filter((file) => /^import\s+(?!type\b)[^'"]*from\s+'@scorelang/m.test(sourceOf(file)));
  expect(wrong).toEqual([]);
});

test('what scores has neither clock nor chance, and nothing evaluates text', () => {
  const pure = files.filter((file) => /^(runtime|language|compiler)\//.test(file) && !KNOWS_NODE.test(file));
  const wrong = pure.filter((file) =>
    /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\)|\beval\(|\bnew Function\b|\bprocess\./.test(withoutText(sourceOf(file))),
  );
  expect(wrong).toEqual([]);
});

test('the rules above look at every room, and at many files', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

/** A relative import that stays in its room. */
const isInside = (room: string, file: string, name: string): boolean =>
  name.startsWith('.') && join(file, '..', name).startsWith(`${room}/`);

const matches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Without comments and strings, where such words are harmless. */
const withoutText = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '');
