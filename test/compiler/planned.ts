/** From the text of a model to its plan, for tests that say what should come of it. */
import { load, optimize } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Condition, Plan, PlanEffect, RuleEntry } from '@scorelang/runtime';

/** Throws, with every message, where the text has an error. */
export function planOf(text: string): Plan {
  const { plan, diagnostics } = load({ path: 'model.score', text }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

/** Fields that the short texts of tests use. */
export const FIELDS = `
field title: text
field email: text
field size: one of [Small, Large]
field employees: number
field visits: number
field can_pay: yes/no
field opted_in: yes/no
field created: date
field seen: datetime
field interests: list of text
`;

/** The condition of `when CONDITION add 1`, with names instead of indexes, so that two plans can be compared. */
export const conditionIn = (condition: string, before = ''): unknown => readable(planOf(`${FIELDS}${before}\nwhen ${condition} add 1`));

/** The same after the optimiser. */
export const optimized = (condition: string, before = ''): unknown =>
  readable(optimize(planOf(`${FIELDS}${before}\nwhen ${condition} add 1`)));

/** The effect of the first rule. */
export const effectOf = (text: string): PlanEffect => firstRule(planOf(FIELDS + text)).effect;

export function firstRule(plan: Plan): RuleEntry {
  const rule = plan.entries.find((entry) => entry.kind === 'Rule');
  if (rule === undefined) throw new Error('There is no rule at the top.');
  return rule;
}

const readable = (plan: Plan): unknown => named(firstRule(plan).condition, plan);

/** Sets by their texts, fields by their names. */
function named(condition: Condition, plan: Plan): unknown {
  return JSON.parse(JSON.stringify(condition), (key, value) => {
    if (key === 'set') return plan.sets[value]?.values;
    if (key === 'field') return plan.fields[value]?.name;
    if (key === 'let') return plan.lets[value]?.name;
    return value;
  });
}
