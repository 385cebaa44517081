/** The example of a service answers, and goes on with a new model. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScorerError } from '@scorelang/runtime/node';
import { expect, onTestFinished, test } from 'vitest';
import { service } from '../../examples/service/service.ts';
import { folderWith } from '../cli/fake-io.ts';
import { CEO, moduleGiving } from '../node/scorers.ts';

test('a service answers with reasons, swaps its model, and keeps the old one when the new one is broken', async () => {
  const file = join(folderWith({ 'inbound.mjs': moduleGiving(20) }), 'inbound.mjs');
  let onSwap = (): void => {};
  let onProblem = (_: ScorerError): void => {};
  const app = await service({ scorer: file, interval: 10, onSwap: () => onSwap(), onProblem: (problem) => onProblem(problem) });
  onTestFinished(() => app.close());
  const scored = async (body: object) => (await app.inject({ method: 'POST', url: '/score', payload: body })).json();

  const { json: model } = await app.inject('/model');
  expect(await scored(CEO)).toEqual({
    score: 20,
    tier: 'hot',
    reasons: [{ points: 20, reason: 'when title = CEO add 20' }],
    problems: [],
    model: model().hash,
  });

  const swapped = new Promise<void>((resolve) => {
    onSwap = resolve;
  });
  writeFileSync(file, moduleGiving(30));
  await swapped;
  expect((await scored(CEO)).score).toBe(30);

  const told = new Promise<ScorerError>((resolve) => {
    onProblem = resolve;
  });
  writeFileSync(file, 'export const score = 1;');
  expect((await told).fault).toBe('not a scorer');
  expect((await scored(CEO)).score).toBe(30);
});

test('what is no lead is a 400 with a sentence', async () => {
  const app = await service({ scorer: join(folderWith({ 'a.mjs': moduleGiving(20) }), 'a.mjs') });
  onTestFinished(() => app.close());
  const { statusCode, body } = await app.inject({
    method: 'POST',
    url: '/score',
    headers: { 'content-type': 'application/json' },
    payload: '7',
  });
  expect([statusCode, JSON.parse(body)]).toEqual([400, { error: 'A lead should be an object with fields, not 7.' }]);
});
