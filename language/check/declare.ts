/** Gathers what the files declare: one pass, before any expression is looked at. */
import type {
  EventDeclaration,
  FieldDeclaration,
  File,
  GradeDeclaration,
  GroupRule,
  ListDeclaration,
  Name,
  ParamDeclaration,
  Statement,
  TierDeclaration,
} from '../ast.ts';
import type { Host } from '../host.ts';
import type { EventSymbol, FieldSymbol, GroupSymbol, ListSymbol, Symbol as Meaning, ParamSymbol, TierSymbol, ValueType } from '../model.ts';
import { textOf } from '../values.ts';
import { valueTypeOf } from './declared-types.ts';
import type { Findings, Report } from './findings.ts';
import { readList } from './list-files.ts';
import { othersAmong } from './lone-rules.ts';
import { recallSymbol } from './memory/same.ts';
import { reasonsIn } from './reasons.ts';
import type { Scope } from './scope.ts';
import { SYMBOL_WORDS } from './types.ts';
import type { UsedFiles } from './uses.ts';

export interface Declared {
  readonly scope: Scope;
  readonly symbolOf: Map<Name, Meaning>;
}

/**
 * Declares everything in the files, the main one last; what only the main file may hold is taken from it alone. A name that means the same as in
 * `last` keeps its symbol.
 */
export function declare({ files, isComplete }: UsedFiles, host: Host, found: Findings, last: Scope | null = null): Declared {
  const symbolOf = new Map<Name, Meaning>();
  const statements = files.map((file) => ({ file, statements: nestedStatements(file.statements) }));
  const has = (kind: Statement['kind']) => statements.some((one) => one.statements.some(({ statement }) => statement.kind === kind));
  const scope: Scope = {
    names: new Map(),
    tiers: new Map(),
    actions: new Set(),
    reasons: reasonsIn(files),
    isIncomplete: !isComplete,
    infersFields: isComplete && !has('Field'),
    infersEvents: isComplete && !has('Field') && !has('Event'),
    disputed: new Set(),
    looseWords: new Set(),
  };
  const main = files.at(-1);
  for (const { file, statements: own } of statements) {
    const report = found.in(file.source);
    const declarer: Declarer = { scope, last, symbolOf, file, host, report, groups: new Map() };
    for (const { statement, group } of own) declareStatement(statement, group, file === main, declarer);
  }
  if (main !== undefined)
    declareGrades(main, { scope, last, symbolOf, file: main, host, report: found.in(main.source), groups: new Map() });
  return { scope, symbolOf };
}

interface Declarer {
  readonly scope: Scope;
  readonly last: Scope | null;
  readonly symbolOf: Map<Name, Meaning>;
  readonly file: File;
  readonly host: Host;
  readonly report: Report;
  readonly groups: Map<GroupRule, GroupSymbol>;
}

interface Placed {
  readonly statement: Statement;
  /** The group it stands in. */
  readonly group: GroupRule | null;
}

/** Every statement that may declare something, those in blocks and groups too, in the order written. */
function nestedStatements(statements: readonly Statement[]): readonly Placed[] {
  const placed: Placed[] = [];
  const waiting: Placed[] = [];
  const wait = (inside: readonly Statement[], group: GroupRule | null): void => {
    const others = othersAmong(inside);
    for (let at = others.length - 1; at >= 0; at -= 1) waiting.push({ statement: others[at]!, group });
  };
  wait(statements, null);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    placed.push(next);
    const { statement } = next;
    if (statement.kind !== 'Block' && statement.kind !== 'Choice' && statement.kind !== 'Group') continue;
    wait(statement.body, statement.kind === 'Group' ? statement : next.group);
  }
  return placed;
}

function declareStatement(statement: Statement, group: GroupRule | null, isMain: boolean, declarer: Declarer): void {
  switch (statement.kind) {
    case 'Field':
      declareName(fieldSymbol(statement, declarer.file), statement.name, declarer);
      return;
    case 'Event':
      declareName(eventSymbol(statement, declarer), statement.name, declarer);
      return;
    case 'List':
      declareName(listSymbol(statement, declarer), statement.name, declarer);
      return;
    case 'Param':
      declareName(paramSymbol(statement, declarer.file), statement.name, declarer);
      return;
    case 'Let':
      // Its type is settled once every name is known.
      declareName(
        { kind: 'let', name: statement.name.text, type: { kind: 'unknown' }, declaration: statement, file: declarer.file },
        statement.name,
        declarer,
      );
      return;
    case 'Group':
      if (isMain) declareGroup(statement, group, declarer);
      return;
    case 'Tier':
      if (isMain) declareTier(statement, declarer);
      return;
    case 'Action':
      declarer.scope.actions.add(statement.action.text);
      return;
    case 'When':
    case 'Always':
    case 'Each':
    case 'Rate':
    case 'Grade':
    case 'Block':
    case 'Choice':
    case 'Model':
    case 'Use':
    case 'Sample':
    case 'Range':
    case 'Budget':
    case 'Zone':
    case 'Round':
    case 'AsOf':
    case 'IgnoreEvents':
    case 'Total':
    case 'Promise':
    case 'Test':
    case 'TestFile':
    case 'Broken':
      return;
  }
}

