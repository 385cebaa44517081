/** What names stand for; says so where they stand for nothing, or for something that does not fit. */
import type { Name } from '../ast.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { EventSymbol, GroupSymbol, ListSymbol, Symbol as Meaning, ParamSymbol, TierSymbol, Type } from '../model.ts';
import { isUnreadable } from './declared-types.ts';
import type { Env } from './env.ts';
import { replacing } from './fixes.ts';
import { type LooseWords, withAllWords } from './loose-words.ts';
import { respelling } from './respelling.ts';
import { lookUp } from './scope.ts';
import { CONDITION, NUMBER, POINTS, SYMBOL_WORDS, UNKNOWN } from './types.ts';

/** Binds a name that gives a value: a field, property, let or param (also a group, grade or `score`: whether it may is a check of its own). */
export function valueName(name: Name, env: Env): Type {
  if (name.text === '') return UNKNOWN;
  if (env.inTotal) return name.text === 'rest' || groupName(name, env) !== null ? POINTS : UNKNOWN;
  const property = env.event?.properties.get(name.text);
  if (env.event !== null && property !== undefined) {
    env.facts.symbolOf.set(name, { kind: 'property', name: name.text, type: property, event: env.event });
    return isUnreadableProperty(env.event, name.text) || env.scope.disputed.has(name.text) ? UNKNOWN : property;
  }
  const symbol = lookUp(env.scope, name);
  if (symbol === undefined && name.text === ACTIVITY && env.event === null) {
    eventName(name, env);
    return CONDITION;
  }
  if (symbol === undefined) {
    if (env.event !== null) unknownProperty(name, env.event, env);
    else unknownField(name, env);
    return UNKNOWN;
  }
  env.facts.symbolOf.set(name, symbol);
  if (symbol.kind === 'list') env.report(name.span, 'wrong-name', [name.text, SYMBOL_WORDS.list, 'a field', `title in ${name.text}`]);
  if (env.scope.disputed.has(name.text)) return UNKNOWN;
  // That no rule can ask for points is a check of its own.
  const isPoints = symbol.kind === 'group' || symbol.kind === 'score' || symbol.kind === 'grade';
  return isPoints && !env.mayNamePoints ? UNKNOWN : typeOfSymbol(symbol);
}

/** What a name gives where a value is read. */
export function typeOfSymbol(symbol: Meaning): Type {
  switch (symbol.kind) {
    case 'field':
      return symbol.declaration !== null && isUnreadable(symbol.declaration.type) ? UNKNOWN : symbol.type;
    case 'property':
    case 'let':
      return symbol.type;
    case 'param':
      return NUMBER;
    // A bare event: it happened.
    case 'event':
      return CONDITION;
    case 'group':
    case 'score':
      return POINTS;
    case 'grade':
      return { kind: 'grade', labels: symbol.declaration.lines.map((line) => line.label.text) };
    case 'list':
    case 'tier':
      return UNKNOWN;
  }
}

/** A field of the lead, or a property inside `where`; null where there is none (said already). */
export function fieldName(name: Name, env: Env): Type {
  const type = valueName(name, env);
  const symbol = env.facts.symbolOf.get(name);
  if (symbol === undefined || symbol.kind === 'field' || symbol.kind === 'property' || symbol.kind === 'list') return type;
  env.report(name.span, 'wrong-name', [name.text, SYMBOL_WORDS[symbol.kind], 'a field', null]);
  return UNKNOWN;
}

function unknownField(name: Name, env: Env): void {
  if (env.scope.isIncomplete) return;
  if (env.scope.tiers.has(name.text)) {
    env.report(name.span, 'wrong-name', [name.text, SYMBOL_WORDS.tier, 'a field', null]);
    return;
  }
  if (name.text === 'tier' && env.scope.tiers.size > 0) {
    env.report(name.span, 'points-in-rule', [name.text, SYMBOL_WORDS.tier]);
    return;
  }
  const near = env.spell(name.text, ['field', 'let', 'param', 'event']);
  env.report(name.span, 'unknown-field', [name.text, near, env.guess(name.text), null], { fixes: respelling(name.span, near) });
}

/** Words that follow a comparison with a text and stand for nothing by themselves: what was most likely meant is offered. */
export function unknownWords(run: LooseWords, env: Env): void {
  const [{ name }] = run.words;
  const meant = withAllWords(run, env.file);
  const rewriting = replacing(meant.span, meant.text, `Write ${meant.text}`);
  const near =
    env.event === null ? env.spell(name.text, ['field', 'let', 'param', 'event']) : nearest(name.text, env.event.properties.keys());
  const fixes = [...respelling(name.span, near), rewriting];
  if (env.event === null) env.report(name.span, 'unknown-field', [name.text, near, env.guess(name.text), meant], { fixes });
  else env.report(name.span, 'unknown-property', [name.text, env.event.name, near, meant], { fixes });
}

