/** What series of rules say of names that are not declared, from one check to the next: it depends on what is declared. */
import type { File } from '../../ast.ts';
import type { Memory } from '../memory.ts';
import type { Scope } from '../scope.ts';
import { rulesNaming } from './naming.ts';

/** What is declared, as far as it matters to those who use it: of a let that is what it stands for. */
export interface Declared {
  readonly names: ReadonlyMap<string, unknown>;
  readonly hasTiers: boolean;
  readonly infersEvents: boolean;
  readonly hasLets: boolean;
}

/** Before the names that are not declared are added to `scope`: forgets what no longer holds. */
export function forgetSaid(memory: Memory, scope: Scope, files: readonly File[]): void {
  const { declared: last } = memory;
  const now = declaredIn(scope);
  Object.assign(memory, { declared: now });
  if (last === null) return;
  const changed = [...new Set([...last.names.keys(), ...now.names.keys()])].filter((name) => last.names.get(name) !== now.names.get(name));
  if (last.hasTiers !== now.hasTiers || last.infersEvents !== now.infersEvents || (changed.length > 0 && (last.hasLets || now.hasLets))) {
    // A let may stand for any name.
    for (const { series } of memory.rules.values()) if (series !== null) series.says = null;
    return;
  }
  for (const file of files) {
    for (const rule of rulesNaming(changed, file)) {
      const series = memory.rules.get(rule)?.series;
      if (series) series.says = null;
    }
  }
}

function declaredIn({ names, tiers, infersEvents }: Scope): Declared {
  const meanings = new Map<string, unknown>();
  let hasLets = false;
  for (const [name, symbol] of names) {
    if (symbol.kind === 'let') hasLets = true;
    meanings.set(name, symbol.kind === 'let' ? symbol.declaration.value : symbol.kind);
  }
  return { names: meanings, hasTiers: tiers.size > 0, infersEvents, hasLets };
}
