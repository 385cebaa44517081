/** A plan as the text of a file, for where only data may travel. */
import type { Plan } from '@scorelang/runtime';

/**
 * The plan as JSON, its hash first. What `readPlan` reads, and a schema describes (`@scorelang/runtime/plan.schema.json`). Give it the plan as
 * lowered, which is what the hash is of.
 */
export const planText = (plan: Plan, hash: string): string => `${JSON.stringify({ hash, ...plan }, null, 2)}\n`;
