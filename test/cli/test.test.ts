import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { MODEL, TIDY } from './models.ts';

const FAILING = `${TIDY}
test "a chief" {
  given title = CEO
  expect score = 25
}
`;
const BESIDE = 'test "nobody" {\n  given title = Nobody\n  expect tier = cold\n}\n';

describe('score test', () => {
  test('runs the tests of a model, and says what no test has reached', async () => {
    expect(await score(folderWith({ 'm.score': MODEL }), ['test'])).toEqual({
      code: 0,
      err: '',
      out: `✓ m.score  1 test

1 test: 1 passed
rules 2/5 fired, tiers 1/2 reached; never reached: cold; never fired:
  line 12  when title = Student subtract 5
  line 13  when title = Robot disqualify
  line 14  when created within last 30 days add 1
`,
    });
  });

  test('shows what was expected, what came, where it is written, and why', async () => {
    const { out, code } = await score(folderWith({ 'm.score': FAILING }), ['test', 'm.score']);
    expect(code).toBe(1);
    expect(out).toBe(`✗ m.score  1 of 1 test failed

✗ a chief
  ┌─ m.score:7:3
  │
7 │   expect score = 25
  │   ^^^^^^^^^^^^^^^^^ expected 25, got 20

  What was scored:
  +20  when title = CEO add 20  title = ceo
  ───
   20  score, hot

1 test: 1 failed
rules 1/1 fired, tiers 1/1 reached
`);
  });

  test('runs the tests beside a model too, and takes their coverage together', async () => {
    const { out, code } = await score(folderWith({ 'm.score': MODEL, 'm.test.score': BESIDE }), ['test']);
    expect(code).toBe(0);
    expect(out).toContain('✓ m.score  1 test\n✓ m.test.score  1 test\n');
    expect(out).toContain('2 tests: 2 passed\nrules 2/5 fired, tiers 2/2 reached; never fired:\n');
  });

  test('runs the cases of a JSONL file, events and all', async () => {
    const cases = [
      { case: 'looked', events: [{ event: 'page_view', at: '2 days ago', page: '/pricing' }], title: 'CEO', 'expect score': 25 },
      { case: 'did not', title: null, 'expect score': 1 },
    ];
    const folder = folderWith({
      'm.score': `field title: text\nevent page_view { page: text }\nwhen title = CEO add 20\neach page_view add 5\ntest "golden" from "cases.jsonl"\n`,
      'cases.jsonl': cases.map((each) => `${JSON.stringify(each)}\n`).join(''),
    });
    const { code, out } = await score(folder, ['test']);
    expect(code).toBe(1);
    expect(out).toContain('✗ m.score  1 of 2 tests failed\n\n✗ golden: did not\n');
    expect(out).toContain('expect score = 1');
  });

  test('runs only what the filter names, whatever its letter case', async () => {
    const folder = folderWith({ 'm.score': MODEL, 'n.score': FAILING });
    expect((await score(folder, ['test', '-t', 'LARGE company'])).code).toBe(0);
    expect((await score(folder, ['test', '--filter', 'a chief'])).code).toBe(1);
  });

  test('a run without a test fails, and shows how a test is written', async () => {
    const ran = await score(folderWith({ 'm.score': TIDY }), ['test']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('This model has no tests. A test is written so:\n\n  test "a chief" {');
    const filtered = await score(folderWith({ 'm.score': MODEL }), ['test', '-t', 'nothing like it']);
    expect(filtered).toEqual({ code: 1, out: '', err: 'No test has "nothing like it" in its name.\n' });
  });

  test('a model with errors fails with its errors', async () => {
    const { out, code } = await score(folderWith({ 'm.score': FAILING.replace('when title', 'when titel') }), ['test']);
    expect(code).toBe(1);
    expect(out).toContain('error: There is no field called titel.');
    expect(out).toContain('✗ m.score  has 1 error; its tests did not run');
  });

  test('reports for machines on standard output', async () => {
    const folder = folderWith({ 'm.score': FAILING });
    const run = async (format: string) => (await score(folder, ['test', '--format', format])).out;
    expect(JSON.parse(await run('json'))).toMatchObject({ passed: false, tests: 1, failed: 1 });
    expect(await run('junit')).toContain('<failure message="expect score = 25, but it was 20">');
    expect(await run('tap')).toContain('not ok 1 - a chief\n');
  });

  test('is silent when quiet and all is well', async () => {
    expect(await score(folderWith({ 'm.score': MODEL }), ['test', '-q'])).toEqual({ code: 0, out: '', err: '' });
  });
});
