/**
 * Whether compiled scorers are still as fast as they should be, for a machine that does other work too: never a time, only ratios to the same
 * rules written by hand, in turns in one process, with bounds that only a real loss crosses. Exit code 1 where one is crossed.
 *
 *     npm run bench -- guard
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import '../scripts/quiet-end.ts';
import { columnsOf } from './columns.ts';
import { median } from './median.ts';
import { sizedLeads, sizedModel } from './sizes/model.ts';
import { straightModule } from './sizes/straight.ts';

type Lead = Readonly<Record<string, unknown>>;

/** At least so many times as fast as by hand: less than half of what is found. */
const LEAST = { 20: 0.6, 200: 1.2, 2000: 9 } as const;
/** At most so many times the time of `score`. */
const MOST = { scoreOnly: 1.5, scoreColumns: 1.5, explainFired: 15, explain: 20 } as const;

const ROUNDS = 40;
const WARM_UP_ROUNDS = 10;
const LEADS = 2000;
/** Explanations take so long that few of them say as much. */
const EXPLAINED = 100;

const folder = mkdtempSync(join(tmpdir(), 'score-guard-'));
try {
  for (const [rules, least] of Object.entries(LEAST)) await guard(Number(rules), least);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function guard(rules: number, least: number): Promise<void> {
  const source = { path: 'sized.score', text: sizedModel(rules, 5) };
  const entries = ['score', 'scoreOnly', 'scoreColumns', 'explainFired', 'explain'] as const;
  const names = { outputName: 'sized.mjs', sourcePath: 'sized.score', version: 'bench' };
  const { output, plan } = compile(source, { target: 'js', module: 'esm', entries, ...names }, NO_FILES);
  if (output === null || plan === null) throw new Error('The model of the benchmark has errors.');
  const compiled = await moduleOf(`compiled-${rules}.mjs`, output.code);
  const byHand = await moduleOf(`by-hand-${rules}.mjs`, straightModule(plan));
  const leads = sizedLeads(LEADS, 9);
  const { columns, out } = columnsOf(plan, leads);
  const racers = {
    score: looped(compiled.score!, leads),
    byHand: looped(byHand.score!, leads),
    scoreOnly: looped(compiled.scoreOnly!, leads),
    explainFired: looped(compiled.explainFired!, leads.slice(0, EXPLAINED)),
    explain: looped(compiled.explain!, leads.slice(0, EXPLAINED)),
    scoreColumns: () => void (compiled.scoreColumns as (columns: object, out: object) => unknown)(columns, out),
  };
  const times = Object.fromEntries(Object.keys(racers).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(racers)) {
      const start = performance.now();
      run();
      if (round >= WARM_UP_ROUNDS) times[name]!.push(performance.now() - start);
    }
  }
  const timeOf = (name: string): number => median(times[name]!);
  const faster = timeOf('byHand') / timeOf('score');
  tell(`${rules} rules: ${faster.toFixed(2)} times as fast as by hand, at least ${least}`, faster >= least);
  for (const [name, most] of Object.entries(MOST)) {
    const share = name.startsWith('explain') ? EXPLAINED / LEADS : 1;
    const ratio = timeOf(name) / share / timeOf('score');
    tell(`${rules} rules: ${name} takes ${ratio.toFixed(2)} times the time of score, at most ${most}`, ratio <= most);
  }
}

function tell(sentence: string, isKept: boolean): void {
  console.log(`${isKept ? 'kept   ' : 'CROSSED'} ${sentence}`);
  if (!isKept) process.exitCode = 1;
}

async function moduleOf(name: string, text: string): Promise<Readonly<Record<string, (lead: Lead) => unknown>>> {
  writeFileSync(join(folder, name), text);
  return await import(pathToFileURL(join(folder, name)).href);
}

/** A loop of its own, as one for all would have to call a different function each time. */
function looped(score: (lead: Lead) => unknown, leads: readonly Lead[]): () => void {
  return new Function('score', 'leads', 'for (const lead of leads) score(lead);').bind(null, score, leads) as () => void;
}
