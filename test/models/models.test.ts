/**
 * Whole models, and beside each what every phase makes of it as a real file: findings, plan, scorer, results, the report of its tests.
 * A change shows as a change of those files; after reading it, `npx vitest run test/models -u` writes them anew.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compile, type Compiled, load, runTests } from '@scorelang/compiler';
import { renderDiagnostic } from '@scorelang/language';
import { explain, interpret, type Lead, type Options, type Plan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { hostOf } from './folder-host.ts';

interface GivenLead {
  readonly lead: Lead;
  readonly options?: Options;
}

const TYPESCRIPT = { target: 'ts', module: 'esm', version: '0.0.0', outputName: 'scorer.ts', sourcePath: 'model.score' } as const;

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of folders) {
  const folder = `${import.meta.dirname}/${name}`;
  const source = { path: 'model.score', text: readFileSync(`${folder}/model.score`, 'utf8') };
  const host = hostOf(folder);

  describe(name, () => {
    const loaded = load(source, host);
    const { plan, diagnostics } = loaded;

    test('findings', async () => {
      const text = diagnostics.map((diagnostic) => `${renderDiagnostic(diagnostic)}\n`).join('\n');
      await expect(text).toMatchFileSnapshot(`${folder}/diagnostics.txt`);
    });

    test('has a plan exactly if it is not broken', () => {
      expect(plan === null).toBe(name.startsWith('broken-'));
    });

    if (plan === null) return;

    test('plan', async () => {
      await expect(`${JSON.stringify({ hash: loaded.hash, ...plan }, null, 2)}\n`).toMatchFileSnapshot(`${folder}/plan.json`);
    });

    test('scorer', async () => {
      await expect(ownCodeOf(compile(source, TYPESCRIPT, host))).toMatchFileSnapshot(`${folder}/scorer.ts`);
    });

    if (existsSync(`${folder}/leads.json`)) {
      test('results', async () => {
        const leads = JSON.parse(readFileSync(`${folder}/leads.json`, 'utf8')) as readonly GivenLead[];
        const results = leads.map((given) => resultOf(plan, given));
        await expect(`${JSON.stringify(results, null, 2)}\n`).toMatchFileSnapshot(`${folder}/results.json`);
      });
    }

    if (loaded.model.tests.length > 0) {
      test('its own tests', async () => {
        const report = runTests({ ...loaded, plan }, { host });
        await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(`${folder}/tests.json`);
        expect(report.tests.every(({ passed }) => passed)).toBe(!name.startsWith('a-failing-'));
      });
    }
  });
}

/** The result with the lines that fired: those that make up the score. */
function resultOf(plan: Plan, { lead, options }: GivenLead): object {
  const lines = explain(plan, lead, options).lines.filter(({ fired }) => fired);
  return { ...interpret(plan, lead, options), lines: lines.map(({ text, points, note }) => ({ text, points, note })) };
}

/** The scorer down to what is the same in every one. */
function ownCodeOf({ output }: Compiled): string {
  if (output === null) throw new Error('The model has errors.');
  const [own = '', shared] = output.code.split(/(?<=^\/\/ What follows is the same in every scorer\.\n)/m);
  if (shared === undefined) throw new Error('The scorer does not say where its shared part begins.');
  return own;
}
