/** What an extracted thing may be called until its author says better. */
import { type ComparisonOperator, type Expression, textOf } from '@scorelang/language';

const JOINED: Readonly<Record<ComparisonOperator, string>> = {
  '=': 'is',
  '!=': 'is_not',
  '<': 'below',
  '<=': 'to',
  '>': 'above',
  '>=': 'from',
};

/** `employees >= 1000` is called `employees_from_1000`. Not yet one plain word: `freeName` makes it one. */
export function nameForCondition(condition: Expression, hasMore: boolean): string {
  return hasMore ? `${wordsOf(condition)} and more` : wordsOf(condition);
}

/** A list of what `subject` is compared with: `title` gives `titles`. */
export function nameForList(subject: Expression): string {
  const words = wordsOf(subject);
  return /[a-z]$/.test(words) && !/s$/.test(words) ? `${words.replace(/y$/, 'ie')}s` : `${words} list`;
}

function wordsOf(expression: Expression): string {
  switch (expression.kind) {
    case 'Reference':
      return expression.name.text.replaceAll('.', '_');
    case 'Number':
    case 'Date':
    case 'Text':
    case 'YesNo':
      return textOf(expression);
    case 'Parenthesized':
      return wordsOf(expression.inner);
    case 'Or':
    case 'And':
      return `${wordsOf(expression.operands[0]!)} and more`;
    case 'Not':
      return `not ${wordsOf(expression.operand)}`;
    case 'Comparison':
      return `${wordsOf(expression.left)} ${JOINED[expression.operator]} ${wordsOf(expression.right)}`;
    case 'Between':
      return `${wordsOf(expression.operand)} ${wordsOf(expression.low)} to ${wordsOf(expression.high)}`;
    case 'In':
      return `${expression.negated ? 'other' : 'listed'} ${wordsOf(expression.operand)}`;
    case 'Has':
      return `listed ${wordsOf(expression.operand)}`;
    case 'Is':
      return `${wordsOf(expression.operand)} ${expression.state}`;
    case 'TextTest':
      return `${wordsOf(expression.operand)} ${expression.negated ? 'without' : 'with'} ${expression.pattern.kind === 'Text' ? expression.pattern.value : 'words'}`;
    case 'SameAs':
      return `${wordsOf(expression.operand)} as ${expression.other.text}`;
    case 'MomentTest':
      return `${wordsOf(expression.operand)} ${expression.how} ${wordsOf(expression.moment)}`;
    case 'LongAgo':
      return `old ${wordsOf(expression.operand)}`;
    case 'Happening':
      return `${expression.absent ? 'no' : 'recent'} ${wordsOf(expression.operand)}`;
    case 'DomainOf':
      return `domain of ${expression.field.text}`;
    case 'DaysSince':
      return `days ${expression.direction} ${expression.of.text}`;
    case 'EventNumber':
      return `${expression.how} of ${expression.event.text}`;
    case 'Arithmetic':
    case 'Negation':
    case 'PercentOf':
    case 'MaxOf':
    case 'Hole':
      return 'amount';
  }
}
