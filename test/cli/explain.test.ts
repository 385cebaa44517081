import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';
import { LEADS, MODEL } from './models.ts';

const FILES = { 'm.score': MODEL, 'leads.csv': LEADS, 'leads.jsonl': '{"id": "J1", "title": "CEO"}\n{"id": "J2", "title": "Robot"}\n' };
const explain = async (...words: string[]) => score(folderWith(FILES), ['explain', 'm.score', ...words]);

describe('score explain', () => {
  test('shows every rule, fired or not, with what it saw, in lines that add up', async () => {
    expect(await explain('leads.csv', '--lead', 'A1')).toEqual({
      code: 0,
      err: '',
      out: `A1 in leads.csv scores 40: hot  by Small
Scored as of 2026-03-01 12:00 UTC

       fit  Company and role  gives 40
  +30    runs the place: when title = CEO add 30  title = ceo
  +25    when employees >= 100 add demo_points    employees = 200
  −15    fit is at most 40
    ·  when title = Student subtract 5            title = ceo
    ·  when title = Robot disqualify              title = ceo
    ·  when created within last 30 days add 1     created = 2020-01-01
  ───
   40  score, hot
`,
    });
  });

  test('finds a lead by another column, and in JSONL', async () => {
    expect((await explain('leads.csv', '--lead', 'Robot', '--key', 'title')).out).toContain('Robot in leads.csv scores 0: disqualified');
    expect((await explain('leads.jsonl', '--lead', 'J2')).out).toContain('J2 in leads.jsonl scores 0: disqualified');
  });

  test('takes a lead as field=value, read as cells of a file are', async () => {
    const { out } = await explain('title=CEO', 'employees=1,200', 'created=2026-02-28');
    expect(out).toContain('This lead scores 41: hot');
    expect(out).toContain('employees = 1200');
  });

  test('takes a lead as JSON, here or on standard input', async () => {
    expect((await explain('{"title": "CEO"}')).out).toContain('This lead scores 30: cold');
    const ran = await score(folderWith(FILES), ['explain', 'm.score', '-'], { stdin: '{\n  "title": "CEO"\n}\n' });
    expect(ran.out).toContain('This lead scores 30: cold');
  });

  test('says which values it took as missing', async () => {
    expect((await explain('employees=many')).out).toContain(
      'note: employees: "many" is not a whole number from 1 to 2000000, so it counts as missing.\n',
    );
  });

  test('explains as of another moment, with another param', async () => {
    const { out } = await explain('leads.csv', '--lead', 'A1', '--as-of', '2020-01-15', '--set', 'demo_points=5');
    expect(out).toContain('Scored as of 2020-01-15 00:00 UTC');
    expect(out).toContain('  36  score, cold');
  });

  test('--json gives the lines, and they add up', async () => {
    const report = JSON.parse((await explain('leads.csv', '--lead', 'A1', '--json')).out);
    expect(report).toMatchObject({ model: 'Small', asOf: '2026-03-01 12:00 UTC', line: 2, score: 40, tier: 'hot', groups: { fit: 40 } });
    expect(report.lines.reduce((sum: number, line: { points: number }) => sum + line.points, 0)).toBe(40);
  });
});

describe('a key that more than one lead has', () => {
  const twice = () => folderWith({ 'm.score': 'when title = CEO add 20\n', 'leads.csv': 'id,title\nA,CEO\nB,CTO\nA,CTO\n' });

  test('is told, with the lines', async () => {
    const { code, out, err } = await score(twice(), ['explain', 'm.score', 'leads.csv', '--lead', 'A']);
    expect(out).toContain('A in leads.csv scores 20');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'note: More than one lead has A in id: this is the one in line 2, and there is one in line 4. Name a column that tells them apart with --key.\n',
    });
  });

  test('stands in JSON, and is not told of a key that is there once', async () => {
    const { out } = await score(twice(), ['explain', 'm.score', 'leads.csv', '--lead', 'A', '--json']);
    expect(JSON.parse(out)).toMatchObject({ line: 2, another: 4 });
    expect((await score(twice(), ['explain', 'm.score', 'leads.csv', '--lead', 'B'])).err).toBe('');
  });
});
