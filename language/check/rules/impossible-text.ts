/**
 * Some texts no value can ever equal: a value has no spaces around it, a domain has no @, a word is made of letters and digits.
 *
 *     when domain of email = "info@acme.com" add 5
 *     when domain of email = "acme.com" add 5
 */
import { fold } from '@scorelang/runtime/prelude';
import { textOf } from '../../values.ts';
import type { NodeOf } from '../descend.ts';
import { check, type Sight } from '../sight.ts';
import { isText } from '../types.ts';

export const impossibleText = check(['Text', 'Reference'], (literal, sight) => {
  const expectation = sight.facts.expectationOf.get(literal);
  if (expectation === undefined || expectation.how === 'order' || expectation.how === 'given' || !isText(expectation.type)) return;
  const why = expectation.how === 'pattern' ? whyNeverFound(literal, sight) : whyNeverEqual(literal, expectation.subject, sight);
  if (why !== null) sight.report(literal.span, 'impossible-text', [why]);
});

type Texty = NodeOf<'Text' | 'Reference'>;

function whyNeverEqual(literal: Texty, subject: string, { scope }: Sight): string | null {
  const folded = fold(textOf(literal));
  if (folded === '') return 'a text that is empty, or of spaces only, counts as missing; write `is missing`';
  if (subject.startsWith('domain of ')) {
    return folded.includes('@') ? 'a domain is what follows the @, so it has none; write only that part' : null;
  }
  const field = scope.names.get(subject);
  const isMissing = field?.kind === 'field' && field.missing.some((one) => fold(String(one)) === folded);
  return isMissing ? `${subject} treats ${textOf(literal)} as missing; write \`${subject} is missing\`` : null;
}

function whyNeverFound(literal: Texty, { around }: Sight): string | null {
  const test = around.findLast((node) => node.kind === 'TextTest');
  const text = textOf(literal);
  if (test?.how === 'contains word' && !/[\p{L}\p{M}\p{Nd}_]/u.test(text)) {
    return `a word is made of letters and digits, and "${text}" has none; write \`contains\``;
  }
  const domain = test?.operand.kind === 'DomainOf' && text.includes('@');
  return domain ? 'a domain is what follows the @, so it has none; write only that part' : null;
}
