/** The page of the model panel: what it shows of what it is told, also of text that means no good. */
import { describe, expect, test } from 'vitest';
import { hear, readAction } from '../../vscode-extension/panel/page/state.ts';
import type { Child } from '../../vscode-extension/panel/page/tree.ts';
import { view } from '../../vscode-extension/panel/page/view.ts';
import { EXPLAINED, PANEL, shown, stateOf } from './showing.ts';
import { all, one, rowsOf, textOf } from './trees.ts';

const WIDTH = 480;

describe('a model with a sample', () => {
  const page = view(stateOf(shown()), WIDTH);

  test('is named, with the file of its leads', () => {
    expect(textOf(one(page, 'header'))).toBe('trial.score8 leads from leads.csvCompare withSaved fileLast commitWithout sliders');
  });

  test.each([
    [{ path: 'l.csv', leads: 10_000, of: 25_000 }, 'The first 10,000 of 25,000 leads from l.csv'],
    [{ path: 'l.csv', leads: 10_000, of: null }, 'The first 10,000 leads from l.csv'],
    [{ path: 'l.csv', leads: 1, of: 1 }, '1 lead from l.csv'],
  ])('says how many leads it shows: %o', (sample, said) => {
    expect(textOf(one(view(stateOf(shown({ panel: { ...PANEL, sample } })), WIDTH), 'header'))).toContain(said);
  });

  test('has its sections in order, each named', () => {
    expect(all(page, 'section').map((section) => textOf(one(section, 'h2')))).toEqual([
      'Scores leads by points',
      'Tiers',
      'Params',
      'Leads that moved',
    ]);
  });

  test('lists the leads that moved', () => {
    expect(rowsOf(one(page, 'table.list'))).toEqual([
      ['Lead', 'Before', 'Now', 'Change', 'Tier'],
      ['Ada Ltd', '62.5', '75', '+12.5', 'cold → hot'],
      ['Bo & Co', '12', '4', '−8', 'cold'],
    ]);
  });

  test('says so when no lead moved, and when there is nothing to compare with', () => {
    const still = view(stateOf(shown({ panel: { ...PANEL, moved: [], movedOf: 0 } })), WIDTH);
    expect(textOf(one(still, '.leads'))).toContain('None: every lead has the score and the tier that it had.');
    const alone = view(stateOf(shown({ panel: { ...PANEL, moved: [], histogram: { ...PANEL.histogram, before: null } } })), WIDTH);
    expect(textOf(one(alone, '.leads'))).toContain('There is nothing to compare with.');
  });

  test('shows a long list in part, and then whole', () => {
    const moved = Array.from({ length: 200 }, (_, row) => ({ ...PANEL.moved[0]!, row: row + 1, label: `Lead ${row}` }));
    const long = stateOf(shown({ panel: { ...PANEL, moved, movedOf: 1233 } }));
    expect(all(one(view(long, WIDTH), 'table.list'), 'tr')).toHaveLength(16);
    expect(textOf(one(view(long, WIDTH), '[data-do=list all]'))).toBe('Show the first 200 of 1,233 leads');
    const whole = view({ ...long, isLong: true }, WIDTH);
    expect(all(one(whole, 'table.list'), 'tr')).toHaveLength(201);
    expect(textOf(one(whole, '.leads'))).toContain('The first 200 of 1,233 leads.');
  });

  test('lists what someone looks for', () => {
    const leads = { leads: [{ row: 4, label: 'Cy', score: '-2.5', tier: null }], of: 1, rule: null, problem: null };
    const found = view(stateOf(shown({ leads }), { list: { kind: 'search', query: 'cy' } }), WIDTH);
    expect(rowsOf(one(found, 'table.list'))).toEqual([
      ['Lead', 'Score', 'Tier'],
      ['Cy', '−2.5', 'no tier'],
    ]);
    const none = view(
      stateOf(shown({ leads: { leads: [], of: 0, rule: null, problem: null } }), { list: { kind: 'search', query: 'zz' } }),
      WIDTH,
    );
    expect(textOf(one(none, '.leads'))).toContain('No lead of the sample.');
  });

  test('lists the leads on which a rule fires, with the rule and the way back', () => {
    const leads = { leads: [{ row: 4, label: 'Cy', score: '20', tier: 'hot' }], of: 1, rule: 'when title = "<b>" add 20', problem: null };
    const page = view(stateOf(shown({ leads }), { list: { kind: 'rule', rule: 'title-1a2b' } }), WIDTH);
    expect(textOf(one(page, '[id=leads]'))).toBe('Leads with when title = "<b>" add 20');
    expect(all(page, '[data-do=list moved]')).toHaveLength(1);
  });

  test('says why it compares with something else than wished for', () => {
    const page = view(stateOf(shown({ baselineProblem: 'The last commit does not hold this file.' })), WIDTH);
    expect(textOf(one(page, 'header'))).toContain('The last commit does not hold this file.');
  });
});

