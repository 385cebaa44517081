import { randomFrom } from '../../scripts/seeded.ts';

/** So many different values the categorical fields have, and how their rules pick among them. */
const CATEGORIES = [
  { name: 'country', count: 60 },
  { name: 'industry', count: 40 },
  { name: 'city', count: 300 },
  { name: 'source', count: 25 },
  { name: 'stage', count: 8 },
  { name: 'plan', count: 5 },
  { name: 'role', count: 12 },
  { name: 'language', count: 20 },
] as const;

const NUMBERS = [
  { name: 'employees', most: 20_000 },
  { name: 'revenue', most: 1_000_000 },
  { name: 'founded', most: 2025 },
  { name: 'visits', most: 60 },
  { name: 'pages', most: 200 },
  { name: 'downloads', most: 20 },
  { name: 'opened', most: 40 },
  { name: 'webinars', most: 10 },
  { name: 'idle', most: 400 },
] as const;

const ANSWERS = ['subscribed', 'unsubscribed', 'student', 'phone'] as const;

/** Free texts are made of these, and patterns look for them. */
const WORDS =
  'sales marketing head lead director vp chief officer junior senior analyst engineer manager product data platform growth revenue operations owner founder assistant partner consultant global regional enterprise key account digital content field inside support success'.split(
    ' ',
  );
const COMPANY_WORDS =
  'acme globex initech umbrella hooli stark wayne wonka soylent cyberdyne tyrell aperture gmbh inc ag ltd bv group holding systems labs media foods motors energy health bank works soft tech'.split(
    ' ',
  );

export const GROUPS = ['person', 'account', 'interest', 'contact'] as const;

/**
 * A model of so many rules over 25 fields in four capped groups: categories, ranges, parts of texts, answers, and one rule in three across
 * two or three fields. The same for the same seed.
 */
export function sizedModel(count: number, seed: number): string {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;

  const test = (): string => {
    const kind = random();
    if (kind < 0.45) return category();
    if (kind < 0.75) return range();
    if (kind < 0.95) return part();
    return random() < 0.25 ? `not ${one(ANSWERS)}` : one(ANSWERS);
  };
  const category = (): string => {
    // Great models grow by lists of places and accounts, not by stages.
    const { name, count: all } = random() < 0.3 ? one(CATEGORIES) : one(CATEGORIES.slice(0, 4));
    if (random() < 0.3) return `${name} = ${name}_${below(all)}`;
    const some = new Set(Array.from({ length: 2 + below(5) }, () => `${name}_${below(all)}`));
    return `${name} in [${[...some].join(', ')}]`;
  };
  const range = (): string => {
    const { name, most } = one(NUMBERS);
    const from = below(most);
    const kind = random();
    if (kind < 0.1) return `${name} >= ${from}`;
    if (kind < 0.2) return `${name} < ${from + 1}`;
    return `${name} between ${from} and ${from + below(Math.ceil(most / 12))}`;
  };
  const part = (): string => {
    const name = one(['title', 'department', 'company', 'email']);
    if (name === 'email') return `email ends with ".${one(COMPANY_WORDS)}.example"`;
    const word = one(name === 'company' ? COMPANY_WORDS : WORDS);
    // Parts of words and pairs too, so that there are as many different patterns as a great model has.
    const kind = random();
    const text = kind < 0.2 ? word : kind < 0.3 ? word.slice(0, 4) : `${word} ${one(name === 'company' ? COMPANY_WORDS : WORDS)}`;
    return `${name} ${one(['contains', 'contains', 'starts with', 'ends with'])} "${text}"`;
  };
  const condition = (): string => {
    const kind = random();
    if (kind < 0.68) return test();
    if (kind < 0.84) return `${test()} and ${test()}`;
    if (kind < 0.94) return `${test()} and ${test()} and ${test()}`;
    return `${test()} or ${test()}`;
  };
  const rule = (): string => `  when ${condition()} ${random() < 0.75 ? 'add' : 'subtract'} ${1 + below(20)}`;
  const perGroup = Math.ceil(count / GROUPS.length);
  const groups = GROUPS.map((name, index) => {
    const rules = Array.from({ length: Math.min(perGroup, count - index * perGroup) }, rule);
    return [`group ${name} min -${200 * Math.ceil(count / 100)} max ${400 * Math.ceil(count / 100)} {`, ...rules, '}'].join('\n');
  });
  return [
    'range 0 to 1000000',
    ...['title', 'department', 'company', 'email'].map((name) => `field ${name}: text`),
    ...CATEGORIES.map(({ name }) => `field ${name}: text`),
    ...NUMBERS.map(({ name }) => `field ${name}: ${name === 'revenue' ? 'number' : 'whole number'}`),
    ...ANSWERS.map((name) => `field ${name}: yes/no`),
    ...groups,
    'tier hot >= 60',
    'tier warm >= 30',
    'tier cold otherwise',
    '',
  ].join('\n');
}

/** Leads for such a model, one value in seven missing: texts as people write them. The same for the same seed. */
export function sizedLeads(count: number, seed: number): readonly { readonly [field: string]: unknown }[] {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const known = <Value>(value: Value): Value | null => (random() < 0.86 ? value : null);
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const words = (from: readonly string[], most: number): string =>
    Array.from({ length: 1 + below(most) }, () => capital(one(from))).join(' ');
  const leads = Array.from({ length: count }, () => ({
    title: known(words(WORDS, 3)),
    department: known(words(WORDS, 1)),
    company: known(`${words(COMPANY_WORDS, 2)} ${below(400)}`),
    email: known(`Person.${below(100_000)}@mail.${one(COMPANY_WORDS)}.example`),
    ...Object.fromEntries(CATEGORIES.map(({ name, count: all }) => [name, known(capital(`${name}_${Math.floor(all * random() ** 2)}`))])),
    ...Object.fromEntries(NUMBERS.map(({ name, most }) => [name, known(below(most))])),
    ...Object.fromEntries(ANSWERS.map((name) => [name, known(random() < 0.4)])),
  }));
  // As they come from a file or a network: texts of their own.
  return JSON.parse(JSON.stringify(leads));
}
