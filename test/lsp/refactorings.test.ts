import { globSync, readFileSync } from 'node:fs';
import { load } from '@scorelang/compiler';
import { formatText } from '@scorelang/language';
import { codeActions } from '@scorelang/lsp';
import { interpret } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { randomFrom } from '../../scripts/seeded.ts';
import { hostOf } from '../check/project.ts';
import { AS_OF, randomLeads } from './random-leads.ts';
import { editedFiles, MAIN, type Marked, project } from './service.ts';

const isRefactor = ({ kind }: CodeAction): boolean => kind?.startsWith('refactor') === true;

function actionsAt(marked: string, hasCommands = false): { readonly all: Marked; readonly actions: readonly CodeAction[] } {
  const all = project(marked);
  const span = all.spans[0] ?? { start: all.offset, end: all.offset };
  const actions = codeActions(all.analysis, { span, only: null, helpPage: () => null, hasCommands }, all.workspace);
  return { all, actions: actions.filter(isRefactor) };
}

const titlesAt = (marked: string): readonly string[] => actionsAt(marked).actions.map(({ title }) => title);

function changed(marked: string, title: string): string {
  const { all, actions } = actionsAt(marked);
  const action = actions.find((one) => one.title === title);
  if (action?.edit === undefined) throw new Error(`No action "${title}" among: ${actions.map((one) => one.title).join(' | ')}`);
  return editedFiles(all, action.edit)[MAIN]!;
}

const FIELDS = 'field title: text\nfield employees: whole number\nfield size: one of [Small, Large, Huge]\n';

describe('a condition gets a name', () => {
  const LET = 'Give this condition a name (let)';

  test('where it is selected', () => {
    expect(changed(`${FIELDS}\nwhen [|employees >= 1000|] and title = CEO add 20\n`, LET)).toBe(
      `${FIELDS}let employees_from_1000 = employees >= 1000\n\nwhen employees_from_1000 and title = CEO add 20\n`,
    );
  });

  test('with white space selected around it, and within parentheses', () => {
    expect(changed(`${FIELDS}when title = CEO and[| (employees > 5 or size = Large) |]add 20\n`, LET)).toContain(
      'when title = CEO and employees_above_5_and_more add 20',
    );
  });

  test('where several parts of an `and` are selected', () => {
    expect(changed(`${FIELDS}when title = CEO and [|employees > 5 and size = Large|] add 20\n`, LET)).toContain(
      'let employees_above_5_and_more = employees > 5 and size = Large\n',
    );
  });

  test('in all places where it stands', () => {
    const text = `${FIELDS}when [|employees > 5|] add 20\nwhen title = CEO and employees > 5 add 5\n`;
    const after = changed(text, `${LET}, in all 2 places`);
    expect(after.match(/employees > 5/g)).toHaveLength(1);
    expect(after).toContain('when title = CEO and employees_above_5 add 5');
  });

  test('that is free, and that the author is asked to write over', () => {
    const text = `${FIELDS}let employees_above_5 = employees > 500\nwhen employees_above_5 and [|employees > 5|] add 20\n`;
    expect(changed(text, LET)).toContain('let employees_above_5_2 = employees > 5\n');
    const [action] = actionsAt(text, true).actions;
    expect(action?.command).toMatchObject({ command: 'scorelang.rename', arguments: ['file:///m.score', { line: 4, character: 4 }] });
    expect(actionsAt(text).actions[0]?.command).toBeUndefined();
  });

  test.each([
    ['half of a condition', 'when [|employees >|] 1000 add 20'],
    ['a value', 'when title = [|CEO|] add 20'],
    ['a name', 'let big = employees > 5\nwhen [|big|] add 20'],
    ['properties of an event', 'event visit { page: text }\nwhen visit where [|page = "/a"|] add 20'],
    ['what has a comment in it', 'when [|employees > 5 # many\n and title = CEO|] add 20'],
    ['a cursor alone', 'when employees| > 5 add 20'],
    ['points, which a let cannot name', 'when title = CEO add 20\ntier hot when [|score > 5|]'],
    ['an event whose age decays', 'event visit\nwhen [|visit|] add 20 half-life 7 days'],
  ])('but not %s', (_, line) => expect(titlesAt(`${FIELDS}${line}\n`).filter((title) => title.startsWith(LET))).toEqual([]));
});

