/**
 * A rule is turned off by making its lines comments, and on again.
 *
 *     when title = CEO add 20
 *     # when title = CEO add 20
 */
import { linesOf, parse, type Source } from '@scorelang/language';
import type { Asked, Rewriting } from './action.ts';
import { indentOf, linesWithComment, rulesAt } from './rules-here.ts';

export function turnOff({ analysis, span }: Asked): readonly Rewriting[] {
  const { file, source } = analysis;
  const here = rulesAt(file, span);
  const rule = here?.statements[here.first];
  if (rule === undefined || !CAN_BE_OFF.has(rule.kind)) return [];
  // A group with nothing in it is a finding of its own.
  if (here?.holder.kind !== 'File' && here?.statements.length === 1) return [];
  const lines = linesWithComment(source, rule.span);
  if (lines === null) return [];
  const index = linesOf(source);
  // One column for all of its lines, so that what stands deeper still does.
  const indent = indentOf(source, lines.first);
  const column = indent.length;
  const edits = numbers(lines.first, lines.last).map((line) => {
    const own = indentOf(source, line).length;
    const start = index.startOf(line) + Math.min(column, own);
    const isEmpty = index.textOf(line).trim() === '';
    return { span: { start, end: start }, text: isEmpty ? `${indent.slice(own)}#` : '# ' };
  });
  return [{ title: 'Turn this rule off', kind: 'refactor.rewrite', edits, keepsMeaning: false, madeUp: null }];
}

const CAN_BE_OFF: ReadonlySet<string> = new Set(['When', 'Block', 'Always', 'Each', 'Rate', 'Choice']);

export function turnOn({ analysis, span }: Asked): readonly Rewriting[] {
  const { source } = analysis;
  const index = linesOf(source);
  const line = index.positionAt(span.start).line;
  const lines = commentedRule(source, line);
  if (lines === null) return [];
  const edits = numbers(lines.first, lines.last).map((one) => {
    const start = index.startOf(one) + indentOf(source, one).length;
    const end = start + (/^#[^\S\r\n]?/.exec(index.textOf(one).slice(start - index.startOf(one)))?.[0].length ?? 0);
    return { span: { start, end }, text: '' };
  });
  return [{ title: 'Turn this rule on', kind: 'refactor.rewrite', edits, keepsMeaning: false, madeUp: null }];
}

const COMMENT = /^\s*#\s?/;
const OPENS_RULE = /^\s*#\s?\s*(when|always|each|rate|best of|first of)\b/;
/** A rule that was turned off has no more lines than this. */
const MOST_LINES = 40;

/** The lines around one that are comments and, without their `#`, one whole rule; null where they are prose. */
function commentedRule(source: Source, line: number): { readonly first: number; readonly last: number } | null {
  const index = linesOf(source);
  const isComment = (one: number): boolean => one >= 1 && one <= index.count && COMMENT.test(index.textOf(one));
  for (let first = line; first > line - MOST_LINES && isComment(first); first -= 1) {
    if (!OPENS_RULE.test(index.textOf(first))) continue;
    let text = '';
    for (let last = first; last < first + MOST_LINES && isComment(last); last += 1) {
      text += `${index.textOf(last).replace(COMMENT, '')}\n`;
      if (last >= line && isOneRule(text)) return { first, last };
    }
  }
  return null;
}

function isOneRule(text: string): boolean {
  const { file, diagnostics } = parse({ path: 'comment.score', text });
  return diagnostics.length === 0 && file.statements.length === 1 && CAN_BE_OFF.has(file.statements[0]?.kind ?? '');
}

const numbers = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
