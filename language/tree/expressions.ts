/** Conditions and numbers. */
import type { Arithmetic, Expression, HappeningClause, Has, Hole, NameReference, TextLiteral, TextTest, Set as ValueSet } from '../ast.ts';
import { type Cst, eachOf, endOf, has, holeIn, nameOf, part, partsOf, referenceTo, spanOf, textOf, tokenOf, tokensOf } from './cst.ts';
import { spanFrom } from './spans.ts';
import { amountOf, dateOf, durationOf, listOf, numberOf, yesNoOf } from './values.ts';

export function conditionOf(cst: Cst | undefined, around: Cst): Expression {
  return cst === undefined ? holeIn(around) : joined(cst, partsOf(cst, 'claim').map(claimOf));
}

/** `and` binds tighter than `or`. */
function joined(cst: Cst, operands: readonly Expression[]): Expression {
  const [first = holeIn(cst)] = operands;
  if (operands.length <= 1) return first;
  const isOr = tokensOf(cst, 'connective').map(({ tokenType }) => tokenType.name === 'or');
  if (!isOr.includes(true)) return around('And', operands);
  const starts = operands.flatMap((_, index) => (index === 0 || isOr[index - 1] ? [index] : []));
  return around(
    'Or',
    starts.map((start, index) => around('And', operands.slice(start, starts[index + 1]))),
  );
}

const around = (kind: 'And' | 'Or', operands: readonly Expression[]): Expression =>
  operands.length === 1 ? operands[0]! : { kind, span: spanFrom(operands[0]!.span.start, operands.at(-1)!.span.end), operands };

function claimOf(cst: Cst): Expression {
  const inner = part(cst, 'claim');
  if (has(cst, 'not')) return { kind: 'Not', span: spanOf(cst), operand: inner === undefined ? holeIn(cst) : claimOf(inner) };
  if (has(cst, 'no')) {
    const name = tokenOf(cst, 'name');
    return {
      kind: 'Happening',
      span: spanOf(cst),
      absent: true,
      operand: name === undefined ? holeIn(cst) : referenceTo(name),
      clauses: clausesOf(part(cst, 'happening')),
    };
  }
  const operand = comparedIn(cst);
  const happening = part(cst, 'happening');
  if (happening === undefined) return operand;
  return { kind: 'Happening', span: spanOf(cst), absent: false, operand, clauses: clausesOf(happening) };
}

function comparedIn(cst: Cst): Expression {
  const operand = arithmeticOf(part(cst, 'arithmetic'), cst);
  const relation = part(cst, 'relation');
  return relation === undefined ? operand : relationOf(operand, relation);
}

function propertyOf(cst: Cst): Expression {
  if (!has(cst, 'not')) return comparedIn(cst);
  const inner = part(cst, 'property');
  return { kind: 'Not', span: spanOf(cst), operand: inner === undefined ? holeIn(cst) : propertyOf(inner) };
}

function relationOf(operand: Expression, cst: Cst): Expression {
  const span = spanFrom(operand.span.start, endOf(cst));
  const comparison = tokenOf(cst, 'comparison');
  if (comparison !== undefined) {
    const operator = comparison.tokenType.name as '=' | '!=' | '<' | '<=' | '>' | '>=';
    return { kind: 'Comparison', span, operator, left: operand, right: comparedValueOf(cst) };
  }
  const negated = has(cst, 'not');
  if (has(cst, 'in')) return { kind: 'In', span, negated, operand, set: setOf(part(cst, 'set'), cst) };
  if (has(cst, 'between')) {
    return {
      kind: 'Between',
      span,
      operand,
      low: arithmeticOf(part(cst, 'arithmetic'), cst),
      high: arithmeticOf(part(cst, 'arithmetic', 1), cst),
    };
  }
  if (has(cst, 'is')) return { kind: 'Is', span, state: has(cst, 'known') ? 'known' : 'missing', operand };
  if (has(cst, 'same')) return { kind: 'SameAs', span, operand, other: nameOf(tokenOf(cst, 'name'), cst) };
  if (has(cst, 'has')) {
    const quantifier: Has['quantifier'] = has(cst, 'all-phrase') ? 'all' : 'any';
    return { kind: 'Has', span, quantifier, operand, set: setOf(part(cst, 'set'), cst) };
  }
  if (has(cst, 'before') || has(cst, 'after')) {
    return {
      kind: 'MomentTest',
      span,
      how: has(cst, 'before') ? 'before' : 'after',
      operand,
      moment: arithmeticOf(part(cst, 'arithmetic'), cst),
    };
  }
  if (has(cst, 'more')) return { kind: 'LongAgo', span, operand, duration: durationOf(part(cst, 'duration'), cst) };
  const denial = part(cst, 'denial');
  const test = denial ?? cst;
  return {
    kind: 'TextTest',
    span,
    how: textTestOf(test),
    negated: negated || denial !== undefined,
    operand,
    ...patternOf(part(test, 'pattern'), test),
  };
}

