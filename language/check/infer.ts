/**
 * Types from use, for a model that declares no field: what each name is compared with says what it holds. Uses that can be read in one way
 * only come first; then those that depend on them; what is left is text.
 */
import type { File, Name } from '../ast.ts';
import type { EventSymbol, FieldSymbol, ValueType } from '../model.ts';
import type { Source, Span } from '../source.ts';
import { type AnyNode, bodyOf, descend, descendBeside } from './descend.ts';
import { bareName, eventAround, readerOf, type Use, type Witness } from './evidence.ts';
import type { Findings } from './findings.ts';
import { isLoneRule, type LoneRule } from './lone-rules.ts';
import { looseWordsIn } from './loose-words.ts';
import { recallSymbol } from './memory/same.ts';
import { throughSeries } from './memory/series.ts';
import { isSilentOnce, type Memory } from './memory.ts';
import { lookUp, type Scope } from './scope.ts';
import { DATE, DATETIME, LIST_OF_TEXT, NUMBER, TEXT, YES_NO } from './types.ts';
import { unquotedText } from './unquoted.ts';

/** Adds to `scope` the fields, and the events, that are evident from use. Says where two uses of a name contradict each other. */
export function infer(files: readonly File[], scope: Scope, found: Findings, last: Scope | null = null): void {
  if (!scope.infersFields) return;
  const lead: Ledger = new Map();
  const events = new Map<string, Ledger>();
  for (const file of files) readNodes(file, file, scope, lead, events, null);
  // What the properties of a declared event are is said there.
  const evident = [...events].filter(([name]) => !scope.names.has(name)).map(([, ledger]) => ledger);
  for (const ledger of [lead, ...evident]) {
    settleLinks(ledger);
    reportConflicts(ledger, scope, found);
    noteLooseWords(ledger, scope);
  }
  const main = files.at(-1);
  if (main === undefined) return;
  for (const [name, entry] of lead) {
    const use = settled(entry, scope.infersEvents);
    const symbol = use === 'event' ? eventSymbol(name, events.get(name) ?? new Map(), main) : fieldSymbol(name, VALUE_TYPES[use], main);
    scope.names.set(name, recallSymbol<FieldSymbol | EventSymbol>(last, symbol));
  }
}

/** What a field that is not declared most likely holds; looked up when first asked, as only a name that is wrong needs it. */
export type Guesser = (name: string) => ValueType;

export function createGuesser(files: readonly File[], scope: Scope, memory: Memory | null): Guesser {
  let ledger: Ledger | null = null;
  return (name) => {
    if (ledger === null) {
      ledger = new Map();
      // Before it is known which names stand for something else, what was silent may not be.
      const known = memory?.scope === scope ? memory : null;
      for (const file of files) {
        const isSilent = (rule: LoneRule): boolean => known !== null && isSilentOnce(known, rule, () => saysNothing(rule, file, scope));
        readNodes(file, file, scope, ledger, new Map(), known === null ? null : { memory: known, isSilent });
      }
      settleLinks(ledger);
    }
    const entry = ledger.get(name);
    const use = entry === undefined ? 'text' : settled(entry, false);
    return use === 'event' ? TEXT : VALUE_TYPES[use];
  };
}

type Ledger = Map<string, Entry>;

interface Entry {
  /** Where each kind of use is found first. */
  readonly uses: Map<Use, Place>;
  /** Names that hold the same kind of value. */
  readonly alike: Set<string>;
  /** What stands right of `=`: texts, or names if this proves to be no text. */
  readonly equals: Map<string, Place>;
  /** What stands right of `=` and is a text without its quotes, or a number made of names. */
  readonly maybeTexts: MaybeText[];
  /** Where it stands as a loose word. */
  readonly loose: Name[];
}

interface MaybeText extends Place {
  readonly names: readonly Name[];
}

interface Place {
  readonly source: Source;
  readonly span: Span;
}

type SettledUse = Exclude<Use, 'mention' | 'date or event' | 'loose word'>;

const VALUE_TYPES: Readonly<Record<Exclude<SettledUse, 'event'>, ValueType>> = {
  text: TEXT,
  number: NUMBER,
  'yes/no': YES_NO,
  date: DATE,
  datetime: DATETIME,
  list: LIST_OF_TEXT,
};

/** Whether no name of the lead that is not declared is used in a rule. */
function saysNothing(rule: LoneRule, file: File, scope: Scope): boolean {
  const ledger: Ledger = new Map();
  readNodes(rule, file, scope, ledger, new Map(), null);
  return ledger.size === 0;
}

function readNodes(root: AnyNode, file: File, scope: Scope, lead: Ledger, events: Map<string, Ledger>, silence: Silence | null): void {
  const marks: Marks = { loose: new Set(), maybeTexts: new Set() };
  const ofLead = witnessFor(lead, null, file, scope, marks);
  const witnessOf = (event: Name | null) => (event === null ? ofLead : witnessFor(ledgerOf(events, event.text), event, file, scope, marks));
  const read = (node: AnyNode, around: readonly AnyNode[]): boolean => {
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
        if (clause.kind === 'Once' && !CALENDAR.has(clause.per.text)) witnessOf(node.event).note(clause.per, 'mention');
      }
    }
    const body = silence === null ? null : bodyOf(node);
    if (silence === null || body === null) return true;
    descendBeside(node, read);
    throughSeries(
      silence.memory,
      body,
      (series) => {
        series.isSilent ??= series.rules.every(silence.isSilent);
        return series.isSilent;
      },
      (statement) => {
        if (!isLoneRule(statement) || !silence.isSilent(statement)) descend(statement, read);
      },
    );
    return false;
  };
  descend(root, read);
}

