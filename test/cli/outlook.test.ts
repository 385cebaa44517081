/** `score explain --next` and `--reach`. */
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';

const MODEL = `field title: text
field employees: whole number from 1 to 2m
event page_view { page: text }
when title = CFO add 20
rate employees {
  below 50       add 5
  50 or more     add 15
}
each page_view where page = "/pricing" add 5 fade over 30 days up to 10
tier hot  >= 40
tier warm >= 20
tier cold otherwise
`;

const VISITED = '{"title": "CFO", "employees": 20, "events": [{"event": "page_view", "page": "/pricing", "at": "2026-03-31"}]}';
const at = ['--as-of', '2026-03-31T12:00Z'];

async function explained(...words: readonly string[]) {
  const folder = folderWith({ 'model.score': MODEL });
  return score(folder, ['explain', 'model.score', ...words, ...at]);
}

describe('score explain --next', () => {
  test('says when time alone changes the score', async () => {
    const { out, code } = await explained(VISITED, '--next');
    expect(out).toContain('Next change  2026-04-01T00:00:00Z, if nothing happens: 29.8333, warm\n             now 30, warm\n');
    expect(code).toBe(0);
  });

  test('says that there is none', async () => {
    expect((await explained('title=CFO', '--next')).out).toContain('Next change  none: time alone changes nothing\n');
  });
});

describe('score explain --reach', () => {
  test('lists what would do, the least over the line first', async () => {
    const { out } = await explained('{"title": "CFO", "employees": 20}', '--reach', 'hot');
    expect(out).toContain('To reach hot  two changes together\n  employees = 50 and one more page_view with page "/pricing": 40\n');
    const warm = await explained('{"employees": 60}', '--reach', 'warm');
    expect(warm.out).toContain('To reach warm\n  one more page_view with page "/pricing": 20\n  title = "cfo": 35, +15 over the line\n');
  });

  test('says so where the lead is there, or nothing does', async () => {
    expect((await explained('title=CFO', '--reach', 'warm')).out).toContain('To reach warm  nothing: the lead is there\n');
    expect((await explained('employees=1', '--reach', 'hot')).out).toContain('To reach hot');
  });

  test('knows the tiers of the model', async () => {
    const { err, code } = await explained('title=CFO', '--reach', 'hott');
    expect(err).toContain('The model has no tier hott. Did you mean hot?');
    expect(code).toBe(2);
  });

  test('is there for machines', async () => {
    const { out } = await explained(VISITED, '--next', '--reach', 'hot', '--json');
    const { next, reach } = JSON.parse(out) as { next: { at: number }; reach: readonly { changes: readonly unknown[]; beyond: number }[] };
    expect(next.at).toBe(Date.UTC(2026, 3, 1));
    expect(reach[0]).toMatchObject({ beyond: 0, changes: [{ kind: 'field', field: 'employees', value: 50 }] });
  });
});
