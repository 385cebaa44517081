/** The files of a model: the main one and those it reaches through `use`, each after those it uses. */
import type { File, UseStatement } from '../ast.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import { parse } from '../parse.ts';
import type { Findings } from './findings.ts';
import { pathFrom } from './paths.ts';

export interface UsedFiles {
  /** The main one last. */
  readonly files: readonly File[];
  /** What parsing found in the used files. */
  readonly syntax: readonly Diagnostic[];
  /** Whether every used file was read without a problem. */
  readonly isComplete: boolean;
  /** For a used file, the `use` of the main file that leads to it. */
  readonly entranceOf: ReadonlyMap<string, UseStatement>;
}

export function readUsedFiles(main: File, host: Host, found: Findings): UsedFiles {
  const files: File[] = [];
  let isComplete = true;
  const syntax: Diagnostic[] = [];
  const entranceOf = new Map<string, UseStatement>();
  // A file on the way down from the main one is `open`: meeting it again is a cycle.
  const states = new Map<string, 'open' | 'done'>();

  // Explicit, not recursive: a chain of files may be long.
  const way: { readonly file: File; readonly uses: UseStatement[] }[] = [];
  const open = (file: File) => {
    states.set(file.source.path, 'open');
    way.push({ file, uses: file.statements.filter((statement) => statement.kind === 'Use').reverse() });
  };

  open(main);
  for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
    const use = step.uses.pop();
    if (use === undefined) {
      way.pop();
      states.set(step.file.source.path, 'done');
      files.push(step.file);
      continue;
    }
    const report = found.in(step.file.source);
    const path = pathFrom(step.file.source.path, use.path.value);
    if (path === null) {
      isComplete = false;
      report(use.path.span, 'path-outside-project', [use.path.value]);
      continue;
    }
    const state = states.get(path);
    if (state === 'open') report(use.path.span, 'use-cycle', [way.map((one) => one.file.source.path).concat(path)]);
    if (state !== undefined) continue;
    const text = host.readText(path);
    if (text.kind === 'unreadable') {
      states.set(path, 'done');
      isComplete = false;
      report(use.path.span, 'file-unreadable', [text.reason]);
      continue;
    }
    const { file, diagnostics } = parse({ path, text: text.text });
    syntax.push(...diagnostics);
    entranceOf.set(path, entranceOf.get(step.file.source.path) ?? use);
    open(file);
  }
  return { files, syntax, entranceOf, isComplete: isComplete && syntax.length === 0 };
}
