/** What is to be done for leads, kept so that each thing is done once: in SQLite, as it comes with Node. */
import { DatabaseSync } from 'node:sqlite';

export interface Task {
  /** Lead, model's hash, moment and action: whoever carries it out can tell by it that it was done. */
  readonly key: string;
  readonly lead: string;
  readonly action: string;
}

export interface Outbox {
  /** The tier that a lead had, or null. */
  tierOf(lead: string): string | null;
  /** Notes in one step the tier that a lead has now and what is to be done. What is noted already is not noted again. */
  note(lead: string, tier: string | null, tasks: readonly Task[]): void;
  /** What is still to be done, in the order noted. */
  waiting(): readonly Task[];
  done(key: string): void;
  close(): void;
}

export function openOutbox(file: string): Outbox {
  const database = new DatabaseSync(file);
  database.exec(`
    create table if not exists tiers (lead text primary key, tier text);
    create table if not exists tasks (key text primary key, lead text, action text, done integer default 0);
  `);
  const tier = database.prepare('select tier from tiers where lead = ?');
  const setTier = database.prepare('insert into tiers values (?, ?) on conflict (lead) do update set tier = excluded.tier');
  const addTask = database.prepare('insert into tasks (key, lead, action) values (?, ?, ?) on conflict do nothing');
  const waiting = database.prepare('select key, lead, action from tasks where done = 0 order by rowid');
  const done = database.prepare('update tasks set done = 1 where key = ?');
  return {
    tierOf: (lead) => (tier.get(lead)?.tier as string | null | undefined) ?? null,
    note: (lead, now, tasks) => {
      database.exec('begin immediate');
      try {
        for (const { key, action } of tasks) addTask.run(key, lead, action);
        setTier.run(lead, now);
        database.exec('commit');
      } catch (cause) {
        database.exec('rollback');
        throw cause;
      }
    },
    waiting: () => waiting.all() as unknown as readonly Task[],
    done: (key) => void done.run(key),
    close: () => database.close(),
  };
}
