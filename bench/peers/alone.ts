/** An engine in a process of its own: how long it takes until it can score, and what memory it takes. Prints JSON; `race.ts` calls it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sizedLeads } from '../sizes/model.ts';

const BATCHES = 10;
const LEADS_A_BATCH = 500;
const MOST_SECONDS = 3;

/** A compiled scorer is loaded from its file, a peer made from the plan in a file; nothing else is loaded for a scorer. */
const [name = '', path = ''] = process.argv.slice(2);
const end = performance.now() + MOST_SECONDS * 1000;
if (path.endsWith('.mjs')) {
  const start = performance.now();
  const { score } = await import(pathToFileURL(path).href);
  const readyMilliseconds = performance.now() - start;
  for (let batch = 0; batch < BATCHES; batch++) for (const lead of sizedLeads(LEADS_A_BATCH, batch)) score(lead);
  print(readyMilliseconds);
} else {
  const { PEERS } = await import('./peers.ts');
  const plan = JSON.parse(readFileSync(path, 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'scorelang-alone-'));
  const start = performance.now();
  const scorer = await PEERS.find((peer) => peer.name === name)!.make(plan, folder);
  const readyMilliseconds = performance.now() - start;
  for (let batch = 0; batch < BATCHES && performance.now() < end; batch++) {
    const leads = sizedLeads(LEADS_A_BATCH, batch);
    if (scorer.kind === 'many') {
      await scorer.load(leads);
      await scorer.sumOfAll();
    } else for (const lead of leads) if (performance.now() < end) await scorer.score(lead);
  }
  rmSync(folder, { recursive: true });
  print(readyMilliseconds);
}

function print(readyMilliseconds: number): void {
  console.log(JSON.stringify({ readyMilliseconds, megabytes: process.memoryUsage.rss() / 1e6 }));
}