const textTestOf = (cst: Cst): TextTest['how'] => {
  if (has(cst, 'starts') || has(cst, 'start')) return 'starts with';
  if (has(cst, 'ends') || has(cst, 'end')) return 'ends with';
  if (has(cst, 'like')) return 'like';
  return has(cst, 'word') ? 'contains word' : 'contains';
};

function patternOf(cst: Cst | undefined, within: Cst): Pick<TextTest, 'anyOf' | 'pattern'> {
  if (cst === undefined) return { anyOf: false, pattern: holeIn(within) };
  if (has(cst, 'any-phrase')) return { anyOf: true, pattern: setOf(part(cst, 'set'), cst) };
  return { anyOf: false, pattern: wordOf(cst) };
}

function wordOf(cst: Cst): TextLiteral | NameReference | Hole {
  const name = tokenOf(cst, 'name');
  if (name !== undefined) return referenceTo(name);
  const text = tokenOf(cst, 'text-literal');
  return text === undefined ? holeIn(cst) : textOf(text, cst);
}

function setOf(cst: Cst | undefined, within: Cst): ValueSet {
  if (cst === undefined) return holeIn(within);
  const list = part(cst, 'valueList');
  if (list !== undefined) return listOf(list, cst);
  const name = tokenOf(cst, 'name');
  return name === undefined ? holeIn(cst) : referenceTo(name);
}

function comparedValueOf(cst: Cst): Expression {
  const yesNo = tokenOf(cst, 'yes') ?? tokenOf(cst, 'no');
  return yesNo === undefined ? arithmeticOf(part(cst, 'arithmetic'), cst) : yesNoOf(yesNo);
}

// ---------------------------------------------------------------- numbers

/** `*` and `/` bind tighter than `+` and `-`; equals from the left. */
export function arithmeticOf(cst: Cst | undefined, within: Cst): Expression {
  if (cst === undefined) return holeIn(within);
  const [first = holeIn(cst), ...others] = partsOf(cst, 'primary').map(primaryOf);
  if (others.length === 0) return first;
  const operators = tokensOf(cst, 'operator').map(({ tokenType }) => tokenType.name as Arithmetic['operator']);
  let sum: Expression | null = null;
  let sign: '+' | '-' = '+';
  let product = first;
  others.forEach((operand, index) => {
    const operator = operators[index]!;
    if (operator === '*' || operator === '/') {
      product = combined(product, operator, operand);
    } else {
      sum = sum === null ? product : combined(sum, sign, product);
      sign = operator;
      product = operand;
    }
  });
  return sum === null ? product : combined(sum, sign, product);
}

const combined = (left: Expression, operator: Arithmetic['operator'], right: Expression): Arithmetic => ({
  kind: 'Arithmetic',
  span: spanFrom(left.span.start, right.span.end),
  operator,
  left,
  right,
});

function primaryOf(cst: Cst): Expression {
  const name = tokenOf(cst, 'name');
  if (has(cst, 'domain-phrase')) return { kind: 'DomainOf', span: spanOf(cst), field: nameOf(name, cst) };
  if (name !== undefined) return referenceTo(name);
  const digits = tokenOf(cst, 'numeral');
  if (digits !== undefined) {
    const number = numberOf(digits);
    return has(cst, 'of') ? { kind: 'PercentOf', span: spanOf(cst), share: number, of: innerOf(cst) } : number;
  }
  const text = tokenOf(cst, 'text-literal');
  if (text !== undefined) return textOf(text, cst);
  const date = tokenOf(cst, 'date-literal');
  if (date !== undefined) return dateOf(date);
  if (has(cst, '(')) return { kind: 'Parenthesized', span: spanOf(cst), inner: conditionOf(part(cst, 'condition'), cst) };
  if (has(cst, '-')) return negated(cst);
  const count = part(cst, 'eventCount');
  if (count !== undefined) return eventCountOf(count);
  const aggregation = part(cst, 'aggregation');
  if (aggregation !== undefined) return aggregationOf(aggregation);
  const days = part(cst, 'daysSince');
  return days === undefined ? holeIn(cst) : daysSinceOf(days);
}

