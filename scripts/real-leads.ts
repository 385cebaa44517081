/**
 * Scores the two public data sets that the examples were written for, with what became of the leads by tier.
 *
 *     npm run real-leads
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
const DATA = process.env.SCORELANG_DATA ?? join(ROOT, '../shared/data');

const RUNS = [
  { model: 'examples/x-education.score', leads: 'xeducation/leads.csv', outcome: 'Converted' },
  { model: 'examples/bank.score', leads: 'bank/bank-full.csv', outcome: 'y' },
] as const;

for (const { model, leads, outcome } of RUNS) {
  const file = join(DATA, leads);
  if (!existsSync(file)) {
    console.log(`${model}: skipped, since there is no ${leads} in SCORELANG_DATA (${DATA})`);
    continue;
  }
  console.log(`\n${model}`);
  execFileSync(process.execPath, [join(ROOT, 'cli/dist/score.js'), 'run', join(ROOT, model), file, '--outcome', outcome], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
