import { load, runTests, type TestReport } from '@scorelang/compiler';
import type { Host } from '@scorelang/language';
import { describe, expect, test } from 'vitest';

type Table = readonly (readonly string[])[];

/** Files by their paths: texts, and tables whose first row is the header. */
function hostOf(texts: Readonly<Record<string, string>>, tables: Readonly<Record<string, Table>> = {}): Host {
  const unreadable = (path: string) => ({ kind: 'unreadable', reason: `There is no file ${path}.` }) as const;
  return {
    readText: (path) => (texts[path] === undefined ? unreadable(path) : { kind: 'text', text: texts[path] }),
    readTable: (path) => {
      const [columns, ...rows] = tables[path] ?? [];
      return columns === undefined ? unreadable(path) : { kind: 'table', columns, rows };
    },
  };
}

function run(text: string, host = hostOf({}), filter?: (name: string) => boolean, path = 'models/model.score'): TestReport {
  const { plan, ...loaded } = load({ path, text }, host);
  if (plan === null) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  return runTests({ ...loaded, plan }, filter === undefined ? { host } : { host, filter });
}

const MODEL = `
field title: text column "Job Title"
field employees: whole number from 1 to 1m
field company.country: text
field created: date
field seen: datetime
field tags: list of text
field can_pay: yes/no
param boost = 5 from 0 to 50
group fit max 60 {
  when title = CEO add 20 because "C-suite"
  rate employees { below 50 add 8.7  50 or more add 25 }
  when company.country = CZ add 1
}
when created within last 30 days add boost
when seen within last 1 hour add 2
when ai in tags add 3
when can_pay = no disqualify because "cannot pay"
grade letter of fit { A >= 45  B otherwise }
tier hot >= 45
tier warm >= 10
`;

/** Every expectation of a test with these steps, as `sentence: expected / actual`, a cross before what has not passed. */
function outcomes(steps: string, before = ''): readonly string[] {
  const lines = steps.replaceAll(/ (?=expect |given |as of )/g, '\n');
  const [first] = run(`${MODEL}${before}\ntest "t" {\n${lines}\n}`).tests;
  if (first === undefined) throw new Error('There is no test.');
  if (first.error !== null) return [`error: ${first.error}`];
  return first.expectations.map(({ passed, sentence, expected, actual }) => `${passed ? '' : 'x '}${sentence}: ${expected} / ${actual}`);
}

describe('what a test gives', () => {
  const scores = (given: string, score: number, before = ''): void =>
    test(`given ${given} scores ${score}`, () =>
      expect(outcomes(`given ${given} expect score = ${score}`, before)).toEqual([`expect score = ${score}: ${score} / ${score}`]));

  scores('title = ceo, employees = 50', 45);
  scores('title = "CEO", employees = missing', 20);
  scores('company.country = cz', 1);
  scores('tags = [AI, ml]', 3);
  scores('created = 30 days ago', 5);
  scores('created = 31 days ago', 0);
  scores('created = 2025-12-02', 5);
  scores('created = 2025-12-01', 0);
  scores('seen = 60 minutes ago', 2);
  scores('seen = 2 hours ago', 0);
  scores('created = 2026-02-01 as of 2026-02-10', 5);
  scores('created = 1 day ago given param boost = 7.5', 7.5);
  scores('created = 2026-02-01', 5, 'as of 2026-02-10');
  scores('employees = 0', 0);
  scores('employees = "many"', 0);

  test('the moment is the beginning of 2026 in UTC, if nothing is said', () => {
    expect(outcomes('given seen = 2025-12-31T23:00Z expect score = 2')).toEqual(['expect score = 2: 2 / 2']);
    expect(outcomes('given seen = 2025-12-31T22:59Z expect score = 0')).toEqual(['expect score = 0: 0 / 0']);
  });
  test('a date alone is midnight in the zone', () => {
    const zoned =
      'zone +08:00\nfield seen: datetime\nwhen seen = 2026-01-30T16:00Z add 1\ntest "t" {\ngiven seen = 2026-01-31\nexpect score = 1\n}';
    expect(run(zoned).tests).toMatchObject([{ passed: true }]);
    expect(run(zoned.replace('+08:00', '+07:00')).tests).toMatchObject([{ passed: false }]);
  });
});

