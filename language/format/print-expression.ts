/** Conditions and numbers. */
import type { Arithmetic, EventNumber, Expression, HappeningClause, ListLiteral, TextTest } from '../ast.ts';
import { AND, COMMA, type Doc, group, indent, join, LINE, OR, separated, space, spaced, together, type Word } from './doc.ts';
import { amountDoc, durationDoc, holeDoc, listDoc, literalDoc, nameDoc, numberDoc, setDoc } from './print-leaf.ts';
import type { Writing } from './writing.ts';

export function expressionDoc(expression: Expression, writing: Writing): Doc {
  const print = (part: Expression): Doc => expressionDoc(part, writing);
  switch (expression.kind) {
    case 'Or':
      return junctionDoc(expression.operands, OR, writing);
    case 'And':
      return junctionDoc(expression.operands, AND, writing);
    case 'Not':
      return spaced('not', print(expression.operand));
    case 'Comparison':
      return spaced(print(expression.left), expression.operator, print(expression.right));
    case 'Between':
      return spaced(print(expression.operand), 'between', print(expression.low), 'and', print(expression.high));
    case 'In':
      return spaced(print(expression.operand), expression.negated ? 'not' : null, 'in', setDoc(expression.set, writing));
    case 'Is':
      return spaced(print(expression.operand), 'is', expression.state);
    case 'TextTest':
      return spaced(print(expression.operand), VERB[expression.how][expression.negated ? 'no' : 'yes'], patternDoc(expression, writing));
    case 'SameAs':
      return spaced(print(expression.operand), 'same as', nameDoc(expression.other, writing));
    case 'Has':
      return spaced(print(expression.operand), `has ${expression.quantifier} of`, setDoc(expression.set, writing));
    case 'MomentTest':
      return spaced(print(expression.operand), expression.how, print(expression.moment));
    case 'LongAgo':
      return spaced(print(expression.operand), 'more than', durationDoc(expression.duration, writing), 'ago');
    case 'Happening':
      return spaced(expression.absent ? 'no' : null, withClauses(print(expression.operand), expression.clauses, writing));
    case 'Arithmetic':
      return arithmeticDoc(expression, writing);
    case 'Negation':
      return together('-', print(expression.operand));
    case 'PercentOf':
      return spaced(numberDoc(expression.share, writing), 'of', print(expression.of));
    case 'DomainOf':
      return spaced('domain of', nameDoc(expression.field, writing));
    case 'DaysSince': {
      const { of } = expression;
      const moment = of.kind === 'Name' ? nameDoc(of, writing) : literalDoc(of, writing);
      return withClauses(spaced('days', expression.direction, moment), expression.clauses, writing);
    }
    case 'EventNumber':
      return withClauses(eventNumberDoc(expression, writing), expression.clauses, writing);
    case 'MaxOf': {
      const names = expression.names.map((name) => nameDoc(name, writing));
      return spaced(expression.how, 'of', group(indent(separated(names, join([COMMA, LINE])))));
    }
    case 'Parenthesized':
      return together('(', print(expression.inner), ')');
    case 'Number':
    case 'Text':
    case 'Date':
    case 'YesNo':
    case 'Reference':
      return literalDoc(expression, writing);
    case 'Hole':
      return holeDoc(expression, writing);
  }
}

/** How each text operator is said, and how its negation. */
const VERB: Readonly<Record<TextTest['how'], { readonly yes: string; readonly no: string }>> = {
  contains: { yes: 'contains', no: 'does not contain' },
  'contains word': { yes: 'contains word', no: 'does not contain word' },
  'starts with': { yes: 'starts with', no: 'does not start with' },
  'ends with': { yes: 'ends with', no: 'does not end with' },
  like: { yes: 'like', no: 'not like' },
};

function patternDoc({ anyOf, pattern }: TextTest, writing: Writing): Doc {
  const printed = pattern.kind === 'ListLiteral' ? listDoc(pattern, writing) : literalDoc(pattern, writing);
  return anyOf ? spaced('any of', printed) : printed;
}

/** Where it does not fit on a line, each `and` or `or` begins one. */
function junctionDoc(operands: readonly Expression[], connective: Word, writing: Writing): Doc {
  const [first, ...others] = operands.map((operand) => expressionDoc(operand, writing));
  const rest = others.map((operand) => join([LINE, spaced(connective, operand)]));
  return group(join([...(first === undefined ? [] : [first]), indent(join(rest))]));
}

/** A chain of `+` and `-` may be wrapped before each of them. It is followed without recursion, as it may be long. */
function arithmeticDoc(expression: Arithmetic, writing: Writing): Doc {
  const between = isSum(expression) ? LINE : space(1);
  const terms: Doc[] = [];
  let first: Expression = expression;
  while (first.kind === 'Arithmetic' && isSum(first) === isSum(expression)) {
    terms.push(join([between, spaced(first.operator, expressionDoc(first.right, writing))]));
    first = first.left;
  }
  return group(together(expressionDoc(first, writing), indent(join(terms.reverse()))));
}

const isSum = ({ operator }: Arithmetic): boolean => operator === '+' || operator === '-';

function eventNumberDoc({ how, property, event }: EventNumber, writing: Writing): Doc {
  const name = nameDoc(event, writing);
  const counted = property === null ? null : nameDoc(property, writing);
  switch (how) {
    case 'count':
      return spaced('count of', name);
    case 'count days':
      return spaced('count of days with', name);
    case 'count distinct':
      return spaced('count of distinct', counted, 'of', name);
    case 'sum':
    case 'average':
    case 'max':
    case 'min':
      return spaced(how, 'of', counted, 'of', name);
  }
}

function withClauses(subject: Doc, clauses: readonly HappeningClause[], writing: Writing): Doc {
  if (clauses.length === 0) return subject;
  return group(together(subject, indent(join(clauses.map((clause) => join([LINE, clauseDoc(clause, writing)]))))));
}

/** What follows an event: `where ..`, `at least 3 times`, `within last 7 days`, `followed by ..`. */
export function clauseDoc(clause: HappeningClause, writing: Writing): Doc {
  switch (clause.kind) {
    case 'Where':
      return spaced('where', expressionDoc(clause.condition, writing));
    case 'Times':
      return spaced(clause.how, amountDoc(clause.count, writing), 'times');
    case 'Within': {
      const inLast = clause.inLast === null ? null : spaced('in last', durationDoc(clause.inLast, writing));
      return spaced('within', clause.direction, durationDoc(clause.duration, writing), inLast);
    }
    case 'FollowedBy':
      return spaced('followed by', nameDoc(clause.event, writing));
  }
}

/** The list that ends a condition without `and` or `or` around it: it can be broken without a break elsewhere. */
export function listAtEnd(expression: Expression): ListLiteral | null {
  const last =
    expression.kind === 'TextTest' ? expression.pattern : expression.kind === 'In' || expression.kind === 'Has' ? expression.set : null;
  return last?.kind === 'ListLiteral' ? last : null;
}
