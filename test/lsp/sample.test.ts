/** What editors show of a sample: hints, lenses, hovers, proposals and tests to write. */
import { codeActions, codeLenses, completion, DEFAULT_SETTINGS, hover, inlayHints } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { samplePlaces } from '../../lsp/sample/where.ts';
import { sampled } from './sampled.ts';
import { MAIN, type Marked, project, textIn } from './service.ts';

const MODEL = `field title: text
field employees: whole number
field industry: one of [Retail, Software]
when title = CFO add 30
rate employees {
  below 100  add 5
  100 or more  add 10  # many
}
when industry = Retail subtract 3
tier hot >= 40
tier cold otherwise
test "CFO" {
  given title = CFO
  expect score = 31
}
`;
const LEADS = `name,Title,employees,industry,Plan Name
Ann,CFO,500,Retail,Free
Bob,CFO,20,Software,Free
Cid,Clerk,500,Software,Team
Dan,cfo,300,Software,N/A
`;

interface Shown extends Marked {
  readonly assessment: Awaited<ReturnType<typeof sampled>>;
}

/** `marked`: with a `|` for the cursor. */
async function shown(marked: string, csv = LEADS): Promise<Shown> {
  const all = project(marked);
  return { ...all, assessment: await sampled(all.analysis, all.workspace, csv) };
}

/** What was known of one text, after it became another. */
async function edited(before: string, after: string): Promise<Shown> {
  const { workspace, assessment } = await shown(before);
  workspace.open(MAIN, `file:///${MAIN}`, 2, after);
  const analysis = workspace.analysisOf(MAIN)!;
  return { workspace, assessment, analysis, source: analysis.source, offset: 0, spans: [] };
}

/** What points come to is shown by other tests. */
const OF_SAMPLE = { ...DEFAULT_SETTINGS, inlayHints: { groups: false, rules: false, tiers: false, sample: true } };

describe('at the end of a rule', () => {
  const hints = ({ analysis, assessment, source }: Shown, settings = OF_SAMPLE) =>
    inlayHints(analysis, assessment, settings, { start: 0, end: source.text.length }).map(({ position, label }) => {
      return `${source.text.split('\n')[position.line]!.slice(0, position.character).trim()} | ${label}`;
    });

  test('stands on what share of the sample it fires', async () => {
    expect(hints(await shown(MODEL))).toEqual([
      'when title = CFO add 30 | 75 % of 4 leads',
      'below 100  add 5 | 25 % of 4 leads',
      '100 or more  add 10 | 75 % of 4 leads',
      'when industry = Retail subtract 3 | 25 % of 4 leads',
    ]);
  });

  test('is not said twice where it stands above the rule: bands alone have it then', async () => {
    const { analysis, assessment } = await shown(MODEL);
    const found = inlayHints(analysis, assessment, DEFAULT_SETTINGS, { start: 0, end: analysis.source.text.length }, true);
    expect(found.map(({ label }) => label).filter((label) => (label as string).includes('leads'))).toEqual([
      '25 % of 4 leads',
      '75 % of 4 leads',
    ]);
  });

  test('can be switched off', async () => {
    const settings = { ...OF_SAMPLE, inlayHints: { ...OF_SAMPLE.inlayHints, sample: false } };
    expect(hints(await shown(MODEL), settings)).toEqual([]);
  });

  test('stays with its rule while another line is typed, and is gone from the line that is', async () => {
    const typed = MODEL.replace('when title = CFO add 30', '# new\n\nwhen title = CFO ad');
    expect(hints(await edited(MODEL, typed))).toEqual([
      'below 100  add 5 | 25 % of 4 leads',
      '100 or more  add 10 | 75 % of 4 leads',
      'when industry = Retail subtract 3 | 25 % of 4 leads',
    ]);
  });

  test('of bands that share a line are told one after the other', async () => {
    const model = 'field employees: number\nrate employees { below 100 add 5   100 or more add 10 }\n';
    expect(hints(await shown(model))).toEqual(['rate employees { below 100 add 5   100 or more add 10 } | 75 % · 25 % of 4 leads']);
  });

  test('is nothing for a rule over events where the sample has none', async () => {
    const model = 'field title: text\nevent visit\nwhen title = CFO add 1\nwhen visit add 5\neach visit add 1 up to 5\n';
    expect(hints(await shown(model))).toEqual(['when title = CFO add 1 | 75 % of 4 leads']);
  });

  test('tells nothing without a sample', async () => {
    const { analysis, workspace } = project(MODEL);
    expect(workspace.opened()).toHaveLength(1);
    expect(
      inlayHints(analysis, { bounds: null, findings: [], sample: null, aboutFiles: [], tests: [] }, DEFAULT_SETTINGS, {
        start: 0,
        end: 99,
      }),
    ).toEqual([]);
  });
});

