/** Rules that stand for themselves: what is found in one depends on no other. */
import type { AlwaysRule, EachRule, RateRule, Statement, WhenRule } from '../ast.ts';
import type { AnyNode } from './descend.ts';

/** A rule that holds no others. */
export type LoneRule = WhenRule | AlwaysRule | EachRule | RateRule;

export const isLoneRule = (node: AnyNode | Statement): node is LoneRule =>
  node.kind === 'When' || node.kind === 'Always' || node.kind === 'Each' || node.kind === 'Rate';

/** Those among statements, and in the blocks and groups among them. */
export function loneRulesIn(statements: readonly Statement[]): readonly LoneRule[] {
  const rules: LoneRule[] = [];
  const waiting = [statements];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const statement of next) {
      if (isLoneRule(statement)) rules.push(statement);
      else if ('body' in statement) waiting.push(statement.body);
    }
  }
  return rules;
}

type Other = Exclude<Statement, LoneRule>;

// An editor asks at each letter, and of most groups the rules are the same: going through ten thousand of them costs more than what is asked.
const known = new WeakMap<readonly Statement[], readonly Other[]>();

/** The other ones of a list of statements: those right in it. */
export function othersAmong(statements: readonly Statement[]): readonly Other[] {
  const others = known.get(statements) ?? statements.filter((statement) => !isLoneRule(statement));
  known.set(statements, others);
  return others;
}

/** The other statements, in blocks and groups too. */
export function withoutLoneRules(statements: readonly Statement[]): readonly Other[] {
  const others: Other[] = [];
  const waiting = [statements];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const statement of othersAmong(next)) {
      others.push(statement);
      if ('body' in statement) waiting.push(statement.body);
    }
  }
  return others;
}
