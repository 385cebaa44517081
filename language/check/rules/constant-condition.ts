/**
 * A condition that gives the same answer for every lead says nothing.
 *
 *     when employees between 50 and 10 add 5
 *     when employees between 10 and 50 add 5
 */
import type { Comparison, ComparisonOperator, Expression } from '../../ast.ts';
import { dayOf, momentOf } from '../../values.ts';
import { unwrapped } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { check } from '../sight.ts';

export const constantCondition = check(['Comparison', 'Between', 'In', 'Has', 'TextTest'], (node, { report, file, facts }) => {
  switch (node.kind) {
    case 'Comparison': {
      const answer = answerOf(node);
      if (answer !== null) return report(node.span, 'constant-condition', [answer, 'both sides are fixed']);
      // Against a text, the word on the right is a text: `title = title` is told by another check.
      if (!isSameName(node) || facts.typeOf.get(unwrapped(node.right))?.kind === 'word') return;
      const always = { '=': true, '>=': true, '<=': true, '!=': false, '<': false, '>': false } as const;
      return report(node.span, 'constant-condition', [always[node.operator], 'both sides are the same']);
    }
    case 'Between': {
      if (!('operand' in node)) return;
      const [low, high] = [sizeOf(node.low), sizeOf(node.high)];
      if (low === null || high === null || low <= high) return;
      const text = (one: Expression) => file.source.text.slice(one.span.start, one.span.end);
      const range = { start: node.low.span.start, end: node.high.span.end };
      const fixes = [replacing(range, `${text(node.high)} and ${text(node.low)}`, 'Swap the two ends')];
      return report(node.span, 'constant-condition', [false, 'the first end is above the second'], { fixes });
    }
    case 'In':
    case 'Has':
    case 'TextTest': {
      const set = node.kind === 'TextTest' ? node.pattern : node.set;
      const negated = node.kind !== 'Has' && node.negated;
      if (set.kind === 'ListLiteral' && set.items.length === 0) {
        const answer = negated || (node.kind === 'Has' && node.quantifier === 'all');
        return report(node.span, 'constant-condition', [answer, 'the list is empty']);
      }
      const isEmptyText =
        node.kind === 'TextTest' && node.how !== 'contains word' && node.how !== 'like' && set.kind === 'Text' && set.value === '';
      if (isEmptyText && facts.typeOf.get(node.operand)?.kind !== 'unknown') {
        report(node.span, 'constant-condition', [!negated, 'every text has an empty one in it']);
      }
    }
  }
});

function answerOf({ operator, left, right }: Comparison): boolean | null {
  const [a, b] = [sizeOf(left), sizeOf(right)];
  return a === null || b === null ? null : ANSWERS[operator](a, b);
}

const ANSWERS: Readonly<Record<ComparisonOperator, (left: number, right: number) => boolean>> = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** A fixed number or date as a number; params may be changed, so they are not fixed. */
function sizeOf(expression: Expression): number | null {
  const inner = unwrapped(expression);
  if (inner.kind === 'Number') return inner.value;
  return inner.kind === 'Date' ? (momentOf(inner.text, 0) ?? dayOf(inner.text)) : null;
}

function isSameName({ left, right }: Comparison): boolean {
  const [a, b] = [unwrapped(left), unwrapped(right)];
  return a.kind === 'Reference' && b.kind === 'Reference' && a.name.text === b.name.text;
}