describe('above a line', () => {
  const lenses = ({ analysis, assessment }: Shown, hasCommands = false) =>
    codeLenses(analysis, assessment, DEFAULT_SETTINGS, { uri: 'file:///m.score', hasCommands }).map(({ range, command }) => [
      range.start.line,
      command?.title,
      command?.command,
    ]);

  test('stand shares of rules, leads of tiers, and what became of tests', async () => {
    const found = lenses(await shown(MODEL));
    expect(found).toEqual(
      expect.arrayContaining([
        [3, 'fires on 3 of 4 leads (75 %)', ''],
        [9, '1 of 4 leads (25 %)', ''],
        [10, '3 of 4 leads (75 %)', ''],
        [11, '✗ 31, but 30', ''],
      ]),
    );
  });

  test('a band has none, so that a rate stays a table', async () => {
    const lines = lenses(await shown(MODEL)).map(([line]) => MODEL.split('\n')[line as number]);
    expect(lines.some((line) => line?.includes('below 100'))).toBe(false);
    expect(lines).toContain('when title = CFO add 30');
  });

  test('are commands where the editor has them', async () => {
    const found = lenses(await shown(MODEL.replace('31', '30')), true);
    expect(found).toEqual(
      expect.arrayContaining([
        [3, 'fires on 3 of 4 leads (75 %)', 'scorelang.showLeads'],
        [9, '1 of 4 leads (25 %)', 'scorelang.openPanel'],
        [11, 'Run', 'scorelang.runTest'],
        [11, '✓ passes', ''],
      ]),
    );
  });

  test('of tests are there before anything is known', () => {
    const { analysis } = project(MODEL);
    const found = codeLenses(analysis, null, DEFAULT_SETTINGS, { uri: 'u', hasCommands: true });
    expect(found.map(({ command }) => command)).toEqual([{ title: 'Run', command: 'scorelang.runTest', arguments: ['u', 'CFO'] }]);
  });
});

describe('hover', () => {
  const textAt = async (marked: string, csv = LEADS): Promise<string> => {
    const { analysis, offset, assessment } = await shown(marked, csv);
    return (hover(analysis, offset, assessment)?.contents as MarkupContent | undefined)?.value ?? '';
  };

  test('on a field shows its values and how they spread', async () => {
    const text = await textAt(MODEL.replace('when title', 'when ti|tle'));
    expect(text).toContain('In `leads.csv`: column `Title`, 4 leads, in no lead missing, 2 different values.');
    expect(text).toMatch(/CFO {4}█{16} {2}3 {2}75 %\nClerk {2}█████▍ +1 {2}25 %/);
  });

  test('on a number shows its spread', async () => {
    const text = await textAt(MODEL.replace('rate employees', 'rate empl|oyees'));
    expect(text).toMatch(/20 {2}▄ {10}▄ {7}█ {2}500/);
    expect(text).toContain('Half of them are 500 or less.');
  });

  test('on a field without a column says so', async () =>
    expect(await textAt('field nam|es: text\nwhen names = Ann add 5\n')).toContain('No column of `leads.csv` is read for it.'));

  test('on a rule tells on how many leads it fires', async () => {
    const text = await textAt(MODEL.replace('when title', 'wh|en title'));
    expect(text).toContain('**This rule gives 30 points.**');
    expect(text).toContain('Fires on 3 leads, 75 % of 4 leads in `leads.csv`. It can give 30 points at most.');
  });

  test('on a tier shows it among the others', async () => {
    const text = await textAt(MODEL.replace('tier hot', 'tier h|ot'));
    expect(text).toContain('25 % of 4 leads in `leads.csv`.');
    expect(text).toContain('▸ hot   █████▍            1  25 %\n  cold  ████████████████  3  75 %');
  });

  test.each([
    ['fade over', 'each visit add 20 fa|de over 40 days up to 60', /today +█{24} +20\n5 days +█{21} +17\.5\n/],
    ['half-life', 'each visit add 20 half|-life 14 days up to 60', /today +█{24} +20\n14 days +█{12} +10\n28 days +█{6} +5\n/],
    [
      'shrink',
      'each visit add 20 shr|ink by 5 every 7 days up to 60',
      /today +█{24} +20\n7 days +█{18} +15\n14 days +█{12} +10\n21 days +█{6} +5\n28 days +0/,
    ],
  ])('on %s draws what age leaves', async (_, rule, picture) => {
    expect(await textAt(`event visit\n${rule}\n`)).toMatch(picture);
  });
});