describe('values get a name', () => {
  const LIST = 'Give these values a name (list)';

  test('where the cursor is in them', () => {
    expect(changed(`${FIELDS}when title in [CEO|, "Chief Officer"] add 20\n`, LIST)).toBe(
      `${FIELDS}list titles = [CEO, "Chief Officer"]\nwhen title in titles add 20\n`,
    );
  });

  test('in every rule and band that has the same, in whatever order', () => {
    const text = `${FIELDS}when title in [CEO|, CFO] add 20\nwhen title contains any of [cfo, ceo] add 2\nrate title {\n  [CEO, CFO]    add 3\n}\n`;
    expect(changed(text, `${LIST}, in all 3 places`)).toBe(
      `${FIELDS}list titles = [CEO, CFO]\nwhen title in titles add 20\nwhen title contains any of titles add 2\nrate title {\n  in titles    add 3\n}\n`,
    );
  });

  test('but not numbers, nor one value alone, nor a declaration', () => {
    expect(titlesAt(`${FIELDS}when employees in [1|, 2] add 20\n`).filter((title) => title.startsWith(LIST))).toEqual([]);
    expect(titlesAt(`${FIELDS}when title in [C|EO] add 20\n`).filter((title) => title.startsWith(LIST))).toEqual([]);
    expect(titlesAt('field size: one of [Sm|all, Large]\nwhen size = Small add 2\n')).toEqual([]);
  });
});

describe('rules that say the same are merged', () => {
  test('of one condition: their points are summed', () => {
    const text = `${FIELDS}when title = C|EO add 20 because "chief"\nwhen size = Small add 1\nwhen title = CEO subtract 5\n`;
    expect(changed(text, 'Merge 2 rules that say the same: add 15')).toBe(
      `${FIELDS}when title = CEO add 15 because "chief"\nwhen size = Small add 1\n`,
    );
  });

  test('the reason of the second is kept where the first has none', () => {
    const text = `${FIELDS}when title = C|EO add 0.1\nwhen title = CEO add 0.2 because "say \\"chief\\""\n`;
    expect(changed(text, 'Merge 2 rules that say the same: add 0.3')).toContain('when title = CEO add 0.3 because "say \\"chief\\""\n');
  });

  test('of one effect, for values that no lead has both of', () => {
    const text = `${FIELDS}group fit {\n  when title = C|EO add 20\n  when title in ["Chief Officer", CFO] add 20\n  when title = COO add 10\n}\n`;
    expect(changed(text, 'Merge 2 rules that say the same: title in [CEO, "Chief Officer", CFO]')).toBe(
      `${FIELDS}group fit {\n  when title in [CEO, "Chief Officer", CFO] add 20\n  when title = COO add 10\n}\n`,
    );
  });

  test.each([
    ['a value that both have', 'when title in [CE|O, CFO] add 20\nwhen title in [CFO, COO] add 20'],
    ['another reason', 'when title = C|EO add 20 because "a"\nwhen title = CFO add 20 because "b"'],
    ['another field', 'when title = C|EO add 20\nwhen size = Small add 20'],
    [
      'the first of several, where order counts',
      'first of {\n  when title = C|EO add 5\n  when size = Small add 7\n  when title = CFO add 5\n}',
    ],
    ['a comment that would be lost', 'when title = C|EO add 20\nwhen title = CFO add 20 # why'],
    ['what comes to nothing', 'when title = C|EO add 20\nwhen title = CEO subtract 20'],
  ])('but not %s', (_, lines) => expect(titlesAt(`${FIELDS}${lines}\n`).filter((title) => title.startsWith('Merge'))).toEqual([]));
});

