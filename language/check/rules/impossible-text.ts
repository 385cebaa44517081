/**
 * Some texts no value can ever equal: a value has no spaces around it, a domain has no @, a word is made of letters and digits.
 *
 *     when domain of email = "info@acme.com" add 5
 *     when domain of email = "acme.com" add 5
 */
import { fold } from '@scorelang/runtime/prelude';
import type { Expression } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { textOf } from '../../values.ts';
import { writtenName } from '../bare-words.ts';
import type { NodeOf } from '../descend.ts';
import { comparesWithNothing } from '../empty-text.ts';
import { replacing } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { isText } from '../types.ts';
import { inSource } from '../written.ts';

export const impossibleText = check(['Text', 'Reference'], (literal, sight) => {
  const expectation = sight.facts.expectationOf.get(literal);
  if (expectation === undefined || expectation.how === 'order' || expectation.how === 'given' || !isText(expectation.type)) return;
  const use = useOf(literal, sight);
  const why = expectation.how === 'pattern' ? whyNeverFound(literal, sight) : whyNeverEqual(literal, expectation.subject, use, sight);
  if (why !== null) sight.report(literal.span, 'impossible-text', [why, use.holds], { fixes: askingForState(use, sight) });
});

type Texty = NodeOf<'Text' | 'Reference'>;

/** Where a text that no value has is compared. */
interface Use {
  /** What follows for the whole: a text among others in `not in [..]` only leaves out nobody. */
  readonly holds: 'never' | 'always' | 'leaves out nobody';
  /** The comparison, with the `not` right before it; null in a band. */
  readonly whole: Expression | null;
}

/** `!=`, `not in` and `not` turn round what can never be. */
function useOf(literal: Texty, { around }: Sight): Use {
  let at = around.findLastIndex(({ kind }) => kind === 'Comparison' || kind === 'In' || kind === 'TextTest' || kind === 'Band');
  const test = around[at];
  if (test?.kind !== 'Comparison' && test?.kind !== 'In' && test?.kind !== 'TextTest') return { holds: 'never', whole: null };
  let isNegated = test.kind === 'Comparison' ? test.operator === '!=' : test.negated;
  let whole: Expression = test;
  for (let outer = around[at - 1]; outer?.kind === 'Not' || outer?.kind === 'Parenthesized'; outer = around[at - 1]) {
    if (outer.kind === 'Not') {
      isNegated = !isNegated;
      whole = outer;
    }
    at -= 1;
  }
  const list = around.at(-1);
  const hasOthers = list?.kind === 'ListLiteral' && list.items.some((item) => item !== literal);
  return { holds: !isNegated ? 'never' : hasOthers ? 'leaves out nobody' : 'always', whole };
}

function whyNeverEqual(literal: Texty, subject: string, { holds }: Use, { scope }: Sight): string | null {
  const folded = fold(textOf(literal));
  const state = holds === 'never' ? 'missing' : 'known';
  if (folded === '') return `a text that is empty, or of spaces only, counts as missing; write \`is ${state}\``;
  if (subject.startsWith('domain of ')) {
    return folded.includes('@') ? 'a domain is what follows the @, so it has none; write only that part' : null;
  }
  const field = scope.names.get(subject);
  const isMissing = field?.kind === 'field' && field.missing.some((one) => fold(String(one)) === folded);
  return isMissing ? `${subject} treats ${textOf(literal)} as missing; write \`${subject} is ${state}\`` : null;
}

/** `country != ""` asks whether there is a value. */
function askingForState({ whole, holds }: Use, { file }: Sight): readonly Fix[] {
  if (whole === null) return [];
  let inner = whole;
  while (inner.kind === 'Not' || inner.kind === 'Parenthesized') inner = inner.kind === 'Not' ? inner.operand : inner.inner;
  if (inner.kind !== 'Comparison' || !comparesWithNothing(inner)) return [];
  const { left } = inner;
  const words = left.kind === 'Reference' ? writtenName(left.name.text) : inSource(file.source)(left.span);
  const meant = `${words} is ${holds === 'never' ? 'missing' : 'known'}`;
  return [replacing(whole.span, meant, `Write ${meant}`)];
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