describe('completion', () => {
  const offered = async (marked: string, csv = LEADS) => {
    const { source, offset, analysis, workspace, assessment } = await shown(marked, csv);
    const items = completion(source, offset, analysis, workspace, assessment.sample);
    return items
      .filter(({ labelDetails }) => labelDetails !== undefined)
      .map(({ label, labelDetails }) => `${label}${labelDetails?.detail}`);
  };

  test('offers values seen, with how often, the most frequent first', async () =>
    expect(await offered('field title: text\nwhen title = |')).toEqual(['CFO · 3 leads', 'Clerk · 1 lead']));

  test('offers what the model names before what is only seen, and each once', async () =>
    expect(await offered('field title: text\nwhen title = clerk add 5\nwhen title = "|"')).toEqual(['clerk · 1 lead', 'CFO · 3 leads']));

  test('keeps the order in which values are declared', async () =>
    expect(await offered('field industry: one of [Retail, Software, Steel]\nwhen industry = |')).toEqual([
      'Retail · 1 lead',
      'Software · 3 leads',
    ]));

  test('does not offer what tells each lead apart', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `person ${index}`).join('\n');
    expect(await offered('field name: text\nwhen name = |', `name\n${rows}\n`)).toEqual([]);
  });

  test('offers the columns that no field reads', async () => {
    const { source, offset, analysis, workspace, assessment } = await shown('field title: text\nfield plan: text column "|"');
    const labels = completion(source, offset, analysis, workspace, assessment.sample).map(({ label }) => label);
    expect(labels).toEqual(['name', 'employees', 'industry', 'Plan Name']);
  });
});

