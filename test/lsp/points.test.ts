/** What points come to, as an editor shows it. In a text `|` is the cursor. */
import { assessPoints } from '@scorelang/compiler';
import { type Assessment, codeActions, codeLenses, DEFAULT_SETTINGS, diagnostics, hover, inlayHints, type Settings } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { withFindings } from '../../lsp/with-findings.ts';
import { edited, MAIN, type Marked, project, textIn } from './service.ts';

function assessed({ analysis }: Marked): Assessment {
  const { bounds, findings } = assessPoints(analysis);
  return { bounds: bounds === null ? null : { ...bounds, source: analysis.source }, findings, sample: null, aboutFiles: [], tests: null };
}

const GROUP = `model "B2B"
budget 50
field title: text
field visits: whole number
field left: yes/no
event opened
group fit max 30 {
  when title in [CEO, CFO] add 20
  always add 3 per visits up to 15
}
each opened add 1
when left subtract 30
tier hot >= 70
tier warm >= 20
`;

const at = (text: string, marked: string) => text.replace(marked.replace('|', ''), marked);

const BOUNDED = GROUP.replace('each opened add 1', 'each opened add 1 up to 5');

/** Each line with what is shown on it. */
function hinted(text: string, settings: Settings = DEFAULT_SETTINGS): readonly string[] {
  const marked = project(text);
  const { source } = marked;
  const hints = inlayHints(marked.analysis, assessed(marked), settings, { start: 0, end: source.text.length });
  const lines = source.text.split('\n');
  return [...hints]
    .sort((one, other) => one.position.line - other.position.line)
    .map(({ position, label }) => `${lines[position.line]!.slice(0, position.character).trim()} «${label}»`);
}

describe('hints', () => {
  test('tell the range of a group, of a rule that counts, and whether a tier is in reach', () => {
    expect(hinted(BOUNDED)).toEqual([
      'group fit max 30 { «0..30, capped from 35»',
      'always add 3 per visits up to 15 «0..15»',
      'each opened add 1 up to 5 «0..5»',
      'tier hot >= 70 «out of reach»',
      'tier warm >= 20 «in reach»',
    ]);
  });
  test('say where nothing bounds a rule', () => expect(hinted(GROUP)).toContain('each opened add 1 «0 or more»'));
  test('are switched off kind by kind', () => {
    const settings = { ...DEFAULT_SETTINGS, inlayHints: { ...DEFAULT_SETTINGS.inlayHints, groups: false, rules: false } };
    expect(hinted(GROUP, settings).every((line) => line.startsWith('tier'))).toBe(true);
  });
  test('are none where the model has errors', () => expect(hinted('when titel = add 5\ntier hot >= 5')).toEqual([]));
});

describe('the lens over the model', () => {
  const lensesOf = (text: string) => {
    const marked = project(text);
    const lenses = codeLenses(marked.analysis, assessed(marked), DEFAULT_SETTINGS, { uri: `file:///${MAIN}`, hasCommands: false });
    return lenses.map(({ range, command }) => `${textIn(marked.source, range)}: ${command?.title}`);
  };
  test('tells the points beside the budget', () => {
    expect(lensesOf('model "B2B"\nbudget 100\nwhen title = CEO add 113\nwhen left subtract 30')).toEqual([
      'model "B2B": -30 to 113 points · budget 100',
    ]);
  });
  test('tells the score as well where a range cuts it, and stands over the first line of a model without a title', () => {
    expect(lensesOf('range 0 to 100\nwhen title = CEO add 113\nwhen left subtract 30')).toEqual([
      'range 0 to 100: -30 to 113 points · score 0 to 100',
    ]);
  });
});

describe('hover', () => {
  const textAt = (text: string) => {
    const marked = project(text);
    return (hover(marked.analysis, marked.offset, assessed(marked))!.contents as MarkupContent).value;
  };
  test.each([
    ['tier ho|t >= 70', '**It is out of reach**: no lead can get it.'],
    ['tier wa|rm >= 20', 'It is in reach: a lead was found that gets it.'],
    ['group f|it max 30', 'Its rules come to 0 to 35 points; with its bounds it gives 0 to 30 points.'],
    ['alw|ays add 3', 'To a lead it gives 0 to 15 points.'],
    ['wh|en left', 'To a lead it gives -30 to 0 points.'],
  ])('%s', (marked, expected) => expect(textAt(at(BOUNDED, marked))).toContain(expected));
});

describe('findings', () => {
  const BUDGETED = 'budget 30\nwhen title = CEO add 20\nwhen demo add 25\n';

  test('stand among the others, at the level that the configuration says', () => {
    const shown = (marked: Marked) =>
      diagnostics(withFindings(marked.analysis, assessed(marked), marked.workspace.host), marked.workspace, () => null).map(
        ({ code, severity }) => [code, severity],
      );
    expect(shown(project(BUDGETED))).toEqual([['over-budget', 2]]);
    expect(shown(project(BUDGETED, { 'score.config.json': '{ "levels": { "over-budget": "off" } }' }))).toEqual([]);
  });

  test('move with their place while one types elsewhere, and go when it is edited', () => {
    const marked = project(`# note\n${BUDGETED}`);
    const assessment = assessed(marked);
    const foundIn = (text: string) => {
      const { analysis, workspace } = project(text);
      return diagnostics(withFindings(analysis, assessment, workspace.host), workspace, () => null).map(({ range }) =>
        textIn(analysis.source, range),
      );
    };
    expect(foundIn(`# noted, and kept\n${BUDGETED}`)).toEqual(['budget 30']);
    expect(foundIn(`# note\n${BUDGETED.replace('30', '300')}`)).toEqual([]);
  });

  test.each([
    [`budget 3|0\nwhen title = CEO add 20\nwhen demo add 25`, 'Set the budget to 45', 'budget 45'],
    [`budget 9|0\nwhen title = CEO add 20\nwhen demo add 25`, 'Set the budget to 45', 'budget 45'],
    [`group fit max 9|0 {\n  when title = CEO add 20\n}`, 'Set the cap to 20', 'group fit max 20 {'],
    [`group fit max 9|0 {\n  when title = CEO add 20\n}`, 'Leave the cap out', 'group fit {'],
    [`when title = CEO add 20\ntier hot >= 7|0`, 'Begin hot at 20', 'tier hot >= 20'],
  ])('of %j are mended: %s', (text, title, expected) => {
    const marked = project(text);
    const analysis = withFindings(marked.analysis, assessed(marked), marked.workspace.host);
    const span = { start: marked.offset, end: marked.offset };
    const actions = codeActions(analysis, { span, only: ['quickfix'], helpPage: () => null }, marked.workspace);
    const action = actions.find((one) => one.title === title);
    expect(edited(marked.source, action!.edit!.changes![`file:///${MAIN}`]!)).toContain(expected);
  });
});
