/**
 * A setting is said once, and has a value that makes sense.
 *
 *     range 0 to 100
 *     range 0 to 50
 */
import type { Statement } from '../../ast.ts';
import { removing } from '../fixes.ts';
import { check } from '../sight.ts';

/** The codes are `setting-twice`, `round-decimals` and `invalid-zone`. */
export const settings = check(['File', 'Test', 'Round', 'Zone'], (node, { file, report }) => {
  switch (node.kind) {
    case 'File':
    case 'Test': {
      const seen = new Map<string, { readonly start: number; readonly end: number }>();
      for (const part of node.kind === 'File' ? node.statements : node.steps) {
        const word = SETTING_WORDS[part.kind as Statement['kind']];
        if (word === undefined) continue;
        const first = seen.get(word);
        if (first === undefined) seen.set(word, part.span);
        else {
          const related = [{ source: file.source, span: first, message: 'the first' }];
          report(part.span, 'setting-twice', [word, node.kind === 'Test' ? 'a test' : 'a file'], {
            related,
            fixes: [removing(part.span, 'Remove this one')],
          });
        }
      }
      return;
    }
    case 'Round': {
      const { decimals } = node;
      if (decimals.kind === 'Hole') return;
      const isFit = decimals.kind === 'Number' && Number.isInteger(decimals.value) && decimals.value >= 0 && decimals.value <= 4;
      // Not a param either: how fine a score is does not change from call to call.
      if (!isFit) report(decimals.span, 'round-decimals', [decimals.kind === 'Number' ? decimals.text : decimals.name.text]);
      return;
    }
    case 'Zone':
      if (Math.abs(node.minutes) > MOST_ZONE_MINUTES) report(node.span, 'invalid-zone', []);
  }
});

const MOST_ZONE_MINUTES = 14 * 60;

const SETTING_WORDS: { readonly [K in Statement['kind']]?: string } = {
  Model: 'model',
  Range: 'range',
  Budget: 'budget',
  Zone: 'zone',
  Round: 'round score',
  AsOf: 'as of',
  IgnoreEvents: 'ignore events',
  Total: 'total',
  Sample: 'sample',
};
