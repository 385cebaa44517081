/**
 * Every rule that gives points is in one part of `total`, and in one only.
 *
 *     group fit { .. }   group engagement { .. }
 *     total = 40% of fit
 */
import type { Expression, GroupRule, Name, Statement } from '../../ast.ts';
import type { GroupSymbol } from '../../model.ts';
import { inserting } from '../fixes.ts';
import { check, type Sight } from '../sight.ts';
import { isRest, isTerm, termsOf } from '../total.ts';

/** The codes are `total-unreached` and `total-twice`. */
export const totalReach = check(['Total'], (total, sight) => {
  if (total !== sight.model.total) return;
  const terms = termsOf(total.value);
  const named = terms.flatMap((term) => groupsOf(term)).map((name) => ({ name, symbol: groupOf(name, sight) }));
  // What is not as it should be was told; what it leaves out cannot be.
  const isWhole =
    terms.every((term) => isTerm(term, sight.facts.symbolOf)) && named.every(({ name, symbol }) => symbol !== null || name.text === 'rest');
  const reached = new Set<GroupRule>();
  const hasRest = terms.some((term) => isRest(shared(term)));
  for (const { name, symbol } of named) {
    if (symbol === null) continue;
    const others = named.filter((one) => one.symbol !== null && one.symbol !== symbol).map((one) => one.symbol?.declaration);
    const isTwice = reached.has(symbol.declaration) || hasAncestorIn(symbol, new Set(others));
    // An outer group that is not named itself belongs to the rest, with all that is in it.
    const isInRest = hasRest && symbol.parent !== null && !isTwice;
    if (isTwice || isInRest) sight.report(name.span, 'total-twice', [name.text]);
    reached.add(symbol.declaration);
  }
  if (!hasRest && isWhole) reportUnreached(total.value, reached, sight);
});

const shared = (term: Expression): Expression => (term.kind === 'PercentOf' ? term.of : term);

function groupsOf(term: Expression): readonly Name[] {
  const inner = shared(term);
  if (inner.kind === 'MaxOf') return inner.names;
  return inner.kind === 'Reference' ? [inner.name] : [];
}

function groupOf(name: Name, { facts }: Sight): GroupSymbol | null {
  const symbol = facts.symbolOf.get(name);
  return symbol?.kind === 'group' ? symbol : null;
}

function hasAncestorIn(symbol: GroupSymbol, groups: ReadonlySet<GroupRule | undefined>): boolean {
  for (let { parent } = symbol; parent !== null; parent = parent.parent) if (groups.has(parent.declaration)) return true;
  return false;
}

/** Groups one by one; rules that stand alone together, at the first. */
function reportUnreached(value: Expression, reached: ReadonlySet<GroupRule>, sight: Sight): void {
  const fixes = [inserting(value.span.end, ' + rest', 'Add the rest')];
  const loose: Statement[] = [];
  const waiting = [...sight.model.rules].reverse() as Statement[];
  for (let rule = waiting.pop(); rule !== undefined; rule = waiting.pop()) {
    if (rule.kind === 'Group' && reached.has(rule)) continue;
    const isAroundReached = (rule.kind === 'Group' || rule.kind === 'Block') && holdsReached(rule.body, reached);
    if ((rule.kind === 'Group' || rule.kind === 'Block') && isAroundReached) waiting.push(...rule.body.toReversed());
    else if (rule.kind === 'Group') sight.report(rule.name.span, 'total-unreached', [`the group ${rule.name.text}`], { fixes });
    else if (givesPoints(rule)) loose.push(rule);
  }
  const [first] = loose;
  if (first === undefined) return;
  const what = loose.length === 1 ? 'this rule' : `this rule and ${loose.length - 1} more outside the groups it names`;
  sight.report(first.span, 'total-unreached', [what], { fixes });
}

const holdsReached = (body: readonly Statement[], reached: ReadonlySet<GroupRule>): boolean =>
  body.some(
    (one) =>
      (one.kind === 'Group' && reached.has(one)) || ((one.kind === 'Group' || one.kind === 'Block') && holdsReached(one.body, reached)),
  );

function givesPoints(rule: Statement): boolean {
  if (rule.kind === 'When' || rule.kind === 'Always' || rule.kind === 'Each') return rule.effect.kind === 'Points';
  if (rule.kind === 'Block' || rule.kind === 'Choice') return rule.body.some(givesPoints);
  return rule.kind === 'Rate';
}
