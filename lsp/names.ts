/** Where names stand and what they stand for: what definition, references, rename and the colours are made of. */
import type { AnyNode, File, Symbol as Meaning, Model, Name, Source, Statement } from '@scorelang/language';
import type { Analysis } from './analysis.ts';
import { descendOwn } from './tree.ts';

export interface Occurrence {
  readonly name: Name;
  readonly source: Source;
  /** One for all names of one thing, in whatever file; null for what no author named (`score`, `activity`). */
  readonly key: string | null;
  /** What it stands for; null for an action, which is no part of the model's meaning. */
  readonly symbol: Meaning | null;
  readonly isDeclaration: boolean;
}

const known = new WeakMap<Analysis, readonly Occurrence[]>();

/** Every name that stands for something, in all files of a model, each file in its order. */
export function occurrencesOf(analysis: Analysis): readonly Occurrence[] {
  const found = known.get(analysis) ?? [...filesOf(analysis)].flatMap((file) => occurrencesIn(file, file.statements, analysis));
  known.set(analysis, found);
  return found;
}

/** The name at a place of the analysed file, one that ends there included. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | null {
  const { file } = analysis;
  const isAt = ({ span }: Statement | Name): boolean => span.start <= offset && offset <= span.end;
  const touching = occurrencesIn(file, file.statements.filter(isAt), analysis).filter(({ name }) => isAt(name));
  return touching.find(({ name }) => offset < name.span.end) ?? touching[0] ?? null;
}

/** The file itself, those it uses, and the model that it tests. */
export const filesOf = ({ model, file }: Analysis): ReadonlySet<File> => new Set([...model.files, file]);

function occurrencesIn({ source }: File, statements: readonly Statement[], { model }: Analysis): Occurrence[] {
  const found: Occurrence[] = [];
  for (const statement of statements) {
    for (const { named } of namesWithin(statement, model)) for (const one of named) found.push({ ...one, source });
  }
  return found;
}

/** The names of a statement, without those of the statements in its body. The same object as long as they are the same. */
export interface StatementNames {
  readonly statement: Statement;
  /** In their order. */
  readonly named: readonly Omit<Occurrence, 'source'>[];
  /** Names that stand for themselves, as texts. */
  readonly bare: readonly Name[];
  /** Every name in it with what it stood for: while each still does, all else is as it was. */
  readonly names: readonly Name[];
  readonly symbols: readonly (Meaning | undefined)[];
}

/** Of a statement, and of all inside it. */
export function namesWithin(statement: Statement, model: Model): readonly StatementNames[] {
  const own = namesOf(statement, model);
  return 'body' in statement ? [own, ...statement.body.flatMap((inner) => namesWithin(inner, model))] : [own];
}

/** From one version of a text to the next nearly all statements stay the same nodes. */
const namesOfStatements = new WeakMap<Statement, StatementNames>();

function namesOf(statement: Statement, model: Model): StatementNames {
  const last = namesOfStatements.get(statement);
  // What properties of an event are is no symbol; events are few.
  if (last !== undefined && statement.kind !== 'Event' && isAsBefore(last, model)) return last;
  const found = findNames(statement, model);
  namesOfStatements.set(statement, found);
  return found;
}

const isAsBefore = ({ names, symbols }: StatementNames, { symbolOf }: Model): boolean =>
  names.every((name, index) => symbolOf.get(name) === symbols[index]);

function findNames(statement: Statement, { symbolOf, file }: Model): StatementNames {
  const named: Omit<Occurrence, 'source'>[] = [];
  const bare: Name[] = [];
  const names: Name[] = [];
  const symbols: (Meaning | undefined)[] = [];
  const add = (name: Name, key: string | null, symbol: Meaning | null, isDeclaration: boolean): void => {
    if (name.span.end > name.span.start) named.push({ name, key, symbol, isDeclaration });
  };
  descendOwn(statement, (node, around) => {
    for (const name of namesIn(node)) {
      const symbol = symbolOf.get(name);
      names.push(name);
      symbols.push(symbol);
      if (symbol !== undefined) add(name, keyOf(symbol), symbol, isDeclared(symbol, name));
      else if (node.kind === 'Reference') bare.push(name);
      else if (isAction(node, name)) add(name, `${file.source.path} action ${name.text}`, null, node.kind === 'Action');
      else if (node.kind === 'EventProperty') addProperty(node.name, around.at(-1));
    }
  });
  named.sort((one, other) => one.name.span.start - other.name.span.start);
  return { statement, named, bare, names, symbols };

  function addProperty(name: Name, around: AnyNode | undefined): void {
    const event = around?.kind === 'Event' ? symbolOf.get(around.name) : undefined;
    const type = event?.kind === 'event' ? event.properties.get(name.text) : undefined;
    if (event?.kind !== 'event' || type === undefined) return;
    const symbol: Meaning = { kind: 'property', name: name.text, type, event };
    add(name, keyOf(symbol), symbol, true);
  }
}

/** The names that are directly in a node. */
function namesIn(node: AnyNode): readonly Name[] {
  return Object.values(node)
    .flat()
    .filter((part): part is Name => part !== null && typeof part === 'object' && part.kind === 'Name');
}

const isAction = (node: AnyNode, name: Name): boolean =>
  (node.kind === 'Action' || node.kind === 'ExpectAction') && node.action === name && name.text !== '';

/** Two names are of one thing when their keys are alike. Its file is part of the key: two models may each have a `fit`. */
function keyOf(symbol: Meaning): string | null {
  switch (symbol.kind) {
    case 'score':
      return null;
    case 'property':
      return `${symbol.event.file.source.path} property ${symbol.event.name} ${symbol.name}`;
    case 'tier':
      return `${symbol.file.source.path} tier ${symbol.name}`;
    case 'event':
      return symbol.name === 'activity' && symbol.declaration === null ? null : `${symbol.file.source.path} name ${symbol.name}`;
    case 'field':
    case 'list':
    case 'param':
    case 'let':
    case 'group':
    case 'grade':
      return `${symbol.file.source.path} name ${symbol.name}`;
  }
}

const isDeclared = (symbol: Meaning, name: Name): boolean => 'declaration' in symbol && symbol.declaration?.name === name;
