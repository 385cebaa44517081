/**
 * Findings that the author has looked at and accepts.
 *
 *     # score-ignore gap-in-bands companies of that size are not served
 *     rate employees { below 50 add 5   100 or more add 25 }
 */
import type { File } from '../ast.ts';
import { BUDGET } from '../diagnostics/budget.ts';
import { CATALOGUE, type Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Span } from '../source.ts';
import { findings, type Report } from './findings.ts';
import { removing, replacing, wholeLines } from './fixes.ts';
import { type Directive, directivesIn, type WrittenCode } from './ignores/directives.ts';
import { entriesOf, type Target, targetOf } from './ignores/target.ts';

/** A warning or hint that a comment asks to leave out. */
export interface Ignored {
  readonly diagnostic: Diagnostic;
  /** The author's words; empty where there are none. */
  readonly reason: string;
}

export interface Kept {
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly Ignored[];
}

/** Takes out of a file's findings what its comments ask to ignore, and adds what is wrong with those comments. */
export const withoutIgnored = (file: File, diagnostics: readonly Diagnostic[]): Kept => keep(file, diagnostics, false);

/** The same for what is found later, once the points are known: comments on that are left alone by `withoutIgnored`, and only those are read here. */
export const withoutIgnoredPoints = (file: File, findings: readonly Diagnostic[]): Kept => keep(file, findings, true);

function keep(file: File, diagnostics: readonly Diagnostic[], isAboutPoints: boolean): Kept {
  const directives = directivesIn(file.comments);
  if (directives.length === 0) return { diagnostics, ignored: [] };
  const entries = entriesOf(file);
  const found = findings();
  const report = found.in(file.source);
  const reasons = new Map<Diagnostic, string>();
  // Beside an error some checks keep silent, so a comment that ignores nothing now may be right.
  const isSure = diagnostics.every(({ severity }) => severity !== 'error');
  for (const directive of directives) {
    const target = targetOf(directive.comment, entries, file);
    if (!isAboutPoints) reportForm(directive, report);
    for (const code of directive.codes) {
      if (isAboutPoints ? !Object.hasOwn(BUDGET, code.text) : !isIgnorable(code, report)) continue;
      const meant = diagnostics.filter((diagnostic) => diagnostic.code === code.text && isWithin(diagnostic.span, target));
      for (const diagnostic of meant) reasons.set(diagnostic, directive.reason);
      const isLater = !isAboutPoints && Object.hasOwn(BUDGET, code.text);
      if (meant.length === 0 && isSure && !isLater && target?.isRead !== false) {
        report(code.span, 'ignores-nothing', [code.text], { fixes: [without(code, directive, file)] });
      }
    }
  }
  const kept = [...diagnostics.filter((diagnostic) => !reasons.has(diagnostic)), ...found.all];
  return {
    diagnostics: kept.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end),
    ignored: [...reasons].map(([diagnostic, reason]) => ({ diagnostic, reason })),
  };
}

function reportForm({ comment, codes, reason }: Directive, report: Report): void {
  const end = comment.span.start + comment.text.trimEnd().length;
  const span = { start: comment.span.start, end };
  if (codes.length === 0) report(span, 'ignore-form', []);
  else if (reason === '' && codes.every(({ text }) => Object.hasOwn(CATALOGUE, text))) {
    report(span, 'ignore-without-reason', [codes.map(({ text }) => text)]);
  }
}

function isIgnorable({ text, span }: WrittenCode, report: Report): boolean {
  if (!Object.hasOwn(CATALOGUE, text)) {
    const near = nearest(text, Object.keys(CATALOGUE));
    report(span, 'unknown-code', [text, near], { fixes: near === null ? [] : [replacing(span, near, `Write ${near}`)] });
    return false;
  }
  if (CATALOGUE[text as Code].severity !== 'error') return true;
  report(span, 'ignored-error', [text]);
  return false;
}

const isWithin = (span: Span, target: Target | null): boolean =>
  target !== null && target.span.start <= span.start && span.start < Math.max(target.span.end, target.span.start + 1);

/** The comment without this code; the whole comment where it names no other. */
function without(code: WrittenCode, { comment, codes }: Directive, file: File): Fix {
  const { text } = file.source;
  if (codes.length === 1) return removing(wholeLines(text, comment.span), 'Remove this comment');
  const next = codes[codes.indexOf(code) + 1];
  const previous = codes[codes.indexOf(code) - 1];
  const span = next === undefined ? { start: previous!.span.end, end: code.span.end } : { start: code.span.start, end: next.span.start };
  return removing(span, `Remove ${code.text}`);
}
