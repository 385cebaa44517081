/** The order of lets: each after those it names. */
import type { Name } from '../ast.ts';
import type { LetSymbol } from '../model.ts';
import { descend } from './descend.ts';
import type { Findings } from './findings.ts';
import type { Scope } from './scope.ts';

/** Every let that a name stands for, each after those it names. Where some name each other in a circle, that is reported and cut at one. */
export function orderedLets(scope: Scope, found: Findings): readonly LetSymbol[] {
  const ordered: LetSymbol[] = [];
  const states = new Map<string, 'open' | 'done'>();
  for (const first of scope.names.values()) {
    if (first.kind !== 'let' || states.has(first.name)) continue;
    // Explicit, not recursive: a chain of lets may be long.
    const way: Step[] = [stepInto(first, scope, states)];
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const next = step.named.pop();
      if (next === undefined) {
        way.pop();
        states.set(step.symbol.name, 'done');
        ordered.push(step.symbol);
        continue;
      }
      const state = states.get(next.symbol.name);
      if (state === 'open') {
        const names = way.map((one) => one.symbol.name);
        const circle = [...names.slice(names.indexOf(next.symbol.name)), next.symbol.name];
        found.in(step.symbol.file.source)(next.name.span, 'let-cycle', [circle]);
      }
      if (state === undefined) way.push(stepInto(next.symbol, scope, states));
    }
  }
  return ordered;
}

interface Step {
  readonly symbol: LetSymbol;
  /** The lets it names, the first one last. */
  readonly named: { readonly symbol: LetSymbol; readonly name: Name }[];
}

function stepInto(symbol: LetSymbol, scope: Scope, states: Map<string, 'open' | 'done'>): Step {
  states.set(symbol.name, 'open');
  const named: { symbol: LetSymbol; name: Name }[] = [];
  descend(symbol.declaration.value, (node) => {
    const other = node.kind === 'Reference' ? scope.names.get(node.name.text) : undefined;
    if (node.kind === 'Reference' && other?.kind === 'let') named.push({ symbol: other, name: node.name });
    return true;
  });
  return { symbol, named: named.reverse() };
}
