import { codeActions, FIX_ALL } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { editedFiles, MAIN, project, type Texts } from './service.ts';

const actionsAt = (marked: string, only: readonly string[] | null = null, others: Texts = {}) => {
  const all = project(marked, others);
  const span = all.spans[0] ?? { start: all.offset, end: all.offset };
  return { all, actions: codeActions(all.analysis, { span, only, helpPage: () => null }, all.workspace) };
};
const titlesAt = (marked: string) => actionsAt(marked).actions.map(({ title }) => title);

/** The main file after the action of this title. */
function changed(marked: string, title: string, only: readonly string[] | null = null): string {
  const { all, actions } = actionsAt(marked, only);
  const action = actions.find((one) => one.title === title);
  if (action?.edit === undefined) throw new Error(`No action "${title}" among: ${actions.map((one) => one.title).join(' | ')}`);
  return editedFiles(all, action.edit)[MAIN]!;
}

describe('the changes that a finding brings along', () => {
  test('did you mean: the nearest name is written', () => {
    expect(changed('field title: text\nwhen [|titel|] = CEO add 20\n', 'Write title')).toBe('field title: text\nwhen title = CEO add 20\n');
  });

  test('did you mean: a field is known by its column, too', () => {
    const text = 'field title: text column "Job Title"\nwhen |job_title = CEO add 20\n';
    expect(changed(text, 'Write title')).toBe('field title: text column "Job Title"\nwhen title = CEO add 20\n');
  });

  test('a column with spaces is told by the field that is declared for it, from the letter on that declares it', () => {
    const all = project('\nwhen Job Title = CEO add 5\n');
    const messages = () => all.workspace.analysisOf(MAIN)!.diagnostics.map(({ message }) => message);
    expect(messages()).toEqual(['A name with spaces stands in backticks. Write `Job Title`.']);
    const start = { line: 0, character: 0 };
    all.workspace.edit(MAIN, 2, [{ range: { start, end: start }, text: 'field title: text column "Job Title"' }]);
    expect(messages()).toEqual(['Job Title is the field title. Write title.']);
    all.workspace.edit(MAIN, 3, [{ range: { start: { line: 0, character: 26 }, end: { line: 0, character: 29 } }, text: 'My' }]);
    expect(messages()).toEqual(['A name with spaces stands in backticks. Write `Job Title`.']);
  });

  test('typographic quotes are made straight', () => {
    const [title] = titlesAt('field title: text\nwhen title = |“CEO” add 20\n');
    expect(changed('field title: text\nwhen title = |“CEO” add 20\n', title!)).toBe('field title: text\nwhen title = "CEO" add 20\n');
  });

  test('a text gets the quotes it needs', () => {
    const text = 'field industry: text\nwhen industry = |e-commerce add 20\n';
    expect(changed(text, titlesAt(text)[0]!)).toBe('field industry: text\nwhen industry = "e-commerce" add 20\n');
  });

  test('the first is the preferred one, and says what it mends', () => {
    const { actions } = actionsAt('field title: text\nwhen |titel = CEO add 20\n');
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'unknown-field' }] });
    expect(actions.slice(1).every(({ isPreferred }) => isPreferred !== true)).toBe(true);
  });

  test('elsewhere they are not offered', () => {
    expect(titlesAt('field |title: text\nwhen titel = CEO add 20\n')).toEqual([]);
  });

  test('several mistakes of a kind are mended at once', () => {
    expect(changed('field title: text\nwhen |titel = CEO add 20\nwhen titlle = CFO add 10\n', 'Mend all 2 places like this')).toBe(
      'field title: text\nwhen title = CEO add 20\nwhen title = CFO add 10\n',
    );
  });
});

