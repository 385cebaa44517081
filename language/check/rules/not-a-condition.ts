/**
 * What stands after `when`, `and`, `or`, `not` is true or false: a comparison, an event, a yes/no field.
 *
 *     when employees add 5
 *     when employees >= 50 add 5
 */
import type { Expression } from '../../ast.ts';
import type { NodeOf } from '../descend.ts';
import { unwrapped, wordsOf } from '../expressions.ts';
import { replacing } from '../fixes.ts';
import { looseTextsIn, withAllWords } from '../loose-words.ts';
import { check } from '../sight.ts';
import { isCondition, TEXT, UNKNOWN } from '../types.ts';

export const notACondition = check(
  ['When', 'Block', 'ConditionLine', 'TierWhen', 'Between', 'Where', 'And', 'Or', 'Not'],
  (node, { file, facts, report }) => {
    const loose = node.kind === 'Or' || node.kind === 'And' ? looseTextsIn(node) : null;
    if (loose !== null) {
      const meant = withAllWords(loose, file);
      const fixes = [replacing(meant.span, meant.text, `Write ${meant.text}`)];
      report(loose.words[0]!.span, 'not-a-condition', ['This', TEXT, meant.text], { fixes });
      return;
    }
    for (const condition of conditionsOf(node)) {
      const type = facts.typeOf.get(condition) ?? UNKNOWN;
      if (isCondition(type) || type.kind === 'unknown') continue;
      report(condition.span, 'not-a-condition', [unwrapped(condition).kind === 'Reference' ? wordsOf(condition) : 'This', type]);
    }
  },
);

type Holder = NodeOf<'When' | 'Block' | 'ConditionLine' | 'TierWhen' | 'Between' | 'Where' | 'And' | 'Or' | 'Not'>;

function conditionsOf(node: Holder): readonly Expression[] {
  switch (node.kind) {
    case 'And':
    case 'Or':
      return node.operands;
    case 'Not':
      return [node.operand];
    case 'Between':
      return 'condition' in node && node.condition !== null ? [node.condition] : [];
    case 'When':
    case 'Block':
    case 'ConditionLine':
    case 'TierWhen':
    case 'Where':
      return [node.condition];
  }
}
