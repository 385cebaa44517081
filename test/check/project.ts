/** A small project in memory: a text with its marks, and other files beside it. */
import { check, type Diagnostic, type Host, parse, type Span } from '@scorelang/language';

export interface Marked {
  readonly text: string;
  /** What stood between `[|` and `|]`. */
  readonly spans: readonly Span[];
}

/** Takes the marks out of a text. */
export function unmarked(marked: string): Marked {
  let text = '';
  const starts: number[] = [];
  const spans: Span[] = [];
  for (const part of marked.split(/(\[\||\|\])/)) {
    if (part === '[|') starts.push(text.length);
    else if (part === '|]') spans.push({ start: starts.pop() ?? 0, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** Files by path; a table has commas and a header, or one column without a header for `.txt`. */
export function hostOf(files: Readonly<Record<string, string>>): Host {
  const read = (path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);
  return {
    readText: (path) => {
      const text = read(path);
      return text === undefined ? { kind: 'unreadable', reason: `There is no file ${path}.` } : { kind: 'text', text };
    },
    readTable: (path) => {
      const text = read(path);
      if (text === undefined) return { kind: 'unreadable', reason: `There is no file ${path}.` };
      const rows = text.split('\n').map((line) => line.split(','));
      return path.endsWith('.txt')
        ? { kind: 'table', columns: null, rows }
        : { kind: 'table', columns: rows[0] ?? [], rows: rows.slice(1) };
    },
  };
}

export interface Project {
  readonly path?: string | undefined;
  readonly files?: Readonly<Record<string, string>> | undefined;
}

/** The model of a text, and all that is found in it: by the parser and by the checker. */
export function checked(text: string, { path = 'model.score', files = {} }: Project = {}) {
  const { file, diagnostics: syntax } = parse({ path, text });
  const { model, diagnostics, ignored } = check(file, hostOf({ ...files, [path]: text }));
  return { file, model, diagnostics: [...syntax, ...diagnostics], ignored };
}

/** `code: message` of all that is found, at its severity or above. */
export const found = (text: string, project: Project = {}): readonly string[] =>
  checked(text, project).diagnostics.map(({ code, message }) => `${code}: ${message}`);

export const errorsOf = (text: string, project: Project = {}): readonly string[] =>
  checked(text, project)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);

/** The text after one of a finding's ready changes. */
export function applied(text: string, diagnostic: Diagnostic, title: string): string {
  const fix = diagnostic.fixes.find((one) => one.title === title);
  if (fix === undefined) throw new Error(`No fix "${title}" among: ${diagnostic.fixes.map((one) => one.title).join(', ')}`);
  let result = text;
  const edits = [...fix.edits].sort((left, right) => right.span.start - left.span.start || right.span.end - left.span.end);
  for (const { span, text: inserted } of edits) result = result.slice(0, span.start) + inserted + result.slice(span.end);
  return result;
}
