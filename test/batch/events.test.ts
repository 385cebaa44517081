/** Files of leads with files of events: whose each is, what becomes of every one, and what is said of broken files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { prepare } from '@scorelang/runtime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shelves } from '../../batch/events/shelves.ts';
import { type EventInput, findEvents, type RunOptions, type RunReport, type Scorer, scoreFile } from '../../batch/index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'events-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

function file(name: string, content: string | Buffer): string {
  writeFileSync(at(name), content);
  return at(name);
}

function scorerOf(text: string): Scorer {
  const { plan, diagnostics } = load({ path: 'm.score', text }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { plan, ...prepare(plan) };
}

const MODEL = `
field name: text
event page_view { page: text, seconds: number }
event form_submit not activity
each page_view where page = "/pricing" within last 30 days add 5 up to 20
when form_submit add 10
when sum of seconds of page_view >= 100 add 1
tier hot >= 15
tier warm >= 5
on reaching hot do call
`;

const LEADS = 'id,name\n1,Ada\n2,Bo\n3,Cy\n';
const EVENTS = [
  'id,event,at,page,seconds',
  '2,form_submit,2026-01-01T10:00:00Z,,',
  '1,page_view,2025-12-30T10:00:00Z,/pricing,60',
  '1,page_view,2025-12-31T10:00:00Z,/Pricing ,"40"',
  '1,page_view,2025-06-01T10:00:00Z,/pricing,5',
  '2,page_view,2025-12-31 10:00,/pricing,',
].join('\n');

interface Given {
  readonly leads?: string;
  readonly events?: string | Buffer;
  readonly eventsName?: string;
  readonly input?: Omit<EventInput, 'source'>;
  readonly model?: string;
  readonly settings?: Partial<RunOptions>;
}

function outcome({ leads = LEADS, events = EVENTS, eventsName = 'events.csv', input = {}, model = MODEL, settings = {} }: Given) {
  return scoreFile({
    scorer: scorerOf(model),
    input: { kind: 'file', path: file('leads.csv', leads) },
    events: [{ source: { kind: 'file', path: file(eventsName, events) }, ...input }],
    output: { kind: 'file', path: at('out.csv') },
    asOf: '2026-01-02T00:00:00Z',
    reasons: false,
    ...settings,
  });
}

async function done(given: Given): Promise<{ readonly report: RunReport; readonly out: readonly string[] }> {
  const ended = await outcome(given);
  if (ended.kind === 'failed') throw new Error(ended.error.message);
  return { report: ended.report, out: readFileSync(at('out.csv'), 'utf8').trimEnd().split('\n') };
}

async function said(given: Given): Promise<string> {
  const ended = await outcome(given);
  if (ended.kind === 'done') throw new Error('It should have failed');
  return `${ended.error.message} ${ended.error.remedy}`.replaceAll(`${folder}/`, '');
}

describe('a run with events', () => {
  test('gives each lead its own events, in whatever order they stand', async () => {
    const { out, report } = await done({});
    expect(out).toEqual(['id,name,score,tier,actions', '1,Ada,11,warm,', '2,Bo,15,hot,call', '3,Cy,0,,']);
    expect(report.events).toMatchObject({ counted: 5, unreadable: 0, future: 0, ignored: 0, undeclared: { count: 0 } });
    expect(report.actions).toEqual([{ name: 'call', count: 1 }]);
  });

  test('gives the same from JSONL, from gzip, with semicolons, and with columns called otherwise', async () => {
    const { out } = await done({});
    const [, ...rows] = EVENTS.replaceAll('"', '')
      .split('\n')
      .map((line) => line.split(','));
    const json = rows.map(([id, event, when, page, seconds]) =>
      JSON.stringify({ id: Number(id), event, at: when, page, ...(seconds === '' ? {} : { seconds: Number(seconds) }) }),
    );
    const ways: readonly Given[] = [
      { events: json.join('\n'), eventsName: 'events.jsonl' },
      { events: gzipSync(EVENTS), eventsName: 'events.csv.gz' },
      { events: EVENTS.replaceAll(',', ';') },
      { events: EVENTS.replace('id,event,at', 'lead,what,when'), input: { keyColumn: 'lead', eventColumn: 'what', atColumn: 'when' } },
      { events: `\ufeff${EVENTS.replaceAll('\n', '\r\n')}\r\n` },
    ];
    for (const way of ways) expect((await done(way)).out).toEqual(out);
  });

  test('takes a file in which all events are of one kind', async () => {
    const { out } = await done({ events: 'id,at\n3,2026-01-01T00:00Z\n', input: { kind: 'form_submit' } });
    expect(out[3]).toBe('3,Cy,10,warm,');
  });

  test('takes events of several files', async () => {
    const more = { source: { kind: 'file', path: file('forms.csv', 'id,at\n1,2026-01-01T00:00Z\n') }, kind: 'form_submit' } as const;
    const first = { source: { kind: 'file', path: file('events.csv', EVENTS) } } as const;
    const { out, report } = await done({ settings: { events: [first, more] } });
    expect(out[1]).toBe('1,Ada,21,hot,call');
    expect(report.events?.files.map(({ read }) => read)).toEqual([5, 1]);
  });

  test('counts an event whose moment could be read in two ways, and says of whose lead it is', async () => {
    const { report } = await done({ events: 'id,event,at\n3,form_submit,1/2/2026\n2,form_submit,soon\n1,form_submit,2026-01-01T00:00Z\n' });
    expect(report.events).toMatchObject({ counted: 1, unreadable: 2 });
    const unplaced = report.problems.find(({ field }) => field === 'form_submit.at');
    expect(unplaced).toMatchObject({ of: 'event', column: null, count: 2 });
    expect(unplaced?.examples).toEqual([
      { value: 'soon', line: 3 },
      { value: '1/2/2026', line: 4 },
    ]);
    expect(report.cautions.map(({ message }) => message)).toEqual([
      'In at of the events one cell such as 1/2/2026 (of the lead in line 4) could be either of two dates, and nothing in the file says which; they were taken as missing. Say --dates dmy or --dates mdy (or ymd).',
    ]);
  });

  test('counts every event that did not count, by reason', async () => {
    const odd = [
      EVENTS,
      '9,page_view,2025-12-31T10:00:00Z,/pricing,1',
      '1,email_open,2025-12-31T10:00:00Z,,',
      '1,page_view,soon,/pricing,1',
      '1,page_view,2027-01-01T00:00:00Z,/pricing,1',
      '1,page_view',
      ',page_view,2025-12-31T10:00:00Z,/pricing,1',
      '1,page_view,2025-12-31T10:00:00Z,/x,many',
    ].join('\n');
    const { report } = await done({ events: odd });
    expect(report.events).toEqual({
      files: [
        {
          name: at('events.csv'),
          read: 12,
          rejected: expect.objectContaining({
            count: 2,
            byReason: [
              { reason: 'has 2 cells, and the header has 5', count: 1 },
              { reason: 'names no lead', count: 1 },
            ],
          }),
          unknownLead: { count: 1, examples: ['9'] },
        },
      ],
      counted: 6,
      undeclared: { count: 1, examples: ['email_open'] },
      unreadable: 1,
      future: 1,
      ignored: 0,
    });
    expect(report.problems.map(({ field, count }) => [field, count])).toEqual([
      ['page_view.at', 1],
      ['page_view.seconds', 1],
    ]);
  });

  test('gives two leads with one key the same events', async () => {
    const { out } = await done({ leads: 'id,name\n2,Bo\n2,Bob\n' });
    expect(out.slice(1)).toEqual(['2,Bo,15,hot,call', '2,Bob,15,hot,call']);
  });

  test('can score each lead as of its own moment, so that no lead sees its future', async () => {
    const leads = 'id,name,seen\n1,Ada,2025-12-31\n2,Bo,2026-01-01T10:00:00Z\n3,Cy,later\n';
    const { out, report } = await done({ leads, settings: { asOf: undefined, asOfColumn: 'seen' } });
    expect(out.slice(1)).toEqual(['1,Ada,2025-12-31,5,warm,', '2,Bo,2026-01-01T10:00:00Z,15,hot,call']);
    expect(report.events?.future).toBe(1);
    expect(report.rejected.byReason).toEqual([{ reason: 'has no moment that can be read in the column seen', count: 1 }]);
  });

  test('does nothing for a lead that had its tier before, nor in a first run', async () => {
    const leads = 'id,name,before\n1,Ada,hot\n2,Bo,hot\n';
    expect((await done({ leads, settings: { previousColumn: 'before' } })).report.actions).toEqual([{ name: 'call', count: 0 }]);
    expect((await done({ settings: { quiet: true } })).report.actions).toEqual([{ name: 'call', count: 0 }]);
  });

  test('reads events that lie in the leads themselves', async () => {
    const lead = { name: 'Ada', events: [{ event: 'form_submit', at: '2026-01-01T00:00Z' }] };
    const path = file('leads.jsonl', `${JSON.stringify(lead)}\n{"name":"Bo","events":7}\n`);
    const { report } = await done({ settings: { input: { kind: 'file', path }, events: [] } });
    expect(report.events).toMatchObject({ counted: 1, files: [] });
    expect(report.rejected.byReason).toEqual([{ reason: 'has events that are no JSON array', count: 1 }]);
  });

  test('leaves nothing in the temporary folder', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('scorelang-events-'));
    await done({});
    await said({ events: 'id,event\n1,x\n' });
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('scorelang-events-'))).toEqual(before);
  });
});

describe('a run with events that cannot be', () => {
  test.each<[string, Given, string]>([
    [
      'no column for the lead',
      { events: 'lead,event,at\n1,x,y\n' },
      'events.csv has no column "id". Name it with --event-key; there are these: lead, event, at.',
    ],
    [
      'no column for the kind',
      { events: 'id,type,at\n1,x,y\n' },
      'events.csv has no column "event". Name it with --event-column; there are these: id, type, at.',
    ],
    [
      'a kind column that is nearly called so',
      { events: 'id,events,at\n1,x,y\n' },
      'events.csv has no column "event". Did you mean "events"? Say --event-column "events".',
    ],
    [
      'no column for a property',
      { events: 'id,event,at,pages\n1,page_view,2026-01-01,x\n' },
      'events.csv has no column for page, a property of page_view; the nearest is "pages". Call the column as the property, or say --allow-missing-columns to score without.',
    ],
    ['a header alone', { events: 'id,event,at\n' }, 'events.csv has a header and no events below it. Add a row for each event.'],
    ['nothing', { events: '' }, 'events.csv is empty. It should begin with a line of column names, then a line for each event.'],
    [
      'a quote that is never closed',
      { events: 'id,event,at,page,seconds\n1,page_view,2026-01-01,"/x,1\n' },
      'The row that begins on line 2 of events.csv opens a quote that is never closed. Close it, or write a quote within quotes twice ("").',
    ],
    [
      'a model that asks for no events',
      { model: 'when name = Ada add 1' },
      'm.score asks for no events. Leave out --events, or write a rule that looks at them.',
    ],
    ['an unknown column for the moment', { settings: { asOfColumn: 'seen' } }, 'leads.csv has no column "seen". It has these: id, name.'],
  ])('%s', async (_, given, message) => {
    expect(await said(given)).toBe(message);
    expect(readdirSync(folder)).not.toContain('out.csv');
  });

  test('leads that can be read only once', async () => {
    const { Readable } = await import('node:stream');
    const input = { kind: 'stream', stream: Readable.from([Buffer.from(LEADS)]), name: 'standard input' } as const;
    expect(await said({ settings: { input } })).toBe(
      'With events the leads are read twice, and standard input can be read once. Save the leads to a file first.',
    );
  });
});

test('the events of one lead can be asked for', async () => {
  const { plan } = scorerOf(MODEL);
  const inputs = [{ source: { kind: 'file', path: file('events.csv', EVENTS) } }] as const;
  const found = await findEvents({ inputs, plan, keyColumn: 'id', key: '2' });
  expect(found).toMatchObject({ events: [{ event: 'form_submit' }, { event: 'page_view', page: '/pricing', seconds: null }] });
});

test('shelves give back what was put on them, from memory and from the disk', async () => {
  const row = Buffer.from('řádek');
  for (const mostHeld of [0, 4000, 1_000_000]) {
    const kept = shelves(4, { mark: ' ', end: '\n' }, mostHeld);
    for (let number = 0; number < 1000; number += 1) {
      kept.put(number % 3, number, row, 0, row.length - (number % 2));
      await kept.pause();
    }
    const lines = (shelf: number): string =>
      Array.from({ length: 1000 }, (_, number) => (number % 3 === shelf ? `${number} ${number % 2 === 0 ? 'řádek' : 'řáde'}\n` : '')).join(
        '',
      );
    for (const shelf of [0, 1, 2, 3]) expect(await kept.take(shelf)).toBe(lines(shelf));
    // Taken already, and never there.
    for (const shelf of [0, 4]) expect(await kept.take(shelf)).toBe('');
    await kept.remove();
  }
});

test('what shelves have on the disk has no name, so that nothing stays behind a process that is killed', async () => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const kept = shelves(1, { mark: ' ', end: '\n' }, 0);
  try {
    const row = Buffer.alloc(3000, 'x');
    for (let number = 0; number < 3; number += 1) kept.put(0, number, row, 0, row.length);
    await kept.pause();
    expect(readdirSync(folder)).toEqual([]);
    expect((await kept.take(0)).length).toBe(3 * 3003);
  } finally {
    await kept.remove();
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});
