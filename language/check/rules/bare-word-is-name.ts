/**
 * A bare word that is also the name of something could be meant either way.
 *
 *     field owner: text   field manager: text
 *     when owner = manager add 5      the text "manager", or the other field?
 */

import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Symbol as Meaning } from '../../model.ts';
import type { NodeOf } from '../descend.ts';
import { eventAround } from '../evidence.ts';
import { quoted, replacing } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { SYMBOL_WORDS } from '../types.ts';

export const bareWordIsName = check(['Reference'], (reference, sight) => {
  const { facts, report } = sight;
  if (facts.typeOf.get(reference)?.kind !== 'word') return;
  const { text } = reference.name;
  const kind = kindOfName(text, sight);
  if (kind === null) return;
  const quotes = replacing(reference.span, quoted(text), `Write the text "${text}"`);
  report(reference.span, 'bare-word-is-name', [text, SYMBOL_WORDS[kind]], { fixes: [quotes, ...sameAs(reference, kind, sight)] });
});

function kindOfName(text: string, { scope, facts, around }: Sight): Meaning['kind'] | null {
  const event = eventAround(around);
  const eventSymbol = event === null ? undefined : facts.symbolOf.get(event);
  if (eventSymbol?.kind === 'event' && eventSymbol.properties.has(text)) return 'property';
  return scope.names.get(text)?.kind ?? null;
}

function sameAs(reference: NodeOf<'Reference'>, kind: Meaning['kind'], { around }: Sight): readonly Fix[] {
  const parent = around.at(-1);
  const isEquality = parent?.kind === 'Comparison' && parent.operator === '=' && parent.right === reference;
  if (!isEquality || (kind !== 'field' && kind !== 'property')) return [];
  const operator = { start: parent.left.span.end, end: reference.span.start };
  return [replacing(operator, ' same as ', `Compare with the ${kind} ${reference.name.text}`)];
}
