/** Reads from statements what they say of names that are not declared. */
import type { File, Name } from '../../ast.ts';
import { calendarPeriodOf } from '../../values.ts';
import { type AnyNode, descend, descendBeside } from '../descend.ts';
import { bareName, eventAround, readerOf, type Use, type Witness } from '../evidence.ts';
import { looseWordsIn } from '../loose-words.ts';
import { lookUp, type Scope } from '../scope.ts';
import { unquotedText } from '../unquoted.ts';
import { type Entry, emptyEntry, type Ledger, ledgerOf, type Uses } from './uses.ts';

/** Adds to uses what a node and all below it say, or all but the statements in it. */
export interface UseReader {
  readonly read: (node: AnyNode) => void;
  readonly readBeside: (node: AnyNode) => void;
}

export function readerInto({ lead, events }: Uses, file: File, scope: Scope): UseReader {
  const marks: Marks = { loose: new Set(), maybeTexts: new Set() };
  const ofLead = witnessFor(lead, null, file, scope, marks);
  const witnessOf = (event: Name | null) => (event === null ? ofLead : witnessFor(ledgerOf(events, event.text), event, file, scope, marks));
  const enter = (node: AnyNode, around: readonly AnyNode[]): boolean => {
    if (node.kind === 'Test' || node.kind === 'Promise' || node.kind === 'Total' || marks.maybeTexts.has(node)) return false;
    if (node.kind === 'Or' || node.kind === 'And') {
      for (const { words } of looseWordsIn(node)) for (const word of words) marks.loose.add(word.name);
    }
    const isClause = node.kind === 'Where' || node.kind === 'Per';
    readerOf(node)?.(node, witnessOf(eventAround(isClause ? [...around, node] : around)));
    // `count of distinct campaign of email_open`, `each .. once per campaign`: these name properties, too.
    if (node.kind === 'EventNumber' && node.property !== null) {
      witnessOf(node.event).note(node.property, node.how === 'count distinct' ? 'mention' : 'number');
    }
    if (node.kind === 'Each' && node.effect.kind === 'Points') {
      for (const clause of node.effect.clauses) {
        if (clause.kind === 'Once' && calendarPeriodOf(clause.per) === null) witnessOf(node.event).note(clause.per, 'mention');
      }
    }
    return true;
  };
  return {
    read: (node) => descend(node, enter),
    readBeside: (node) => {
      if (enter(node, [])) descendBeside(node, enter);
    },
  };
}

/** What was seen on the way down and matters further down. */
interface Marks {
  readonly loose: Set<Name>;
  readonly maybeTexts: Set<AnyNode>;
}

function witnessFor(ledger: Ledger, event: Name | null, file: File, scope: Scope, marks: Marks): Witness {
  // What a lead's tier is, is known once all points are counted: `tier` is no field where there are tiers.
  const isTier = (name: Name) => event === null && name.text === 'tier' && scope.tiers.size > 0;
  const isOpen = (name: Name) => name.text !== '' && name.text !== 'activity' && !isTier(name) && lookUp(scope, name) === undefined;
  const entryOf = (name: string): Entry => {
    const entry = ledger.get(name) ?? emptyEntry();
    ledger.set(name, entry);
    return entry;
  };
  const note = (name: Name, use: Use) => {
    const target = event === null ? aliased(name, scope) : name;
    // With events declared, a name that is none of them is an error, not a field.
    if (!isOpen(target) || (use === 'event' && !scope.infersEvents)) return;
    const { uses, loose } = entryOf(target.text);
    const isLoose = use === 'yes/no' && target === name && marks.loose.has(name);
    if (isLoose) loose.push(name);
    const noted = isLoose ? 'loose word' : use;
    if (!uses.has(noted)) uses.set(noted, { file, span: name.span });
  };
  return {
    note,
    alike: (left, right) => {
      if (!isOpen(left) || !isOpen(right)) return;
      entryOf(left.text).alike.add(right.text);
      entryOf(right.text).alike.add(left.text);
    },
    equals: (left, right) => {
      const target = event === null ? aliased(left, scope) : left;
      if (isOpen(target)) entryOf(target.text).equals.set(right.text, { file, span: right.span });
    },
    maybeText: (left, right) => {
      const target = event === null ? aliased(left, scope) : left;
      const text = unquotedText(right, file.source);
      if (text === null || text.hasNumbers || !isOpen(target)) return false;
      entryOf(target.text).maybeTexts.push({ file, span: right.span, names: text.names });
      marks.maybeTexts.add(right);
      return true;
    },
    declared: (name) => lookUp(scope, name),
  };
}

/** For `let vip = is_vip`, what is known of `vip` is known of `is_vip`. */
function aliased(name: Name, scope: Scope): Name {
  let current = name;
  const seen = new Set<string>();
  while (!seen.has(current.text)) {
    seen.add(current.text);
    const symbol = lookUp(scope, current);
    const next = symbol?.kind === 'let' ? bareName(symbol.declaration.value) : null;
    if (next === null) break;
    current = next;
  }
  return current;
}