describe('what a test expects', () => {
  const given = 'given title = CEO, employees = 10';

  test('points of the score and of groups', () => {
    expect(outcomes(`${given} expect score = 28.7 expect fit >= 28.7 expect fit < 28.7 expect score != 5`)).toEqual([
      'expect score = 28.7: 28.7 / 28.7',
      'expect fit >= 28.7: >= 28.7 / 28.7',
      'x expect fit < 28.7: < 28.7 / 28.7',
      'expect score != 5: != 5 / 28.7',
    ]);
  });
  test('points between, both ends in, and about, within a hundredth', () => {
    expect(
      outcomes(`${given} expect fit between 28.7 and 30 expect fit between 10 and 28.6999 expect fit about 28.69 expect fit about 28.6899`),
    ).toEqual([
      'expect fit between 28.7 and 30: between 28.7 and 30 / 28.7',
      'x expect fit between 10 and 28.6999: between 10 and 28.6999 / 28.7',
      'expect fit about 28.69: about 28.69 / 28.7',
      'x expect fit about 28.6899: about 28.6899 / 28.7',
    ]);
  });
  test('tiers and grades', () => {
    expect(outcomes(`${given} expect tier = warm expect tier != warm expect tier = hot expect letter = B expect no tier`)).toEqual([
      'expect tier = warm: warm / warm',
      'x expect tier != warm: not warm / warm',
      'x expect tier = hot: hot / warm',
      'expect letter = B: B / B',
      'x expect no tier: no tier / warm',
    ]);
    expect(outcomes('expect no tier expect tier = warm')).toEqual([
      'expect no tier: no tier / no tier',
      'x expect tier = warm: warm / no tier',
    ]);
    expect(outcomes(`${given} expect letter = b expect letter != b expect letter = a`)).toEqual([
      'expect letter = b: B / B',
      'x expect letter != b: not B / B',
      'x expect letter = a: a / B',
    ]);
  });
  test('disqualification, reasons and problems', () => {
    expect(
      outcomes(
        'given can_pay = no, employees = 0 expect disqualified expect "cannot pay" fires expect "C-suite" is silent expect problem employees',
      ),
    ).toEqual([
      'expect disqualified: disqualified / disqualified',
      'expect "cannot pay" fires: fires / fires',
      'expect "C-suite" is silent: silent / silent',
      'expect problem employees: a problem with employees / a problem with employees',
    ]);
    expect(outcomes(`${given} expect disqualified expect "C-suite" is silent expect problem title`)).toEqual([
      'x expect disqualified: disqualified / not disqualified',
      'x expect "C-suite" is silent: silent / fires',
      'x expect problem title: a problem with title / no problem',
    ]);
  });
  test('a failing test brings its explanation, a passing one does not', () => {
    const { tests } = run(`${MODEL}test "good" { ${given} expect fit > 1 }\ntest "bad" { ${given} expect fit = 1 }`);
    expect(tests.map(({ passed, explanation }) => [passed, explanation?.score ?? null])).toEqual([
      [true, null],
      [false, 28.7],
    ]);
  });
  test('each has its place', () => {
    const text = `${MODEL}test "t" {\n  expect score = 0\n}`;
    const [first] = run(text).tests;
    expect(first).toMatchObject({ name: 't', line: 22, row: null });
    const span = first?.expectations[0]?.span;
    expect(text.slice(span?.start, span?.end)).toBe('expect score = 0');
  });
});

describe('a test that cannot be run', () => {
  test('expects nothing', () => {
    expect(outcomes('given title = CEO')).toEqual(['error: This test expects nothing. Add a line such as: expect score = 10']);
  });
});

describe('which tests are run', () => {
  test('those whose names the filter takes; others neither count nor cover', () => {
    const text = `${MODEL}test "one" { given title = CEO expect score = 20 }\ntest "two" { expect score = 0 }`;
    const { tests, coverage } = run(text, hostOf({}), (name) => name === 'two');
    expect(tests.map(({ name }) => name)).toEqual(['two']);
    expect(coverage.rules.some(({ fired }) => fired)).toBe(false);
  });
  test('those of X.test.score run the model in X.score, and their places are in the test file', () => {
    const host = hostOf({ 'models/model.score': `${MODEL}test "own" { expect score = 1 }` });
    const report = run('test "apart" {\n given title = CEO\n expect fit = 20\n}', host, undefined, 'models/model.test.score');
    expect(report.path).toBe('models/model.test.score');
    expect(report.tests).toMatchObject([{ name: 'apart', line: 1, passed: true }]);
    expect(report.coverage.rules.map(({ fired }) => fired)).toContain(true);
  });
});