describe('a file that is broken in the middle is mended by one click', () => {
  const WHOLE = `field title: text
field employees: whole number

group fit "Company" max 60 {
  when title in [CEO, CFO] add 40
  when employees >= 500 add 25
}

rate employees {
  below 50      add 5
  50 to 99      add 10
  100 or more   add 15
}

tier hot >= 50

test "a CEO" {
  given title = CEO
  expect fit = 40
}
`;
  test.each([
    ['a group is not closed', 'add 25\n}\n', 'add 25\n', 'Insert }'],
    ['a rate is not closed', 'add 15\n}\n', 'add 15\n', 'Insert }'],
    ['a test is not closed', 'fit = 40\n}\n', 'fit = 40\n', 'Insert }'],
    ['a group is not opened', 'max 60 {', 'max 60', 'Insert {'],
    ['a rate is not opened', 'rate employees {', 'rate employees', 'Insert {'],
    ['a test is not opened', '"a CEO" {', '"a CEO"', 'Insert {'],
    ['a list is not opened', '[CEO, CFO]', 'CEO, CFO]', 'Write [CEO, CFO]'],
    ['a line came with its bullet', '  when employees', '  - when employees', 'Remove -'],
    ['a word came with what cannot be seen', 'employees >=', 'emplo\u200byees >=', 'Remove U+200B'],
    ['a range came with a dash', '50 to 99', '50 – 99', 'Write to'],
  ])('%s', (_, part, broken, title) => {
    const { all, actions } = actionsAt(WHOLE.replace(part, broken));
    expect(all.analysis.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    const { start, end } = all.analysis.diagnostics.find(({ severity }) => severity === 'error')!.span;
    const at = codeActions(all.analysis, { span: { start, end }, only: null, helpPage: () => null }, all.workspace);
    const action = [...actions, ...at].find((one) => one.title === title);
    expect(editedFiles(all, action!.edit!)[MAIN]).toBe(WHOLE);
  });

  test('Windows line ends are kept', () => {
    const text = 'group fit {\r\n  when a add 5\r\n\r\ntier hot >= 5\r\n';
    const { all } = actionsAt(text);
    const [action] = codeActions(all.analysis, { span: { start: 10, end: 11 }, only: null, helpPage: () => null }, all.workspace);
    expect(editedFiles(all, action!.edit!)[MAIN]).toBe('group fit {\r\n  when a add 5\r\n}\r\n\r\ntier hot >= 5\r\n');
  });

  test.each(['when title = CEO', 'always', 'each visit'])('a bullet before %s is removed', (rule) =>
    expect(changed(`tier hot >= 5\n|* ${rule} add 5\n`, 'Remove *')).toBe(`tier hot >= 5\n${rule} add 5\n`),
  );

  test('where the indentation does not tell where a block ends, nothing is offered', () =>
    expect(titlesAt('group fit |{\nwhen a add 5\ntier hot >= 5\n')).toEqual([]));

  test('a flag is a text like others', () =>
    expect(changed('field country: text\nwhen country = |🇩🇪 add 20\n', 'Put it in quotes')).toBe(
      'field country: text\nwhen country = "🇩🇪" add 20\n',
    ));
});

describe('declaring fields', () => {
  test('an unknown field is declared behind the others, with the type of its use', () => {
    expect(
      changed('field title: text # job\nwhen title = CEO add 2\nwhen |employees > 5 add 20\n', 'Declare field employees: number'),
    ).toBe('field title: text # job\nfield employees: number\nwhen title = CEO add 2\nwhen employees > 5 add 20\n');
  });

  test('all unknown fields are declared at once', () => {
    const text = 'field title: text\nwhen title = CEO and |seats > 5 and created before 2026-01-01 and paying add 20\n';
    expect(changed(text, 'Declare all 3 unknown fields')).toContain(
      'field title: text\nfield seats: number\nfield created: date\nfield paying: yes/no\nwhen',
    );
  });

  test('without any declaration all that is used is declared, above what uses it and its comment', () => {
    const text = 'model "M"\n\n# The best\nwhen |title in [CFO, CEO] add 20\nwhen unsubscribed subtract 30\n';
    expect(changed(text, 'Declare all 2 names that this model uses')).toBe(
      'model "M"\n\nfield title: text\nfield unsubscribed: yes/no\n\n# The best\nwhen title in [CFO, CEO] add 20\nwhen unsubscribed subtract 30\n',
    );
  });

  test('events that are evident from use are declared with their properties', () => {
    const text = 'each page_view where |page = "/pricing" add 5\nwhen paying add 5\n';
    expect(changed(text.replace('|', '').replace('paying', '|paying'), 'Declare all 2 names that this model uses')).toContain(
      'field paying: yes/no\nevent page_view { page: text }\n',
    );
  });

  test('names with odd characters are declared in backticks', () => {
    expect(changed('field title: text\nwhen title = CEO and |`Job Level` > 3 add 20\n', 'Declare field `Job Level`: number')).toContain(
      'field `Job Level`: number\n',
    );
  });

  test('lines end as they do in the file', () => {
    expect(changed('field title: text\r\nwhen title = CEO and |seats > 3 add 20\r\n', 'Declare field seats: number')).toContain(
      'text\r\nfield seats: number\r\nwhen',
    );
  });

  test('behind a last line without an end', () => {
    expect(changed('when title = CEO and |seats > 3 add 20\nfield title: text', 'Declare field seats: number')).toBe(
      'when title = CEO and seats > 3 add 20\nfield title: text\nfield seats: number\n',
    );
  });
});

describe('mending all', () => {
  const TITLE = 'Mend all that can only be meant in one way';

  test('mends every mistake in the writing, also several in one line', () => {
    expect(changed('|field title: text\nif title == “CEO” then add 20;\nwhen title = CFO && title != VP add 10\n', TITLE, [FIX_ALL])).toBe(
      'field title: text\nwhen title = "CEO" add 20\nwhen title = CFO and title != VP add 10\n',
    );
  });

  test('chooses no name, and changes no meaning', () => {
    const text =
      'field title: text\nfield paying: yes/no\nwhen titel = CEO add 20\nwhen not paying subtract 5\nwhen title in [CEO, ceo] add 5\n|';
    expect(actionsAt(text, [FIX_ALL]).actions).toEqual([]);
  });

  test('is not offered unasked', () => {
    expect(titlesAt('field title: text\nwhen title |== CEO add 20\n')).not.toContain(TITLE);
  });

  test('is what an editor that asks for source.fixAll gets', () => {
    expect(actionsAt('|when title == CEO add 20\n', ['source.fixAll']).actions.map(({ kind }) => kind)).toEqual([FIX_ALL]);
  });
});
