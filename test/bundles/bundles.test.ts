/** Each bundle does its work in a sandbox of its platform's shape. */
import { readFileSync } from 'node:fs';
import { BUNDLES, type Bundle, emitBundle, hashOf, optimize } from '@scorelang/compiler';
import { prepare } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { PRELUDE } from '../../compiler/emit/prelude.ts';
import { folderWith, score } from '../cli/fake-io.ts';
import { EVERYTHING, planOf } from '../emit/emitting.ts';
import { commonJs, hubspotAction, lambda, worker } from './sandbox.ts';

const plan = planOf(EVERYTHING);
const hash = hashOf(plan);
const bundled = (bundle: Bundle, of = plan): string => emitBundle(optimize(of), { bundle, hash: hashOf(of), version: '0.1.0' });

const lead = {
  title: 'CFO',
  industry: 'Manufacturing',
  employees: 1200,
  company: { size: 55 },
  interests: ['data platform'],
  created: '2026-01-20',
};
const asOf = '2026-01-31';
const { score: interpreted, explain: explained } = prepare(plan);
const names = Object.keys(BUNDLES) as Bundle[];

test.each(names)('%s: the same model gives the same file, byte for byte', (bundle) => {
  expect(bundled(bundle, JSON.parse(JSON.stringify(plan)))).toBe(bundled(bundle));
});

