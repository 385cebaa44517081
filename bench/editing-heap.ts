/**
 * What an editor's server keeps in memory while somebody types for hours: the heap after the first 1,000 of 10,000 edits all over a model, and
 * after each further 1,000, garbage collected. Each edit is analysed, and its findings are made for the editor.
 *
 *     npx node --conditions=@scorelang/source bench/editing-heap.ts
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NO_FILES } from '@scorelang/language';
import { createWorkspace, diagnostics, type Files, positionOf } from '@scorelang/lsp';
import { randomFrom } from '../scripts/seeded.ts';
import '../scripts/quiet-end.ts';
import { manyRules } from './many-rules.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const EDITS = 10_000;
const STEP = 1_000;
const MOST_GROWTH = 0.05;
const PATH = 'm.score';

const files: Files = { ...NO_FILES, stampOf: () => null, models: () => [], entriesOf: () => [], uriOf: (path) => `file:///${path}` };

function heapMegabytes(): number {
  // Weak tables let go of what they hold only in a second round.
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/** A letter is typed at the end of some line, and taken away again: in this rule, in that. */
function measure(rules: number): readonly number[] {
  const workspace = createWorkspace(files);
  const random = randomFrom(11);
  workspace.open(PATH, files.uriOf(PATH), 1, manyRules(rules));
  const heaps: number[] = [];
  let place = 0;
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const { source } = workspace.documentOf(PATH)!;
    const isTyped = edit % 2 === 1;
    if (isTyped) place = source.text.indexOf('\n', Math.floor(random() * source.text.length * 0.99));
    const start = positionOf(source, place);
    const end = isTyped ? start : positionOf(source, place + 1);
    workspace.edit(PATH, edit + 1, [{ range: { start, end }, text: isTyped ? 'x' : '' }]);
    diagnostics(workspace.analysisOf(PATH)!, workspace, () => null);
    if (edit % STEP === 0) heaps.push(heapMegabytes());
  }
  return heaps;
}

for (const rules of [485, 2_000]) {
  const heaps = measure(rules);
  const growth = heaps.at(-1)! / heaps[0]! - 1;
  const verdict = growth <= MOST_GROWTH ? 'holds' : 'MISSED';
  console.log(`${rules} rules, heap after each ${STEP} of ${EDITS} edits: ${heaps.map((heap) => heap.toFixed(1)).join(' ')} MB`);
  console.log(
    `  ${(growth * 100).toFixed(1)} % more after the last than after the first (goal: at most ${MOST_GROWTH * 100} %): ${verdict}`,
  );
}