/** Names with a meaning of their own, and why nothing else may be called so. */
const RESERVED: Readonly<Record<string, { readonly kinds: readonly Meaning['kind'][]; readonly why: string }>> = {
  score: {
    kinds: ['field', 'event', 'list', 'param', 'let', 'group', 'grade'],
    why: 'it is what the model gives',
  },
  rest: { kinds: ['group'], why: 'in `total` it means all points that no other part names' },
  tier: { kinds: ['group', 'grade'], why: 'in a test it means the tier of the lead' },
  activity: { kinds: ['event'], why: 'it means any event that is an activity' },
  disqualified: { kinds: ['tier'], why: 'it is the tier of every lead that is disqualified' },
};

/** Gives the symbol that the name has now. */
function declareName<Symbol extends Exclude<Meaning, { kind: 'score' | 'property' | 'tier' }>>(
  made: Symbol,
  name: Name,
  declarer: Declarer,
): Symbol {
  if (name.text === '') return made;
  const { scope, symbolOf, report } = declarer;
  // It is declared all the same: its uses are not to be told as well.
  reportReserved(made.kind, name, report);
  const first = scope.names.get(name.text);
  // The type of a let is not known yet.
  const symbol = first === undefined && made.kind !== 'let' ? recallSymbol(declarer.last, made) : made;
  symbolOf.set(name, symbol);
  if (first === undefined) {
    scope.names.set(name.text, symbol);
    return symbol;
  }
  const related = placeOf(first);
  report(name.span, 'duplicate-declaration', [name.text, SYMBOL_WORDS[first.kind]], related === null ? {} : { related: [related] });
  return symbol;
}

function reportReserved(kind: Meaning['kind'], name: Name, report: Report): void {
  const reserved = Object.hasOwn(RESERVED, name.text) ? RESERVED[name.text] : undefined;
  if (reserved?.kinds.includes(kind)) report(name.span, 'reserved-name', [name.text, SYMBOL_WORDS[kind], reserved.why]);
}

/** Where a symbol is declared, as a place to show beside a finding. */
export function placeOf(symbol: Meaning): { source: File['source']; span: Name['span']; message: string } | null {
  if (symbol.kind === 'score' || symbol.kind === 'property' || symbol.declaration === null) return null;
  return { source: symbol.file.source, span: symbol.declaration.name.span, message: `${symbol.name} is declared here` };
}

const fieldSymbol = (declaration: FieldDeclaration, file: File): FieldSymbol => ({
  kind: 'field',
  name: declaration.name.text,
  type: valueTypeOf(declaration.type),
  column: declaration.column?.value ?? null,
  missing: (declaration.missing?.items ?? []).map((item) => (item.kind === 'Number' ? item.value : textOf(item))),
  declaration,
  file,
});

function eventSymbol(declaration: EventDeclaration, { file, report }: Declarer): EventSymbol {
  const properties = new Map<string, ValueType>();
  for (const property of declaration.properties) {
    const { text } = property.name;
    if (text === '') continue;
    if (text === 'event' || text === 'at') report(property.name.span, 'reserved-property', [text]);
    else if (properties.has(text)) report(property.name.span, 'duplicate-declaration', [text, 'a property of this event']);
    else properties.set(text, valueTypeOf(property.type));
  }
  return { kind: 'event', name: declaration.name.text, properties, isActivity: !declaration.notActivity, declaration, file };
}

const listSymbol = (declaration: ListDeclaration, { file, host, report }: Declarer): ListSymbol => ({
  kind: 'list',
  name: declaration.name.text,
  values: declaration.values.kind === 'ListFile' ? readList(declaration.values, file, host, report) : declaration.values.items.map(textOf),
  declaration,
  file,
});

const paramSymbol = (declaration: ParamDeclaration, file: File): ParamSymbol => ({
  kind: 'param',
  name: declaration.name.text,
  value: declaration.value.kind === 'Number' ? declaration.value.value : 0,
  from: declaration.range?.from.kind === 'Number' ? declaration.range.from.value : 0,
  to: declaration.range?.to.kind === 'Number' ? declaration.range.to.value : null,
  declaration,
  file,
});

function declareGroup(declaration: GroupRule, around: GroupRule | null, declarer: Declarer): void {
  const parent = around === null ? null : (declarer.groups.get(around) ?? null);
  const symbol: GroupSymbol = { kind: 'group', name: declaration.name.text, declaration, parent, file: declarer.file };
  declarer.groups.set(declaration, declareName(symbol, declaration.name, declarer));
}

function declareTier(declaration: TierDeclaration, declarer: Declarer): void {
  const { scope, symbolOf, file, report } = declarer;
  const { name } = declaration;
  if (name.text === '') return;
  reportReserved('tier', name, report);
  const first = scope.tiers.get(name.text);
  const made: TierSymbol = { kind: 'tier', name: name.text, declaration, file };
  const symbol = first === undefined ? recallSymbol(declarer.last, made) : made;
  symbolOf.set(name, symbol);
  if (first === undefined) scope.tiers.set(name.text, symbol);
  else
    report(name.span, 'duplicate-tier', [name.text], {
      related: [{ source: file.source, span: first.declaration.span, message: 'the first' }],
    });
}

/** Grades come last: a grade may stand before the group that it labels. */
function declareGrades(main: File, declarer: Declarer): void {
  for (const statement of othersAmong(main.statements)) {
    if (statement.kind === 'Grade') declareName(gradeSymbol(statement, declarer), statement.name, declarer);
  }
}

function gradeSymbol(declaration: GradeDeclaration, { scope, file }: Declarer) {
  const group = scope.names.get(declaration.group.text);
  return { kind: 'grade', name: declaration.name.text, group: group?.kind === 'group' ? group : null, declaration, file } as const;
}
