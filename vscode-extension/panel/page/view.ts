/** The whole page: its sections in their order, or what stands in their place where there is nothing to show. */
import type { Panel, PanelProblem, SampleSize } from '@scorelang/lsp/protocol';
import type { Comparison, Shown } from '../messages.ts';
import { explanationSection } from './explanation.ts';
import { histogramChart, histogramTable } from './histogram.ts';
import { leadsSection } from './leads.ts';
import { count, leads } from './numbers.ts';
import { paramsSection } from './params.ts';
import { isWaiting, type State } from './state.ts';
import { tierShares } from './tier-shares.ts';
import { foreign, type Node, node } from './tree.ts';

/** The page for a state, with charts for so many pixels of width. */
export function view(state: State, width: number): Node {
  const { shown, scored } = state;
  if (shown?.panel === null && scored === null && shown.failure !== null) return node('main', {}, failureNotice(shown.failure));
  if (shown === null || (shown.panel === null && scored === null)) {
    return node('main', { 'aria-busy': 'true' }, node('p', { class: 'quiet', role: 'status' }, 'Reading the model…'));
  }
  const problem = shown.panel?.problem ?? null;
  // Without a sample there is nothing that comes back once a mistake is mended.
  const current = problem?.kind === 'no sample' ? null : problem === null && shown.panel !== null ? shown : scored;
  return node(
    'main',
    { 'aria-busy': isWaiting(state) ? 'true' : 'false' },
    header(shown, current?.panel ?? null, state),
    problem !== null && problem.kind !== 'no sample' && problemNotice(problem, current !== null),
    problem?.kind === 'no sample' &&
      node('div', { class: 'sections' }, noSample(), paramsSection(shown.panel!.params, state.wish.params, false)),
    current !== null && sections(state, current, current.panel!, width, problem !== null),
  );
}

function header({ file, baselineProblem }: Shown, panel: Panel | null, { wish }: State): Node {
  const sample = panel?.sample ?? null;
  return node(
    'header',
    {},
    node(
      'div',
      { class: 'title' },
      node('h1', {}, foreign(file)),
      sample !== null && node('p', { class: 'quiet' }, sampleSize(sample), ' from ', foreign(sample.path)),
    ),
    sample !== null && comparisons(wish.compare, (panel?.params.length ?? 0) > 0),
    sample !== null && baselineProblem !== null && node('p', { class: 'note', role: 'status' }, baselineProblem),
  );
}

/** `400 leads`, `The first 10,000 of 25,000 leads`; how many there are of a large file nobody has counted. */
function sampleSize({ leads: scored, of }: SampleSize): string {
  if (of === null) return `The first ${leads(scored)}`;
  return of > scored ? `The first ${count(scored)} of ${leads(of)}` : leads(scored);
}

const COMPARED: Readonly<Record<Comparison, string>> = {
  saved: 'Saved file',
  committed: 'Last commit',
  written: 'Without sliders',
};

const comparisons = (chosen: Comparison, hasParams: boolean): Node =>
  node(
    'fieldset',
    { class: 'choice' },
    node('legend', {}, 'Compare with'),
    ...(Object.entries(COMPARED) as [Comparison, string][])
      .filter(([compare]) => compare !== 'written' || hasParams || chosen === 'written')
      .map(([compare, text]) =>
        node(
          'label',
          {},
          node('input', { type: 'radio', name: 'compare', value: compare, checked: compare === chosen, 'data-do': 'compare' }),
          node('span', {}, text),
        ),
      ),
  );

const failureNotice = (failure: string): Node =>
  node(
    'div',
    { class: 'notice', role: 'alert' },
    node('p', {}, node('strong', {}, 'The language server of Scorelang gives no answer.')),
    node('p', {}, foreign(failure)),
    node('p', { class: 'quiet' }, 'What it wrote stands in the Output view, under Scorelang.'),
    node('button', { type: 'button', 'data-do': 'restart server' }, 'Restart the Language Server'),
  );

const problemNotice = ({ kind, message }: PanelProblem, hasScored: boolean): Node =>
  node(
    'div',
    { class: 'notice', role: 'status' },
    node('p', {}, node('strong', {}, foreign(message))),
    hasScored && node('p', { class: 'quiet' }, 'Below is how it was before.'),
    kind === 'errors'
      ? node('button', { type: 'button', 'data-do': 'show problems' }, 'Show Problems')
      : node('button', { type: 'button', 'data-do': 'add sample' }, 'Choose a File of Leads…'),
  );

function sections(state: State, shown: Shown, panel: Panel, width: number, isOld: boolean): Node {
  return node(
    'div',
    { class: isOld ? 'sections old' : 'sections' },
    node(
      'div',
      { class: 'column' },
      scores(panel, width),
      node('section', { class: 'tiers', 'aria-labelledby': 'tiers' }, node('h2', { id: 'tiers' }, 'Tiers'), tierShares(panel.tiers)),
      paramsSection(panel.params, state.wish.params, true),
    ),
    node('div', { class: 'column' }, leadsSection(state, shown, panel), state.wish.lead !== null && explanationSection(shown.explanation)),
  );
}

const scores = ({ histogram, tiers }: Panel, width: number): Node =>
  node(
    'section',
    { class: 'scores', 'aria-labelledby': 'scores' },
    node('h2', { id: 'scores' }, 'Scores ', node('span', { class: 'quiet' }, 'leads by points')),
    histogramChart(histogram, tiers, width),
    node(
      'p',
      { class: 'legend' },
      node('span', { class: 'key now' }, 'Now'),
      histogram.before !== null && node('span', { class: 'key before' }, 'Before'),
    ),
    node('details', {}, node('summary', {}, 'As a table'), histogramTable(histogram)),
  );

const noSample = (): Node =>
  node(
    'section',
    { class: 'empty', 'aria-labelledby': 'no-sample' },
    node('h2', { id: 'no-sample' }, 'No sample leads yet'),
    node(
      'p',
      {},
      'With some of your leads, this panel shows how they score, what each edit changes, and why a lead has its points. ' +
        'They are read on this computer and go nowhere.',
    ),
    node(
      'p',
      {},
      'Write ',
      node('code', {}, 'sample "leads.csv"'),
      ' into the model, put a file ',
      node('code', {}, 'leads.csv'),
      ' beside it, or choose one:',
    ),
    node('p', {}, node('button', { type: 'button', class: 'first', 'data-do': 'add sample' }, 'Choose a File of Leads…')),
  );
