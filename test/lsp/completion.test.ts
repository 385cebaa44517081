import { codeActions, completion, KEYWORDS, resolveCompletion } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { edited, MAIN, project, type Texts } from './service.ts';

const DECLARED = `field title: text
field size: one of [Small, "Very large"]
field employees: whole number
field paying: yes/no
field created: date
field interests: list of text
event page_view { page: text, seconds: number }
list executives = [CEO, CFO]
param demo = 25
let big = employees > 100
group fit "Fit" { when title = CEO add 5 because "C-suite" }
group other { when big add 5 }
grade letter of fit { A >= 4  B otherwise }
tier hot >= 70
on reaching hot do alert_sales
`;

function at(statement: string, others: Texts = {}, before = DECLARED) {
  const all = project(before + statement, others);
  return { all, items: completion(all.source, all.offset, all.analysis, all.workspace) };
}
const labels = (statement: string, others: Texts = {}): readonly string[] => at(statement, others).items.map(({ label }) => label);

function accepted(statement: string, label: string, others: Texts = {}): string {
  const { all, items } = at(statement, others);
  const item = items.find((one) => one.label === label);
  if (item?.textEdit === undefined || !('range' in item.textEdit))
    throw new Error(`${label} is not among ${items.map((one) => one.label).join(', ')}`);
  const written = edited(all.source, [item.textEdit]).slice(DECLARED.length);
  // A place to fill in is shown as <what it holds>.
  return item.insertTextFormat === 2 ? written.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, (_, filled = '') => `<${filled}>`) : written;
}

const FIELDS = ['title', 'size', 'employees', 'paying', 'created', 'interests'];

describe('statements', () => {
  test('in an empty file its title, its first rule, its first field', () => {
    expect(
      at('|', {}, '')
        .items.slice(0, 3)
        .map(({ label }) => label),
    ).toEqual(['model', 'when', 'field']);
  });

  test.each([
    ['field x: text\n|', ['field', 'event', 'param']],
    ['when paying add 5\n|', ['when', 'group', 'tier']],
    ['tier warm >= 5\n|', ['tier', 'grade', 'test']],
    ['group g {\n  when paying add 5\n  |', ['when', 'rate', 'each']],
    ['test "x" {\n  given paying = yes\n  expect score = 5\n}\n|', ['test']],
  ])('after one of a kind another, then what follows in a file: %s', (statement, expected) =>
    expect(labels(statement).slice(0, expected.length)).toEqual(expected),
  );

  test('at the top all are offered, as snippets', () => {
    expect(labels('|')).toContain('promise');
    expect(accepted('|', 'param')).toBe('param <> = <10>');
  });

  test('in a block only rules, then whole parts that may stand there', () =>
    expect(labels('group g {\n  |\n}')).toEqual([
      ...['when', 'rate', 'each', 'best of', 'always', 'group', 'first of'],
      ...['points-by-size', 'points-by-value', 'best-one-counts', 'points-that-fade', 'never-contact'],
    ]));

  test('whole parts are offered where a statement begins, and not where a name is written', () => {
    expect(labels('thr|')).toContain('three-tiers');
    expect(accepted('thr|', 'three-tiers')).toBe('tier <hot>  >= <70>\ntier <warm> >= <40>\ntier <cold> otherwise<>');
    for (const statement of ['field thr|', 'tier te|', 'when title = CEO add 5 |']) expect(labels(statement)).not.toContain('three-tiers');
  });

  test('a tier is one that the model does not have yet', () => {
    expect(accepted('|', 'tier')).toBe('tier <warm> >= <40>');
    expect(accepted('tier warm >= 40\n|', 'tier')).toContain('tier <cool> >= <20>');
  });

  test('in a test its steps', () => expect(labels('test "x" {\n  |\n}')).toEqual(['given', 'expect', 'as of']));

  test('a half-typed one is replaced', () => expect(accepted('gro|', 'group')).toBe('group <> max <50> {\n  <>\n}'));

  test('behind a rule on a new line statements come before more of its clauses', () => {
    const all = labels('when paying add 5\n|');
    expect(all.indexOf('tier')).toBeLessThan(all.indexOf('because'));
  });
});

