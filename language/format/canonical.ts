/** A node as one line of text, without comments, however it was written: for explanations and the ids of rules. */
import type { Band, Expression, GroupRule, RateRule, Rule, Statement, TestStep, WhenBlock } from '../ast.ts';
import { type Doc, flat } from './doc.ts';
import { expressionDoc } from './print-expression.ts';
import { bandDoc, blockHeadDoc, groupHeadDoc, rateHeadDoc } from './print-rule.ts';
import { statementDoc } from './print-statement.ts';
import { PLAIN, type Writing } from './writing.ts';

export interface TextOptions {
  /** Whether `because ".."` is part of the text. Left out, it is. */
  readonly because?: boolean;
}

/** `when title in executives add 20`. Of a statement with a block, what stands before its brace. */
export const printStatement = (statement: Statement | TestStep, options: TextOptions = {}): string =>
  textOf((writing) => statementDoc(statement, writing), options);

/** The same, of a rule. */
export const printRule: (rule: Rule, options?: TextOptions) => string = printStatement;

/** `employees >= 1000 or industry = Manufacturing`. */
export const printExpression = (expression: Expression): string => textOf((writing) => expressionDoc(expression, writing), {});

/** `50 to 499 add 15`. */
export const printBand = (band: Band, options: TextOptions = {}): string => textOf((writing) => bandDoc(band, writing), options);

/** `when enterprise`. */
export const printBlockHead = (block: WhenBlock): string => textOf((writing) => blockHeadDoc(block, writing), {});

/** `rate employees`. */
export const printRateHead = (rate: RateRule): string => textOf((writing) => rateHeadDoc(rate, writing), {});

/** `group fit "Company and role" max 60`. */
export const printGroupHead = (group: GroupRule): string => textOf((writing) => groupHeadDoc(group, writing), {});

const textOf = (print: (writing: Writing) => Doc, { because = true }: TextOptions): string => flat(print({ ...PLAIN, because }));
