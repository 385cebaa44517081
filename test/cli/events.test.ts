/** `score run` and `score explain` with what the leads did. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';

const root = new URL('../../', import.meta.url).pathname;
const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');

const MODEL = `
field name: text
event visit { page: text }
event order not activity
each visit where page = "/pricing" add 5 once per day fade over 10 days up to 20
when order add 10
tier hot >= 15
tier cold otherwise
on reaching hot do call
`;
const FILES = {
  'package.json': '{}',
  'm.score': MODEL,
  'leads.csv': 'id,name,before,seen\n1,Ada,hot,2026-01-02\n2,Bo,cold,2026-01-02\n',
  'events.csv':
    'id,event,at,page\n1,visit,2026-01-01T08:00Z,/pricing\n1,visit,2025-12-31T08:00Z,/docs\n2,order,2025-12-30T08:00Z,\n7,order,2025-12-30T08:00Z,\n',
  'orders.csv': 'id,at\n1,2025-12-01\n',
};
const run = (...words: readonly string[]) => score(folderWith(FILES), ['run', 'm.score', 'leads.csv', '--as-of', '2026-01-02', ...words]);

describe('score run --events', () => {
  test('adds to each lead what it did, and counts what it could not use', async () => {
    const { code, out, err } = await run('--events', 'events.csv');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'id,name,before,seen,score,tier,actions,reasons\n1,Ada,hot,2026-01-02,4.5,cold,,"each visit where page = ""/pricing"" add 5 once per day fade over 10 days up to 20 +5; faded with age -0.5"\n2,Bo,cold,2026-01-02,10,cold,,order +10\n',
    });
    expect(err).toContain('Events  3 events counted\n  1 × of leads that are not in the file, as 7\n');
  });

  test('takes several files, one of them of one kind', async () => {
    const { out } = await run('--events', 'events.csv', '--events', 'order=orders.csv', '--no-reasons');
    expect(out.split('\n').slice(1, 3)).toEqual(['1,Ada,hot,2026-01-02,14.5,cold,', '2,Bo,cold,2026-01-02,10,cold,']);
  });

  test('scores each lead as of its own moment, or so long after it', async () => {
    const files = folderWith(FILES);
    const own = (column: string) =>
      score(files, ['run', 'm.score', 'leads.csv', '--events', 'events.csv', '--no-reasons', '--as-of-column', column]);
    expect((await own('seen')).out).toContain('1,Ada,hot,2026-01-02,4.5,');
    expect((await own('seen + 2 days')).out).toContain('1,Ada,hot,2026-01-02,3.5,');
    const both = await score(files, ['run', 'm.score', 'leads.csv', '--as-of', '2026-01-02', '--as-of-column', 'seen']);
    expect(both).toMatchObject({ code: 2, err: 'error: --as-of and --as-of-column both say the moment. Keep one.\n' });
  });

  test('says what to do on reaching a tier, but not for a lead that had it, nor in a first run', async () => {
    const files = { ...FILES, 'm.score': MODEL.replace('hot >= 15', 'hot >= 4') };
    const actions = async (...words: readonly string[]) => {
      const { out } = await score(folderWith(files), [
        'run',
        'm.score',
        'leads.csv',
        '--as-of',
        '2026-01-02',
        '--events',
        'events.csv',
        '--json',
        ...words,
      ]);
      return (JSON.parse(out) as { actions: unknown }).actions;
    };
    expect(await actions()).toEqual([{ name: 'call', count: 2 }]);
    expect(await actions('--previous-column', 'before')).toEqual([{ name: 'call', count: 1 }]);
    expect(await actions('--first-run')).toEqual([{ name: 'call', count: 0 }]);
  });

  test.each<[readonly string[], string]>([
    [['--events', 'nope.csv'], 'There is no file nope.csv'],
    [['--events', '.'], '. is a folder'],
    [['--events', '-'], '--events takes a file, not standard input'],
    [['--at-column', 'when'], 'Name the file: --events events.csv'],
    [['--events', 'events.csv', '--at-column', 'when'], 'Name it with --at-column; there are these: id, event, at, page.'],
    [['--events', 'events.csv', '-o', 'events.csv'], '-o events.csv would replace what is read from it'],
    [['--events', 'events.csv', '--key', 'nam'], 'Did you mean "name"?'],
  ])('%j is refused in one sentence', async (words, sentence) => {
    const { code, err } = await run(...words);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(sentence);
    expect({ code, isTrace: /\n\s+at /.test(err) }).toEqual({ code: 2, isTrace: false });
  });
});

test('score explain --events shows which counted, which did not, and what age took', async () => {
  const words = ['explain', 'm.score', 'leads.csv', '--lead', '1', '--events', 'events.csv', '--as-of', '2026-01-02'];
  const { code, out } = await score(folderWith(FILES), words);
  expect(code).toBe(0);
  expect(out).toContain('2026-01-01 08:00 visit  +5, with age +4.5\n');
  expect(out).toContain('1 left out: not as `where` asks\n');
  expect(out).toContain('−0.5  faded with age');
});

test('score explain says that it was given no events, but not to a machine, nor of a lead that did nothing', async () => {
  const folder = folderWith({ ...FILES, 'quiet.score': 'field name: text\nwhen name = Ada add 5\n' });
  const note = 'note: The model reads events and none were given, so the lead is scored as if it had done nothing.';
  const said = async (...words: readonly string[]) => {
    const { code, err } = await score(folder, ['explain', ...words, '--as-of', '2026-01-02']);
    return { code, err };
  };
  const lead = ['leads.csv', '--lead', '1'];
  expect(await said('m.score', ...lead)).toEqual({ code: 0, err: `${note} Give them: --events events.csv\n` });
  expect(await said('m.score', 'name=Ada')).toEqual({ code: 0, err: `${note} Write them into the lead, in JSON: {"events": [..]}\n` });
  const silent = [
    ['m.score', ...lead, '--json'],
    ['m.score', ...lead, '--events', 'order=orders.csv'],
    ['m.score', '{"name": "Ada", "events": []}'],
    ['quiet.score', ...lead],
  ];
  for (const words of silent) expect(await said(...words)).toEqual({ code: 0, err: '' });
});

test('score explain takes events that lie in the lead', async () => {
  const lead = JSON.stringify({ name: 'Ada', events: [{ event: 'order', at: '2026-01-01' }] });
  const { out } = await score(folderWith(FILES), ['explain', 'm.score', lead, '--as-of', '2026-01-02']);
  expect(out).toContain('This lead scores 10: cold');
});

test('the trial example: its sample, its moment, its tiers', async () => {
  const folder = folderWith({
    'trial.score': example('trial.score'),
    'leads.csv': example('trial-leads.csv'),
    'events.csv': example('trial-events.csv'),
  });
  const words = ['run', 'trial.score', 'leads.csv', '--events', 'events.csv', '--key', 'user', '--as-of', '2026-01-31', '--json'];
  const report = JSON.parse((await score(folder, words)).out) as { tiers: { tier: string; count: number }[]; problems: unknown[] };
  expect(report.tiers.filter(({ count }) => count > 0).map(({ tier }) => tier)).toEqual(['hot', 'warm', 'cold']);
  expect(report.problems).toEqual([]);
});

test('--encoding holds for events as for leads', async () => {
  const model = 'field name: text\nevent visit { page: text }\neach visit where page = ceník add 5 up to 20\ntier a >= 1\n';
  const events = Buffer.from('id,event,at,page\n1,visit,2026-01-01,cen\xedk\n', 'latin1');
  const folder = folderWith({ ...FILES, 'm.score': model, 'latin.csv': events });
  const words = ['--events', 'latin.csv', '--as-of', '2026-01-02'];
  expect(await score(folder, ['run', 'm.score', 'leads.csv', ...words])).toMatchObject({
    code: 2,
    err: expect.stringContaining('latin.csv is not UTF-8 text'),
  });
  const { out } = await score(folder, ['run', 'm.score', 'leads.csv', ...words, '--encoding', 'windows-1250', '--no-reasons']);
  expect(out).toContain('1,Ada,hot,2026-01-02,5,a');
  expect((await score(folder, ['explain', 'm.score', 'leads.csv', '--lead', '1', ...words, '--encoding', 'windows-1250'])).out).toContain(
    'scores 5',
  );
});

describe('a run of a model with events, without events', () => {
  const note =
    'note: The model reads events and none were given, so each lead is scored as if it had done nothing. Give them: --events events.csv\n';

  test('says so, once', async () => {
    expect((await run('-o', 'out.csv')).err).toBe(note);
  });

  test('but not in JSON, nor where they were given, nor of a model that reads none', async () => {
    expect((await run('--json')).err).toBe('');
    expect((await run('-o', 'out.csv', '--events', 'events.csv')).err).toBe('');
    const plain = folderWith({ ...FILES, 'm.score': 'when name = Ada add 1\n' });
    expect((await score(plain, ['run', 'm.score', 'leads.csv', '-o', 'out.csv'])).err).toBe('');
  });

  test('nor where leads bring their own', async () => {
    const leads = '{"id": "1", "name": "Ada", "events": [{"event": "order", "at": "2025-12-30T08:00Z"}]}\n';
    const folder = folderWith({ ...FILES, 'leads.jsonl': leads });
    expect((await score(folder, ['run', 'm.score', 'leads.jsonl', '--as-of', '2026-01-02', '-o', 'out.csv'])).err).toBe('');
  });
});
