/**
 * Chinese, Japanese, Thai and others are written without spaces, so what one looks for is seldom a word of its own.
 *
 *     when title contains word 经理 add 5
 *     when title contains 经理 add 5
 */
import { textOf } from '../../values.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export const wordWithoutSpaces = check(['TextTest'], ({ how, operand, pattern }, { file, report }) => {
  if (how !== 'contains word' || pattern.kind === 'Hole') return;
  const texts = pattern.kind === 'ListLiteral' ? pattern.items.map(textOf) : [textOf(pattern)];
  const word = texts.find((text) => WITHOUT_SPACES.test(text));
  if (word === undefined) return;
  const operator = { start: operand.span.end, end: pattern.span.start };
  const plain = file.source.text.slice(operator.start, operator.end).replace(/(contains?)\s+word/, '$1');
  report(pattern.span, 'word-without-spaces', [word], { fixes: [replacing(operator, plain, 'Write `contains`')] });
});
