/** Rows and values pasted from a spreadsheet or a document: one change writes all of them. */
import { codeActions } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import { editedFiles, MAIN, project } from './service.ts';

const at = (marked: string) => {
  const all = project(marked);
  const actions = codeActions(
    all.analysis,
    { span: { start: all.offset, end: all.offset }, only: ['quickfix'], helpPage: () => null },
    all.workspace,
  );
  const action = actions.find(({ title }) => /^Write th/.test(title));
  return { all, action };
};

/** The title of the change, and what the rows become, without the declarations above them. */
function written(rows: string, declared = DECLARED): readonly [string, string] | null {
  const { all, action } = at(declared + rows);
  return action === undefined ? null : [action.title, editedFiles(all, action.edit!)[MAIN]!.slice(declared.length)];
}

const DECLARED = `field title: text column "Job Title"
field country: text
field employees: whole number
field paying: yes/no
`;

describe('in a rate', () => {
  test('a value and its points, and a reason where there is one', () => {
    expect(written('rate title {\n  CEO\t|20\n  Head of Sales\t+15\tSecond market\n  (blank)\t0\n  Other\t-5 points\n}\n')).toEqual([
      'Write these 4 rows as lines of the rate',
      `rate title {
  CEO                add 20
  "Head of Sales"    add 15 because "Second market"
  missing            add 0
  otherwise          subtract 5
}
`,
    ]);
  });

  test('ranges of a number, where one begins at the left edge', () => {
    expect(written('rate employees {\n1-50,|5\n51 – 200,10\n"1,000+",15\n< 1,0.5\n}\n')?.[1]).toBe(
      `rate employees {
  1 to 50         add 5
  51 to 200       add 10
  1000 or more    add 15
  below 1         add 0.5
}
`,
    );
  });

  test('what looks like a range stays a text where the field holds texts', () => {
    expect(written('rate title {\n  1-50\t|5\n}\n')).toEqual([
      'Write this row as a line of the rate',
      'rate title {\n  "1-50"    add 5\n}\n',
    ]);
  });

  test('with the line ends of the file', () => {
    expect(written('rate title {\r\n  CEO\t|20\r\n  CFO\t10\r\n}\r\n')?.[1]).toBe(
      'rate title {\r\n  CEO    add 20\r\n  CFO    add 10\r\n}\r\n',
    );
  });
});

describe('filters of a CRM', () => {
  test('are rules, whatever the columns and fields are called', () => {
    const rows = `Property\tOperator\tValue\tPoints
Job Title\tcontains\tVP\t|20
Country\tis any of\tUS; CA\t10
employees\tis greater than\t1,000\t5
Employees\tis\t50-500\t5
Paying\tis\tTrue\t-30
country\tis unknown\t\t-1
`;
    expect(written(rows)).toEqual([
      'Write these 6 rows as rules',
      `when title contains VP add 20
when country in [US, CA] add 10
when employees > 1000 add 5
when employees between 50 and 500 add 5
when paying = yes subtract 30
when country is missing subtract 1
`,
    ]);
  });

  test('need no names of columns, and keep to the group that they stand in', () => {
    expect(written('group fit {\n  Title,CEO,|20\n  Title,"Head of Sales, EMEA",10,Second\n}\n')?.[1]).toBe(
      'group fit {\n  when title = CEO add 20\n  when title = "Head of Sales, EMEA" add 10 because "Second"\n}\n',
    );
  });

  test('about a field that is not declared are left to their author', () => {
    expect(written('Title\tis\tCEO\t|20\nSize\tis\tBig\t20\n')).toBeNull();
  });
});

describe('a table of a value and its points', () => {
  const RATE = 'rate title {\n  CEO        add 20\n  "VP EU"    add 15\n}\n';

  test.each([
    ['tabs', 'Job Title\tScore\nCEO\t|20\nVP EU\t15\n'],
    ['commas', 'Job Title,Score\nCEO,|20\n"VP EU",15\n'],
    ['Markdown', '|| Job Title | Score |\n| --- | ---: |\n| CEO | 20 |\n| VP EU | 15 |\n'],
  ])('is a rate of the field that its first column names: %s', (_, rows) => {
    expect(written(rows)).toEqual(['Write these 2 rows as a rate', RATE]);
  });

  test('names a field anew where none is declared', () => {
    expect(written('Job Title;Points\nCEO;|20\n', '')?.[1]).toBe('rate job_title {\n  CEO    add 20\n}\n');
  });

  test('that does not say of which field stays as it is', () => {
    expect(written('CEO\t|20\nCFO\t15\n')).toBeNull();
    expect(written('Region\tPoints\nCEO\t|20\n')).toBeNull();
  });
});

describe('values in a list', () => {
  test.each([
    ['one on each line', 'list x = [\nCEO\n|Head of Sales\n]\n', 'list x = [\n  CEO,\n  "Head of Sales"\n]\n'],
    ['parted by tabs', 'list x = [CEO\t|Sales, EMEA\t5]\n', 'list x = [CEO, "Sales, EMEA", 5]\n'],
    ['partly in order', 'list x = [\n  CEO,\n  "VP EU"\n  |CFO\n]\n', 'list x = [\n  CEO,\n  "VP EU",\n  CFO\n]\n'],
  ])('%s', (_, list, mended) => expect(written(list, '')?.[1]).toBe(mended));
});

test('where nothing is wrong, nothing is offered', () => {
  expect(written('rate title {\n  CEO\tadd |20\n  [VP, CFO]\tadd 2\n}\n')).toBeNull();
  expect(written('when title in [\n  CEO,\n  |CFO\n] add 5\n')).toBeNull();
  expect(written('when title = CEO add 5, |20\n')).toBeNull();
});
