/** The leads that moved, or those that someone looks for; each opens its explanation. */
import type { LeadsFound, MovedLead, Panel } from '@scorelang/lsp/protocol';
import type { List, Shown } from '../messages.ts';
import { count, leads as leadsInWords, points, signed } from './numbers.ts';
import type { State } from './state.ts';
import { tierName } from './tier-shares.ts';
import { foreign, type Node, node } from './tree.ts';

/** So many are shown before more are asked for: whoever goes through the page by keys comes to its end. */
const FEW = 15;

export function leadsSection({ wish, isLong }: State, { leads }: Shown, panel: Panel): Node {
  const { list } = wish;
  const found = list.kind === 'moved' ? null : leads;
  return node(
    'section',
    { class: 'leads', 'aria-labelledby': 'leads' },
    node(
      'div',
      { class: 'heading' },
      node('h2', { id: 'leads', title: found?.rule ?? null }, ...titleOf(list.kind, found)),
      node('input', {
        type: 'search',
        'data-do': 'search',
        value: list.kind === 'search' ? list.query : '',
        placeholder: 'Find a lead',
        'aria-label': 'Find a lead by its name or a value',
        spellcheck: 'false',
      }),
    ),
    list.kind === 'rule' &&
      node('p', {}, node('button', { type: 'button', class: 'plain', 'data-do': 'list moved' }, 'Back to the leads that moved')),
    list.kind === 'moved' ? movedTable(panel, isLong, wish.lead) : found === null ? null : foundTable(found, isLong, wish.lead),
  );
}

function titleOf(kind: List['kind'], found: LeadsFound | null): readonly (Node | string)[] {
  switch (kind) {
    case 'moved':
      return ['Leads that moved'];
    case 'search':
      return ['Leads found'];
    case 'rule':
      return found?.rule == null ? ['Leads of a rule'] : ['Leads with ', node('code', {}, foreign(found.rule))];
  }
}

function movedTable({ moved, movedOf, histogram }: Panel, isLong: boolean, chosen: number | null): Node {
  if (histogram.before === null) return node('p', { class: 'quiet' }, 'There is nothing to compare with.');
  if (moved.length === 0) return node('p', { class: 'quiet' }, 'None: every lead has the score and the tier that it had.');
  const shown = isLong ? moved : moved.slice(0, FEW);
  return node(
    'div',
    {},
    node(
      'table',
      { class: 'list' },
      head(['Lead', ''], ['Before', 'number'], ['Now', 'number'], ['Change', 'number'], ['Tier', 'tier']),
      node('tbody', {}, ...shown.map((lead) => movedRow(lead, chosen))),
    ),
    more(shown.length, moved.length, movedOf),
  );
}

function movedRow({ row, label, scoreBefore, scoreNow, tierBefore, tierNow }: MovedLead, chosen: number | null): Node {
  const change = Number(scoreNow) - Number(scoreBefore);
  return node(
    'tr',
    { key: row, class: row === chosen ? 'chosen' : null, 'data-do': 'explain', 'data-at': row },
    leadCell(row, label, chosen),
    node('td', { class: 'number' }, points(Number(scoreBefore))),
    node('td', { class: 'number strong' }, points(Number(scoreNow))),
    node('td', { class: `number ${change > 0 ? 'up' : change < 0 ? 'down' : 'quiet'}` }, signed(change)),
    tierBefore === tierNow
      ? node('td', { class: 'tier quiet', title: tierName(tierNow) }, foreign(tierName(tierNow)))
      : node(
          'td',
          { class: 'tier', title: `${tierName(tierBefore)} → ${tierName(tierNow)}` },
          node('span', { class: 'quiet' }, foreign(tierName(tierBefore)), ' → '),
          foreign(tierName(tierNow)),
        ),
  );
}

function foundTable({ leads, of, problem }: LeadsFound, isLong: boolean, chosen: number | null): Node {
  if (leads.length === 0) return node('p', { class: 'quiet', role: 'status' }, problem ?? 'No lead of the sample.');
  const shown = isLong ? leads : leads.slice(0, FEW);
  return node(
    'div',
    {},
    node(
      'table',
      { class: 'list' },
      head(['Lead', ''], ['Score', 'number'], ['Tier', 'tier']),
      node(
        'tbody',
        {},
        ...shown.map(({ row, label, score, tier }) =>
          node(
            'tr',
            { key: row, class: row === chosen ? 'chosen' : null, 'data-do': 'explain', 'data-at': row },
            leadCell(row, label, chosen),
            node('td', { class: 'number strong' }, points(Number(score))),
            node('td', { class: 'tier', title: tierName(tier) }, foreign(tierName(tier))),
          ),
        ),
      ),
    ),
    more(shown.length, leads.length, of),
  );
}

const head = (...columns: readonly (readonly [text: string, style: string])[]): Node =>
  node(
    'thead',
    {},
    node('tr', {}, ...columns.map(([text, style]) => node('th', { scope: 'col', class: style === '' ? null : style }, text))),
  );

const leadCell = (row: number, label: string, chosen: number | null): Node =>
  node(
    'th',
    { scope: 'row', class: 'lead' },
    node(
      'button',
      {
        type: 'button',
        class: 'link',
        'data-do': 'explain',
        'data-at': row,
        title: label,
        'aria-expanded': row === chosen ? 'true' : 'false',
      },
      foreign(label === '' ? `row ${count(row)}` : label),
    ),
  );

/** What is left out of a list, and the way to it. */
const more = (shown: number, sent: number, of: number): Node | null =>
  shown < sent
    ? node(
        'p',
        {},
        node(
          'button',
          { type: 'button', class: 'plain', 'data-do': 'list all' },
          `Show ${sent < of ? `the first ${count(sent)} of ${leadsInWords(of)}` : `all ${leadsInWords(of)}`}`,
        ),
      )
    : sent < of
      ? node('p', { class: 'quiet' }, `The first ${count(sent)} of ${leadsInWords(of)}.`)
      : null;
