/** A finding as text: its sentence, the place in the file, what belongs to it, and how to mend it. */
import type { Source } from '../source.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { type FrameOptions, frame, gutterOf, type Mark, type Paint, unpainted } from './frame.ts';
import { linesOf } from './lines.ts';
import { printable } from './printable.ts';
import { columnsOf } from './width.ts';

export interface RenderOptions {
  /** Gives colours; without it there are none. */
  readonly paint?: Paint;
  /** The width of the terminal. Without one, sentences are not broken and long lines of code are cut at 160 columns. */
  readonly columns?: number | null;
  /** How a file is called where this is read: by default its path from the project's root. */
  readonly pathOf?: (source: Source) => string;
}

const LONGEST_FRAME = 160;

/**
 * A finding with its code frame, without a line break at its end.
 *
 *     error: There is no field called titel. Did you mean title?
 *       ┌─ inbound.score:23:6  unknown-field
 *       │
 *     3 │ when titel = CEO add 20
 *       │      ^^^^^
 *       = Write title
 */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const { paint = unpainted, columns = null, pathOf = (source: Source) => source.path } = options;
  const places = [diagnostic, ...diagnostic.related];
  const gutter = gutterOf(places);
  const frameOptions: FrameOptions = { paint, columns: Math.min(columns ?? LONGEST_FRAME, LONGEST_FRAME), gutter };
  const margin = ' '.repeat(gutter + 1);
  const bar = paint('quiet', `${margin}│`);

  const own: readonly Mark[] = [
    { span: diagnostic.span, tone: diagnostic.severity, sign: '^', label: null },
    ...diagnostic.related
      .filter((related) => related.source === diagnostic.source)
      .map((related) => ({ span: related.span, tone: 'place', sign: '-', label: related.message }) as const),
  ];
  const elsewhere = diagnostic.related.filter((related) => related.source !== diagnostic.source);

  return [
    ...headline(diagnostic.severity, printable(diagnostic.message), paint, columns),
    placeLine(diagnostic, diagnostic.code),
    bar,
    ...frame(diagnostic.source, own, frameOptions),
    ...elsewhere.flatMap((related) => [
      placeLine(related, ''),
      bar,
      ...frame(related.source, [{ span: related.span, tone: 'place', sign: '-', label: related.message }], frameOptions),
    ]),
    ...diagnostic.fixes.map((fix) => `${margin}${paint('quiet', '=')} ${paint('good', 'fix:')} ${printable(fix.title)}`),
  ].join('\n');

  function placeLine(place: { readonly source: Source; readonly span: { readonly start: number } }, code: string): string {
    const { line, column } = linesOf(place.source).positionAt(place.span.start);
    const path = `${printable(pathOf(place.source))}:${line}:${column}`;
    return `${margin}${paint('quiet', '┌─')} ${paint('place', path)}${code === '' ? '' : paint('quiet', `  ${code}`)}`;
  }
}

/** A finding in one line that editors and `grep` understand: `inbound.score:23:6: error: There is .. [unknown-field]`. */
export function renderCompact(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const { paint = unpainted, pathOf = (source: Source) => source.path } = options;
  const { line, column } = linesOf(diagnostic.source).positionAt(diagnostic.span.start);
  const severity = paint(diagnostic.severity, `${diagnostic.severity}:`);
  const message = printable(diagnostic.message);
  return `${printable(pathOf(diagnostic.source))}:${line}:${column}: ${severity} ${message} ${paint('quiet', `[${diagnostic.code}]`)}`;
}

function headline(severity: Severity, message: string, paint: Paint, columns: number | null): readonly string[] {
  const [first = '', ...others] = wrap(`${severity}: ${message}`, columns ?? Number.POSITIVE_INFINITY, ' '.repeat(severity.length + 2));
  return [
    `${paint(severity, `${severity}:`)}${paint('strong', first.slice(severity.length + 1))}`,
    ...others.map((line) => paint('strong', line)),
  ];
}

/** The text in lines of at most so many columns, broken at spaces; each after the first begins with the indent. */
export function wrap(text: string, columns: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? '' : indent;
    let isEmpty = true;
    for (const word of paragraph.split(' ')) {
      if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > columns) {
        lines.push(line);
        line = indent + word;
      } else {
        line += isEmpty ? word : ` ${word}`;
      }
      isEmpty = false;
    }
    lines.push(line);
  }
  return lines;
}
