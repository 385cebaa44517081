/**
 * Writes compiler/emit/prelude.ts: the text of every declaration in runtime/prelude and compiler/scorer, as TypeScript and as JavaScript, with the names that
 * it uses. The emitter puts those that a model needs into its scorer. Run `npm run prelude` after a change to the prelude; a test fails
 * while the copy is stale.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const target = new URL('compiler/emit/prelude.ts', root);

interface Declaration {
  readonly name: string;
  /** With its comment, without `export`. */
  readonly text: string;
}

/** The whole text of compiler/emit/prelude.ts, as it should be. */
export function embeddedPrelude(): string {
  const declarations = sources().flatMap((file) => declarationsOf(readFileSync(file, 'utf8'), file.pathname));
  const names = new Set(declarations.map((declaration) => declaration.name));
  if (names.size < declarations.length) throw new Error('Two declarations of the prelude have one name; a scorer holds them side by side.');
  for (const { name, text } of declarations) {
    const mistaken = [...localsIn(text)].filter((local) => local !== name && names.has(local));
    // It would be taken for a use, and a scorer would hold what nothing needs, or two things of one name.
    if (mistaken.length > 0)
      throw new Error(`${name} calls something of its own ${mistaken.join(', ')}, as a declaration of the prelude is called.`);
  }
  const scripts = scriptsOf(declarations);
  const entries = declarations.map(({ name, text }, index) => {
    const uses = [...wordsOf(text)].filter((word) => word !== name && names.has(word)).sort();
    return JSON.stringify({ name, typescript: text, javascript: scripts[index]!, uses });
  });
  return `// Made by scripts/embed-prelude.ts from runtime/prelude and compiler/scorer; change those files, not this one.
// biome-ignore-all format: a declaration a line
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: programs, as text

/** A declaration of the prelude, as text. */
export interface Embedded {
  readonly name: string;
  readonly typescript: string;
  /** Empty for a type. */
  readonly javascript: string;
  /** The other declarations that it needs. */
  readonly uses: readonly string[];
}

export const PRELUDE: readonly Embedded[] = [
${entries.map((entry) => `  ${entry},\n`).join('')}];
`;
}

/** The shapes of leads and results, the atoms of meaning that speak of them, and what only scorers have. */
function sources(): URL[] {
  const folders = ['runtime/prelude/', 'compiler/scorer/'].map((folder) => new URL(folder, root));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  const atoms = files.filter(({ pathname }) => pathname.endsWith('.ts') && !pathname.endsWith('/index.ts'));
  return [new URL('runtime/result.ts', root), ...atoms.sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))];
}

function nameOf({ pathname }: URL): string {
  return basename(pathname);
}

/** Biome has formatted the file, so a declaration begins at the start of a line, and so does the comment above it. */
function declarationsOf(text: string, file: string): Declaration[] {
  const declarations: Declaration[] = [];
  let comment: string[] = [];
  let current: { name: string; lines: string[] } | null = null;
  let inImport = false;
  for (const line of text.split('\n')) {
    if (inImport || /^import /.test(line)) {
      if (/ as /.test(line)) throw new Error(`${file} renames what it imports: ${line}`);
      inImport = !line.endsWith(';');
      continue;
    }
    const start = /^(?:export )?(?:function|const|let|class|interface|type) ([\p{ID_Start}_$][\p{ID_Continue}$]*)/u.exec(line);
    if (start) {
      current = { name: start[1]!, lines: [...comment, line.replace(/^export /, '')] };
      declarations.push({ name: current.name, text: '' });
      comment = [];
    } else if (/^(\/\*\*|\/\/| \*)/.test(line)) {
      comment.push(line);
      continue;
    } else if (line === '') {
      // A blank line parts a comment about the file from the first declaration, or stands inside a declaration.
      comment = [];
      current?.lines.push(line);
    } else if (current) {
      current.lines.push(line);
    } else {
      throw new Error(`${file} has a line outside any declaration: ${line}`);
    }
    if (current) declarations[declarations.length - 1] = { name: current.name, text: current.lines.join('\n').trimEnd() };
  }
  return declarations;
}

/** The declarations as JavaScript, in one run of the formatter. */
function scriptsOf(declarations: readonly Declaration[]): string[] {
  const mark = '//#next\n';
  const stripped = declarations.map(({ text }) =>
    /^(?:interface|type) /m.test(text) && !/^(?:function|const|let|class) /m.test(text) ? '' : strip(text),
  );
  return formatted(stripped.join(`\n${mark}`))
    .split(mark)
    .map((text) => text.trim());
}

function strip(text: string): string {
  return stripTypeScriptTypes(text, { mode: 'strip' });
}

function formatted(text: string): string {
  const biome = fileURLToPath(new URL('node_modules/.bin/biome', root));
  return execFileSync(biome, ['format', '--stdin-file-path=compiler/emit/prelude.js'], {
    input: text,
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

/** The words of a text outside its comments; words inside quotes count too, which at worst embeds a declaration too many. */
function wordsOf(text: string): Set<string> {
  const program = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  return new Set(program.match(/[\p{ID_Start}_$][\p{ID_Continue}$]*/gu) ?? []);
}

/** Names of variables, parameters and parameters of types, as far as they stand where formatted text has them. */
function localsIn(text: string): Set<string> {
  const program = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const lists = [
    // const { of: name, another } = .., and function (name: Type, another) {
    ...Array.from(program.matchAll(/(?:const|let) ([{[][^=]*?[}\]])\s*(?::[^=]*)?=/g), ([, list]) => list!),
    ...Array.from(program.matchAll(/\(([^()]*(?:\([^()]*\)[^()]*)*)\)(?:\s*:\s*[^={]+)?\s*(?:=>|\{)/g), ([, list]) => list!),
    ...Array.from(program.matchAll(/^(?:function|type|interface|class) \w+<([^>]*)>/gm), ([, list]) => list!),
  ];
  const listed = lists.flatMap((list) => Array.from(list.matchAll(/(?:^|[,{[]|\w:)\s*(\w+)\??\s*(?=[:,}\]=]|$)/g), ([, name]) => name!));
  return new Set([...Array.from(program.matchAll(/(?<=[\s(])(?:const|let) (\w+)/g), ([, name]) => name!), ...listed]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, embeddedPrelude());
