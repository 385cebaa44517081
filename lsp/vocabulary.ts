/** The names of a model by what they are, for those that look up and those that offer. */
import type { EventSymbol, Symbol as Meaning, Model, Type } from '@scorelang/language';

export interface Vocabulary {
  readonly names: ReadonlyMap<string, Meaning>;
  readonly tiers: readonly string[];
  /** Actions that some `on reaching` does. */
  readonly actions: readonly string[];
}

const known = new WeakMap<Model, Vocabulary>();

export function vocabularyOf(model: Model): Vocabulary {
  const found = known.get(model) ?? gather(model);
  known.set(model, found);
  return found;
}

function gather(model: Model): Vocabulary {
  const { fields, events, lists, params, lets, groups, grades } = model;
  const names = new Map(
    [...fields, ...events, ...lists, ...params, ...lets, ...groups, ...grades].map((one): [string, Meaning] => [one.name, one]),
  );
  const actions = new Set(model.actions.map(({ action }) => action.text).filter((text) => text !== ''));
  return { names, tiers: model.tiers.map(({ name }) => name), actions: [...actions] };
}

/** What a name gives where a value is read; unknown for names that stand for none. */
export function typeOfName(name: string, event: EventSymbol | null, { names }: Vocabulary): Type {
  const property = event?.properties.get(name);
  if (property !== undefined) return property;
  const symbol = names.get(name);
  switch (symbol?.kind) {
    case 'field':
    case 'let':
    case 'property':
      return symbol.type;
    case 'param':
      return { kind: 'number', whole: false, from: null, to: null };
    case 'event':
      return { kind: 'condition' };
    case 'group':
    case 'score':
      return { kind: 'points' };
    case 'grade':
      return { kind: 'grade', labels: symbol.declaration.lines.map(({ label }) => label.text) };
    case 'list':
    case 'tier':
    case undefined:
      return { kind: 'unknown' };
  }
}
