/**
 * Writes examples/trial-leads.csv and examples/trial-events.csv: 250 made-up trial users and what they did, the same at every run.
 *
 * Nobody in it exists. Events stand in no order, some name a user who is not there, and one kind is of no interest to the model.
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { randomFrom } from './seeded.ts';

const USERS = 250;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 31);
const PLANS = ['starter', 'team', 'enterprise'] as const;
const ROLES = ['Founder', 'Head of Sales', 'RevOps manager', 'Engineer', 'Student', ''] as const;
const PAGES = ['/', '/docs', '/docs/start', '/pricing', '/pricing/teams', '/blog/launch'] as const;
const FEATURES = ['import', 'report', 'share', 'api'] as const;

const random = randomFrom(20_260_131);
const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
const below = (end: number): number => Math.floor(random() * end);

interface Row {
  readonly user: string;
  readonly event: string;
  readonly at: string;
  readonly page?: string;
  readonly seconds?: number;
  readonly feature?: string;
  readonly seats?: number;
}

const leads: (readonly string[])[] = [];
const events: Row[] = [];
for (let number = 1; number <= USERS; number += 1) {
  const user = `U${String(number).padStart(4, '0')}`;
  const signedUp = NOW - below(60) * DAY - below(DAY);
  leads.push([user, pick(ROLES), pick(PLANS), new Date(signedUp).toISOString()]);
  act(user, signedUp, random() ** 2);
}
for (const user of ['U9001', 'U9002']) events.push({ user, event: 'session', at: new Date(NOW - DAY).toISOString() });

const header = ['user', 'role', 'plan', 'signed_up'];
writeFileSync(new URL('../examples/trial-leads.csv', import.meta.url), stringify([header, ...leads]));
const columns = ['user', 'event', 'at', 'page', 'seconds', 'feature', 'seats'];
writeFileSync(new URL('../examples/trial-events.csv', import.meta.url), stringify([...shuffled(events)], { header: true, columns }));

/** `zeal`: from 0 to 1, how much this user does. */
function act(user: string, signedUp: number, zeal: number): void {
  const when = (): string => {
    const since = NOW - signedUp;
    return new Date(signedUp + Math.floor(random() * since)).toISOString();
  };
  const times = (most: number): number => below(1 + most * zeal);
  for (let each = times(14); each > 0; each -= 1) events.push({ user, event: 'session', at: when() });
  for (let each = times(12); each > 0; each -= 1)
    events.push({ user, event: 'page_view', at: when(), page: pick(PAGES), seconds: below(300) });
  for (let each = times(8); each > 0; each -= 1) events.push({ user, event: 'feature_used', at: when(), feature: pick(FEATURES) });
  for (let each = times(3); each > 0; each -= 1) events.push({ user, event: 'invite', at: when(), seats: 1 + below(5) });
  if (random() < 0.3) events.push({ user, event: 'email_sent', at: when() });
  if (random() < 0.2 * zeal) events.push({ user, event: 'limit_reached', at: when() });
}

function shuffled(rows: readonly Row[]): readonly Row[] {
  const mixed = [...rows];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
