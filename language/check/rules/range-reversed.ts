/**
 * A range goes from its lower end to its upper one.
 *
 *     range 100 to 0
 *     range 0 to 100
 */
import type { Amount } from '../../ast.ts';
import type { NodeOf } from '../descend.ts';
import { check } from '../sight.ts';

export const rangeReversed = check(['Range', 'NumberRange', 'Between', 'ExpectBetween', 'SpanBand'], (node, { report }) => {
  const [low, high] = endsOf(node);
  if (low?.kind !== 'Number' || high?.kind !== 'Number' || low.value <= high.value) return;
  const span = { start: low.span.start, end: high.span.end };
  const edits = [
    { span: low.span, text: high.text },
    { span: high.span, text: low.text },
  ];
  report(span, 'range-reversed', [low.text, high.text], { fixes: [{ title: 'Swap the two ends', edits }] });
});

function endsOf(node: NodeOf<'Range' | 'NumberRange' | 'Between' | 'ExpectBetween' | 'SpanBand'>): readonly [End, End] {
  switch (node.kind) {
    case 'Range':
    case 'NumberRange':
      return [node.from, node.to];
    case 'SpanBand':
      return [node.from?.value ?? null, node.to?.value ?? null];
    // The condition `x between A and B` is a check of its own: it is constant.
    case 'Between':
      return 'operand' in node ? [null, null] : [node.low, node.high];
    case 'ExpectBetween':
      return [node.low, node.high];
  }
}

type End = Amount | NodeOf<'Date'> | null;
