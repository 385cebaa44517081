/** What became of the events of all leads. */
import type { LeadEvent, Plan, Result } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { excerptOf } from '../rejects.ts';
import type { EventReport } from '../report.ts';
import type { LeadEvents } from './lead-events.ts';

export interface EventTally {
  readonly add: (result: Result, events: readonly LeadEvent[] | undefined) => void;
  /** Null where the model looks at no events. */
  readonly report: (arranged: LeadEvents | null) => EventReport | null;
}

const EXAMPLES = 5;
/** Leads that are asked what their undeclared events are called. */
const MOST_ASKED = 1000;

export function eventTally(plan: Plan): EventTally {
  const declared = new Set(plan.events.map(({ name }) => (name === null ? null : fold(name))));
  const totals = { counted: 0, undeclared: 0, unreadable: 0, future: 0, ignored: 0 };
  const examples = new Set<string>();
  let asked = 0;
  return {
    add: (result, events) => {
      const counts = result.events;
      if (counts === undefined) return;
      totals.counted += counts.counted;
      totals.undeclared += counts.undeclared;
      totals.unreadable += counts.unreadable;
      totals.future += counts.future;
      totals.ignored += counts.ignored;
      if (counts.undeclared === 0 || asked >= MOST_ASKED || examples.size >= EXAMPLES) return;
      asked += 1;
      for (const event of events ?? []) {
        const name: unknown = event?.event;
        if (typeof name === 'string' && !declared.has(fold(name)) && examples.size < EXAMPLES) examples.add(excerptOf(name));
      }
    },
    report: (arranged) =>
      plan.readsEvents
        ? { files: arranged?.report() ?? [], ...totals, undeclared: { count: totals.undeclared, examples: [...examples] } }
        : null,
  };
}
