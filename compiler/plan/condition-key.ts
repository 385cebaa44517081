/** By what conditions are found that say the same. */
import type { Condition, NumberValue } from '@scorelang/runtime';

/** A text that is the same for two conditions that say the same, and for no others. The usual ones are put together by hand, as JSON takes long. */
export function keyOf(condition: Condition): string {
  switch (condition.kind) {
    case 'OneOf':
      return `OneOf ${condition.text.kind} ${condition.text.field} ${condition.set}`;
    case 'Match':
      return `Match ${condition.how} ${condition.text.kind} ${condition.text.field} ${condition.set}`;
    case 'Compare':
      return `Compare ${keyOfNumber(condition.left)} ${condition.operator} ${keyOfNumber(condition.right)}`;
    case 'Yes':
      return `Yes ${condition.field}`;
    case 'Not':
      return `Not (${keyOf(condition.operand)})`;
    case 'And':
    case 'Or':
      return `${condition.kind} (${condition.operands.map(keyOf).join(')(')})`;
    default:
      return JSON.stringify(condition);
  }
}

function keyOfNumber(number: NumberValue): string {
  switch (number.kind) {
    case 'Constant':
      return String(number.value);
    case 'Field':
    case 'DayOf':
      return `${number.kind} ${number.field}`;
    default:
      return JSON.stringify(number);
  }
}