describe('rules on one value become a rate', () => {
  test('with their bands, reasons and comments', () => {
    const text = `${FIELDS}group fit {\n  # by size\n  when employees < 50 add 5 because "small"  # few\n  # the rest\n  when employees >= 50 and emp|loyees < 500 add 15\n  when employees >= 500 subtract 3\n  when title = CEO add 2\n}\n`;
    expect(changed(text, 'Write these 3 rules as a rate')).toBe(
      `${FIELDS}group fit {\n  # by size\n  rate employees {\n    below 50           add 5       because "small"  # few\n    # the rest\n    50 to below 500    add 15\n    500 or more        subtract 3\n  }\n  when title = CEO add 2\n}\n`,
    );
  });

  test('of texts, lists and missing values', () => {
    const text = `${FIELDS}list chiefs = [CEO, CFO]\nwhen title in chiefs add 5\nwhen title = "Sales lead" add |4\nwhen title is missing subtract 1\n`;
    expect(changed(text, 'Write these 3 rules as a rate')).toContain(
      'rate title {\n  in chiefs       add 5\n  "Sales lead"    add 4\n  missing         subtract 1\n}\n',
    );
  });

  test('what no band names gets nothing, as before, and that is written down', () => {
    const text = `${FIELDS}when employees < 50 add |5\nwhen employees > 100 add 7\n`;
    expect(changed(text, 'Write these 2 rules as a rate')).toContain('  missing      add 0\n  otherwise    add 0\n');
  });

  test('only those that are selected', () => {
    const text = `${FIELDS}when size = Small add 5\n[|when size = Large add 7\nwhen size = Huge add 9|]\n`;
    expect(changed(text, 'Write these 2 rules as a rate')).toContain('when size = Small add 5\nrate size {\n');
  });

  test.each([
    ['of which two can hold', 'when employees > 5 add |5\nwhen employees > 100 add 7'],
    ['that name a value twice', 'when size in [Small, Large] add |5\nwhen size = small add 7'],
    ['with a clause', 'when size = Small add |5 per employees up to 5\nwhen size = Large add 7'],
    ['on several values', 'when size = Small and employees > 5 add |5\nwhen size = Large add 7'],
    ['alone', 'when size = Small add |5\nwhen title = CEO add 7'],
    ['that do other than give points', 'when size = Small disqual|ify\nwhen size = Large add 7'],
    ['with a gap in a choice, where nothing would count', 'best of {\n  when employees < 50 subtract |5\n  when employees > 100 add 7\n}'],
  ])('but not rules %s', (_, lines) => expect(titlesAt(`${FIELDS}${lines}\n`).filter((title) => title.includes('as a rate'))).toEqual([]));
});

describe('values without a line', () => {
  test('get one each, with the points they have', () => {
    const text = `${FIELDS}rate si|ze {\n  Small        add 5\n  missing      add 0\n  otherwise    add 2  because "any"\n}\n`;
    expect(changed(text, 'Add a line for each of the 2 values that have none')).toBe(
      `${FIELDS}rate size {\n  Small        add 5\n  Large        add 2  because "any"\n  Huge         add 2  because "any"\n  missing      add 0\n  otherwise    add 2  because "any"\n}\n`,
    );
  });
  test('get nothing where there is no `otherwise`', () => {
    expect(changed(`${FIELDS}rate si|ze {\n  [Small, Large]    add 5\n}\n`, 'Add a line for Huge')).toContain(
      '  Huge              add 0\n',
    );
  });
  test('are none where all have one', () =>
    expect(titlesAt(`${FIELDS}rate si|ze {\n  [Small, large, Huge]    add 5\n}\n`)).toHaveLength(1));
});

describe('a rule is turned', () => {
  const RULES = `${FIELDS}group fit {\n  rate size {  # how large\n    Small    add 5\n\n    Large    add 7\n  }\n  when title = CEO add 20\n}\n`;

  test('off: its lines become comments', () => {
    expect(changed(RULES.replace('rate size', 'ra|te size'), 'Turn this rule off')).toBe(
      `${FIELDS}group fit {\n  # rate size {  # how large\n  #   Small    add 5\n  #\n  #   Large    add 7\n  # }\n  when title = CEO add 20\n}\n`,
    );
  });

  test('and on again, from any of its lines', () => {
    const off = changed(RULES.replace('rate size', 'ra|te size'), 'Turn this rule off');
    expect(changed(off.replace('Large  ', 'La|rge  '), 'Turn this rule on')).toBe(RULES);
  });

  test('but prose is no rule, nor is the last rule of a group turned off', () => {
    expect(titlesAt('# when sales are |slow\nwhen paying add 5\n')).toEqual([]);
    expect(titlesAt('group fit {\n  when pay|ing add 5\n}\n')).not.toContain('Turn this rule off');
  });

  test('but not where an error would follow', () => {
    expect(titlesAt('when paying add 5 beca|use "pays"\ntest "a" {\n  given paying = yes\n  expect "pays" fires\n}\n')).not.toContain(
      'Turn this rule off',
    );
  });
});

