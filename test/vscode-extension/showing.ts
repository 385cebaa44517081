/** What a server could answer for a small model, for tests of the panel. */
import type { ExplainedLead, ExplainedLine, Panel } from '@scorelang/lsp/protocol';
import { FIRST_WISH, type Shown, type Wish } from '../../vscode-extension/panel/messages.ts';
import { hear, type State } from '../../vscode-extension/panel/page/state.ts';

const SOMEWHERE = { start: { line: 7, character: 2 }, end: { line: 7, character: 12 } };

export const PANEL: Panel = {
  sample: { path: 'leads.csv', leads: 8, of: 8 },
  histogram: { from: 0, to: 100, bins: [4, 2, 0, 2], before: [2, 4, 1, 1] },
  tiers: [
    { name: 'hot', line: 70, now: 2, before: 1 },
    { name: 'cold', line: null, now: 6, before: 7 },
  ],
  moved: [
    { row: 3, label: 'Ada Ltd', scoreBefore: '62.5', scoreNow: '75', tierBefore: 'cold', tierNow: 'hot' },
    { row: 5, label: 'Bo & Co', scoreBefore: '12', scoreNow: '4', tierBefore: 'cold', tierNow: 'cold' },
  ],
  movedOf: 2,
  params: [{ name: 'demo_points', value: 25, written: 25, from: 0, to: 50, step: 1, uri: 'file:///models/trial.score', range: SOMEWHERE }],
  problem: null,
};

export const line = (text: string, points: number, more: Partial<ExplainedLine> = {}): ExplainedLine => ({
  text,
  points,
  range: SOMEWHERE,
  kind: 'rule',
  because: null,
  ...more,
});

export const EXPLAINED: ExplainedLead = {
  row: 3,
  label: 'Ada Ltd',
  score: '75',
  tier: 'hot',
  lines: [
    line('when title in executives add 50', 50, { because: 'C-suite' }),
    line('when demo add 40', 40),
    line('fit is at most 80', -10, { kind: 'cap', range: null }),
    line('when unsubscribed subtract 5', -5),
    line('when country = US add 0', 0),
  ],
  values: [{ field: 'title', text: 'ceo' }],
};

export const shown = (more: Partial<Shown> = {}): Shown => ({
  kind: 'shown',
  serial: 1,
  uri: 'file:///models/trial.score',
  file: 'trial.score',
  panel: PANEL,
  failure: null,
  baselineProblem: null,
  explanation: null,
  leads: null,
  ...more,
});

/** The page after it was shown something, wishing for something. */
export function stateOf(what: Shown, wish: Partial<Wish> = {}): State {
  const state: State = { wish: { ...FIRST_WISH, ...wish }, serial: what.serial, shown: null, scored: null, isLong: false };
  return hear(state, what);
}
