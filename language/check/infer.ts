/**
 * Types from use, for a model that declares no field: what each name is compared with says what it holds. Uses that can be read in one way
 * only come first; then those that depend on them; what is left is text.
 */
import type { File } from '../ast.ts';
import type { EventSymbol, FieldSymbol, ValueType } from '../model.ts';
import type { Findings } from './findings.ts';
import { type Known, usesIn, usesOfRules } from './infer/gathering.ts';
import { noteLooseWords, reportConflicts, settled, settleLinks, VALUE_TYPES } from './infer/settling.ts';
import { type Joint, joined, noUses } from './infer/uses.ts';
import type { LoneRule } from './lone-rules.ts';
import { forgetSaid } from './memory/said.ts';
import { recallSymbol } from './memory/same.ts';
import { isSilentOnce, type Memory } from './memory.ts';
import type { Scope } from './scope.ts';
import { TEXT } from './types.ts';

/** Adds to `scope` the fields, and the events, that are evident from use. Says where two uses of a name contradict each other. */
export function infer(files: readonly File[], scope: Scope, found: Findings, memory: Memory | null): void {
  if (!scope.infersFields) return;
  if (memory !== null) forgetSaid(memory, scope, files);
  const { lead, events } = joined(usesIn(files, scope, memory === null ? null : saidBefore(memory, scope)));
  // What the properties of a declared event are is said there.
  const evident = [...events].filter(([name]) => !scope.names.has(name)).map(([, ledger]) => ledger);
  for (const ledger of [lead, ...evident]) {
    settleLinks(ledger);
    reportConflicts(ledger, scope, found);
    noteLooseWords(ledger, scope);
  }
  const main = files.at(-1);
  if (main === undefined) return;
  for (const [name, joint] of lead) {
    const use = settled(joint, scope.infersEvents);
    const symbol = use === 'event' ? eventSymbol(name, events.get(name) ?? new Map(), main) : fieldSymbol(name, VALUE_TYPES[use], main);
    scope.names.set(name, recallSymbol<FieldSymbol | EventSymbol>(memory?.scope ?? null, symbol));
  }
}

const saidBefore = (memory: Memory, scope: Scope): Known => ({
  memory,
  ofSeries: (series, file) => {
    series.says ??= usesOfRules(series.rules, file, scope);
    return series.says;
  },
  saysNothing: () => false,
});

/** What a field that is not declared most likely holds; looked up when first asked, as only a name that is wrong needs it. */
export type Guesser = (name: string) => ValueType;

export function createGuesser(files: readonly File[], scope: Scope, memory: Memory | null): Guesser {
  let ledger: ReadonlyMap<string, Joint> | null = null;
  return (name) => {
    if (ledger === null) {
      // Before it is known which names stand for something else, what was silent may not be.
      const { lead } = joined(usesIn(files, scope, memory?.scope === scope ? silentBefore(memory, scope) : null));
      settleLinks(lead);
      ledger = lead;
    }
    const joint = ledger.get(name);
    const use = joint === undefined ? 'text' : settled(joint, false);
    return use === 'event' ? TEXT : VALUE_TYPES[use];
  };
}

function silentBefore(memory: Memory, scope: Scope): Known {
  const isSilent = (rule: LoneRule, file: File): boolean =>
    isSilentOnce(memory, rule, () => usesOfRules([rule], file, scope).lead.size === 0);
  return {
    memory,
    ofSeries: (series, file) => {
      series.isSilent ??= series.rules.every((rule) => isSilent(rule, file));
      return series.isSilent ? NOTHING : null;
    },
    saysNothing: isSilent,
  };
}

const NOTHING = noUses();

const fieldSymbol = (name: string, type: ValueType, file: File): FieldSymbol => ({
  kind: 'field',
  name,
  type,
  column: null,
  missing: [],
  declaration: null,
  file,
});

function eventSymbol(name: string, ledger: ReadonlyMap<string, Joint>, file: File): EventSymbol {
  const properties = new Map<string, ValueType>();
  for (const [property, joint] of ledger) {
    const use = settled(joint, false);
    properties.set(property, use === 'event' ? TEXT : VALUE_TYPES[use]);
  }
  return { kind: 'event', name, properties, isActivity: true, declaration: null, file };
}
