import { randomFrom } from '../../scripts/seeded.ts';
import type { HandEvent } from './by-hand.ts';

/** The moment of scoring. */
export const NOW = Date.UTC(2026, 0, 31, 12);

const DAY = 86_400_000;
const PAGES = ['/pricing', '/pricing/teams', '/docs', '/docs/setup', '/blog/launch', '/blog/numbers', '/about', '/', '/Contact'];
const CAMPAIGNS = ['Spring sale', 'launch of teams', 'Product launch', 'partner news', 'partner days', 'newsletter', 'Year in review'];
const LINKS = ['/pricing?from=mail', '/get-a-demo', '/unsubscribe', '/blog/launch', '/docs'];
const FORMS = ['demo', 'contact', 'trial', 'careers', 'newsletter'];
const TOPICS = ['security', 'product', 'intro to teams', 'roadmap'];
const ASSETS = ['whitepaper one', 'whitepaper two', 'Price list', 'case study.pdf', 'datasheet.pdf', 'logo'];
const OUTCOMES = ['connected', 'no answer', 'voicemail'];
const FEATURES = ['reports', 'billing', 'export', 'admin', 'setup', 'search', 'home'];
const TERMS = ['price per seat', 'api keys', 'sso', 'how to export', 'price'];
const SUBJECTS = ['pricing', 'support', 'feedback'];

/** So many events for each of so many leads, in no order, over 300 days, as they come out of JSON: the same for the same seed. */
export function benchEvents(leads: number, events: number, seed: number): readonly (readonly HandEvent[])[] {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = (values: readonly string[]): string => values[below(values.length)]!;
  const kinds: readonly (() => object)[] = [
    () => ({ event: 'page_view', page: one(PAGES), seconds: below(120) }),
    () => ({ event: 'email_open', campaign: one(CAMPAIGNS) }),
    () => ({ event: 'email_click', campaign: one(CAMPAIGNS), link: one(LINKS) }),
    () => ({ event: 'form_submit', form: one(FORMS) }),
    () => ({ event: 'webinar', topic: one(TOPICS), minutes: below(60) }),
    () => ({ event: 'download', asset: one(ASSETS) }),
    () => ({ event: 'call', outcome: one(OUTCOMES), minutes: below(30) }),
    () => ({ event: 'login', feature: one(FEATURES) }),
    () => ({ event: 'search', term: one(TERMS), results: below(100) }),
    () => ({ event: 'chat', topic: one(SUBJECTS), rating: 1 + below(5) }),
  ];
  return Array.from({ length: leads }, (_, lead) => {
    // Some leads have fallen silent, some were never busy: else all would reach every cap.
    const silent = (lead % 10) * 12 * DAY;
    const kept = kinds.filter((_, kind) => (lead * 7 + kind) % 11 !== 0 || lead % 2 === 0);
    const made = Array.from({ length: events }, () => ({
      at: NOW - silent - Math.floor(random() * 300 * DAY),
      ...kept[below(kept.length)]!(),
    }));
    return JSON.parse(JSON.stringify(made)) as readonly HandEvent[];
  });
}
