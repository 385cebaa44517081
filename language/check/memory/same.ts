/** Whether what surrounds the rules is as it was. */
import type { EventSymbol, FieldSymbol, Symbol as Meaning } from '../../model.ts';
import { isUnreadable } from '../declared-types.ts';
import type { Scope } from '../scope.ts';

/** Whether two symbols mean the same to whoever names them, wherever they are declared. */
export function isSameMeaning(one: Meaning, other: Meaning): boolean {
  return one.kind === other.kind && one.name === other.name && isAlike(essenceOf(one), essenceOf(other));
}

/** What a symbol is to those that name it. */
function essenceOf(symbol: Meaning): readonly unknown[] {
  switch (symbol.kind) {
    case 'field':
      return [symbol.type, symbol.column, symbol.missing, readabilityOf(symbol)];
    case 'event':
      return [[...symbol.properties], symbol.isActivity, unreadablesOf(symbol)];
    case 'property':
      return [symbol.type, symbol.event.name];
    case 'list':
      return symbol.values;
    case 'param':
      return [symbol.value, symbol.from, symbol.to];
    case 'let':
      return [symbol.type];
    case 'group':
      return [symbol.parent?.name ?? null];
    case 'grade':
      return [symbol.group?.name ?? null, ...symbol.declaration.lines.map(({ label }) => label.text)];
    case 'tier':
    case 'score':
      return [];
  }
}

const readabilityOf = ({ declaration }: FieldSymbol): string =>
  declaration === null ? 'not declared' : isUnreadable(declaration.type) ? 'unreadable' : 'readable';

const unreadablesOf = ({ declaration }: EventSymbol): readonly (string | null)[] =>
  declaration === null ? [null] : declaration.properties.filter(({ type }) => isUnreadable(type)).map(({ name }) => name.text);

/** Whether plain data is the same. */
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return Object.is(one, other);
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => isAlike(one[key as keyof typeof one], other[key as keyof typeof other]))
  );
}

/**
 * Gives the symbol that a name had at the last check, if it means the same, brought up to date: what is bound to it stays bound. Otherwise the
 * new one.
 */
export function recallSymbol<Symbol extends Meaning>(last: Scope | null, symbol: Symbol): Symbol {
  const before = symbol.kind === 'tier' ? last?.tiers.get(symbol.name) : last?.names.get(symbol.name);
  return before !== undefined && isSameMeaning(before, symbol) ? (Object.assign(before, symbol) as Symbol) : symbol;
}

/** The names that stand for another symbol than they did; null where rules are read otherwise for another reason. */
export function changedNames(one: Scope, other: Scope): readonly string[] | null {
  const isReadAlike =
    one.isIncomplete === other.isIncomplete &&
    one.infersFields === other.infersFields &&
    one.infersEvents === other.infersEvents &&
    (one.tiers.size === 0) === (other.tiers.size === 0);
  if (!isReadAlike) return null;
  const disputed = [
    ...[...one.disputed].filter((name) => !other.disputed.has(name)),
    ...[...other.disputed].filter((name) => !one.disputed.has(name)),
  ];
  // They are places in rules, and each may be one no longer.
  const loose = [...one.looseWords, ...other.looseWords].map(({ text }) => text);
  return [...new Set([...differing(one.names, other.names), ...differing(one.tiers, other.tiers), ...disputed, ...loose])];
}

function differing<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): readonly string[] {
  const gone = [...one.keys()].filter((name) => !other.has(name));
  return [...gone, ...[...other].filter(([name, symbol]) => one.get(name) !== symbol).map(([name]) => name)];
}
