/** Where names stand and what they stand for: what definition, references, rename and the colours are made of. */
import { type AnyNode, descend, type File, type Symbol as Meaning, type Name, type Source } from '@scorelang/language';
import type { Analysis } from './analysis.ts';

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
  const found = known.get(analysis) ?? [...filesOf(analysis)].flatMap((file) => occurrencesIn(file, analysis));
  known.set(analysis, found);
  return found;
}

/** The name at a place of the analysed file, one that ends there included. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | null {
  const touching = occurrencesOf(analysis).filter(
    ({ source, name }) => source === analysis.source && name.span.start <= offset && offset <= name.span.end,
  );
  return touching.find(({ name }) => offset < name.span.end) ?? touching[0] ?? null;
}

/** The file itself, those it uses, and the model that it tests. */
export const filesOf = ({ model, file }: Analysis): ReadonlySet<File> => new Set([...model.files, file]);

function occurrencesIn(file: File, analysis: Analysis): readonly Occurrence[] {
  const occurrences: Occurrence[] = [];
  const add = (name: Name, key: string | null, symbol: Meaning | null, isDeclaration: boolean): void => {
    if (name.span.end > name.span.start) occurrences.push({ name, source: file.source, key, symbol, isDeclaration });
  };
  descend(file, (node, around) => {
    for (const name of namesIn(node)) {
      const symbol = analysis.model.symbolOf.get(name);
      if (symbol !== undefined) add(name, keyOf(symbol), symbol, isDeclared(symbol, name));
      else if (isAction(node, name)) add(name, `${analysis.model.file.source.path} action ${name.text}`, null, node.kind === 'Action');
      else if (node.kind === 'EventProperty') addProperty(node.name, around.at(-1));
    }
    return true;
  });
  return occurrences.sort((one, other) => one.name.span.start - other.name.span.start);

  function addProperty(name: Name, around: AnyNode | undefined): void {
    const event = around?.kind === 'Event' ? analysis.model.symbolOf.get(around.name) : undefined;
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
