/** Texts that read as arithmetic because they lack their quotes: `country = N/A`, `industry = e-commerce`. */
import type { Expression, Name } from '../ast.ts';
import type { Source } from '../source.ts';
import { inSource } from './written.ts';

export interface UnquotedText {
  readonly text: string;
  readonly names: readonly Name[];
  /** As in `covid-19`, which may well be arithmetic. */
  readonly hasNumbers: boolean;
}

/** The text that an expression most likely is: words with signs and no spaces between them. Null where it is plain arithmetic. */
export function unquotedText(expression: Expression, source: Source): UnquotedText | null {
  if (expression.kind !== 'Arithmetic') return null;
  const text = inSource(source)(expression.span);
  if (/[\s()]/.test(text)) return null;
  const names: Name[] = [];
  let hasNumbers = false;
  const waiting: Expression[] = [expression];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (part.kind === 'Arithmetic') waiting.push(part.left, part.right);
    else if (part.kind === 'Reference') names.push(part.name);
    else if (part.kind === 'Number') hasNumbers = true;
    else return null;
  }
  return names.length === 0 ? null : { text, names, hasNumbers };
}