const innerOf = (cst: Cst): Expression => {
  const inner = part(cst, 'primary');
  return inner === undefined ? holeIn(cst) : primaryOf(inner);
};

/** `-5` is a number; the minus of anything else is kept. */
function negated(cst: Cst): Expression {
  const operand = innerOf(cst);
  const minus = tokenOf(cst, '-')!;
  const digits = tokenOf(part(cst, 'primary') ?? cst, 'numeral');
  if (operand.kind === 'Number' && digits !== undefined) return numberOf(digits, minus);
  return { kind: 'Negation', span: spanOf(cst), operand };
}

function eventCountOf(cst: Cst): Expression {
  const isDistinct = has(cst, 'distinct-phrase');
  return {
    kind: 'EventNumber',
    span: spanOf(cst),
    how: isDistinct ? 'count distinct' : has(cst, 'days with-phrase') ? 'count days' : 'count',
    property: isDistinct ? nameOf(tokenOf(cst, 'property'), cst) : null,
    event: nameOf(tokenOf(cst, 'name'), cst),
    clauses: clausesOf(part(cst, 'happening')),
  };
}

type AggregateWord = 'sum' | 'average' | 'max' | 'min';

function aggregationOf(cst: Cst): Expression {
  const how = tokenOf(cst, 'aggregate')!.image as AggregateWord;
  const event = tokenOf(cst, 'event');
  if (event === undefined && tokensOf(cst, 'of').length < 2) {
    return { kind: 'MaxOf', span: spanOf(cst), how, names: tokensOf(cst, 'name').map((token) => nameOf(token, cst)) };
  }
  return {
    kind: 'EventNumber',
    span: spanOf(cst),
    how,
    property: nameOf(tokenOf(cst, 'name'), cst),
    event: nameOf(event, cst),
    clauses: clausesOf(part(cst, 'happening')),
  };
}

function daysSinceOf(cst: Cst): Expression {
  const date = tokenOf(cst, 'date-literal');
  return {
    kind: 'DaysSince',
    span: spanOf(cst),
    direction: has(cst, 'until') ? 'until' : 'since',
    of: date === undefined ? nameOf(tokenOf(cst, 'name'), cst) : dateOf(date),
    clauses: clausesOf(part(cst, 'happening')),
  };
}

// ---------------------------------------------------------------- what happened

export const clausesOf = (happening: Cst | undefined): readonly HappeningClause[] =>
  happening === undefined ? [] : eachOf(happening, 'clause', clauseOf);

function clauseOf(cst: Cst): HappeningClause | null {
  const span = spanOf(cst);
  if (has(cst, 'where')) {
    const properties = part(cst, 'properties');
    return {
      kind: 'Where',
      span,
      condition: properties === undefined ? holeIn(cst) : joined(properties, partsOf(properties, 'property').map(propertyOf)),
    };
  }
  if (has(cst, 'at') || has(cst, 'exactly')) {
    const how = has(cst, 'exactly') ? 'exactly' : has(cst, 'most') ? 'at most' : 'at least';
    return { kind: 'Times', span, how, count: amountOf(part(cst, 'amount'), cst) };
  }
  if (has(cst, 'within')) {
    const inLast = has(cst, 'in') ? durationOf(part(cst, 'duration', 1), cst) : null;
    return { kind: 'Within', span, direction: directionOf(cst), duration: durationOf(part(cst, 'duration'), cst), inLast };
  }
  return has(cst, 'followed') ? { kind: 'FollowedBy', span, event: nameOf(tokenOf(cst, 'name'), cst) } : null;
}

function directionOf(cst: Cst): 'last' | 'next' | 'any' | null {
  if (has(cst, 'next')) return 'next';
  if (has(cst, 'any')) return 'any';
  // The `last` of `in last D` stands in the same place of the tree: only one before the first duration counts.
  const last = tokenOf(cst, 'last');
  const duration = part(cst, 'duration');
  return last !== undefined && (duration === undefined || last.startOffset < duration.startOffset) ? 'last' : null;
}
