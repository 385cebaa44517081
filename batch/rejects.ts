/** Rows that cannot be read: counted by reason, the first ten kept, and all of them written where a file was named. */
import { csvCell } from './csv-line.ts';
import { type InputError, isInputError } from './input-error.ts';
import { detached } from './rank.ts';
import type { Reject, RejectReport } from './report.ts';
import { openOutput } from './write-output.ts';

export interface Rejects {
  readonly add: (line: number, reason: string, raw: string) => void;
  /** Called after every batch of rows. */
  readonly pause: () => Promise<InputError | null>;
  readonly finish: () => Promise<InputError | null>;
  readonly discard: () => Promise<void>;
  readonly report: () => RejectReport;
}

const KEPT = 10;
const EXCERPT = 120;

/** `path`: null where they are only counted. */
export async function collectRejects(path: string | null): Promise<Rejects | InputError> {
  const sink = path === null ? null : await openOutput({ kind: 'file', path });
  if (isInputError(sink)) return sink;
  const counts = new Map<string, number>();
  const first: Reject[] = [];
  const cell = csvCell(',');
  let count = 0;
  let lines: string[] = sink === null ? [] : ['line,reason,text\n'];
  const pause = async (): Promise<InputError | null> => {
    if (sink === null || lines.length === 0) return null;
    const text = lines.join('');
    lines = [];
    return sink.write(text);
  };
  return {
    add: (line, reason, raw) => {
      count += 1;
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
      if (first.length < KEPT) first.push({ line, reason, excerpt: excerptOf(raw) });
      if (sink !== null) lines.push(`${line},${cell(reason)},${cell(raw)}\n`);
    },
    pause,
    finish: async () => (await pause()) ?? (await sink?.finish()) ?? null,
    discard: async () => sink?.discard(),
    report: () => ({
      count,
      byReason: [...counts].map(([reason, times]) => ({ reason, count: times })).sort((one, other) => other.count - one.count),
      first,
    }),
  };
}

/** A text cut for a message. */
export function excerptOf(text: string): string {
  return detached(text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text);
}