describe('names', () => {
  test('where a condition begins: fields, lets and events', () => {
    for (const statement of ['when |', 'when ti|', 'when not |', 'when (|', 'when title = CEO and |', 'let x = |']) {
      expect({ statement, found: labels(statement).slice(0, 8).toSorted() }).toEqual({
        statement,
        found: [...FIELDS, 'big', 'page_view'].toSorted(),
      });
    }
  });

  test('the one spoken of last comes first, then those that no rule names yet', () => {
    expect(labels('when created before 2026-01-01 add 5\nwhen |').slice(0, 2)).toEqual(['created', 'size']);
  });

  test('a scorecard or a test names last what it has named', () => {
    const rates = labels('rate size {\n  missing add 0\n}\nrate |');
    expect(rates.indexOf('size')).toBeGreaterThan(rates.indexOf('created'));
    expect(labels('test "x" {\n  given title = CEO, |')).toEqual([...FIELDS.slice(1), 'title']);
  });

  test('a tier may also ask for points', () =>
    expect(labels('tier vip when |')).toEqual(expect.arrayContaining(['score', 'fit', 'letter'])));
  test('a rule may not', () => expect(labels('when |')).not.toContain('fit'));

  test.each([
    ['each |', ['page_view', 'activity']],
    ['when no |', ['activity', 'page_view']],
    ['when page_view followed by |', ['page_view']],
    ['each page_view where |', ['page', 'seconds', 'not']],
    ['when page_view where page = "/x" and |', ['page', 'seconds', 'not']],
    ['when count of |', ['page_view', 'distinct', 'days with']],
    ['when sum of |', ['page', 'seconds']],
    ['when sum of seconds of |', ['page_view']],
    ['when days since |', ['created', 'page_view']],
    ['when domain of |', ['title', 'size']],
    ['when title in |', ['executives']],
    ['when "crm" in |', ['executives', 'interests']],
    ['when title contains any of |', ['executives', 'interests']],
    ['when paying qualify |', ['hot']],
    ['when paying limit |', ['score', 'fit', 'other']],
    ['when paying add |', ['demo', 'employees']],
    ['group g max |', ['demo']],
    ['each page_view add 1 once per |', ['day', 'week', 'month', 'page', 'seconds']],
    ['total = |', ['fit', 'other', 'rest', 'max of', 'min of']],
    ['grade x of |', ['fit', 'other']],
    ['round |', ['score']],
    ['ignore events before |', ['created']],
    ['on reaching |', ['hot']],
    ['on reaching hot do |', ['alert_sales']],
    ['promise never |', ['hot', 'disqualified']],
    ['promise more |', ['employees', 'created']],
    ['promise more employees never lowers |', ['score', 'fit', 'other']],
    ['test "x" {\n  given tier was |', ['hot']],
    ['test "x" {\n  given param |', ['demo']],
    ['test "x" {\n  given page_view { |', ['page', 'seconds']],
    ['test "x" {\n  expect action |', ['alert_sales']],
    ['test "x" {\n  expect problem |', FIELDS],
    ['when page_view within last 5 |', ['days', 'weeks', 'months', 'hours', 'years', 'minutes', 'seconds']],
  ])('%s', (statement, expected) => expect(labels(statement)).toEqual(expected));

  test('names with odd characters are written in backticks', () => {
    const declared = 'field `Job Level`: number\n';
    expect(edited(...textEditOf(at('when |', {}, declared), 'Job Level'))).toBe(`${declared}when \`Job Level\``);
    expect(edited(...textEditOf(at('when `Jo|`', {}, declared), 'Job Level'))).toBe(`${declared}when \`Job Level\``);
  });

  test('names of a used file are offered', () => {
    const { items } = at('use "crm.score"\nwhen |', { 'crm.score': 'field region: text' }, '');
    expect(items[0]?.label).toBe('region');
  });

  test('without declarations the names in use are offered, but not the one that is being typed', () => {
    const { items } = at('when title = CEO add 5\nwhen tit|', {}, '');
    expect(items.filter(({ kind }) => kind === 5).map(({ label }) => label)).toEqual(['title']);
  });
});

const textEditOf = ({ all, items }: ReturnType<typeof at>, label: string): [typeof all.source, [{ range: never; newText: string }]] => {
  const item = items.find((one) => one.label === label);
  return [all.source, [item?.textEdit as never]];
};

