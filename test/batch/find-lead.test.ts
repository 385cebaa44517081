/** One lead of a file; and a scorer loaded from its text. */
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { findLead, loadScorer } from '../../batch/index.ts';
import { pointsScorer } from './plan.ts';

const { plan } = pointsScorer();
const find = (text: string, value: string, key?: string) =>
  findLead({ plan, input: { kind: 'stream', stream: Readable.from([Buffer.from(text)]), name: 'leads.csv' }, value, key });

test('a lead is found by its first column, or by another', async () => {
  const text = 'name,points\nAda,60\n Bo ,7\n';
  expect(await find(text, 'Bo')).toMatchObject({ line: 3, lead: { name: ' Bo ', points: 7 } });
  expect(await find(text, '60', 'POINTS')).toMatchObject({ line: 2, lead: { name: 'Ada' } });
});

test('what could not be told comes with it', async () =>
  expect(await find('name,points\nAda,"1,234"\n', 'Ada')).toMatchObject({
    lead: { points: null },
    problems: [{ field: 'points', value: '1,234' }],
  }));

test('a lead that is not there is an error', async () =>
  expect(await find('name,points\nAda,60\n', 'Cy')).toMatchObject({
    code: 'no-such-lead',
    message: 'leads.csv has no lead whose name is Cy.',
  }));

test('a module is loaded from its text, whatever its letters', async () => {
  const { score } = await loadScorer(
    "export const score = () => ({ tier: 'žhavý 漢字' });\nexport const explain = score;\nexport const model = {};\n",
  );
  expect(score({})).toEqual({ tier: 'žhavý 漢字' });
});