/** Which rules need not be read, as they say nothing. */
interface Silence {
  readonly memory: Memory;
  readonly isSilent: (rule: LoneRule) => boolean;
}

/** What was seen on the way down and matters further down. */
interface Marks {
  readonly loose: Set<Name>;
  readonly maybeTexts: Set<AnyNode>;
}

const CALENDAR: ReadonlySet<string> = new Set(['day', 'week', 'month']);

function ledgerOf(events: Map<string, Ledger>, event: string): Ledger {
  const ledger = events.get(event) ?? new Map();
  events.set(event, ledger);
  return ledger;
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
    if (!uses.has(noted)) uses.set(noted, { source: file.source, span: name.span });
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
      if (isOpen(target)) entryOf(target.text).equals.set(right.text, { source: file.source, span: right.span });
    },
    maybeText: (left, right) => {
      const target = event === null ? aliased(left, scope) : left;
      const text = unquotedText(right, file.source);
      if (text === null || text.hasNumbers || !isOpen(target)) return false;
      entryOf(target.text).maybeTexts.push({ source: file.source, span: right.span, names: text.names });
      marks.maybeTexts.add(right);
      return true;
    },
    declared: (name) => lookUp(scope, name),
  };
}

const emptyEntry = (): Entry => ({ uses: new Map(), alike: new Set(), equals: new Map(), maybeTexts: [], loose: [] });

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

/** Carries what is known along `alike`; then what stands left of `= word` is text, unless it is known to be something else. */
function settleLinks(ledger: Ledger): void {
  const known = [...ledger].filter(([, entry]) => plainUses(entry).length > 0).map(([name]) => name);
  for (let name = known.pop(); name !== undefined; name = known.pop()) {
    const entry = ledger.get(name);
    for (const other of entry?.alike ?? []) {
      const target = ledger.get(other);
      if (entry === undefined || target === undefined || plainUses(target).length > 0) continue;
      for (const [use, place] of entry.uses) target.uses.set(use, place);
      known.push(other);
    }
  }
  for (const entry of ledger.values()) {
    for (const { names, ...place } of entry.maybeTexts) {
      const isNumber = plainUses(entry).some((use) => use !== 'text');
      if (!isNumber && !entry.uses.has('text')) entry.uses.set('text', place);
      if (isNumber) for (const name of names) noteNumber(name, place, ledger);
    }
    for (const [word, place] of entry.equals) {
      // Against a number, a name that is known elsewhere is that field.
      const isName = plainUses(entry).some((use) => use !== 'text') && ledger.has(word);
      if (!isName && !entry.uses.has('text')) entry.uses.set('text', place);
    }
  }
}

function noteNumber(name: Name, { source }: Place, ledger: Ledger): void {
  const entry = ledger.get(name.text) ?? emptyEntry();
  ledger.set(name.text, entry);
  if (!entry.uses.has('number')) entry.uses.set('number', { source, span: name.span });
}

/** Uses that say little: anything else says more. */
const VAGUE: ReadonlySet<Use> = new Set<Use>(['mention', 'date or event', 'loose word']);

const plainUses = (entry: Entry): readonly Use[] => [...entry.uses.keys()].filter((use) => !VAGUE.has(use));

/** What a name is, by its uses; text where nothing says more. */
function settled(entry: Entry, infersEvents: boolean): SettledUse {
  const { uses } = entry;
  if (uses.has('event') && infersEvents) return 'event';
  if (uses.has('datetime')) return 'datetime';
  const first = plainUses(entry)[0] as SettledUse | undefined;
  if (first !== undefined && first !== 'event') return first;
  if (uses.has('date or event')) return infersEvents ? 'event' : 'date';
  return uses.has('loose word') ? 'yes/no' : 'text';
}

/** Uses that can be of one and the same name. */
const COMPATIBLE: ReadonlySet<string> = new Set(['date datetime', 'datetime date', 'yes/no event', 'event yes/no']);

function reportConflicts(ledger: Ledger, scope: Scope, found: Findings): void {
  for (const [name, entry] of ledger) {
    const [first, ...others] = [...entry.uses].filter(([use]) => !VAGUE.has(use));
    const conflict = others.find(([use]) => !COMPATIBLE.has(`${first?.[0]} ${use}`));
    if (first === undefined || conflict === undefined) continue;
    scope.disputed.add(name);
    const related = [{ ...first[1], message: `used as ${first[0]} here` }];
    found.in(conflict[1].source)(conflict[1].span, 'conflicting-uses', [name, first[0], conflict[0]], { related });
  }
}

/** Words that are named nowhere else, and so are hardly fields. */
function noteLooseWords(ledger: Ledger, scope: Scope): void {
  for (const { uses, loose } of ledger.values()) {
    if (uses.size === 1) for (const name of loose) scope.looseWords.add(name);
  }
}

const fieldSymbol = (name: string, type: ValueType, file: File): FieldSymbol => ({
  kind: 'field',
  name,
  type,
  column: null,
  missing: [],
  declaration: null,
  file,
});

function eventSymbol(name: string, ledger: Ledger, file: File): EventSymbol {
  const properties = new Map<string, ValueType>();
  for (const [property, entry] of ledger) {
    const use = settled(entry, false);
    properties.set(property, use === 'event' ? TEXT : VALUE_TYPES[use]);
  }
  return { kind: 'event', name, properties, isActivity: true, declaration: null, file };
}
