/** What statements say of names that are not declared: the first of each kind of use, and what else there is to know. */
import type { File, Name } from '../../ast.ts';
import type { Span } from '../../source.ts';
import type { Use } from '../evidence.ts';

/** Of some statements that follow each other. */
export interface Uses {
  readonly lead: Ledger;
  /** Of the properties of events, by the event. */
  readonly events: Map<string, Ledger>;
}

export type Ledger = Map<string, Entry>;

export interface Entry {
  /** Where each kind of use is found first. */
  readonly uses: Map<Use, Place>;
  /** Names that hold the same kind of value. */
  readonly alike: Set<string>;
  /** What stands right of `=`: texts, or names if this proves to be no text. Where it is found last. */
  readonly equals: Map<string, Place>;
  /** What stands right of `=` and is a text without its quotes, or a number made of names. */
  readonly maybeTexts: MaybeText[];
  /** Where it stands as a loose word. */
  readonly loose: Name[];
}

export interface MaybeText extends Place {
  readonly names: readonly Name[];
}

/** Its text is that of the file as it is now. */
export interface Place {
  readonly file: File;
  readonly span: Span;
}

export const noUses = (): Uses => ({ lead: new Map(), events: new Map() });

export const emptyEntry = (): Entry => ({ uses: new Map(), alike: new Set(), equals: new Map(), maybeTexts: [], loose: [] });

export function ledgerOf<Of>(events: Map<string, Map<string, Of>>, event: string): Map<string, Of> {
  const ledger = events.get(event) ?? new Map();
  events.set(event, ledger);
  return ledger;
}

/** What all parts say of a name, which each of them knows in part. */
export interface Joint extends Pick<Entry, 'uses' | 'alike'> {
  readonly parts: Entry[];
}

export interface AllUses {
  readonly lead: Map<string, Joint>;
  readonly events: Map<string, Map<string, Joint>>;
}

export const noJoint = (): Joint => ({ uses: new Map(), alike: new Set(), parts: [] });

/** Puts parts together in their order. Nothing in them is changed. */
export function joined(parts: readonly Uses[]): AllUses {
  const all: AllUses = { lead: new Map(), events: new Map() };
  for (const { lead, events } of parts) {
    addTo(all.lead, lead);
    for (const [event, ledger] of events) addTo(ledgerOf(all.events, event), ledger);
  }
  return all;
}

function addTo(all: Map<string, Joint>, ledger: Ledger): void {
  for (const [name, entry] of ledger) {
    const joint = all.get(name) ?? noJoint();
    all.set(name, joint);
    for (const [use, place] of entry.uses) if (!joint.uses.has(use)) joint.uses.set(use, place);
    for (const other of entry.alike) joint.alike.add(other);
    joint.parts.push(entry);
  }
}
