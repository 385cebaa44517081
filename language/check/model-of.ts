/** Puts the model together from what was bound. */
import type { File, Rule, Statement } from '../ast.ts';
import type { LetSymbol, Symbol as Meaning, Model } from '../model.ts';
import type { Facts } from './env.ts';
import { isLoneRule, othersAmong } from './lone-rules.ts';
import type { Scope } from './scope.ts';

/** The zone that a file says, in minutes east of UTC. */
export function zoneMinutesOf(file: File | undefined): number {
  const zone = file === undefined ? undefined : othersAmong(file.statements).find((statement) => statement.kind === 'Zone');
  return zone?.minutes ?? 0;
}

/** The model that the files say, the main one last, with the tests of `tests`; of what may stand once only, the first counts. */
export function modelOf(files: readonly File[], tests: File, scope: Scope, facts: Facts, lets: readonly LetSymbol[]): Model {
  const file = files.at(-1);
  if (file === undefined) throw new Error('A model has at least its main file');
  const symbols = [...scope.names.values()];
  const all = <K extends Meaning['kind']>(kind: K) =>
    symbols.filter((symbol) => symbol.kind === kind) as Extract<Meaning, { readonly kind: K }>[];
  const first = <K extends Statement['kind']>(kind: K, of = file) =>
    (othersAmong(of.statements).find((statement) => statement.kind === kind) as Extract<Statement, { readonly kind: K }> | undefined) ??
    null;
  const every = <K extends Statement['kind']>(kind: K) =>
    othersAmong(file.statements).filter((statement) => statement.kind === kind) as unknown as Extract<Statement, { readonly kind: K }>[];
  return {
    file,
    files,
    title: first('Model')?.title.value ?? null,
    zoneMinutes: zoneMinutesOf(file),
    range: first('Range'),
    budget: first('Budget'),
    round: first('Round'),
    total: first('Total'),
    ignoreEvents: first('IgnoreEvents'),
    asOf: first('AsOf', tests) ?? first('AsOf'),
    sample: first('Sample')?.path.value ?? null,
    fields: all('field'),
    events: all('event'),
    lists: all('list'),
    params: all('param'),
    lets,
    groups: all('group'),
    grades: all('grade'),
    tiers: [...scope.tiers.values()],
    actions: every('Action'),
    promises: every('Promise'),
    tests: othersAmong(tests.statements).filter((statement) => statement.kind === 'Test' || statement.kind === 'TestFile'),
    rules: file.statements.filter(isRule),
    symbolOf: facts.symbolOf,
    typeOf: facts.typeOf,
  };
}

const isRule = (statement: Statement): statement is Rule =>
  isLoneRule(statement) || statement.kind === 'Block' || statement.kind === 'Choice' || statement.kind === 'Group';