describe('operators', () => {
  const relations = (statement: string) =>
    labels(statement).filter((label) => !/^(and|or|add|subtract|qualify|disqualify|limit)$/.test(label));
  test.each([
    [
      'when title |',
      [
        '=',
        '!=',
        'in',
        'not in',
        'not like',
        'is known',
        'is missing',
        'contains',
        'contains word',
        'contains any of',
        'contains word any of',
        'starts with',
        'ends with',
        'like',
        'same as',
        'does not contain',
        'does not start with',
        'does not end with',
      ],
    ],
    ['when employees |', ['=', '!=', '<', '<=', '>', '>=', 'between', 'in', 'not in', 'is known', 'is missing', '+', '-', '*', '/']],
    ['when paying |', ['=', '!=', 'is known', 'is missing']],
    [
      'when created |',
      [
        '=',
        '!=',
        '<',
        '<=',
        '>',
        '>=',
        'between',
        'in',
        'not in',
        'is known',
        'is missing',
        'before',
        'after',
        'more than',
        'within last',
        'within next',
      ],
    ],
    ['when interests |', ['is known', 'is missing', 'has any of', 'has all of']],
    ['when page_view |', ['where', 'at least', 'at most', 'exactly', 'within last', 'within any', 'followed by']],
    ['when big |', []],
    ['when title = CEO |', []],
    ['tier vip when fit |', ['=', '!=', '<', '<=', '>', '>=', 'between', '+', '-', '*', '/', 'keep until below'].slice(0, 11)],
  ])('%s', (statement, expected) => expect(relations(statement).toSorted()).toEqual(expected.toSorted()));

  test.each([
    ['when title |', ['=', 'in', 'contains']],
    ['when employees |', ['>=', '<', 'between']],
    ['when created |', ['within last', 'more than', 'before']],
    ['when interests |', ['has any of', 'has all of']],
    ['when paying |', ['add', 'and', 'subtract']],
    ['when page_view |', ['within last', 'where', 'add']],
    ['when page_view where page |', ['=', 'in', 'contains']],
    ['when sum of seconds of page_view within last 30 days |', ['>=', '>', '<']],
    ['when title = CEO |', ['add', 'and', 'subtract']],
    ['when employees >= 50 |', ['add', 'and', 'subtract']],
  ])('the likeliest come first: %s', (statement, expected) => expect(labels(statement).slice(0, expected.length)).toEqual(expected));

  test('of a field that nothing declares, which a bare name does not yet make a yes/no', () => {
    const { items } = at('when title |', {}, '');
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['in', 'contains', '>=', 'within last']));
  });

  test.each([
    ['when title |', ['add', 'and', 'disqualify']],
    ['let x = employees |', ['and', 'or']],
    ['when "crm" |', ['is known', 'same as', 'contains word', 'add']],
    ['when sum of seconds |', ['=', '>=', 'is known', '+']],
    ['when sum of seconds of page_view within last 30 days |', ['before', 'contains', 'same as', 'more than']],
    ['test "x" {\n  expect tier |', ['<', '>=', 'about']],
    ['test "x" {\n  expect letter |', ['<', '>=', 'about']],
    ['test "x" {\n  given page_view |', ['=']],
  ])('nothing is offered that cannot stand there: %s', (statement, wrong) =>
    expect(labels(statement).filter((label) => wrong.includes(label))).toEqual([]),
  );

  test('of the events those that have what is added up', () => {
    expect(labels('event call { minutes: number }\nwhen sum of seconds of |')).toEqual(['page_view']);
  });

  test('behind a text in quotes comes the list that may hold it', () => expect(labels('when "crm" |')).toEqual(['in']));

  test('bring along what belongs to them', () => {
    expect(accepted('when created wi|', 'within last')).toBe('when created within last <30> days');
    expect(accepted('when title |', 'in')).toBe('when title in [<>]');
  });
});

