/** The files of events that a command names: `events.csv`, or `purchase=purchases.csv` where all of it is of one kind. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EventInput } from '@scorelang/batch';
import { refuse } from './fail.ts';
import type { Io } from './io.ts';

export interface EventArguments {
  readonly events: readonly string[];
  readonly eventKey?: string;
  readonly eventColumn?: string;
  readonly atColumn?: string;
}

export function eventInputs({ events, eventKey, eventColumn, atColumn }: EventArguments, io: Io): readonly EventInput[] {
  if (events.length === 0 && (eventKey ?? eventColumn ?? atColumn) !== undefined) {
    refuse('--event-key, --event-column and --at-column say how --events is to be read. Name the file: --events events.csv');
  }
  return events.map((word) => {
    const at = word.indexOf('=');
    const isPath = at <= 0 || existsSync(resolve(io.cwd, word));
    const path = isPath ? word : word.slice(at + 1);
    if (path === '-') refuse('--events takes a file, not standard input.');
    return {
      source: { kind: 'file', path: path.startsWith('/') ? path : resolve(io.cwd, path) },
      kind: isPath ? undefined : word.slice(0, at),
      keyColumn: eventKey,
      eventColumn,
      atColumn,
    };
  });
}
