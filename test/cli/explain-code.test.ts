import { describe, expect, test } from 'vitest';
import { CODES, pageOf } from '../../cli/diagnostic-page.ts';
import { folderWith, score } from './fake-io.ts';
import { TIDY } from './models.ts';

describe('score explain CODE', () => {
  test('shows what a finding means, an example, and the example mended', async () => {
    const { out, code } = await score(folderWith({}), ['explain', 'gap-in-bands']);
    expect(code).toBe(0);
    expect(out).toBe(`gap-in-bands  warning
Values between two lines of a rate belong to neither.

  warning: No band takes 50 to 99, so these leads get nothing here. Move an end, or add an
  \`otherwise\` line.

Why it matters:
  A company of 75 gets no points at all, fewer than a company of 10.

Reported:

  field employees: whole number
  rate employees {
    below 50       add 5
    100 or more    add 25
  }

Mended:

  field employees: whole number
  rate employees {
    below 50       add 5
    50 to 99       add 15
    100 or more    add 25
  }

What to do:
  On a \`number\`, which may have decimals, even 499.5 between \`50 to 499\` and \`500 or more\` is a gap:
  write \`50 to below 500\`. If the values between really are worth nothing, say so: \`otherwise add
  0\`.
`);
  });

  test('keeps to the width of the terminal, but for code', async () => {
    const { out } = await score(folderWith({}), ['explain', 'gap-in-bands'], { columns: 60 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test('paints where colours are wanted', async () => {
    expect((await score(folderWith({}), ['explain', 'gap-in-bands'], { colour: true })).out).toContain('\u001b[');
  });

  test.each(CODES)('%s', async (code) => {
    const page = pageOf(code);
    expect(page.title).toMatch(/^\S.*\.$/);
    expect(page.message).not.toBe('');
    expect(page.why).not.toBe('');
    const { out } = await score(folderWith({}), ['explain', code]);
    expect(out).toContain(page.title.slice(0, 40));
    // Nothing of the Markdown around the text is left.
    expect(out).not.toMatch(/\*\*|```|\]\(/);
    const json = JSON.parse((await score(folderWith({}), ['explain', code, '--json'])).out);
    expect(json).toMatchObject({
      code,
      severity: page.severity,
      title: page.title,
      message: page.message,
      markdown: expect.stringContaining('# '),
    });
    expect([typeof json.example, typeof json.mended]).toContain(page.example === null ? 'object' : 'string');
  });

  test('says which code was meant', async () => {
    const { code, out, err } = await score(folderWith({}), ['explain', 'unkown-feild']);
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'error: No finding has the code unkown-feild, and there is no such file. Did you mean unknown-field?\n',
    });
    expect((await score(folderWith({}), ['explain', 'zebra'])).err).toContain(
      'The code of a finding stands beside its place, as in unknown-field.',
    );
    expect((await score(folderWith({}), ['explain', 'constructor'])).code).toBe(2);
  });

  test('a file of that name is a model', async () => {
    const folder = folderWith({ 'unknown-field': TIDY });
    expect((await score(folder, ['explain', 'unknown-field'], { stdin: '{"title":"CEO"}' })).out).toContain('This lead scores 20: hot');
  });

  test('with a lead behind it, it is a model', async () => {
    const { code, err } = await score(folderWith({}), ['explain', 'unknown-field', 'title=CEO']);
    expect({ code, err }).toEqual({ code: 2, err: 'error: There is no file unknown-field.\n' });
  });

  test('a model without its ending is offered with it', async () => {
    const { err } = await score(folderWith({ 'inbound.score': TIDY }), ['explain', 'inbound']);
    expect(err).toBe("error: For a lead's score name the model and the lead: score explain inbound.score title=CFO\n");
  });
});

describe('the next command', () => {
  const TESTED = `${TIDY}\ntest "x" {\n  given title = CEO\n  expect score = 20\n}\n`;
  const terminal = { columns: 100 };

  test('after findings is their explanation, once', async () => {
    const { out } = await score(folderWith({ 'a.score': 'when titel\n', 'b.score': 'list a = [b]\n' }), ['check']);
    expect(out.match(/score explain/g)).toHaveLength(1);
    expect(out).toMatch(/\nWhat it means: score explain expected-effect\n$/);
    expect((await score(folderWith({ 'a.score': 'when titel\n' }), ['check', '-q'])).out).not.toContain('score explain');
  });

  test('after a clean check is the test, on a terminal only', async () => {
    const folder = folderWith({ 'a.score': TESTED, "it's/b.score": TESTED });
    expect((await score(folder, ['check'], terminal)).err).toBe('Next: score test\n');
    expect((await score(folder, ['check', "it's"], terminal)).err).toBe("Next: score test 'it'\\''s'\n");
    expect((await score(folder, ['check'])).err).toBe('');
    expect((await score(folder, ['check', '-q'], terminal)).err).toBe('');
    expect((await score(folder, ['check', '-'], { ...terminal, stdin: TESTED })).err).toBe('');
    expect((await score(folder, ['check', '--format', 'compact'], terminal)).err).toBe('');
  });

  test('after tests that pass is the module of the model, and it runs', async () => {
    const folder = folderWith({ 'a b.score': TESTED });
    const { err } = await score(folder, ['test'], terminal);
    expect(err).toBe("Next: score compile 'a b.score' -o 'a b.ts'\n");
    expect((await score(folder, ['compile', 'a b.score', '-o', 'a b.ts'])).code).toBe(0);
    expect((await score(folder, ['test'])).err).toBe('');
    expect((await score(folder, ['test', '-q'], terminal)).err).toBe('');
  });
});
