import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
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
