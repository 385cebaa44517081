/** What to select next, from the word under the cursor outwards: value, comparison, condition, rule, block, file. */
import type { Span } from '@scorelang/language';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { occurrenceAt } from '../names.ts';
import { pathAt } from '../tree.ts';

export function selection(analysis: Analysis, offset: number): SelectionRange {
  const { source, file } = analysis;
  const spans: Span[] = [{ start: 0, end: source.text.length }];
  const add = (span: Span): void => {
    const outer = spans.at(-1)!;
    const isWithin = outer.start <= span.start && span.end <= outer.end;
    if (isWithin && (span.start !== outer.start || span.end !== outer.end)) spans.push(span);
  };
  for (const node of pathAt(file, offset).slice(1)) {
    add(node.span);
    if ('bodySpan' in node && node.bodySpan.start < offset && offset < node.bodySpan.end) add(node.bodySpan);
  }
  const name = occurrenceAt(analysis, offset)?.name.span;
  if (name !== undefined) add(name);
  return spans.reduce<SelectionRange | undefined>(
    (parent, span) => (parent === undefined ? { range: rangeOf(source, span) } : { range: rangeOf(source, span), parent }),
    undefined,
  )!;
}
