/** Yes/no fields. */
import type { Expression } from '@scorelang/language';
import type { Condition } from '@scorelang/runtime';
import { brokenPromise } from './broken-promise.ts';
import { isValue, placeOf, type Scope, symbolOf, withoutParentheses } from './scope.ts';

/** A bare yes/no field as a condition. */
export const isYes = (scope: Scope, expression: Expression): Condition => ({ kind: 'Yes', field: answerField(scope, expression) });

/** `unsubscribed = no`, and two fields against each other. `= no` asks for a known no: a missing answer is neither. */
export function compareAnswers(scope: Scope, left: Expression, right: Expression): Condition {
  const [first, second] = [withoutParentheses(left), withoutParentheses(right)];
  if (first.kind === 'YesNo') return isAnswer(answerField(scope, second), first.value);
  if (second.kind === 'YesNo') return isAnswer(answerField(scope, first), second.value);
  return { kind: 'SameAnswer', left: answerField(scope, first), right: answerField(scope, second) };
}

function isAnswer(field: number, answer: boolean): Condition {
  const yes: Condition = { kind: 'Yes', field };
  if (answer) return yes;
  return {
    kind: 'And',
    operands: [
      { kind: 'Known', value: { kind: 'Field', field } },
      { kind: 'Not', operand: yes },
    ],
  };
}

function answerField(scope: Scope, expression: Expression): number {
  const behind = withoutParentheses(expression);
  const symbol = behind.kind === 'Reference' ? symbolOf(scope, behind.name) : undefined;
  if (!isValue(symbol)) return brokenPromise(`The checker let ${behind.kind} stand for a yes/no field`);
  return placeOf(scope, symbol);
}
