/** The first leads of a file: a sample to try a model on. */
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { firstLeads, isInputError } from '../../batch/index.ts';
import { pointsScorer } from './plan.ts';

const { plan } = pointsScorer();
const read = async (text: string, most = 100, name = 'leads.csv') => {
  const found = await firstLeads({ plan, input: { kind: 'stream', stream: Readable.from([Buffer.from(text)]), name }, most });
  if (isInputError(found)) throw new Error(found.message);
  return found;
};

test('leads come with what one knows them by, and their rows are counted from one', async () => {
  const { leads, rows, rejected } = await read('name,points\nAda,60\nBo,7,too many\n ,9\n');
  expect(leads).toMatchObject([
    { row: 1, line: 2, label: 'Ada · 60', text: 'Ada,60', lead: { name: 'Ada', points: 60 }, events: null },
    { row: 3, line: 4, label: '9', text: ' ,9', lead: { points: 9 } },
  ]);
  expect([rows, rejected]).toEqual([3, 1]);
});

test('no more are kept than are wanted', async () => {
  const { leads, rows } = await read(`name,points\n${'Ada,60\n'.repeat(500)}`, 20);
  // A stream does not say how long it is, so the rest of it is not read.
  expect([leads.length, rows]).toEqual([20, null]);
});

test('a field without a column is missing in all, and cells that cannot be told are noted', async () => {
  expect((await read('name\nAda\n')).leads[0]?.lead).toEqual({ name: 'Ada' });
  expect((await read('name,points\nAda,"1,234"\n')).leads[0]?.problems).toMatchObject([{ field: 'points', value: '1,234' }]);
});

test('a file that is broken from its beginning is an error', async () => {
  const codeOf = async (text: string) => {
    const found = await firstLeads({ plan, most: 9, input: stream(text) });
    return isInputError(found) ? found.code : null;
  };
  expect(await codeOf('name,points\n"Ada,60\n')).toBe('unclosed-quote');
  expect(await codeOf('')).toBe('empty-file');
});

test('a lead of JSON brings its events, if the model looks at any', async () => {
  const text = '{"name":"Ada","points":60,"events":[{"event":"visit","at":"2026-01-01"}]}\n{"name":"Bo","events":3}\n';
  const of = async (readsEvents: boolean) => {
    const found = await firstLeads({ plan: { ...plan, readsEvents }, most: 9, input: stream(text, 'leads.jsonl') });
    return isInputError(found) ? null : [found.hasEvents, found.leads.map(({ events }) => events?.length ?? null)];
  };
  expect(await of(true)).toEqual([true, [1, null]]);
  expect(await of(false)).toEqual([false, [null, null]]);
});

const stream = (text: string, name = 'leads.csv') => ({ kind: 'stream', stream: Readable.from([Buffer.from(text)]), name }) as const;
