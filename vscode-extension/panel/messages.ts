/**
 * What the panel's page and the extension tell each other. Data flows one way: the page says what is wished for, the extension asks the
 * server, and shows all of it in one message. What comes from the page is read with care: it is a window of its own.
 */
import type { ExplainedLead, LeadsFound, Panel } from '@scorelang/lsp/protocol';

/** With what the model is compared: its file, the file in the last commit, or its text as it stands, without what the sliders try. */
export type Comparison = 'saved' | 'committed' | 'written';

/** Which leads are listed. `rule` is the id of a rule that fires on them. */
export type List =
  | { readonly kind: 'moved' }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'rule'; readonly rule: string };

/** What the page wishes to show. */
export interface Wish {
  readonly compare: Comparison;
  /** Values to try in place of those written, by param. */
  readonly params: { readonly [name: string]: number };
  /** The row of the lead that is explained. */
  readonly lead: number | null;
  readonly list: List;
}

export const FIRST_WISH: Wish = { compare: 'saved', params: {}, lead: null, list: { kind: 'moved' } };

/** All that is shown of one model. */
export interface Shown {
  readonly kind: 'shown';
  /** Of the wish that it answers. */
  readonly serial: number;
  readonly uri: string;
  /** The file's name. */
  readonly file: string;
  /** Null where the server gave no answer. */
  readonly panel: Panel | null;
  /** Why it gave none, in a sentence of the server or of the editor; null where it did. */
  readonly failure: string | null;
  /** Why there is nothing to compare with, in a sentence. */
  readonly baselineProblem: string | null;
  readonly explanation: ExplainedLead | null;
  /** The leads of the list, but for those that moved: these are in `panel`. */
  readonly leads: LeadsFound | null;
}

export type ToPage =
  | Shown
  /** A command wishes for something; the page takes it over. */
  | { readonly kind: 'wanted'; readonly uri: string; readonly wish: Wish };

export type FromPage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'wish'; readonly serial: number; readonly wish: Wish }
  /** A line of the explanation by its index. */
  | { readonly kind: 'reveal'; readonly line: number }
  | { readonly kind: 'write'; readonly name: string; readonly value: number }
  | { readonly kind: 'do'; readonly what: Errand };

/** What the page asks the editor to do. */
export type Errand = 'add sample' | 'show problems' | 'restart server';

const COMPARISONS: readonly unknown[] = ['saved', 'committed', 'written'] satisfies readonly Comparison[];
const ERRANDS: readonly unknown[] = ['add sample', 'show problems', 'restart server'] satisfies readonly Errand[];

/** What the page said; null for what no page of ours says. */
export function readFromPage(said: unknown): FromPage | null {
  if (!isRecord(said)) return null;
  switch (said.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'wish': {
      const wish = readWish(said.wish);
      return wish !== null && isIndex(said.serial) ? { kind: 'wish', serial: said.serial, wish } : null;
    }
    case 'reveal':
      return isIndex(said.line) ? { kind: 'reveal', line: said.line } : null;
    case 'write':
      return isText(said.name) && isNumber(said.value) ? { kind: 'write', name: said.name, value: said.value } : null;
    case 'do':
      return ERRANDS.includes(said.what) ? { kind: 'do', what: said.what as Errand } : null;
    default:
      return null;
  }
}

/** A wish as it was kept; null where it is none. */
export function readWish(kept: unknown): Wish | null {
  if (!isRecord(kept) || !COMPARISONS.includes(kept.compare) || !isRecord(kept.params)) return null;
  const list = readList(kept.list);
  const params = Object.entries(kept.params);
  if (list === null || !(kept.lead === null || isIndex(kept.lead)) || !params.every(([, value]) => isNumber(value))) return null;
  return { compare: kept.compare as Comparison, params: Object.fromEntries(params) as Wish['params'], lead: kept.lead, list };
}

function readList(kept: unknown): List | null {
  if (!isRecord(kept)) return null;
  if (kept.kind === 'moved') return { kind: 'moved' };
  if (kept.kind === 'search' && isText(kept.query)) return { kind: 'search', query: kept.query };
  if (kept.kind === 'rule' && isText(kept.rule)) return { kind: 'rule', rule: kept.rule };
  return null;
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 1000;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
