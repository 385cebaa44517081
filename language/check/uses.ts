/** The files of a model: the main one and those it reaches through `use`, each after those it uses. */
import type { File, TextLiteral, UseStatement } from '../ast.ts';
import type { Code, Facts } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host.ts';
import type { Parsed } from '../parse.ts';
import type { Source } from '../source.ts';
import type { Findings, Report } from './findings.ts';
import { othersAmong } from './lone-rules.ts';
import { pathFrom } from './paths.ts';
import { inSentence, STATEMENT_WORDS } from './statement-words.ts';

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

export function readUsedFiles(main: File, host: Host, found: Findings, read: (source: Source) => Parsed): UsedFiles {
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
    way.push({
      file,
      uses: othersAmong(file.statements)
        .filter((statement) => statement.kind === 'Use')
        .reverse(),
    });
  };

  // What is wrong with a `use` further down is said at the one in the main file that leads there.
  const reportAtUse = <C extends Code>(file: File, path: TextLiteral, label: string, code: C, facts: Facts<C>) => {
    const entrance = entranceOf.get(file.source.path);
    const related = entrance === undefined ? [] : [{ source: file.source, span: path.span, message: label }];
    found.in(main.source)(entrance?.path.span ?? path.span, code, facts, { related });
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
    const path = pathFrom(step.file.source.path, use.path.value);
    if (path === null) {
      isComplete = false;
      reportAtUse(step.file, use.path, 'leads out of the project', 'path-outside-project', [use.path.value]);
      continue;
    }
    const state = states.get(path);
    if (state === 'open') {
      const circle = way.map((one) => one.file.source.path);
      reportAtUse(step.file, use.path, `leads back to ${path}`, 'use-cycle', [[...circle.slice(circle.indexOf(path)), path]]);
    }
    if (state !== undefined) continue;
    const text = host.readText(path);
    if (text.kind === 'unreadable') {
      states.set(path, 'done');
      isComplete = false;
      reportAtUse(step.file, use.path, 'names a file that cannot be read', 'file-unreadable', [text.reason, text.remedy]);
      continue;
    }
    const { file, diagnostics } = read({ path, text: text.text });
    syntax.push(...diagnostics);
    const entrance = entranceOf.get(step.file.source.path) ?? use;
    entranceOf.set(path, entrance);
    reportMisfits(file, entrance, found.in(main.source));
    open(file);
  }
  return { files, syntax, entranceOf, isComplete: isComplete && syntax.length === 0 };
}

/** In a file that is used stand declarations only. Says it once, with the places. */
function reportMisfits(file: File, entrance: UseStatement, report: Report): void {
  const misfits = file.statements.filter(({ kind }) => !DECLARATIONS.has(kind));
  const [first] = misfits;
  if (first === undefined) return;
  const words = STATEMENT_WORDS[first.kind];
  const related = misfits
    .slice(0, MOST_SHOWN)
    .map(({ kind, span }) => ({ source: file.source, span, message: inSentence(STATEMENT_WORDS[kind]) }));
  report(entrance.path.span, 'not-in-used-file', [file.source.path, inSentence(words), misfits.length - 1], { related });
}

/** What is broken was reported already. */
const DECLARATIONS: ReadonlySet<string> = new Set(['Field', 'Event', 'List', 'Param', 'Let', 'Use', 'Broken']);
const MOST_SHOWN = 5;