describe('values', () => {
  test.each([
    ['when size = |', ['Small', 'Very large']],
    ['when size != |', ['Small', 'Very large']],
    ['when size in [ |', ['Small', 'Very large']],
    ['when size in [Small, |', ['Very large']],
    ['when size not in ["very large", |', ['Small']],
    ['field plan: one of [Small, |', []],
    ['when size = "|', ['Small', 'Very large']],
    ['when size = "Ve|"', ['Small', 'Very large']],
    ['when paying = |', ['yes', 'no']],
    ['when title = |', ['CEO']],
    ['rate size {\n  |', ['Small', 'Very large', 'missing', 'otherwise', 'in']],
    ['rate size {\n  Small add 5\n  |', ['Very large', 'Small', 'missing', 'otherwise', 'in', 'because']],
    ['test "x" {\n  given size = |', ['Small', 'Very large', 'missing']],
    ['test "x" {\n  given title = CEO, size = |', ['Small', 'Very large', 'missing']],
    ['test "x" {\n  expect tier = |', ['hot', 'disqualified']],
    ['test "x" {\n  expect letter = |', ['A', 'B']],
    ['tier vip when letter = |', ['A', 'B']],
  ])('%s', (statement, expected) => expect(labels(statement)).toEqual(expected));

  test('are put in quotes where they need them, and only there', () => {
    expect(accepted('when size = |', 'Very large')).toBe('when size = "Very large"');
    expect(accepted('when size = V|', 'Very large')).toBe('when size = "Very large"');
    expect(accepted('when size = "V|" add 5', 'Very large')).toBe('when size = "Very large" add 5');
    expect(accepted('when size = |', 'Small')).toBe('when size = Small');
  });

  test('that the model names elsewhere are offered in a model of any length', () => {
    const rules = Array.from(
      { length: 7000 },
      (_, index) => `when title contains word "Head of unit ${index}" and employees > ${index} add 5`,
    );
    const block = `group more {\n  when title = CTO add 5\n  rate title {\n    CMO add 1\n    in executives add 2\n  }\n}\n`;
    const text = `${block}${rules.join('\n')}\nwhen title = |`;
    expect(text.length).toBeGreaterThan(300_000);
    // Between them and the place the field is named 7,000 times, with patterns.
    expect(labels(text)).toEqual(['CEO', 'CTO', 'CMO']);
  });

  test('are those near the place where a field is compared a thousand times', () => {
    const rules = Array.from({ length: 2000 }, (_, index) => `when title = "T${index}" add 1\n`);
    const found = labels(`${rules.slice(0, 1000).join('')}when title = |\n${rules.slice(1000).join('')}`);
    expect(found.length).toBeGreaterThan(500);
    expect(found).toEqual(expect.arrayContaining(['T999', 'T1000']));
    expect(found).not.toContain('T0');
  });

  test('those of a list come as soon as it is written', () => {
    const all = project('when country = DE add 5\nwhen country in EU add 5\nwhen country = |');
    const offered = () => completion(all.workspace.documentOf(MAIN)!.source, all.offset, all.workspace.analysisOf(MAIN)!, all.workspace);
    expect(offered().map(({ label }) => label)).toEqual(['DE']);
    const end = { line: 2, character: 'when country = '.length };
    all.workspace.edit(MAIN, 2, [{ range: { start: end, end }, text: '\nlist EU = [FR, IT]\n' }]);
    expect(offered().map(({ label }) => label)).toEqual(['DE', 'FR', 'IT']);
  });

  test('the reasons of the model are offered to a test', () =>
    expect(accepted('test "x" {\n  expect "|', 'C-suite')).toContain('expect "C-suite"'));
});

describe('files', () => {
  const FILES = { 'crm.score': 'field a: text', 'data/accounts.csv': 'domain,name\na.com,A', 'leads.csv': 'x' };
  test('models for `use`, and folders', () => expect(labels('use "|"', FILES)).toEqual(['crm.score', 'data/']));
  test('tables for lists, down the path so far', () => {
    expect(labels('list a from "|', FILES)).toEqual(['data/', 'leads.csv']);
    expect(accepted('list a from "data/|"', 'data/accounts.csv', FILES)).toBe('list a from "data/accounts.csv"');
  });
  test('the columns of the table', () => expect(labels('list a from "data/accounts.csv" column "|', FILES)).toEqual(['domain', 'name']));
});

