/** Whole parts of a model, offered where a statement begins. */
import type { Expected } from '@scorelang/language';

export interface Part {
  readonly label: string;
  readonly detail: string;
  /** With its places to fill in: `{{title}}`, those with the same words as one, and `{{}}` where the caret is at last. */
  readonly insert: string;
  /** Whether it may stand in a block, too. */
  readonly isRule: boolean;
}

const part = (label: string, detail: string, isRule: boolean, ...lines: readonly string[]): Part => ({
  label,
  detail,
  insert: lines.join('\n'),
  isRule,
});

export const PARTS: readonly Part[] = [
  part(
    'first-model',
    'A whole model to begin with: fields, rules, tiers and a test',
    false,
    'model "{{Inbound}}"',
    'range 0 to 100',
    '',
    'field title: text',
    'field employees: whole number from 1 to 2m',
    'field unsubscribed: yes/no',
    '',
    'when title in [CEO, CFO] add 40 because "{{decides}}"',
    'when employees >= {{50}} add 35',
    'when unsubscribed subtract 30',
    '',
    'tier hot  >= 70',
    'tier warm >= 30',
    'tier cold otherwise',
    '',
    'test "a CEO of a mid-size company is hot" {',
    '  given title = CEO, employees = 120',
    '  expect tier = hot',
    '}{{}}',
  ),
  part(
    'group-with-cap',
    'Points that together come to no more than a cap',
    false,
    'group {{fit}} "{{Company and role}}" max {{60}} {',
    '  when {{title = CFO}} add {{20}} because "{{Holds the budget}}"',
    '  {{}}',
    '}',
  ),
  part(
    'points-by-size',
    'A rate over bands of a number',
    true,
    'rate {{employees}} {',
    '  below 50       add {{5}}',
    '  50 to 499      add {{15}}',
    '  500 or more    add {{25}}',
    '  missing        add 0',
    '}{{}}',
  ),
  part(
    'points-by-value',
    'A rate over values of a field',
    true,
    'rate {{industry}} {',
    '  {{Manufacturing}}    add {{20}}',
    '  {{Software}}         add {{10}}',
    '  otherwise        add 5',
    '  missing          add 0',
    '}{{}}',
  ),
  part(
    'best-one-counts',
    'Rules of which the one with the most points counts',
    true,
    'best of {',
    '  when {{title}} in [{{CEO, CFO}}] add {{25}}',
    '  when {{title}} contains word any of [{{VP, Director}}] add {{15}}',
    '  {{}}',
    '}',
  ),
  part(
    'points-that-fade',
    'Points for what a lead did, that lose value',
    true,
    'each {{page_view}} within last {{90 days}} add {{5}} once per day fade over {{30 days}} up to {{20}}{{}}',
  ),
  part('three-tiers', 'Hot, warm and cold', false, 'tier {{hot}}  >= {{70}}', 'tier {{warm}} >= {{40}}', 'tier {{cold}} otherwise{{}}'),
  part(
    'never-contact',
    'Leads that are out, with all their points kept to see',
    true,
    'when {{country}} in [{{KP, IR}}] disqualify because "{{We cannot sell there}}"{{}}',
  ),
  part(
    'list-from-file',
    'Names that stand in a file beside the model',
    false,
    'list {{target_accounts}} from "{{accounts.csv}}" column {{domain}}',
    'when domain of {{email}} in {{target_accounts}} add {{15}} because "{{On our list}}"{{}}',
  ),
  part(
    'test-of-a-lead',
    'A lead, and what it must come to',
    false,
    'test "{{a CFO is warm}}" {',
    '  given {{title = CFO}}, {{employees = 120}}',
    '  expect {{tier = warm}}',
    '}{{}}',
  ),
];

export const partsAt = ({ begins, blocks }: Expected): readonly Part[] =>
  begins === 'rules' ? PARTS.filter(({ isRule }) => isRule || blocks.length === 0) : [];

const PLACES = /\{\{([^}]*)\}\}/g;

/** A part as the protocol has it. */
export function partText({ insert }: Pick<Part, 'insert'>): string {
  const words = [...new Set([...insert.matchAll(PLACES)].map(([, filled = '']) => filled))].filter((filled) => filled !== '');
  return insert.replace(PLACES, (_, filled: string) => (filled === '' ? '$0' : `$\{${words.indexOf(filled) + 1}:${filled}}`));
}

/** A part before anything in it is filled in. */
export const withoutPlaces = ({ insert }: Pick<Part, 'insert'>): string => insert.replace(/^ *\{\{\}\}\n/gm, '').replace(PLACES, '$1');
