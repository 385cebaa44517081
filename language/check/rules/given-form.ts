/**
 * A test gives a list to a field that holds one, and `40 days ago` to a date.
 *
 *     field title: text
 *     test "t" { given title = 40 days ago   expect score = 0 }
 */
import { check } from '../sight.ts';
import { isMoment } from '../types.ts';

/** The code is `given-not-admitted`. */
export const givenForm = check(['Assignment'], ({ name, value }, { facts, scope, file, report }) => {
  const symbol = facts.symbolOf.get(name);
  if (symbol?.kind !== 'field' && symbol?.kind !== 'property') return;
  const { type } = symbol;
  if (scope.disputed.has(name.text)) return;
  const isFit = value.kind === 'ListLiteral' ? type.kind === 'list' : value.kind === 'Ago' ? isMoment(type) : true;
  if (!isFit) report(value.span, 'given-not-admitted', [file.source.text.slice(value.span.start, value.span.end), name.text, type]);
});