describe('a lead', () => {
  const page = view(stateOf(shown({ explanation: EXPLAINED }), { lead: 3 }), WIDTH);

  test('is explained line by line to its score', () => {
    expect(textOf(one(page, '.verdict'))).toBe('75 points, hot');
    expect(rowsOf(one(page, 'table.waterfall'))).toEqual([
      ['Reason', 'Points', 'Total'],
      ['C-suite', '+50', '50+50, from 0 to 50'],
      ['when demo add 40', '+40', '90+40, from 50 to 90'],
      ['fit is at most 80', '−10', '80−10, from 90 to 80'],
      ['when unsubscribed subtract 5', '−5', '75−5, from 80 to 75'],
      ['Score', '75', '75'],
    ]);
  });

  test('leads from each line to its place in the file, where it has one', () => {
    const buttons = all(one(page, 'table.waterfall'), 'button');
    expect(buttons.map(({ attributes }) => attributes['data-at'])).toEqual([0, 1, 3]);
    expect(buttons[0]!.attributes.title).toBe('C-suite: when title in executives add 50 (line 8)');
  });

  test('tells what gave nothing, and the values that the model saw', () => {
    expect(all(one(page, '.explanation'), 'summary').map(textOf)).toEqual(['One line gives nothing', 'What the model sees of this lead']);
    expect(rowsOf(one(page, 'table.values'))).toEqual([['title', 'ceo']]);
  });

  test('that the sample does not have is said to be gone', () => {
    expect(textOf(one(view(stateOf(shown(), { lead: 99 }), WIDTH), '.explanation'))).toContain('This lead is not in the sample now.');
  });
});

describe('params', () => {
  test('are sliders within their bounds', () => {
    const { attributes } = one(view(stateOf(shown()), WIDTH), 'input[type=range]');
    expect(attributes).toMatchObject({ min: 0, max: 50, step: 1, value: 25, 'data-param': 'demo_points' });
  });

  test('that are tried can be written into the file or taken back', () => {
    const page = view(stateOf(shown(), { params: { demo_points: 40 } }), WIDTH);
    expect(textOf(one(page, '.slider'))).toBe('demo_pointswritten 25Write into FileReset');
    expect(one(page, '[data-do=write]').attributes).toMatchObject({ 'data-param': 'demo_points', 'data-at': 40 });
    expect(all(view(stateOf(shown(), { params: { demo_points: 25 } }), WIDTH), '[data-do=write]')).toEqual([]);
  });

  test('called like something that every object has are tried only when someone does', () => {
    const params = [{ ...PANEL.params[0]!, name: 'constructor' }];
    expect(all(view(stateOf(shown({ panel: { ...PANEL, params } })), WIDTH), '.tried')).toEqual([]);
  });

  test('that a model lacks are explained', () => {
    const page = view(stateOf(shown({ panel: { ...PANEL, params: [] } })), WIDTH);
    expect(textOf(one(page, '.params'))).toContain('No params in this model. A line such as param demo_points = 25');
  });
});

describe('where there is nothing to show', () => {
  test('a page waits for the server', () => {
    expect(textOf(view(stateOf(shown({ panel: null })), WIDTH))).toBe('Reading the model…');
  });

  test('a server that gives no answer is told, with why, and can be started again', () => {
    const page = view(stateOf(shown({ panel: null, failure: 'spawn node ENOENT' })), WIDTH);
    expect(textOf(page)).toContain('The language server of Scorelang gives no answer.');
    expect(textOf(page)).toContain('spawn node ENOENT');
    expect(textOf(page)).not.toContain('Reading the model…');
    expect(readAction({ do: 'restart server' }, '')).toEqual({ kind: 'tell', said: { kind: 'do', what: 'restart server' } });
    expect(textOf(one(page, 'button'))).toBe('Restart the Language Server');
  });

  test('what was shown before stays where the server gives no answer any more', () => {
    const page = view(hear(stateOf(shown()), shown({ panel: null, failure: 'gone' })), WIDTH);
    expect(textOf(page)).toContain('8 leads');
    expect(textOf(page)).not.toContain('gives no answer');
  });

  test('a model without a sample says how to add one', () => {
    const page = view(stateOf(shown({ panel: { ...PANEL, sample: null, problem: { kind: 'no sample', message: 'None.' } } })), WIDTH);
    expect(textOf(one(page, '.empty'))).toContain('Write sample "leads.csv" into the model');
    expect(textOf(one(page, '[data-do=add sample]'))).toBe('Choose a File of Leads…');
    expect(all(page, 'svg')).toEqual([]);
    expect(all(page, 'input[type=range]')).toHaveLength(1);
  });

  test('a model with errors shows what was before them, and the way to them', () => {
    const wrong = shown({ serial: 1, panel: { ...PANEL, sample: null, problem: { kind: 'errors', message: 'The model has errors.' } } });
    const first = view(stateOf(wrong), WIDTH);
    expect(textOf(one(first, '.notice'))).toContain('The model has errors.');
    expect(all(first, 'section')).toEqual([]);
    const after = view({ ...stateOf(shown()), shown: wrong }, WIDTH);
    expect(textOf(one(after, '.notice'))).toContain('Below is how it was before.');
    expect(one(after, '.sections').attributes.class).toBe('sections old');
    expect(all(after, '[data-do=show problems]')).toHaveLength(1);
  });
});