describe('coverage', () => {
  test('says which rules and bands fired in some test, and which tiers were reached', () => {
    const { coverage } = run(`${MODEL}
      test "a" { given title = CEO, employees = 60 expect tier = hot }
      test "b" { given employees = 7 expect score > 0 }`);
    expect(coverage.rules.filter(({ fired }) => fired).map(({ text }) => text)).toEqual([
      'when title = CEO add 20',
      'rate employees { below 50 add 8.7 }',
      'rate employees { 50 or more add 25 }',
    ]);
    expect(coverage.rules).toHaveLength(8);
    expect(coverage.tiers).toEqual([
      { name: 'hot', reached: true },
      { name: 'warm', reached: false },
    ]);
  });
});

describe('tests from a file', () => {
  const fromFile = (...table: Table): TestReport =>
    run(`${MODEL}test "golden" from "data/cases.csv"`, hostOf({}, { 'models/data/cases.csv': table }));
  const errorOf = (...table: Table): readonly (string | null)[] => fromFile(...table).tests.map(({ error }) => error);

  test('run a row a case, named by the column case or by their numbers', () => {
    const { tests } = fromFile(['case', 'title', 'expect score'], ['a chief', 'CEO', '20'], ['', 'VP', '1']);
    expect(tests.map(({ name, passed, row }) => [name, passed, row])).toEqual([
      ['golden: a chief', true, { path: 'models/data/cases.csv', number: 1 }],
      ['golden: row 2', false, { path: 'models/data/cases.csv', number: 2 }],
    ]);
  });
  test('take fields by name or source column, letter case and space aside, and nested ones', () => {
    const { tests } = fromFile(
      [' job  title', 'Company.Country', 'tags', 'expect score'],
      ['CEO', 'CZ', 'x; AI', '24'],
      ['', '', 'ai', '3'],
    );
    expect(tests.map(({ passed }) => passed)).toEqual([true, true]);
  });
  test('take dates, times ago, moments of scoring and params', () => {
    const { tests } = fromFile(
      ['created', 'as of', 'param boost', 'expect score'],
      ['2026-02-01', '2026-02-10', '', '5'],
      ['30 days ago', '', '9', '9'],
      ['31 days ago', '2026-05-05T10:00Z', '', '0'],
    );
    expect(tests.map(({ passed }) => passed)).toEqual([true, true, true]);
  });
  test('expect all that a test block can', () => {
    const header = ['title', 'employees', 'can_pay', 'expect fit', 'expect letter', 'expect tier', 'expect disqualified', 'expect problem'];
    const { tests } = fromFile(
      header,
      ['CEO', '60', '', '45', 'A', 'hot', 'no', ''],
      ['CEO', 'x', 'no', '>= 20', 'B', 'disqualified', 'yes', 'employees'],
      ['', '7', '', 'about 8.7', '', 'no tier', '', ''],
      ['', '7', '', '8 to 9', '', '', '', ''],
      ['', '7', '', '9 to 10', 'A', 'hot', 'yes', 'title'],
    );
    expect(tests.map(({ expectations }) => expectations.map(({ passed, sentence }) => `${passed ? '' : 'x '}${sentence}`))).toEqual([
      ['expect fit = 45', 'expect letter = A', 'expect tier = hot', 'expect not disqualified'],
      ['expect fit >= 20', 'expect letter = B', 'expect tier = disqualified', 'expect disqualified', 'expect problem employees'],
      ['expect fit about 8.7', 'expect no tier'],
      ['expect fit between 8 and 9'],
      ['x expect fit between 9 and 10', 'x expect letter = A', 'x expect tier = hot', 'x expect disqualified', 'x expect problem title'],
    ]);
  });
  describe('with events', () => {
    const model = `
event page_view { page: text }
each page_view where page = "/pricing" within last 30 days add 5
when no activity within last 90 days subtract 3
field interests: list of text
when interests has any of ["AI; data"] add 1
test "golden" from "cases.csv"
`;
    const golden = (...table: Table): TestReport => run(model, hostOf({}, { 'models/cases.csv': table }));

    test('take what a lead did, at a moment or so long ago', () => {
      const { tests, coverage } = golden(
        ['as of', 'events', 'expect score'],
        [
          '2026-03-01',
          '[{"event":"page_view","at":"2 days ago","page":"/pricing"},{"event":"Page_View","at":"2026-02-27T10:00Z","page":"/x"}]',
          '5',
        ],
        ['2026-03-01', '[{"event":"page_view","at":"31 days ago","page":"/pricing"}]', '0'],
        ['2026-03-01', '[]', '-3'],
        ['2026-03-01', '', '-3'],
      );
      expect(tests.map(({ passed, error }) => [passed, error])).toEqual([0, 1, 2, 3].map(() => [true, null]));
      expect(coverage.rules.slice(0, 2).map(({ fired }) => fired)).toEqual([true, true]);
    });
    test('take a list as JSON, in which the marks between values may be part of one', () => {
      const { tests } = golden(['interests', 'expect score'], ['["AI; data"]', '-2'], ['AI; data', '-3'], ['[none', '-3']);
      expect(tests.map(({ passed }) => passed)).toEqual([true, true, true]);
    });
    test('say which event is wrong', () => {
      const said = (events: unknown): string | null | undefined =>
        golden(['events', 'expect score'], [typeof events === 'string' ? events : JSON.stringify(events), '0']).tests[0]?.error;
      expect(said('page_view')).toBe('The column "events" takes a JSON array such as [{"event":"page_view","at":"2 days ago"}]');
      expect(said({})).toContain('takes a JSON array');
      expect(said([7])).toBe('An event is an object, as in [{"event":"page_view","at":"2 days ago"}]');
      expect(said([{ at: '2026-01-01' }])).toBe('An event says which it is, as in [{"event":"page_view","at":"2 days ago"}]');
      expect(said([{ event: 'page_veiw', at: '2026-01-01' }])).toBe('There is no event called page_veiw. Did you mean page_view?');
      expect(said([{ event: 'page_view', at: 'soon' }])).toBe(
        'page_view happened at a moment: "at": "2 days ago", or "2026-01-31T10:00Z".',
      );
      expect(said([{ event: 'page_view', at: '2026-01-01', pages: '/x' }])).toBe('page_view has no property pages. Did you mean page?');
    });
  });
  test('say what is wrong with the header', () => {
    expect(errorOf(['titel', 'expect score'], ['CEO', '1'])).toEqual([
      'data/cases.csv has a column "titel", which the model does not know. Did you mean title?',
    ]);
    expect(errorOf(['title', 'expect scor'], ['CEO', '1'])).toEqual([
      'data/cases.csv has a column "expect scor", which the model does not know. Did you mean expect score?',
    ]);
    expect(errorOf(['title'], ['CEO'])).toEqual(['data/cases.csv expects nothing. Add a column such as: expect score']);
    expect(errorOf(['title', 'Job Title', 'Title', 'expect score'], ['', '', '', '1'])[0]).toMatch(
      'two columns for one thing: "title" and ',
    );
    expect(errorOf(['title', '', 'expect score'], ['', '', '1'])).toEqual(['data/cases.csv has a column without a header.']);
  });
  test('say what is wrong with a row, and run the others', () => {
    const header = ['title', 'as of', 'param boost', 'expect score', 'expect tier'];
    expect(
      errorOf(
        header,
        ['CEO', '', '', '20', 'warm'],
        ['CEO', '', '', 'twenty', ''],
        ['CEO', '', '', '', 'hott'],
        ['CEO', 'soon', '', '20', ''],
        ['CEO', '', 'much', '20', ''],
        ['CEO', '', '51', '20', ''],
        ['CEO', '', '', '', ''],
        ['CEO', '', '', '20', '', 'more'],
        ['CEO', '', '', '20'],
      ),
    ).toEqual([
      null,
      'expect score says twenty. Write a number, >= 60, 40 to 60 or about 8.7',
      'expect tier says hott. Write one of hot, warm, disqualified, no tier',
      'The column "as of" takes dates such as 2026-01-31 or 2026-01-31T10:00Z.',
      'param boost should be a number, not much.',
      'boost should be a number from 0 to 50 with at most 4 decimals and 1000000 in size, not 51.',
      'This row expects nothing. Fill one of the columns that begin with expect.',
      'The row has more cells than the header has columns: more is one too many.',
      null,
    ]);
  });
  test('say that there is no file, no header, no row', () => {
    const missing = run(`${MODEL}test "golden" from "data/cases.csv"`);
    expect(missing.tests).toMatchObject([{ name: 'golden', passed: false, error: 'There is no file models/data/cases.csv.' }]);
    expect(errorOf(['title', 'expect score'])).toEqual(['data/cases.csv has no rows, so that nothing is tested.']);
    const text = { ...hostOf({}), readTable: () => ({ kind: 'table', columns: null, rows: [['a']] }) as const };
    expect(run(`${MODEL}test "golden" from "cases.txt"`, text).tests).toMatchObject([{ error: expect.stringContaining('has no header') }]);
  });
});