function unknownProperty(name: Name, event: EventSymbol, env: Env): void {
  const near = nearest(name.text, event.properties.keys());
  env.report(name.span, 'unknown-property', [name.text, event.name, near, null], { fixes: respelling(name.span, near) });
}

/** Binds a name that must be a property of this event. */
export function propertyName(name: Name, event: EventSymbol, env: Env): Type {
  const type = event.properties.get(name.text);
  if (type === undefined) {
    if (name.text !== '') unknownProperty(name, event, env);
    return UNKNOWN;
  }
  env.facts.symbolOf.set(name, { kind: 'property', name: name.text, type, event });
  return isUnreadableProperty(event, name.text) ? UNKNOWN : type;
}

const isUnreadableProperty = (event: EventSymbol, name: string): boolean =>
  event.declaration?.properties.some((property) => property.name.text === name && isUnreadable(property.type)) ?? false;

/** Any event that is an activity. */
const ACTIVITY = 'activity';

export function eventName(name: Name, env: Env): EventSymbol | null {
  if (name.text === ACTIVITY && !env.scope.names.has(ACTIVITY)) {
    const symbol = { kind: 'event', name: ACTIVITY, properties: new Map(), isActivity: true, declaration: null, file: env.file } as const;
    env.facts.symbolOf.set(name, symbol);
    return symbol;
  }
  return named('event', 'unknown-event', name, env);
}

export const listName = (name: Name, env: Env): ListSymbol | null => named('list', 'unknown-list', name, env);
export const groupName = (name: Name, env: Env): GroupSymbol | null => named('group', 'unknown-group', name, env);
export const paramName = (name: Name, env: Env): ParamSymbol | null => named('param', 'unknown-param', name, env);

/** A name that must be of one kind. */
function named<K extends 'event' | 'list' | 'group' | 'param'>(
  kind: K,
  code: `unknown-${K}`,
  name: Name,
  env: Env,
): Extract<Meaning, { readonly kind: K }> | null {
  if (name.text === '') return null;
  const symbol = lookUp(env.scope, name);
  if (symbol !== undefined) env.facts.symbolOf.set(name, symbol);
  if (symbol?.kind === kind) return symbol as Extract<Meaning, { readonly kind: K }>;
  if (symbol !== undefined) {
    env.report(name.span, 'wrong-name', [name.text, SYMBOL_WORDS[symbol.kind], SYMBOL_WORDS[kind], null]);
    return null;
  }
  if (env.scope.isIncomplete && kind !== 'group') return null;
  const near = env.spell(name.text, [kind]);
  env.report(name.span, code as 'unknown-event', [name.text, near], { fixes: respelling(name.span, near) });
  return null;
}

/** A tier's name, or (`alsoDisqualified`) the tier of the disqualified. */
export function tierName(name: Name, alsoDisqualified: boolean, env: Env): TierSymbol | null {
  const symbol = env.scope.tiers.get(name.text);
  if (symbol !== undefined) {
    env.facts.symbolOf.set(name, symbol);
    return symbol;
  }
  if (name.text === '' || (alsoDisqualified && name.text === 'disqualified')) return null;
  const near = env.spell(name.text, ['tier']);
  env.report(name.span, 'unknown-tier', [name.text, near], { fixes: respelling(name.span, near) });
  return null;
}

/** What `limit` lowers and tests ask for: `score`, a group, or a grade. */
export function resultName(name: Name, kinds: readonly ('score' | 'group' | 'grade')[], env: Env): Meaning | null {
  if (name.text === '') return null;
  const symbol = lookUp(env.scope, name);
  if (symbol !== undefined) env.facts.symbolOf.set(name, symbol);
  if (symbol !== undefined && (kinds as readonly string[]).includes(symbol.kind)) return symbol;
  const wanted = kinds.includes('grade') ? 'score, tier, a group or a grade' : 'score or a group';
  if (symbol !== undefined) env.report(name.span, 'wrong-name', [name.text, SYMBOL_WORDS[symbol.kind], wanted, null]);
  else {
    const near = env.spell(name.text, kinds);
    env.report(name.span, 'unknown-result', [name.text, wanted, near], { fixes: respelling(name.span, near) });
  }
  return null;
}
