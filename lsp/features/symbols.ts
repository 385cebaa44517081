/** The outline of a model, and finding a thing by its name in all models. */
import { type AnyNode, type Name, printRule, type Span, type Statement } from '@scorelang/language';
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { occurrencesOf } from '../names.ts';
import type { Project } from '../workspace.ts';

export function documentSymbols({ file, source }: Analysis): DocumentSymbol[] {
  const outline = (statements: readonly Statement[]): DocumentSymbol[] => statements.flatMap((statement) => entryOf(statement) ?? []);
  const entryOf = (statement: Statement): DocumentSymbol | null => {
    const entry = ENTRIES[statement.kind] as ((node: AnyNode) => Entry) | undefined;
    if (entry === undefined) return null;
    const { name, detail, kind, at } = entry(statement);
    // An editor shows nothing at all where a name is empty, or stands outside its statement.
    const isWithin = at !== null && at.start >= statement.span.start && at.end <= statement.span.end && at.end > at.start;
    return {
      name: name.trim() === '' ? '(no name yet)' : name,
      detail,
      kind,
      range: rangeOf(source, statement.span),
      selectionRange: rangeOf(source, isWithin ? at : statement.span),
      ...('body' in statement ? { children: outline(statement.body) } : {}),
    };
  };
  return outline(file.statements);
}

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly at: Span | null;
}

type Entries = { readonly [K in Statement['kind']]?: (statement: Extract<Statement, { readonly kind: K }>) => Entry };

const named = (name: Name, detail: string, kind: SymbolKind): Entry => ({ name: name.text, detail, kind, at: name.span });
const ruled = (statement: Rule): Entry => ({ name: lineOf(statement), detail: '', kind: SymbolKind.Operator, at: null });

type Rule = Parameters<typeof printRule>[0];

// An editor asks for the outline again after each pause, and most rules are the same ones then.
const lines = new WeakMap<Rule, string>();

function lineOf(rule: Rule): string {
  const line = lines.get(rule) ?? firstLine(printRule(rule));
  lines.set(rule, line);
  return line;
}

const ENTRIES: Entries = {
  Model: ({ title }) => ({ name: title.value, detail: 'model', kind: SymbolKind.Module, at: title.span }),
  Use: ({ path }) => ({ name: path.value, detail: 'use', kind: SymbolKind.File, at: path.span }),
  Field: ({ name }) => named(name, 'field', SymbolKind.Field),
  Event: ({ name }) => named(name, 'event', SymbolKind.Event),
  List: ({ name }) => named(name, 'list', SymbolKind.Array),
  Param: ({ name, value }) => named(name, `param = ${value.kind === 'Number' ? value.text : '?'}`, SymbolKind.Constant),
  Let: ({ name }) => named(name, 'let', SymbolKind.Variable),
  Group: ({ name, label }) => named(name, label?.value ?? 'group', SymbolKind.Namespace),
  Tier: ({ name }) => named(name, 'tier', SymbolKind.EnumMember),
  Grade: ({ name, group }) => named(name, `grade of ${group.text}`, SymbolKind.Enum),
  Test: ({ title }) => ({ name: title.value, detail: 'test', kind: SymbolKind.Method, at: title.span }),
  TestFile: ({ title }) => ({ name: title.value, detail: 'tests from a file', kind: SymbolKind.Method, at: title.span }),
  Total: () => ({ name: 'total', detail: '', kind: SymbolKind.Function, at: null }),
  Promise: () => ({ name: 'promise', detail: '', kind: SymbolKind.Interface, at: null }),
  When: ruled,
  Always: ruled,
  Each: ruled,
  Rate: ({ subject }) => ({
    name: `rate ${'name' in subject ? subject.name.text : '..'}`,
    detail: '',
    kind: SymbolKind.Operator,
    at: subject.span,
  }),
  Choice: ({ how }) => ({ name: `${how} of`, detail: '', kind: SymbolKind.Operator, at: null }),
  Block: () => ({ name: 'when ..', detail: 'a block', kind: SymbolKind.Operator, at: null }),
};

const MOST_CHARACTERS = 80;
const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, MOST_CHARACTERS);

/** So many are told at once: who looks for one writes another letter. */
const MOST_SYMBOLS = 200;

/** What is declared under a name like this in any model; its letters in their order are enough. */
export function workspaceSymbols(query: string, project: Project): WorkspaceSymbol[] {
  const found = new Map<string, WorkspaceSymbol>();
  for (const path of project.models()) {
    const analysis = project.analysisOf(path);
    if (analysis === null) continue;
    for (const { name, source, key, symbol, isDeclaration } of occurrencesOf(analysis)) {
      if (!isDeclaration || source !== analysis.source || key === null || !fits(name.text, query)) continue;
      const kind = symbol === null ? SymbolKind.Function : KIND_OF_SYMBOL[symbol.kind];
      found.set(key, { name: name.text, kind, location: { uri: project.uriOf(source.path), range: rangeOf(source, name.span) } });
      if (found.size >= MOST_SYMBOLS) return [...found.values()];
    }
  }
  return [...found.values()];
}

function fits(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let index = -1;
  return [...query.toLowerCase()].every((letter) => {
    index = letters.indexOf(letter, index + 1);
    return index !== -1;
  });
}

const KIND_OF_SYMBOL = {
  field: SymbolKind.Field,
  property: SymbolKind.Property,
  event: SymbolKind.Event,
  list: SymbolKind.Array,
  param: SymbolKind.Constant,
  let: SymbolKind.Variable,
  group: SymbolKind.Namespace,
  grade: SymbolKind.Enum,
  tier: SymbolKind.EnumMember,
  score: SymbolKind.Variable,
} as const;
