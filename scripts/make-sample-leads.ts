/**
 * Writes examples/inbound-leads.csv: 400 made-up leads, the same at every run.
 *
 * Nobody in it exists. Messy on purpose, as an export from a CRM is: letter case, `Select`, empty cells, a number with words.
 */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { pick, type Weighted, weighted } from './drawing.ts';
import { randomFrom } from './seeded.ts';

const HEADER = [
  'Lead ID',
  'Name',
  'Company',
  'Job Title',
  'Industry',
  'Employees',
  'Email',
  'Country',
  'Source',
  'Interests',
  'Pricing Page Views',
  'Minutes On Site',
  'Demo Requested',
  'Unsubscribed',
  'Created',
] as const;

const FIRST_NAMES =
  'Ada Bao Chloé Dagmar Elif Farid Greta Hana Ines Jakub Kenji Lucía Mei Noor Olga Petr Quentin Rosa Šárka Tomáš Uma Vera Wei Ximena Yusuf Zoë'.split(
    ' ',
  );
const LAST_NAMES =
  'Anders Baker Černá Dupont Eriksen Fischer García Horák Ito Jansen Kowalski Lindgren Müller Novák Okafor Park Quist Rossi Silva Tanaka Ueda Varga Wang Young Zhang'.split(
    ' ',
  );
const COMPANY_STEMS =
  'Alder Borealis Cobalt Dorset Ember Fjord Granite Harbor Ivory Juniper Keystone Lumen Meridian Nimbus Orchard Pioneer Quarry Ridge Summit Tidal Umbra Vantage Willow Zenith'.split(
    ' ',
  );
const COMPANY_ENDS = ['Manufacturing', 'Software', 'Partners', 'Retail', 'Logistics', 'Foods', 'Analytics', 'Group'];
const TITLES: readonly Weighted[] = [
  ['CEO', 3],
  ['cfo', 2],
  ['Chief Financial Officer', 2],
  ['COO', 2],
  ['VP Sales', 4],
  ['VP of Marketing', 4],
  ['Director of Operations', 6],
  ['Sales Director', 5],
  ['Marketing Manager', 10],
  ['IT Manager', 8],
  ['Accountant', 8],
  ['Student', 4],
  ['Intern', 3],
  ['Consultant', 5],
  ['', 5],
];
const INDUSTRIES: readonly Weighted[] = [
  ['Manufacturing', 8],
  ['Professional services', 7],
  ['Software', 9],
  ['Retail', 7],
  ['Select', 4],
  ['Agriculture', 1],
  ['', 2],
];
const EMPLOYEES: readonly Weighted[] = [
  ['8', 6],
  ['24', 7],
  ['49', 4],
  ['120', 8],
  ['350', 6],
  ['499', 3],
  ['500', 3],
  ['1200', 5],
  ['5400', 3],
  ['12 people', 1],
  ['', 4],
];
const COUNTRIES: readonly Weighted[] = [
  ['US', 12],
  ['DE', 7],
  ['CZ', 6],
  ['FR', 5],
  ['NO', 3],
  ['CN', 4],
  ['JP', 3],
  ['KP', 1],
  ['N/A', 2],
  ['', 2],
];
const SOURCES: readonly Weighted[] = [
  ['Web', 10],
  ['Webinar', 5],
  ['Trade show', 4],
  ['Referral', 4],
  ['List', 6],
];
const INTERESTS = ['data platform', 'integrations', 'pricing', 'security', 'support'];

function leads(count: number, seed: number): string[][] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => lead(index + 1, random));
}

function lead(number: number, random: () => number): string[] {
  const first = pick(FIRST_NAMES, random);
  const last = pick(LAST_NAMES, random);
  const company = `${pick(COMPANY_STEMS, random)} ${pick(COMPANY_ENDS, random)}`;
  const isPrivate = random() < 0.18;
  const domain = isPrivate ? pick(['gmail.com', 'qq.com', 'Gmail.com'], random) : `${company.split(' ')[0]?.toLowerCase()}.example`;
  // How warm somebody is shows in several columns at once, as it does in life.
  const warmth = random();
  const views = Math.floor(warmth * warmth * 9);
  const created = new Date(Date.UTC(2026, 5, 1) + Math.floor(random() * 150) * 86_400_000);
  return [
    `L${String(number).padStart(4, '0')}`,
    `${first} ${last}`,
    company,
    weighted(TITLES, random),
    weighted(INDUSTRIES, random),
    weighted(EMPLOYEES, random),
    random() < 0.03 ? '' : `${plain(first)}.${plain(last)}@${domain}`,
    weighted(COUNTRIES, random),
    weighted(SOURCES, random),
    INTERESTS.filter(() => random() < 0.25).join('; '),
    views === 0 && random() < 0.3 ? '' : String(views),
    (warmth * 40 * random()).toFixed(1),
    warmth > 0.8 && random() < 0.5 ? 'Yes' : 'No',
    random() < 0.08 ? 'yes' : 'no',
    created.toISOString().slice(0, 10),
  ];
}

/** Letters that a mail address holds: without marks, in lower case. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

writeFileSync(new URL('../examples/inbound-leads.csv', import.meta.url), stringify([HEADER, ...leads(400, 20261122)]));
