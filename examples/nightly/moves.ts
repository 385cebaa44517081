/**
 * Which leads moved from one tier to another between two files that `score run` wrote.
 *
 *     node examples/nightly/moves.ts nights/scored-2026-02-28.csv nights/scored-2026-03-01.csv
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const [, , before = '', after = ''] = process.argv;
const tiersBefore = tiersIn(before);
const tiersNow = tiersIn(after);

const moves = [...tiersNow].flatMap(([lead, tier]) => {
  const was = tiersBefore.get(lead);
  if (was === undefined) return [`${lead}: new, ${tier}`];
  return was === tier ? [] : [`${lead}: ${was} -> ${tier}`];
});
const gone = [...tiersBefore.keys()].filter((lead) => !tiersNow.has(lead)).map((lead) => `${lead}: gone`);

for (const line of [...moves, ...gone]) console.log(line);
console.log(`${moves.length + gone.length} of ${tiersNow.size} leads moved`);

/** The tier of each lead; the first column names it. */
function tiersIn(file: string): ReadonlyMap<string, string> {
  const [header = [], ...rows]: string[][] = parse(readFileSync(file), { bom: true });
  const tier = header.indexOf('tier');
  return new Map(rows.map((row) => [row[0] ?? '', row[tier] ?? '']));
}
