/** The help page of a finding, in its parts. */
import { readFileSync } from 'node:fs';
import { CATALOGUE, type Code, type Severity } from '@scorelang/language';
import { helpPages } from './help-pages.ts';

export interface DiagnosticPage {
  readonly code: Code;
  readonly severity: Severity;
  /** In a line: `A field is named that the model does not declare.` */
  readonly title: string;
  /** What a finding says, as in the example. */
  readonly message: string;
  readonly why: string;
  /** A text that provokes it; null for what no page can show. */
  readonly example: string | null;
  /** The same put right. */
  readonly mended: string | null;
  /** More on what to do, where there is more. */
  readonly remedy: string | null;
  /** All of it, in order. */
  readonly parts: readonly Part[];
  /** All of it, as it is written. */
  readonly markdown: string;
}

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `info` is what the fence says: `score wrong`. */
  | { readonly kind: 'block'; readonly info: string; readonly text: string };

export const CODES = Object.keys(CATALOGUE) as readonly Code[];

export const isCode = (word: string): word is Code => Object.hasOwn(CATALOGUE, word);

export function pageOf(code: Code): DiagnosticPage {
  const markdown = textOf(code);
  const parts = partsOf(markdown);
  const block = (kind: RegExp): string | null =>
    parts.findLast((part) => part.kind === 'block' && kind.test(part.info))?.text.trimEnd() ?? null;
  return {
    code,
    severity: CATALOGUE[code].severity,
    title: titleOf(code),
    message: block(/^text$/) ?? '',
    why: paragraph(parts, '**Why it matters:** ') ?? '',
    example: block(/^score wrong\b/),
    mended: block(/^score(?! wrong)/),
    remedy: paragraph(parts, '**What to do:** '),
    parts,
    markdown,
  };
}

function textOf(name: string): string {
  const folder = helpPages();
  if (folder === null) throw new Error('The help pages are not there');
  return readFileSync(new URL(`${name}.md`, folder), 'utf8');
}

function partsOf(markdown: string): readonly Part[] {
  // A fence begins a line, and nothing but a fence does so with three backticks.
  return markdown.split(/^```/m).flatMap((text, index): readonly Part[] => {
    if (index % 2 === 0) return paragraphsOf(text);
    const end = text.indexOf('\n');
    return [{ kind: 'block', info: text.slice(0, end).trim(), text: text.slice(end + 1) }];
  });
}

const paragraphsOf = (text: string): readonly Part[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));

const paragraph = (parts: readonly Part[], opening: string): string | null =>
  parts.find((part) => part.kind === 'paragraph' && part.text.startsWith(opening))?.text.slice(opening.length) ?? null;

/** The line that the index of the pages has for it. */
function titleOf(code: Code): string {
  const row = new RegExp(`^\\| \\[${code}\\]\\(${code}\\.md\\) \\| \\w+ \\| (.*) \\|$`, 'm').exec(textOf('README'));
  if (row?.[1] === undefined) throw new Error(`The finding ${code} has no line in the index of the help pages`);
  return row[1];
}
