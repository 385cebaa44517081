/**
 * Without declarations, `X within last D` is read as an event, but X may be meant as a date.
 *
 *     when renewed within last 30 days add 5
 *     field renewed: date
 */
import type { Expression, Name } from '../../ast.ts';
import type { Symbol as Meaning } from '../../model.ts';
import { descend } from '../descend.ts';
import { unwrapped } from '../expressions.ts';
import { check, type Sight } from '../sight.ts';

export const readAsEvent = check(['File'], (file, { facts, scope, report }: Sight) => {
  // Going through all rules is dear, and an editor asks at each letter.
  if (!scope.infersEvents || ![...scope.names.values()].some(isInferred)) return;
  const guesses = new Map<string, Name>();
  const evident = new Set<string>();
  const guess = (name: Name | null, isEvident: boolean): void => {
    const symbol = name === null ? undefined : facts.symbolOf.get(name);
    if (name === null || symbol === undefined || !isInferred(symbol)) return;
    if (isEvident) evident.add(name.text);
    else if (!guesses.has(name.text)) guesses.set(name.text, name);
  };
  descend(file, (node) => {
    if (node.kind === 'Each' || node.kind === 'EventNumber' || node.kind === 'FollowedBy') guess(node.event, true);
    if (node.kind === 'GivenEvent') guess(node.event, true);
    // A window without its `last` is an error of its own, which says what it may be.
    if (node.kind === 'Happening' && !node.clauses.some((clause) => clause.kind === 'Within' && clause.direction === null))
      guess(nameOf(node.operand), node.absent || node.clauses.some(({ kind }) => kind !== 'Within'));
    return true;
  });
  for (const [text, name] of guesses) if (!evident.has(text) && text !== 'activity') report(name.span, 'read-as-event', [text]);
});

const isInferred = (symbol: Meaning): boolean => symbol.kind === 'event' && symbol.declaration === null;

function nameOf(operand: Expression): Name | null {
  const inner = unwrapped(operand);
  return inner.kind === 'Reference' ? inner.name : null;
}
