/** The help page of a finding, for people and for programs. */
import { type Paint, wrap } from '@scorelang/language';
import type { DiagnosticPage, Part } from '../diagnostic-page.ts';

const INDENT = '  ';

/** The page as text, at most so many columns wide but for its code. */
export function diagnosticPageText(page: DiagnosticPage, { paint, columns }: { readonly paint: Paint; readonly columns: number }): string {
  // The first two say the code and its severity, which stand above already.
  const parts = page.parts.slice(2).map(partText);
  const head = `${paint('strong', page.code)}  ${paint(page.severity, page.severity)}`;
  return [head, wrap(page.title, columns).join('\n'), '', parts.join('\n\n')].join('\n');

  function partText(part: Part): string {
    if (part.kind === 'paragraph') return paragraphText(part.text);
    if (part.info === 'text') return indented(wrap(`${page.severity}: ${part.text.trimEnd()}`, columns - INDENT.length));
    return indented(part.text.trimEnd().split('\n')).replaceAll(/^.+$/gm, (line) => paint('place', line));
  }

  function paragraphText(markdown: string): string {
    const text = markdown.replaceAll('\n', ' ').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    const [, heading, rest] = /^\*\*(.*?):\*\* (.*)$/.exec(text) ?? [];
    if (heading === undefined || rest === undefined) return wrap(text, columns).join('\n');
    return `${paint('strong', `${heading}:`)}\n${indented(wrap(rest, columns - INDENT.length))}`;
  }
}

const indented = (lines: readonly string[]): string => lines.map((line) => (line === '' ? '' : `${INDENT}${line}`)).join('\n');

export function diagnosticPageJson({ code, severity, title, message, why, example, mended, remedy, markdown }: DiagnosticPage): string {
  return `${JSON.stringify({ code, severity, title, message, why, example, mended, remedy, markdown }, null, 2)}\n`;
}