test('a sample that cannot be used says why, and another can be chosen', () => {
  const panel = { ...PANEL, sample: null, problem: { kind: 'unusable sample', message: 'leads.csv is too large.' } } as const;
  const notice = one(view(stateOf(shown({ panel })), WIDTH), '.notice');
  expect(textOf(notice)).toBe('leads.csv is too large.Choose a File of Leads…');
});

describe('text of others', () => {
  const HOSTILE = [
    '<img src=x onerror=alert(1)>',
    `" onmouseover="alert(1)" x='`,
    '</script><script>alert(1)</script>',
    '&lt;b&gt; & &amp;',
    '长'.repeat(500),
    'a'.repeat(5000),
    '\u202Eevil\u202C שלום עליכם',
    '\u0000\u0007\u001B[31mred',
    '',
  ];

  test.each(HOSTILE)('stays text wherever it stands: %j', (text) => {
    const page = view(
      stateOf(
        shown({
          file: text,
          panel: {
            ...PANEL,
            sample: { path: text, leads: 8, of: 8 },
            tiers: [{ name: text, line: 70, now: 1, before: 1 }],
            moved: [{ ...PANEL.moved[0]!, label: text, tierBefore: text, tierNow: text }],
            params: [{ ...PANEL.params[0]!, name: text }],
          },
          baselineProblem: text,
          explanation: {
            ...EXPLAINED,
            label: text,
            tier: text,
            lines: [{ ...EXPLAINED.lines[0]!, text, because: text }],
            values: [{ field: text, text }],
          },
        }),
        { lead: 3 },
      ),
      WIDTH,
    );
    // It is in the tree as text and in harmless attributes only, and the tags and attributes are ours alone.
    expect(nodesOf(page).filter(({ tag }) => !OUR_TAGS.has(tag))).toEqual([]);
    for (const { attributes } of nodesOf(page)) {
      for (const name of Object.keys(attributes)) expect(name).toMatch(/^(?!on|style$|href$|src$|srcdoc$)[a-zA-Z][\w-]*$/);
    }
    expect(textOf(page)).toContain(text);
  });

  test('cannot turn what stands around it from right to left', () => {
    const page = view(stateOf(shown({ panel: { ...PANEL, moved: [{ ...PANEL.moved[0]!, label: 'שלום' }] } })), WIDTH);
    expect(all(page, 'bdi').map(textOf)).toContain('שלום');
  });
});

test('every control can be reached by keys and has a name', () => {
  const page = view(stateOf(shown({ explanation: EXPLAINED, serial: 3 }), { lead: 3, params: { demo_points: 40 } }), WIDTH);
  const controls = [...all(page, 'button'), ...all(page, 'input')];
  expect(controls.length).toBeGreaterThan(10);
  for (const control of controls) {
    expect(control.attributes.tabindex ?? '0').toBe('0');
    const isLabelled =
      control.attributes['aria-label'] ?? control.attributes['aria-labelledby'] ?? (control.attributes.type === 'radio' || textOf(control));
    expect(isLabelled).toBeTruthy();
  }
  for (const row of all(page, '[data-do]').filter(({ tag }) => tag === 'tr')) expect(all(row, 'button')).toHaveLength(1);
});

const OUR_TAGS = new Set(
  'main header div h1 h2 p span bdi strong code fieldset legend label input button section table colgroup col thead tbody tr th td details summary ul li svg g rect line path text title'.split(
    ' ',
  ),
);

const nodesOf = (tree: Child): readonly { readonly tag: string; readonly attributes: object }[] => all(tree, '');