test.each(names)('%s: what stands behind the scorer is named unlike anything in it', (bundle) => {
  const own = BUNDLES[bundle].parts.join('\n');
  const declared = [...own.matchAll(/^(?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => name!);
  const scorer = bundled(bundle).replace(own, '');
  const others = [...scorer.matchAll(/^(?:function|const|class|let) (\w+)/gm)].map(([, name]) => name!);
  expect(declared.length).toBeGreaterThan(1);
  expect(declared.filter((name) => others.includes(name) || PRELUDE.some((each) => each.name === name))).toEqual([]);
});

test.each(names)('%s: names no other file, and imports nothing', (bundle) => {
  expect(bundled(bundle)).not.toMatch(/sourceMappingURL|\bimport\b|\brequire\(/);
});

describe('a HubSpot action', () => {
  // HubSpot hands over every property as text.
  const inputs = {
    'Job Title': 'CFO',
    industry: 'Manufacturing',
    employees: '1200',
    company_size: '55',
    interests: 'data platform;security',
    colours: 'red;green',
    unsubscribed: 'false',
    created: String(Date.UTC(2020, 0, 1)),
  };

  test('scores what the properties tell, and hands over every result', async () => {
    const typed = {
      ...lead,
      employees: 1200,
      interests: ['data platform', 'security'],
      colours: ['red', 'green'],
      unsubscribed: false,
      created: '2020-01-01',
    };
    const expected = interpreted(typed, { asOf: Date.now() });
    const { outputFields } = (await hubspotAction(bundled('hubspot-action'), inputs)) as { outputFields: Record<string, unknown> };
    expect(outputFields).toMatchObject({
      score: expected.score,
      tier: expected.tier,
      disqualified: false,
      problems: '',
      ...expected.groups,
      ...expected.grades,
    });
    expect(outputFields.reasons).toMatch(/^\+20 C-suite; /);
    expect(expected.groups.inner).toBe(2);
  });

  test('tells values that a field does not admit', async () => {
    const output = await hubspotAction(bundled('hubspot-action'), { ...inputs, employees: 'many' });
    expect(output).toMatchObject({ outputFields: { problems: 'employees should be a whole number from 1 to 2000000, not "many"' } });
  });

  test('tells when no property has the name of a field', async () => {
    const output = (await hubspotAction(bundled('hubspot-action'), { firstname: 'Ada' })) as { outputFields: { problems: string } };
    expect(output.outputFields.problems).toMatch(/^No property in the code is called as a field of the model: title, industry, employees/);
    expect(await hubspotAction(bundled('hubspot-action'), {})).toHaveProperty('outputFields.score');
  });

  test('takes properties with any name for what they are', async () => {
    const odd = planOf(
      'field `__proto__`: text\nfield `constructor.name`: text\nwhen `__proto__` = a add 1\nwhen `constructor.name` = b add 2\n',
    );
    const text = '{ "__proto__": "a", "constructor_name": "b" }';
    const { main } = commonJs(bundled('hubspot-action', odd), {});
    let points: unknown;
    await main!({ inputFields: JSON.parse(text) }, (output: { outputFields: { score: number } }) => {
      points = output.outputFields.score;
    });
    expect(points).toBe(3);
  });
});

describe('a Lambda function', () => {
  const code = bundled('lambda');
  const request = (body: string, more: object = {}) => ({
    version: '2.0',
    requestContext: { http: { method: 'POST' } },
    body,
    isBase64Encoded: false,
    ...more,
  });

  test('asked directly gives the result of a lead, and those of a list', async () => {
    const expected = interpreted(lead, { asOf: Date.now() });
    expect(await lambda(code, lead)).toEqual(expected);
    expect(await lambda(code, [lead, {}])).toEqual([expected, interpreted({}, { asOf: Date.now() })]);
    await expect(lambda(code, 'CFO')).rejects.toThrow('A lead should be an object with fields, not "CFO".');
  });

  test('behind a gateway answers in its own form', async () => {
    const answer = await lambda(code, request(JSON.stringify(lead), { queryStringParameters: { asOf } }));
    expect(answer).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(interpreted(lead, { asOf })),
    });
  });

  test('reads the events of an older gateway, and bodies as base64', async () => {
    const old = {
      httpMethod: 'POST',
      requestContext: { stage: 'prod' },
      body: Buffer.from('{"title": "CEO é"}').toString('base64'),
      isBase64Encoded: true,
    };
    expect(await lambda(code, old)).toMatchObject({ statusCode: 200 });
    expect(await lambda(code, { ...old, httpMethod: 'GET', body: null })).toMatchObject({ statusCode: 405, headers: { allow: 'POST' } });
  });

  test.each([
    ['', 'The body is no JSON. Send a lead such as {"title": "CFO"}, or a list of leads.'],
    ['7', 'A lead should be an object with fields, not 7.'],
    ['[{}, 7]', 'Lead 2: A lead should be an object with fields, not 7.'],
  ])('tells what is wrong with %j', async (body, error) => {
    expect(await lambda(code, request(body))).toMatchObject({ statusCode: 400, body: JSON.stringify({ error }) });
  });
});

test('a worker answers POST with JSON, and tells what is wrong', () => {
  const at = (query: string): string => `https://score.example/score?${query}`;
  const body = JSON.stringify(lead);
  const { names, answers } = worker(bundled('worker'), [
    { address: at(`asOf=${asOf}`), body },
    { address: at(`asOf=${Date.UTC(2026, 0, 31)}&explain=yes`), body },
    { address: at(`asOf=${asOf}`), body: `[${body},{}]` },
    { method: 'GET' },
    { body: '{"title": ' },
    { body: 'null' },
    { address: at('asOf=tomorrow'), body },
    { address: at('strict=yes'), body: '{"employees": "many"}' },
    { body: JSON.stringify(Array.from({ length: 1001 }, () => ({}))) },
  ]);
  expect(names).toEqual(['default']);
  const ok = { status: 200, type: 'application/json; charset=utf-8', allow: null };
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  expect(answers.slice(0, 3)).toEqual([
    { ...ok, body: plain(interpreted(lead, { asOf })) },
    { ...ok, body: plain(explained(lead, { asOf })) },
    { ...ok, body: [plain(interpreted(lead, { asOf })), plain(interpreted({}, { asOf }))] },
  ]);
  expect(answers.slice(3).map(({ status, allow, body: told }) => ({ status, allow, ...(told as object) }))).toEqual([
    { status: 405, allow: 'POST', error: 'Send a lead as JSON, with POST.' },
    { status: 400, allow: null, error: 'The body is no JSON. Send a lead such as {"title": "CFO"}, or a list of leads.' },
    { status: 400, allow: null, error: 'A lead should be an object with fields, not null.' },
    { status: 400, allow: null, error: 'asOf should be a Date, milliseconds since 1970 or ISO text, not "tomorrow".' },
    { status: 400, allow: null, error: 'employees should be a whole number from 1 to 2000000, not "many".' },
    { status: 413, allow: null, error: 'Send at most 1000 leads at once, not 1001.' },
  ]);
});

describe('a model that looks at events', () => {
  const visits = planOf(`field name: text
event visit { page: text }
each visit where page = "/pricing" within last 30 days add 2
tier hot >= 4 keep until below 2
tier cold otherwise
on reaching hot do call
`);
  const at = '2026-01-30';
  const visit = { event: 'visit', at, page: '/pricing' };
  const request = (body: object): object => ({
    requestContext: { http: { method: 'POST' } },
    body: JSON.stringify(body),
    queryStringParameters: { asOf },
  });

  test('finds them beside the fields, with how the lead stood before', async () => {
    const code = bundled('lambda', visits);
    const answer = (await lambda(code, request([{ events: [visit, visit] }, { events: [visit], previous: 'hot' }, {}]))) as {
      body: string;
    };
    expect(JSON.parse(answer.body)).toMatchObject([
      { score: 4, tier: 'hot', actions: ['call'], events: { counted: 2 } },
      { score: 2, tier: 'hot', actions: [] },
      { score: 0, tier: 'cold', events: { counted: 0 } },
    ]);
    expect(await lambda(code, request({ events: 'none' }))).toMatchObject({
      statusCode: 400,
      body: JSON.stringify({ error: 'events should be a list of events, not "none".' }),
    });
  });

  test('takes a field of that name for a field', async () => {
    const named = planOf('field events: number\nevent visit\neach visit add 1\nalways add events up to 9\n');
    expect(await lambda(bundled('lambda', named), { events: 5 })).toMatchObject({ score: 5, events: { counted: 0 } });
  });

  test('is told of in a HubSpot action, which has none', async () => {
    const told = { outputFields: { score: 0, problems: 'The model looks at events, of which a workflow hands over none' } };
    expect(await hubspotAction(bundled('hubspot-action', visits), { name: 'Ada' })).toMatchObject(told);
  });
});

describe('score compile --bundle', () => {
  const model = readFileSync(new URL('../../examples/inbound.score', import.meta.url), 'utf8');

  test.each([
    ['hubspot-action', 'action.js', 'exports.main = async'],
    ['lambda', 'index.js', 'exports.handler = async'],
    ['lambda', 'index.cjs', 'exports.handler = async'],
    ['worker', 'worker.mjs', 'export default {'],
  ])('%s writes %s, and nothing beside it', async (bundle, output, holds) => {
    const folder = folderWith({ 'inbound.score': model });
    const ran = await score(folder, ['compile', 'inbound.score', '--target', 'js', '--bundle', bundle, '-o', output]);
    expect(ran).toEqual({ code: 0, out: '', err: `wrote ${output}\n` });
    const text = readFileSync(`${folder}/${output}`, 'utf8');
    expect(text).toContain(holds);
    expect((await score(folder, ['compile', 'inbound.score', '--bundle', bundle, '-o', output, '--check'])).code).toBe(0);
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(folder).sort()).toEqual(['inbound.score', output].sort());
  });

  test('writes one a model into a folder', async () => {
    const folder = folderWith({ 'inbound.score': model });
    const ran = await score(folder, ['compile', 'inbound.score', '--bundle', 'worker', '--out-dir', 'out']);
    expect(ran.err).toBe('wrote out/inbound.worker.mjs\n');
  });

  test.each([
    [['--bundle', 'lambda', '-o', 'a.mjs'], 'a.mjs ends in .mjs, but --bundle lambda writes cjs.'],
    [['--bundle', 'lambda', '-o', 'a.ts'], 'a.ts ends in .ts, but --bundle lambda writes js.'],
    [['--bundle', 'worker', '--target', 'ts'], 'A bundle is JavaScript: leave out --target ts.'],
    [['--bundle', 'worker', '--module', 'cjs'], '--bundle worker writes esm: leave out --module cjs.'],
  ])('%j is refused', async (words, sentence) => {
    const { code, err } = await score(folderWith({ 'inbound.score': model }), ['compile', 'inbound.score', ...words]);
    expect({ code, err }).toEqual({ code: 2, err: `error: ${sentence}\n` });
  });
});

test('a bundle carries the hash of its model and a seal, so that it can be told apart', () => {
  const { model } = commonJs(bundled('lambda'), { Buffer }) as unknown as { model: { hash: string } };
  expect(model.hash).toBe(hash);
  expect(bundled('lambda').split('\n')[0]).toMatch(/ sha256:[0-9a-f]{32}$/);
});
