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
import { inserting, quoted, replacing } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { SYMBOL_WORDS } from '../types.ts';

export const bareWordIsName = check(['Reference'], (reference, sight) => {
  const { facts, report } = sight;
  if (facts.typeOf.get(reference)?.kind !== 'word') return;
  const { text } = reference.name;
  const kind = kindOfName(text, sight);
  if (kind === null) return;
  const quotes = replacing(reference.span, quoted(text), `Write the text "${text}"`);
  const inList = kind === 'list' ? lookingUp(reference, sight) : [];
  report(reference.span, 'bare-word-is-name', [text, SYMBOL_WORDS[kind], OTHERWISE[kind] ?? null], {
    fixes: [...inList, quotes, ...sameAs(reference, kind, sight)],
  });
});

/** What to write if not the text is meant. */
const OTHERWISE: { readonly [K in Meaning['kind']]?: string } = {
  field: 'to compare two fields, write `same as`',
  property: 'to compare two properties, write `same as`',
  list: 'to look it up in the list, write `in` or `any of`',
};

/** `title = executives` becomes `title in executives`; after `contains` comes `any of`. */
function lookingUp(reference: NodeOf<'Reference'>, { around }: Sight): readonly Fix[] {
  const parent = around.at(-1);
  if (parent?.kind === 'TextTest' && parent.pattern === reference) {
    return [inserting(reference.span.start, 'any of ', 'Write `any of`')];
  }
  if (parent?.kind !== 'Comparison' || parent.right !== reference) return [];
  const operator = { start: parent.left.span.end, end: reference.span.start };
  return [replacing(operator, parent.operator === '=' ? ' in ' : ' not in ', 'Look it up in the list')];
}

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
