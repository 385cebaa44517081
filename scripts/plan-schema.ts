/**
 * Writes the JSON Schema of plans, from the table that `readPlan` follows.
 *
 *     npm run plan-schema
 */
import { writeFileSync } from 'node:fs';
import { planSchema } from './plan-schema/schema.ts';

writeFileSync(new URL('../runtime/plan.schema.json', import.meta.url), planSchema());
