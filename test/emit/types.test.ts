import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { ENTRY_POINTS, type EntryPoint, fitsColumns } from '../../compiler/emit/index.ts';
import { EVERYTHING, emitted, planOf } from './emitting.ts';

const folder = mkdtempSync(`${tmpdir()}/scorelang-types-`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Odd names, a lead that is nested, no tiers, no fields that a rule asks, a rule that never fires. */
const ODD = `field constructor: text
field __proto__: yes/no
field company: text
field company.size: whole number
field company.address.city: one of [Brno, "Ústí nad Labem"]
field \`a b\`: list of text
field class: date
field 名前: text
group \`toString\` { when constructor = x add 1 }
group __proto__group { best of { when __proto__ add 1  when not __proto__ add 2 } }
when company.size > 5 and company.size < 3 add 2
always add 1 per company.size up to 3
grade \`A & B\` of \`toString\` { high >= 1 }
`;

const USE = `import { explain, LeadError, model, score, type Lead, type Problem, type Result, type Tier } from './everything.js';

const lead: Lead = { title: 'CEO', industry: 'Software', created: new Date(0), company: { size: 5 }, colours: ['red'], employees: null };
const result: Result = score(lead, { asOf: Date.UTC(2026, 0, 1), params: { demo_points: 30 } });
const tier: Tier = result.tier;
const isHot: boolean = tier === 'hot';
const fit: number = result.groups.fit;
const profile: 'A' | 'B' = result.grades.profile;
const problems: readonly Problem[] = result.problems;
const names: readonly string[] = model.fields.map(({ name }) => name);
const error: Error = new LeadError(null, 1, 'a lead');
const texts: readonly string[] = explain(lead, { asOf: '2026-01-01' }).lines.map(({ text }) => text);
// A text that is not declared is no mistake of the program.
score({ industry: 'Fishing' }, { asOf: 0 });
export { error, fit, isHot, names, problems, profile, texts };

// @ts-expect-error: the model reads time
score(lead);
// @ts-expect-error: there is no such field
score({ titel: 'CEO' }, { asOf: 0 });
// @ts-expect-error: no such tier
export const wrongTier: boolean = tier === 'lukewarm';
// @ts-expect-error: no such group
export const wrongGroup: unknown = result.groups.intent;
// @ts-expect-error: no such param
score(lead, { asOf: 0, params: { demo_point: 3 } });
// @ts-expect-error: not a number
score({ employees: 'many' }, { asOf: 0 });
`;

const FLAGS = [
  ...['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes', '--noImplicitReturns', '--noFallthroughCasesInSwitch'],
  ...[
    '--noUnusedLocals',
    '--noUnusedParameters',
    '--verbatimModuleSyntax',
    '--erasableSyntaxOnly',
    '--isolatedModules',
    '--noImplicitOverride',
  ],
  ...['--target', 'es2022', '--module', 'nodenext', '--types', '', '--noEmit'],
];

/** Every way in which events are asked for, and what follows the previous result. */
const EVENTS = `field created: datetime
event page_view { page: text, seconds: number, \`at home\`: yes/no }
event form_submit { form: one of [demo, contact], tags: list of text, held: date }
event email_sent not activity
param worth = 5
ignore events before created
let visits = count of page_view where seconds > 1 within last 30 days
each page_view where page like "/p*" add worth once per day fade over 30 days up to 20
each page_view where \`at home\` within last 9 days add 1 once per page per 10 of seconds shrink by 1 every 2 days
each form_submit where vip in tags add worth half-life 3 days
each form_submit where held > 2025-01-01 add 2 once per held
when page_view followed by form_submit where form = demo within 7 days add 10 fade over 9 days up to worth
when page_view at least worth times within any 1 day subtract 2
when count of distinct form of form_submit + count of days with activity > visits add 1
when average of seconds of page_view within last 4 days > max of seconds of page_view - 5 qualify hot
when no activity within last 5 days and days since email_sent > 3 disqualify
tier hot >= 70 keep until below 60
tier warm > worth
on reaching hot do alert_sales
on falling below warm do tell_marketing
`;

const USE_EVENTS = `import { explain, score, type Action, type Event, type EventCounts, type Evidence, type Result } from './events.js';

const events: Event[] = [
  { event: 'page_view', at: Date.now(), page: '/pricing', seconds: 5, anything: 'else' },
  { event: 'form_submit', at: '2026-01-31', form: 'demo', tags: null },
  { event: 'email_sent', at: new Date(0) },
];
const before: Result = score({}, { asOf: 0, events, quiet: true });
const result = score({}, { asOf: 0, events, previous: before });
score({}, { asOf: 0, previous: 'hot', events: null });
const actions: readonly Action[] = result.actions;
const counts: EventCounts = result.events;
const found: readonly Evidence[] | undefined = explain({}, { asOf: 0, events }).lines[0]?.evidence;
for (const event of events) if (event.event === 'page_view') event.seconds satisfies number | null | undefined;
export { actions, counts, found };

// @ts-expect-error: no such kind
score({}, { asOf: 0, events: [{ event: 'login', at: 0 }] });
// @ts-expect-error: without a moment
score({}, { asOf: 0, events: [{ event: 'email_sent' }] });
// @ts-expect-error: not a number
score({}, { asOf: 0, events: [{ event: 'page_view', at: 0, seconds: 'many' }] });
// @ts-expect-error: no such action
export const wrong: boolean = actions[0] === 'alert_marketing';
`;

function typeErrorsIn(files: { readonly [name: string]: string }): string {
  const here = mkdtempSync(`${folder}/case-`);
  mkdirSync(here, { recursive: true });
  writeFileSync(`${here}/package.json`, '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) writeFileSync(`${here}/${name}`, text);
  const sources = Object.keys(files).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const tsc = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url));
  try {
    execFileSync(tsc, [...FLAGS, ...sources], { cwd: here, encoding: 'utf8' });
    return '';
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}

const everything = planOf(EVERYTHING);

test('a TypeScript scorer keeps the strictest rules, and its types help whoever calls it', () => {
  expect(typeErrorsIn({ 'everything.ts': emitted(everything, { target: 'ts' }).code, 'use.ts': USE })).toBe('');
});

test('a JavaScript scorer has the same types beside it', () => {
  const { code, declarations } = emitted(everything, { target: 'js' });
  expect(typeErrorsIn({ 'everything.js': code, 'everything.d.ts': declarations!, 'use.ts': USE })).toBe('');
});

test('names that are odd in JavaScript do no harm, nor does a model in many functions', () => {
  const odd = planOf(ODD);
  const files = {
    'odd.ts': emitted(odd, { target: 'ts' }).code,
    'odd-in-parts.ts': emitted(odd, { target: 'ts', rulesAFunction: 1 }).code,
    'everything-in-parts.ts': emitted(everything, { target: 'ts', rulesAFunction: 3 }).code,
  };
  expect(typeErrorsIn(files)).toBe('');
});

const events = planOf(EVENTS);

test('a scorer of events has types for what is given and what comes back', () => {
  expect(typeErrorsIn({ 'events.ts': emitted(events, { target: 'ts' }).code, 'use.ts': USE_EVENTS })).toBe('');
  const { code, declarations } = emitted(events, { target: 'js' });
  expect(typeErrorsIn({ 'events.js': code, 'events.d.ts': declarations!, 'use.ts': USE_EVENTS })).toBe('');
});

test('a scorer that looks at events alone keeps the strictest rules', () => {
  const seen = planOf('event seen { page: text }\nwhen count of seen where page = home > 0 add 1\n');
  expect(typeErrorsIn({ 'seen.ts': emitted(seen, { target: 'ts' }).code })).toBe('');
});

test('a scorer of events in many functions keeps the strictest rules', () => {
  expect(typeErrorsIn({ 'events-in-parts.ts': emitted(events, { target: 'ts', rulesAFunction: 1 }).code })).toBe('');
});

test('a model that only asks how the lead stood before takes no events', () => {
  const kept = planOf('field points: number\nalways add points up to 9\ntier hot >= 5 keep until below 4\n');
  const use = `import { score } from './kept.js';
score({}, { previous: { tierByPoints: 'hot' } });
// @ts-expect-error: the model looks at no events
score({}, { events: [] });
`;
  expect(typeErrorsIn({ 'kept.ts': emitted(kept, { target: 'ts' }).code, 'use.ts': use })).toBe('');
});

/** Two grades, of which one is asked for by a tier; a rule that lifts, a param. */
const GRADED = `field size: number
field created: date
param large = 500
let isLarge = size > large
group fit max 60 { when isLarge add 30  when size < 3 qualify warm }
group intent { when created within last 7 days add 5 }
grade profile of fit { A >= 20  B otherwise }
grade interest of intent { high >= 5  low otherwise }
tier hot when profile = A
tier warm >= 30
`;

const WAYS = [{ evaluation: 'chosen' }, { evaluation: 'searched' }, { evaluation: 'tables' }, { rulesAFunction: 1 }] as const;

test('every choice of entry points and ways keeps the strictest rules, with nothing unused, for flat leads and nested ones', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const numbers = names.map((name) => `field ${name}: number\nwhen ${name} > 3 add 1`);
  const flat = planOf([...numbers, 'field t: text', 'when t contains x add 2', ''].join('\n'));
  const graded = planOf(GRADED);
  const unasked = planOf('field a: text\nfield b: number\nfield c: yes/no\nfield d: list of text\nalways add 1\n');
  const fieldless = planOf('always add 1\n');
  const recent = planOf('field at: datetime\nwhen at within last 3 hours add 1\n');
  const visits = planOf('event visit { page: text }\nwhen count of visit where page = home > 0 add 1\n');
  // Decays that have no table of their ages.
  const faded = planOf(
    'event visit\neach visit add 9 half-life 900 days\nwhen visit at least 2 times within any 3 days add 9 half-life 900 days\n',
  );
  // A param that no rule asks for is still looked at where somebody gives one.
  const idle = planOf('param idle = 3\nfield size: number\nwhen size > 1 add 2\n');
  const idleVisits = planOf('param idle = 3\nevent visit\nwhen count of visit > 1 add 2\n');
  const choices: readonly (readonly EntryPoint[])[] = [
    ...ENTRY_POINTS.map((entry) => [entry]),
    ['score', 'explain'],
    ['score', 'scoreOnly', 'explainFired'],
    ENTRY_POINTS,
  ];
  const plans = {
    ...{ flat, numbers: planOf(`${numbers.join('\n')}\n`), graded, unasked, fieldless, recent },
    ...{ visits, faded, idle, idleVisits, everything, events },
  };
  const files = Object.entries(plans).flatMap(([name, plan]) =>
    choices
      .map((entries) => entries.filter((entry) => entry !== 'scoreColumns' || fitsColumns(plan)))
      .filter((entries) => entries.length > 0)
      .flatMap((entries, index) =>
        WAYS.map((way): [string, string] => [
          `${name}-${index}-${Object.values(way).join()}.ts`,
          emitted(plan, { target: 'ts', entries, ...way }).code,
        ]),
      ),
  );
  expect(typeErrorsIn(Object.fromEntries(files))).toBe('');
  // Nor a gap where a section of a function has nothing to say.
  expect(files.filter(([, code]) => /\n\n\n|\{\n\n/.test(code)).map(([name]) => name)).toEqual([]);
}, 240_000);
