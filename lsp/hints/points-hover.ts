/** What the points of the thing under the pointer come to, as Markdown. */
import type { Symbol as Meaning } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Assessment } from '../assessment.ts';
import { longRange, rangeOfRule } from './points-text.ts';

const REACH = {
  witnessed: 'It is in reach: a lead was found that gets it.',
  'out of reach': '**It is out of reach**: no lead can get it.',
  unknown: '',
} as const;

/** Empty where nothing is known. */
export function pointsOfName(symbol: Meaning, assessment: Assessment | null): string {
  const bounds = assessment?.bounds ?? null;
  if (bounds === null) return '';
  switch (symbol.kind) {
    case 'tier':
      return REACH[bounds.tiers.find(({ name }) => name === symbol.name)?.reach ?? 'unknown'];
    case 'group': {
      const range = bounds.groups.find(({ name }) => name === symbol.name);
      return range === undefined ? '' : `Its rules come to ${longRange(range.uncapped)}; with its bounds it gives ${longRange(range)}.`;
    }
    case 'score':
      return `No lead scores outside of ${longRange(bounds.score)}.`;
    default:
      return '';
  }
}

export function pointsOfRule(analysis: Analysis, start: number, assessment: Assessment | null): string {
  const range = rangeOfRule(analysis, assessment?.bounds ?? null, start);
  return range === null ? '' : `To a lead it gives ${longRange(range)}.`;
}