describe('clauses in their order', () => {
  test.each([
    ['each page_view add 5 |', ['once per', 'per', 'fade over', 'shrink by', 'half-life', 'up to', 'because']],
    ['each page_view add 5 once per day |', ['per', 'fade over', 'shrink by', 'half-life', 'up to', 'because']],
    ['each page_view add 5 fade over 30 days |', ['up to', 'because']],
    ['each page_view add 5 fade over 30 days up to 20 |', ['because']],
    ['when paying add 5 |', ['per', 'up to', 'because']],
    ['when page_view add 5 |', ['per', 'fade over', 'shrink by', 'half-life', 'up to', 'because']],
    ['when page_view at least 3 times |', ['within last', 'within any', 'and', 'or', 'add', 'subtract', 'qualify', 'disqualify', 'limit']],
    ['when page_view within |', ['last', 'next', 'any']],
    [
      'when page_view followed by page_view |',
      [
        'within',
        'where',
        'and',
        'or',
        'add',
        'subtract',
        'at least',
        'at most',
        'exactly',
        'qualify',
        'disqualify',
        'limit',
        'followed by',
      ],
    ],
    ['each page_view |', ['where', 'within last', 'add', 'subtract']],
    ['field x: |', ['text', 'whole number', 'number', 'yes/no', 'date', 'datetime', 'one of', 'list of text', 'list of one of']],
    ['field x: text |', ['column', 'treat']],
    ['tier warm |', ['>=', '>', 'when', 'otherwise']],
    ['tier warm >= 5 |', ['keep until below']],
  ])('%s', (statement, expected) => expect(labels(statement).toSorted()).toEqual(expected.toSorted()));

  test('the reason or the limit of the points comes first', () => {
    expect(labels('when paying add 5 |')[0]).toBe('because');
    expect(labels('each page_view add 5 |')[0]).toBe('up to');
  });

  test.each([
    ['field created_at: |', 'datetime'],
    ['field signup_date: |', 'date'],
    ['field has_demo: |', 'yes/no'],
    ['field employees_count: |', 'whole number'],
    ['field lead_source: |', 'one of'],
    ['field anything: |', 'text'],
  ])('a name tells the likeliest type: %s', (statement, expected) => expect(labels(statement)[0]).toBe(expected));

  test.each([
    ['param x |', ['=']],
    ['let x |', ['=']],
    ['list x |', ['=', 'from']],
    ['grade x |', ['of']],
    ['best |', ['of']],
  ])('what a declaration lacks: %s', (statement, expected) => expect(labels(statement)).toEqual(expected));
});

describe('where nothing fits', () => {
  test.each(['# when |', 'when title = CEO # |', 'model "|', 'tier |', 'field |', 'when title like "|'])('%s', (statement) => {
    expect(labels(statement).filter((label) => label !== 'CEO')).toEqual([]);
  });
});

test('a mistake before the place silences nothing', () => {
  expect(labels('when titel contans CEO and |')).toEqual(expect.arrayContaining(FIELDS));
  expect(labels('when title == CEO and size = |')).toEqual(['Small', 'Very large']);
});

test('documentation comes when it is asked for', () => {
  const doc = (statement: string, label: string): string => {
    const { all, items } = at(statement);
    const item = items.find((one) => one.label === label) as CompletionItem;
    expect(item.documentation).toBeUndefined();
    return (resolveCompletion(item, all.workspace).documentation as { value: string } | undefined)?.value ?? '';
  };
  expect(doc('when |', 'size')).toContain('field size: one of [Small, "Very large"]');
  expect(doc('when title |', 'starts with')).toContain(KEYWORDS['starts with']?.meaning);
  expect(doc('|', 'rate')).toContain('rate employees {');
  expect(doc('when paying qualify |', 'hot')).toContain('tier hot >= 70');
  expect(doc('each page_view where |', 'page')).toContain('property of the event `page_view`');
});

test('what is offered for a field mends a model that lacks it', () => {
  const all = project('field title: text\nwhen title = CEO and seats > 5 add 5\n');
  const actions = codeActions(all.analysis, { span: { start: 40, end: 40 }, only: null, helpPage: () => null }, all.workspace);
  expect(actions.map(({ title }) => title)).toContain('Declare field seats: number');
});
