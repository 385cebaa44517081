/** Settings, declarations and results: the statements that stand alone. */
import type { EventProperty, ListDeclaration, ListFile, NumberRange, RangeStatement, Statement, TypeNode } from '../ast.ts';
import { type Cst, has, holeIn, nameOf, optionalTextOf, part, partsOf, spanOf, textOf, tokenOf } from './cst.ts';
import { arithmeticOf, conditionOf } from './expressions.ts';
import { lineOf } from './rules.ts';
import { amountOf, dateOf, listOf, signedNumberOf } from './values.ts';

export function textSettingOf(cst: Cst): Statement {
  const span = spanOf(cst);
  const text = textOf(tokenOf(cst, 'text-literal'), cst);
  if (has(cst, 'model-opener')) return { kind: 'Model', span, title: text };
  return has(cst, 'use-opener') ? { kind: 'Use', span, path: text } : { kind: 'Sample', span, path: text };
}

/** `range 100` says too little: it is read as `range from 100`. */
export function rangeOf(cst: Cst): RangeStatement {
  const from = amountOf(part(cst, 'amount'), cst);
  return { kind: 'Range', span: spanOf(cst), from, to: has(cst, 'to') ? amountOf(part(cst, 'amount', 1), cst) : null };
}

export const budgetOf = (cst: Cst): Statement => ({ kind: 'Budget', span: spanOf(cst), points: amountOf(part(cst, 'amount'), cst) });

export function zoneOf(cst: Cst): Statement {
  const [sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(tokenOf(cst, 'offset')?.image ?? '')?.slice(1) ?? ['+', '0', '0'];
  const size = Number(hours) * 60 + Number(minutes);
  return { kind: 'Zone', span: spanOf(cst), minutes: sign === '-' && size > 0 ? -size : size };
}

export const roundOf = (cst: Cst): Statement => ({
  kind: 'Round',
  span: spanOf(cst),
  target: nameOf(tokenOf(cst, 'name'), cst),
  decimals: amountOf(part(cst, 'amount'), cst),
});

export function asOfOf(cst: Cst): Statement & { readonly kind: 'AsOf' | 'Broken' } {
  const date = tokenOf(cst, 'date-literal');
  return date === undefined ? { kind: 'Broken', span: spanOf(cst) } : { kind: 'AsOf', span: spanOf(cst), moment: dateOf(date) };
}

export const ignoreOf = (cst: Cst): Statement => ({ kind: 'IgnoreEvents', span: spanOf(cst), before: nameOf(tokenOf(cst, 'name'), cst) });

export const fieldOf = (cst: Cst): Statement => ({
  kind: 'Field',
  span: spanOf(cst),
  name: nameOf(tokenOf(cst, 'name'), cst),
  type: typeOf(part(cst, 'type'), cst),
  column: optionalTextOf(tokenOf(cst, 'text-literal'), cst),
  missing: has(cst, 'treat') ? listOf(part(cst, 'valueList'), cst) : null,
});

function typeOf(cst: Cst | undefined, around: Cst): TypeNode {
  if (cst === undefined) return holeIn(around);
  const span = spanOf(cst);
  if (has(cst, 'text')) return { kind: 'TextType', span };
  if (has(cst, 'number') || has(cst, 'whole')) {
    const range = part(cst, 'numberRange');
    return { kind: 'NumberType', span, whole: has(cst, 'whole'), range: range === undefined ? null : numberRangeOf(range) };
  }
  if (has(cst, 'yes')) return { kind: 'YesNoType', span };
  if (has(cst, 'date')) return { kind: 'DateType', span };
  if (has(cst, 'datetime')) return { kind: 'DateTimeType', span };
  if (has(cst, 'one')) return { kind: 'OneOfType', span, values: listOf(part(cst, 'valueList'), cst) };
  return has(cst, 'list') ? { kind: 'ListType', span, of: typeOf(part(cst, 'type'), cst) } : holeIn(cst);
}

const numberRangeOf = (cst: Cst): NumberRange => ({
  kind: 'NumberRange',
  span: spanOf(cst),
  from: signedNumberOf(part(cst, 'signedNumber'), cst),
  to: signedNumberOf(part(cst, 'signedNumber', 1), cst),
});

export const eventOf = (cst: Cst): Statement => ({
  kind: 'Event',
  span: spanOf(cst),
  name: nameOf(tokenOf(cst, 'name'), cst),
  properties: partsOf(cst, 'eventProperty').map(eventPropertyOf),
  notActivity: has(cst, 'not'),
});

const eventPropertyOf = (cst: Cst): EventProperty => ({
  kind: 'EventProperty',
  span: spanOf(cst),
  name: nameOf(tokenOf(cst, 'name'), cst),
  type: typeOf(part(cst, 'type'), cst),
});

export function listDeclarationOf(cst: Cst): ListDeclaration {
  const file = part(cst, 'listFile');
  const values = file === undefined ? listOf(part(cst, 'valueList'), cst) : listFileOf(file);
  return { kind: 'List', span: spanOf(cst), name: nameOf(tokenOf(cst, 'name'), cst), values };
}

function listFileOf(cst: Cst): ListFile {
  const text = tokenOf(cst, 'column-text');
  const column = text !== undefined ? textOf(text, cst) : has(cst, 'column') ? nameOf(tokenOf(cst, 'name'), cst) : null;
  return { kind: 'ListFile', span: spanOf(cst), path: textOf(tokenOf(cst, 'text-literal'), cst), column };
}

export function paramOf(cst: Cst): Statement {
  const range = part(cst, 'numberRange');
  return {
    kind: 'Param',
    span: spanOf(cst),
    name: nameOf(tokenOf(cst, 'name'), cst),
    value: signedNumberOf(part(cst, 'signedNumber'), cst),
    range: range === undefined ? null : numberRangeOf(range),
  };
}

export const letOf = (cst: Cst): Statement => ({
  kind: 'Let',
  span: spanOf(cst),
  name: nameOf(tokenOf(cst, 'name'), cst),
  value: conditionOf(part(cst, 'condition'), cst),
});

export const totalOf = (cst: Cst): Statement => ({ kind: 'Total', span: spanOf(cst), value: arithmeticOf(part(cst, 'arithmetic'), cst) });

export const tierOf = (cst: Cst): Statement => ({
  kind: 'Tier',
  span: spanOf(cst),
  name: nameOf(tokenOf(cst, 'name'), cst),
  line: lineOf(part(cst, 'line'), cst),
});

export const actionOf = (cst: Cst): Statement => ({
  kind: 'Action',
  span: spanOf(cst),
  on: has(cst, 'falling') ? 'falling below' : 'reaching',
  tier: nameOf(tokenOf(cst, 'name'), cst),
  action: nameOf(tokenOf(cst, 'action-name'), cst),
});
