/**
 * `score run` with a million events of 100,000 leads beside DuckDB alone, which reads the same files with one thread, orders the events by
 * lead and moment, and writes as many rows: wall time in turns, and peak memory; then ten million events. `npm run bundle` comes first.
 *
 *     npx node --conditions=@scorelang/source bench/run-events.ts [events]
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../scripts/seeded.ts';
import '../scripts/quiet-end.ts';
import { median } from './median.ts';

const ROUNDS = 5;
const LEADS = 100_000;
const NOW = Date.UTC(2026, 0, 1);

const repository = fileURLToPath(new URL('..', import.meta.url));
const node = join(repository, 'node_modules/.bin/node');
const command = join(repository, 'cli/dist/score.js');
const TELL_PEAK = 'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';

const MODEL = `
field title: text
field employees: whole number
event page_view { page: text, seconds: number }
event email_open { campaign: text }
event form_submit { form: text }
when title in [CEO, CFO] add 20
when employees >= 1000 add 15
each page_view where page like "/pricing*" within last 90 days add 5 once per day fade over 30 days up to 20
each email_open add 1 once per campaign up to 5
when form_submit where form = demo add 25 half-life 14 days
when page_view at least 3 times within last 30 days add 5
when sum of seconds of page_view within last 90 days >= 300 add 5
tier hot >= 40
tier warm >= 20
tier cold otherwise
`;

/** Every event is taken up in the order of leads and moments, and something of each reaches the output. */
const duckdb = (folder: string, events: string): string => `
  import { DuckDBInstance } from '@duckdb/node-api';
  const instance = await DuckDBInstance.create(${JSON.stringify(join(folder, 'peer.duckdb'))}, { threads: '1', memory_limit: '400MB', preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  await connection.run(\`copy (
    select lead.*, found.count, found.kinds from read_csv('${join(folder, 'leads.csv')}', all_varchar = true) lead
    left join (
      select lead_id, count(*) as count, string_agg(event[1], '' order by "at") as kinds
      from read_csv('${events}', all_varchar = true) group by lead_id
    ) found using (lead_id) order by lead.lead_id
  ) to '${join(folder, 'peer.csv')}'\`);
`;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

function timed(words: readonly string[], cwd: string): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(node, ['--import', TELL_PEAK, ...words], { encoding: 'utf8', cwd });
  const seconds = (performance.now() - start) / 1000;
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  if (status !== 0 || peak === undefined) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(peak) / 1024 };
}

function writeLeads(path: string): void {
  const random = randomFrom(5);
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)]!;
  const lines = Array.from(
    { length: LEADS },
    (_, index) =>
      `L${index},${pick(['CEO', 'CFO', 'VP Sales', 'Engineer', ''])},${1 + Math.floor(random() * 5000)},${pick(['US', 'DE', 'CZ', 'CN'])}\n`,
  );
  writeFileSync(path, `lead_id,title,employees,country\n${lines.join('')}`);
}

function writeEvents(path: string, count: number): void {
  const random = randomFrom(7);
  const below = (end: number): number => Math.floor(random() * end);
  const file = openSync(path, 'w');
  writeSync(file, 'lead_id,event,at,page,seconds,campaign,form\n');
  for (let from = 0; from < count; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, count - from) }, () => {
      const head = (kind: string): string => `L${below(LEADS)},${kind},${new Date(NOW - below(365 * 86_400_000)).toISOString()}`;
      const kind = below(3);
      if (kind === 0) return `${head('page_view')},${['/', '/pricing', '/docs', `/blog/${below(100)}`][below(4)]},${below(300)},,\n`;
      return kind === 1 ? `${head('email_open')},,,c${below(20)},\n` : `${head('form_submit')},,,,${below(10) < 3 ? 'demo' : 'news'}\n`;
    });
    writeSync(file, lines.join(''));
  }
  closeSync(file);
}

const folder = mkdtempSync(join(tmpdir(), 'score-events-'));
try {
  writeLeads(join(folder, 'leads.csv'));
  writeFileSync(join(folder, 'm.score'), MODEL);
  writeFileSync(join(folder, 'package.json'), '{}');
  const count = Number(process.argv[2] ?? 1_000_000);
  const scoreWords = (events: string, ...more: readonly string[]): readonly string[] => [
    ...[
      command,
      'run',
      'm.score',
      'leads.csv',
      '--events',
      events,
      '--key',
      'lead_id',
      '--as-of',
      '2026-01-01',
      '-o',
      'scored.csv',
      '--quiet',
    ],
    ...more,
  ];
  const peerOf = (events: string): readonly string[] => ['--input-type=module', '-e', duckdb(folder, events)];

  const events = join(folder, 'events.csv');
  writeEvents(events, count);
  const found = { peer: [] as Run[], plain: [] as Run[], reasons: [] as Run[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rmSync(join(folder, 'peer.duckdb'), { force: true });
    found.peer.push(timed(peerOf(events), repository));
    found.plain.push(timed(scoreWords(events, '--no-reasons'), folder));
    found.reasons.push(timed(scoreWords(events), folder));
  }
  const seconds = (runs: readonly Run[]): number => median(runs.map((run) => run.seconds));
  const megabytes = (runs: readonly Run[]): string => `${Math.max(...runs.map((run) => run.megabytes)).toFixed(0)} MB at most`;
  console.log(`${count} events of ${LEADS} leads, median of ${ROUNDS} runs in turns`);
  console.log(`  DuckDB alone            ${seconds(found.peer).toFixed(2)} s, ${megabytes(found.peer)}`);
  for (const [name, runs] of [
    ['score run --no-reasons', found.plain],
    ['score run            ', found.reasons],
  ] as const) {
    const ratio = (seconds(runs) / seconds(found.peer)).toFixed(2);
    console.log(`  ${name}  ${seconds(runs).toFixed(2)} s, ${megabytes(runs)}: ${ratio} times DuckDB (goal: at most 2, under 500 MB)`);
  }
  writeEvents(events, count * 10);
  const many = timed(scoreWords(events, '--no-reasons'), folder);
  console.log(`  ten times as many events: ${many.seconds.toFixed(1)} s, ${many.megabytes.toFixed(0)} MB at most (goal: under 500 MB)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
