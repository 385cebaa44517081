/** What scoring numbers leaves to be collected: nothing, lead after lead. Counted in a process whose memory is not collected meanwhile. */
import { spawnSync } from 'node:child_process';
import { optimize } from '@scorelang/compiler';
import { expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

const LEADS = 1_000_000;

/** Rules over whole numbers and answers, in two groups. */
function numbersModel(rules: number): string {
  const lines = Array.from({ length: rules }, (_, index) => {
    const [field, low] = [`n${index % 6}`, (index * 7) % 997];
    return index % 5 === 0
      ? `  when b${index % 3} and ${field} >= ${low} add ${1 + (index % 9)}`
      : `  when ${field} between ${low} and ${low + 50} add ${1 + (index % 9)}`;
  });
  const half = rules / 2;
  return [
    'range 0 to 1000',
    'group first max 900 {',
    ...lines.slice(0, half),
    '}',
    'group second max 900 {',
    ...lines.slice(half),
    '}',
    'tier hot >= 50',
    '',
  ].join('\n');
}

/** Bytes that a lead leaves, once the engine has optimised what scores it. */
function bytesALead(rules: number): number {
  const { code } = emitted(optimize(planOf(numbersModel(rules))), { module: 'cjs', entries: ['scoreOnly'] });
  const measuring = `
    const leads = Array.from({ length: 500 }, (_, lead) => {
      const fields = {};
      for (let index = 0; index < 6; index++) fields['n' + index] = (lead * (index + 3)) % 1009;
      for (let index = 0; index < 3; index++) fields['b' + index] = (lead + index) % 2 === 0;
      return fields;
    });
    const scoreAll = (count) => {
      let sum = 0;
      for (let index = 0; index < count; index++) sum += scoreOnly(leads[index % leads.length]).score;
      return sum;
    };
    if (scoreAll(200_000) === 0) throw new Error('No lead has any points');
    const before = process.memoryUsage().heapUsed;
    scoreAll(${LEADS});
    process.stdout.write(String((process.memoryUsage().heapUsed - before) / ${LEADS}));
  `;
  const roomy = ['--min-semi-space-size=256', '--max-semi-space-size=256'];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...roomy, '-'], { input: `${code}\n${measuring}`, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return Number(stdout);
}

test.each([
  ['straight code', 20],
  ['tables', 600],
])('a lead of numbers leaves nothing to be collected: %s', (_, rules) => {
  expect(bytesALead(rules)).toBeLessThan(4);
});