test('nothing is offered in a file with errors, whose meaning is not known', () => {
  expect(
    titlesAt('field size: one of [Small, Large]\nwhen size = Small add |5\nwhen size = Large add 7\nwhen sise = Small add 2\n'),
  ).toEqual([]);
});

test('lines end as they do in the file', () => {
  const text = `${FIELDS}when size = Small add |5\nwhen size = Large add 7\n`.replaceAll('\n', '\r\n');
  const after = changed(text, 'Write these 2 rules as a rate');
  expect(after.replaceAll('\r\n', '')).not.toContain('\n');
});

// ---------------------------------------------------------------- wherever they are offered

const root = new URL('../../', import.meta.url).pathname;
const SAMPLE: Readonly<Record<string, string>> = {
  'runs of rules': `${FIELDS}field seats: number\nlist chiefs = [CEO, CFO]\ngroup fit max 30 {\n  when employees < 50 add 5\n  when employees between 50 and 99 add 6\n  when employees >= 200 add 8\n  when title in chiefs add 4\n  when title = COO add 2\n  when title = VP add 2\n  when title is missing subtract 1\n  best of {\n    when size = Small add 1\n    when size = Large subtract 3\n    when size = Huge add 1\n  }\n  first of {\n    when seats <= 3.5 add 3\n    when seats > 3.5 and seats < 9 add 4\n    when seats >= 9 add 2\n  }\n}\nwhen title in [COO, VP] add 2\nwhen size in [Small, Large] and (title = CEO or employees > 100) add 2\nwhen size in [Large, Small] disqualify\nwhen size = Huge disqualify\nwhen title in [COO, VP] subtract 3\ntier hot >= 20\n`,
  ...Object.fromEntries(globSync('examples/*.score', { cwd: root }).map((path) => [path, readFileSync(`${root}${path}`, 'utf8')])),
};

const MEANING_CHANGES = /^Turn this rule/;

test.each(Object.entries(SAMPLE))('in %s none brings a finding, and every lead scores as before', (_, text) => {
  const random = randomFrom(text.length);
  const before = load({ path: MAIN, text }, hostOf({}));
  if (before.plan === null) throw new Error('The example has errors.');
  const leads = randomLeads(before.plan, text, 60, random);
  const scores = (plan: NonNullable<typeof before.plan>) =>
    leads.map(({ lead, events }) => {
      const { score, tier, groups } = interpret(plan, lead, { asOf: AS_OF, events });
      return { score, tier, groups };
    });
  const expected = scores(before.plan);
  const isTidy = (one: string): boolean => {
    const formatted = formatText({ path: MAIN, text: one });
    return formatted.kind === 'formatted' && formatted.text === one;
  };
  const all = project(text.replaceAll('|', ' '));
  const seen = new Set<string>();
  let offered = 0;
  for (const span of spansOf(text)) {
    for (const action of codeActions(all.analysis, { span, only: ['refactor'], helpPage: () => null }, all.workspace)) {
      const after = editedFiles(all, action.edit!)[MAIN]!;
      if (seen.has(after)) continue;
      seen.add(after);
      offered += 1;
      const loaded = load({ path: MAIN, text: after }, hostOf({}));
      const about = `${action.title} at ${text.slice(span.start, span.end + 30)}`;
      expect(loaded.plan, about).not.toBeNull();
      if (isTidy(text)) expect(isTidy(after), about).toBe(true);
      if (MEANING_CHANGES.test(action.title)) continue;
      expect(loaded.diagnostics.length, about).toBeLessThanOrEqual(before.diagnostics.length);
      expect(scores(loaded.plan!), about).toEqual(expected);
    }
  }
  expect(offered).toBeGreaterThanOrEqual(5);
});

/** Every place where a word begins; and each condition, as far as a pattern tells one. */
function spansOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const places = [...text.matchAll(/(?<=\s)\S/g)].map(({ index }) => ({ start: index, end: index }));
  const conditions = [...text.matchAll(/(?<=\b(?:when|and|or|\() ?)[^\n{}]+?(?= (?:and|or|add|subtract|limit|\{|within)\b|\))/g)];
  return [...places, ...conditions.map(({ index, 0: all }) => ({ start: index, end: index + all.length }))];
}
