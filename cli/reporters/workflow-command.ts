/** The lines by which a step of a GitHub workflow marks places of the code. */
import { printable } from '@scorelang/language';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Lines and columns count from 1; null for what is about the whole file. */
  readonly start: { readonly line: number; readonly column: number } | null;
  readonly end: { readonly line: number; readonly column: number } | null;
  readonly message: string;
}

/** `::error file=inbound.score,line=2,col=6::There is no field ..`, without a line break at its end. */
export function workflowCommand({ level, title, file, start, end, message }: Annotation): string {
  const isOnOneLine = start !== null && start.line === end?.line;
  const properties = [
    ['file', file],
    ...(start === null
      ? []
      : [
          ['line', start.line],
          ['endLine', end?.line ?? start.line],
          ['col', start.column],
        ]),
    // GitHub shows columns only where the place ends on the line on which it begins.
    ...(isOnOneLine ? [['endColumn', end.column]] : []),
    ['title', title],
  ];
  return `::${level} ${properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',')}::${data(message)}`;
}

/** A line break would end the command, and what follows it could be another one. */
const data = (text: string): string =>
  text
    .replace(/[^\r\n]+/g, (line) => printable(line))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
