/**
 * The first hour with a stopwatch: packs the command, and types what the guide says in an empty folder, each line with its time.
 *
 *     npm run first-hour
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstHour, firstHourWith, type Timed } from './packages/guides.ts';
import { serveRegistry } from './packages/registry.ts';
import { packWorkspaces, ROOT } from './packages/tarballs.ts';

const folder = mkdtempSync(join(tmpdir(), 'score-first-hour-'));
const registry = await serveRegistry(packWorkspaces(join(folder, 'ours')));
try {
  print('The sample', await firstHour(join(folder, 'sample'), registry));
  const real = join(process.env.SCORELANG_DATA ?? join(ROOT, '../shared/data'), 'xeducation/leads.csv');
  if (existsSync(real)) print('X Education, 9,240 real leads', await firstHourWith(real, join(folder, 'real'), registry));
  else console.log(`skipped: X Education, as there is no ${real} (SCORELANG_DATA)`);
} finally {
  registry.close();
  rmSync(folder, { recursive: true, force: true });
}

function print(title: string, times: readonly Timed[]): void {
  console.log(`\n${title}`);
  for (const { line, seconds } of times) console.log(`${seconds.toFixed(2).padStart(7)} s  ${line}`);
  const sum = times.reduce((total, { seconds }) => total + seconds, 0);
  console.log(`${sum.toFixed(2).padStart(7)} s  in all, ${times.length} commands`);
}