describe('actions', () => {
  const actionsAt = async (marked: string, only: string, csv = LEADS) => {
    const all = await shown(marked, csv);
    const { analysis, offset, workspace, assessment } = all;
    const wanted = { span: { start: offset, end: offset }, only: [only], helpPage: () => null, sample: assessment.sample };
    return { ...all, actions: codeActions(analysis, wanted, workspace) };
  };
  const applied = ({ source }: Marked, action: ReturnType<typeof codeActions>[number] | undefined): string => {
    const [edit] = action?.edit?.changes?.[`file:///${MAIN}`] ?? [];
    const before = textIn(source, { start: { line: 0, character: 0 }, end: edit!.range.start });
    const after = textIn(source, { start: edit!.range.end, end: { line: 9999, character: 0 } });
    return before + edit!.newText + after;
  };

  test('write a test from a lead of a tier, which passes', async () => {
    const found = await actionsAt(MODEL.replace('tier hot', 'tier h|ot'), 'refactor.rewrite');
    const written = found.actions.filter(({ title }) => title.startsWith('Write a test'));
    expect(written.map(({ title }) => title)).toEqual(['Write a test from the sample: Dan · cfo · 300 is hot']);
    const text = applied(found, written[0]);
    expect(text.slice(MODEL.length)).toBe(
      '\ntest "Dan · cfo · 300 is hot" {\n  given title = cfo, employees = 300, industry = Software\n  expect score = 40\n  expect tier = hot\n}\n',
    );
    const { assessment } = await shown(text);
    expect(assessment.tests?.at(-1)).toEqual({ id: 'Dan · cfo · 300 is hot', passed: true, why: null });
  });

  test('offer a lead of each tier in a test, and nothing of the kind in a rule', async () => {
    const titles = async (marked: string) =>
      (await actionsAt(marked, 'refactor.rewrite')).actions.map(({ title }) => title).filter((title) => title.startsWith('Write a test'));
    expect(await titles(MODEL.replace('test "CFO"', 'te|st "CFO"'))).toHaveLength(2);
    expect(await titles(`${MODEL}|`)).toHaveLength(2);
    expect(await titles(MODEL.replace('when title', 'when tit|le'))).toEqual([]);
  });

  test('write tests of whatever leads hold, and all of them pass', async () => {
    const model = [
      'range 0 to 50',
      'field title: text',
      'field created: date',
      'field interests: list of text',
      'field spend: number treat [-1] as missing',
      'field hot: yes/no',
      'when created within last 30 days add 10',
      'when interests has any of ["a b", "hot"] add 15',
      'add spend up to 20'.replace('add', 'always add'),
      'when hot add 5',
      'when title = "Stu ""dent"""  disqualify'.replaceAll('""', '\\"'),
      'tier warm >= 20',
      'tier odd when title = "x"',
      '',
    ].join('\n');
    const csv =
      'who,title,created,interests,spend,hot\nA,"Stu ""dent""",2026-01-02,a b;hot,12.5,yes\nB,x,2026-01-10,,1e-7,no\nC,warm,,hot,-1,yes\nD,"two\nlines",2020-02-02,q,0.25,\n';
    const { analysis, assessment } = await shown(`${model}\n|`, csv);
    expect(analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(assessment.sample?.scored?.typical.length).toBeGreaterThan(2);
    const found = await actionsAt(`${model}\n|`, 'refactor.rewrite', csv);
    const written = found.actions.filter(({ title }) => title.startsWith('Write a test'));
    expect(written).toHaveLength(assessment.sample?.scored?.typical.length ?? 0);
    for (const action of written) {
      const tried = await shown(applied(found, action), csv);
      expect(tried.analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(tried.assessment.tests?.map(({ why }) => why)).toEqual([null]);
    }
  });

  test('declare a field by its use and what the sample holds', async () => {
    const model = 'field title: text\nwhen industry = "Retail" add 5\nwhen plan_name = Free add 5\nwhen employees > 5 add 5\n';
    const found = await actionsAt(model.replace('industry', 'ind|ustry'), 'quickfix');
    expect(found.actions.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Declare field industry: one of [Software, Retail]', 'Declare all 3 unknown fields']),
    );
    const all = found.actions.find(({ title }) => title.startsWith('Declare all'));
    expect(applied(found, all)).toContain(
      'field industry: one of [Software, Retail]\nfield plan_name: text treat ["N/A"] as missing\nfield employees: whole number\n',
    );
  });

  test('declare a field by its use alone where the sample holds something else', async () => {
    const found = await actionsAt('field title: text\nwhen industr|y = Steel add 5\n', 'quickfix');
    expect(found.actions.map(({ title }) => title)).toContain('Declare field industry: text');
  });
});

describe('the place of a sample', () => {
  const exists =
    (...paths: string[]) =>
    (path: string): boolean =>
      paths.includes(path);
  const asked = { path: 'models/inbound.score', written: null, setting: null, exists: exists() };

  test('is that of the setting, then what the model says, then what lies beside it', () => {
    const beside = exists('models/inbound.csv', 'models/leads.csv', 'models/inbound-leads.jsonl');
    expect(samplePlaces({ ...asked, exists: beside })).toEqual([
      { path: 'models/inbound.csv', isNamed: false },
      { path: 'models/inbound-leads.jsonl', isNamed: false },
      { path: 'models/leads.csv', isNamed: false },
    ]);
    expect(samplePlaces({ ...asked, exists: beside, written: '../data/few.csv' })).toEqual([{ path: 'data/few.csv', isNamed: true }]);
    expect(samplePlaces({ ...asked, written: 'few.csv', setting: 'mine.csv' })).toEqual([{ path: 'mine.csv', isNamed: true }]);
  });

  test('is none where nothing lies there, or it would lie outside the project', () => {
    expect(samplePlaces(asked)).toEqual([]);
    expect(samplePlaces({ ...asked, written: '../../secret.csv', exists: () => true })).toEqual([]);
    expect(samplePlaces({ ...asked, setting: '/etc/passwd', written: 'few.csv', exists: () => true })).toEqual([]);
  });
});
