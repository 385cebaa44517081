/**
 * Scores the three public data sets that the examples were written for, with what became of the leads of each tier.
 *
 *     npm run real-leads
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import './quiet-end.ts';

const ROOT = join(import.meta.dirname, '..');
const DATA = process.env.SCORELANG_DATA ?? join(ROOT, '../shared/data');
const X_EDUCATION = 'xeducation/leads.csv';
const BANK = 'bank/bank-full.csv';
const LOANS = 'events/bpic2012_cases.csv';
const LOAN_EVENTS = 'events/bpic2012_events.csv.gz';

if (!existsSync(DATA)) {
  console.log(`\nReal leads are not scored: there is no folder ${DATA}. SCORELANG_DATA names another.`);
  process.exit();
}

const folder = mkdtempSync(join(tmpdir(), 'score-real-leads-'));
try {
  whenThere(X_EDUCATION, (file) => {
    show('X Education, all leads', 'examples/x-education.score', file, 'Converted');
    show(
      'X Education, the leads with an odd number: not looked at while writing the model',
      'examples/x-education.score',
      odd(file),
      'Converted',
    );
  });
  whenThere(BANK, (file) => show('Bank deposit, all customers', 'examples/bank.score', file, 'y'));
  whenThere(LOANS, (file) =>
    show('Loan applications, each as of its seventh day, with what happened until then', 'examples/loans.score', file, 'outcome=approved', [
      ...['--events', join(DATA, LOAN_EVENTS), '--key', 'case_id', '--event-column', 'activity', '--at-column', 'timestamp'],
      ...['--as-of-column', 'reg_date + 7 days'],
    ]),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function whenThere(name: string, act: (file: string) => void): void {
  const file = join(DATA, name);
  if (existsSync(file)) act(file);
  else console.log(`skipped: there is no ${name} in ${DATA}; SCORELANG_DATA names the folder`);
}

/** The summary alone: the scored leads go where nobody looks. */
function show(title: string, model: string, leads: string, outcome: string, more: readonly string[] = []): void {
  console.log(`\n== ${title}`);
  const parameters = ['run', join(ROOT, model), leads, '--outcome', outcome, '-o', join(folder, 'scored.csv'), ...more];
  execFileSync(process.execPath, [join(ROOT, 'cli/dist/score.js'), ...parameters], { stdio: 'inherit' });
}

/** A file with only the leads whose `Lead Number` is odd. */
function odd(file: string): string {
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true, bom: true });
  const path = join(folder, 'odd-leads.csv');
  writeFileSync(
    path,
    stringify(
      rows.filter((row) => Number(row['Lead Number']) % 2 === 1),
      { header: true },
    ),
  );
  return path;
}
