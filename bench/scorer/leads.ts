import { randomFrom } from '../../scripts/seeded.ts';

const TITLES = [
  'CEO',
  'CFO',
  'VP Sales',
  'Director of Marketing',
  'Head of IT',
  'Engineer',
  'Junior analyst',
  'Assistant',
  'Team lead',
  'Owner',
  'Buyer',
  'Consultant',
];
const DEPARTMENTS = ['Sales', 'Marketing', 'Operations', 'Procurement', 'IT', 'Finance', 'Legal'];
const COMPANIES = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Stark', 'Wayne', 'Wonka'];
const ENDINGS = ['GmbH', 'Inc', 'AG', 'Ltd', 's.r.o.', 'BV'];
const DOMAINS = ['gmail.com', 'example.com', 'uni.example.edu', 'acme.example', 'mail.example.org'];
const COUNTRIES = [
  'Germany',
  'Austria',
  'Switzerland',
  'Netherlands',
  'France',
  'Brazil',
  'Australia',
  'United States',
  'India',
  'Czechia',
];
const CITIES = ['Berlin', 'Vienna', 'Munich', 'Paris', 'Amsterdam', 'Prague', 'São Paulo', 'Sydney', 'Boston', 'Pune'];
const LANGUAGES = ['German', 'English', 'French', 'Czech'];
const SOURCES = ['Webinar', 'Partner', 'Trade fair', 'Search', 'Advert', 'Referral', 'Cold call', 'Other'];
const INDUSTRIES = ['Manufacturing', 'Software', 'Retail', 'Professional services', 'Finance', 'Health', 'Education', 'Public'];
const STAGES = ['New', 'Contacted', 'Demo', 'Proposal', 'Customer', 'Lost'];
const PLANS = ['Free', 'Starter', 'Team', 'Enterprise'];
const ROLES = ['User', 'Buyer', 'Champion', 'Executive'];

/** Leads for fifty-rules.score: the same for the same seed. About one value in seven is missing. */
export function benchLeads(count: number, seed: number): readonly { readonly [field: string]: unknown }[] {
  const random = randomFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = (values: readonly string[]): string => values[below(values.length)]!;
  const known = <Value>(value: Value): Value | null => (random() < 0.86 ? value : null);
  const leads = Array.from({ length: count }, () => ({
    title: known(one(TITLES)),
    department: known(one(DEPARTMENTS)),
    company: known(`${one(COMPANIES)} ${below(500)} ${one(ENDINGS)}`),
    email: known(`Person.${below(100_000)}@${one(DOMAINS)}`),
    country: known(one(COUNTRIES)),
    city: known(one(CITIES)),
    language: known(one(LANGUAGES)),
    source: known(one(SOURCES)),
    industry: known(one(INDUSTRIES)),
    stage: known(one(STAGES)),
    plan: known(one(PLANS)),
    role: known(one(ROLES)),
    employees: known(1 + Math.floor(10 ** (random() * 4))),
    revenue: known(Math.round(10 ** (4 + random() * 4)) / 4),
    founded: known(1950 + below(75)),
    visits: known(below(20)),
    pages: known(below(40)),
    downloads: known(below(6)),
    opened: known(below(10)),
    webinars: known(below(5)),
    idle: known(below(150)),
    subscribed: known(random() < 0.5),
    unsubscribed: known(random() < 0.1),
    student: known(random() < 0.1),
    phone: known(random() < 0.5),
  }));
  // As they come from a file or a network: texts of their own, none shared with the scorers.
  return JSON.parse(JSON.stringify(leads));
}
