/** A model on disk to a module, with all that a build tool asks: what to say, where, and which files it came from. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { fileHost, projectRootOf } from '@scorelang/batch';
import { compile, type Emitted } from '@scorelang/compiler';
import type { Diagnostic, Host, Source } from '@scorelang/language';
import { linesOf, renderDiagnostic } from '@scorelang/language';
import { type ConfigProblem, findSettings, withLevels } from '@scorelang/language/config';
import { VERSION } from './version.ts';

export interface CompiledFile {
  /** Null where there are errors. */
  readonly module: CompiledModule | null;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Every file that was looked at, the model first, as absolute paths: when one changes, so may the module. */
  readonly files: readonly string[];
}

export interface CompiledModule {
  /** Without a comment that names its source map. */
  readonly code: string;
  /** The source map, as JSON. */
  readonly map: string;
  /** The types, for a file beside the model. */
  readonly declarations: string;
}

/** A finding as build tools show it. */
export interface Problem {
  /** The sentence, and the code behind it: `There is no field called titel. (unknown-field)`. */
  readonly message: string;
  /** Absolute. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 units, from 0. */
  readonly column: number;
  readonly length: number;
  readonly lineText: string;
  /** The ready changes, in words. */
  readonly fixes: readonly string[];
  /** The finding with its lines, as the command line shows it. */
  readonly frame: string;
}

/** Compiles the model at an absolute path; `cwd` is where the build runs. Throws only what reading the file itself throws. */
export function compileFile(file: string, cwd: string): CompiledFile {
  const root = projectRootOf(file, cwd);
  const path = relative(root, file).split(sep).join('/');
  const { host, seen } = watchedHost(root);
  const read = host.readText(path);
  // The host refuses what is no text; that there is no file at all is for the build tool to say.
  const text = read.kind === 'text' ? read.text : readFileSync(file, 'utf8');
  const { diagnostics, output } = compile(
    { path, text },
    {
      target: 'js',
      module: 'esm',
      version: VERSION,
      sha256: (text) => hash('sha256', text),
      outputName: `${basename(file)}.js`,
      sourcePath: basename(file),
    },
    host,
  );
  const { settings, problems: mistakes } = findSettings(path, host);
  // As at the command line, a broken configuration stops everything: nobody knows what it would have said.
  const shown = [...mistakes.map(findingOf), ...withLevels(diagnostics, settings)];
  const problemsOf = (severity: Diagnostic['severity']): readonly Problem[] =>
    shown.filter((diagnostic) => diagnostic.severity === severity).map((diagnostic) => problemOf(diagnostic, root));
  const errors = problemsOf('error');
  return {
    // A finding that the configuration makes an error stops the build, though it could be compiled.
    module: output === null || errors.length > 0 ? null : moduleOf(output),
    errors,
    warnings: problemsOf('warning'),
    files: [...new Set([file, ...seen].map((each) => resolve(root, each)))],
  };
}

const findingOf = (mistake: ConfigProblem): Diagnostic => ({ ...mistake, code: 'config', severity: 'error', related: [], fixes: [] });

const moduleOf = ({ code, map, declarations }: Emitted): CompiledModule => ({
  code: code.replace(/\/\/# sourceMappingURL=.*\n$/, ''),
  map,
  declarations: declarations ?? '',
});

/** A host that remembers which files were asked for, those that are not there too: they may come. */
function watchedHost(root: string): { readonly host: Host; readonly seen: ReadonlySet<string> } {
  const files = fileHost(root);
  const seen = new Set<string>();
  return {
    seen,
    host: {
      readText: (path) => {
        seen.add(path);
        return files.readText(path);
      },
      readTable: (path) => {
        seen.add(path);
        return files.readTable(path);
      },
    },
  };
}

function problemOf(diagnostic: Diagnostic, root: string): Problem {
  const { source, span, code, message, fixes } = diagnostic;
  const { line, column } = linesOf(source).positionAt(span.start);
  const lineText = source.text.split(/\r\n|[\n\r]/)[line - 1] ?? '';
  return {
    message: `${message} (${code})`,
    file: resolve(root, source.path),
    line,
    column: column - 1,
    length: Math.max(1, Math.min(span.end - span.start, lineText.length - column + 1)),
    lineText,
    fixes: fixes.map(({ title }) => title),
    frame: renderDiagnostic(diagnostic, { pathOf: (each: Source) => each.path }),
  };
}
