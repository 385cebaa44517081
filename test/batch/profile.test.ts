/** What a file's columns are taken for, and what a run then finds in them: no problem. */
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColumnProfile, isInputError, type Profile, type ProfileOptions, profileLeads } from '../../batch/index.ts';

async function profileOf(text: string | Buffer, options: Partial<ProfileOptions> = {}, name = 'leads.csv'): Promise<Profile> {
  const profile = await profileLeads({ input: { kind: 'stream', stream: Readable.from([Buffer.from(text)]), name }, ...options });
  if (isInputError(profile)) throw new Error(profile.message);
  return profile;
}

/** A column of these cells, beside one that keeps blank rows from being none. */
async function columnOf(cells: readonly string[], header = 'size', options: Partial<ProfileOptions> = {}): Promise<ColumnProfile> {
  const rows = cells.map((cell, index) => `${index},"${cell.replaceAll('"', '""')}"`);
  return (await profileOf(`row,${header}\n${rows.join('\n')}\n`, options)).columns[1]!;
}

const times = (count: number, ...cells: readonly string[]): readonly string[] => Array.from({ length: count }, () => cells).flat();

describe('the type of a column', () => {
  test.each([
    ['yes and no', times(5, 'Yes', 'No'), { kind: 'yes/no' }],
    ['TRUE and FALSE', times(5, 'TRUE', 'FALSE'), { kind: 'yes/no' }],
    ['1 and 0', times(5, '1', '0'), { kind: 'yes/no' }],
    ['ano and ne', times(5, 'ano', 'Ne'), { kind: 'yes/no' }],
    ['是 and 否', times(5, '是', '否'), { kind: 'yes/no' }],
    ['ones alone, which may be a number', ['1', '1', ''], { kind: 'number', whole: true, from: 0, to: 10 }],
    ['whole numbers', ['3', '251', '17'], { kind: 'number', whole: true, from: 0, to: 500 }],
    ['numbers below 0', ['3', '-251', '17.5'], { kind: 'number', whole: false, from: -500, to: 20 }],
    ['shares', ['0.1', '0.25', '1'], { kind: 'number', whole: false, from: 0, to: 1 }],
    ['years', ['2019', '2024', '2021'], { kind: 'number', whole: true, from: 1900, to: 2100 }],
    ['decimal commas', ['1.234,5', '12,5', '3'], { kind: 'number', whole: false, from: 0, to: 2000 }],
    ['days', ['2026-01-31', '2026-02-01'], { kind: 'date' }],
    ['days in digits', ['20210101', '20210112'], { kind: 'date' }],
    ['moments that are midnights', ['2018-12-19 00:00:00', '2018-12-20 00:00:00'], { kind: 'date' }],
    ['moments', ['2018-12-19 00:00:00', '2018-12-20 10:30:00'], { kind: 'datetime' }],
    ['days whose order one of them proves', ['01-02-2018', '26-02-2018'], { kind: 'date' }],
    ['codes with leading zeros', ['01234', '00017', '30100'], { kind: 'text' }],
    ['digits that no number holds', ['12345678901234567', '12345678901234568'], { kind: 'text' }],
    ['few texts, often', times(5, 'Web', 'Phone', 'web'), { kind: 'one of', values: ['Web', 'Phone'] }],
    ['many texts', ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'], { kind: 'text' }],
    ['lists of few', times(5, 'crm; erp', 'erp'), { kind: 'list', values: ['erp', 'crm'] }],
    ['lists of many', ['a; b', 'c; d', 'e'], { kind: 'list', values: null }],
    ['JSON lists', ['[]', '["a","b"]', '["c"]'], { kind: 'list', values: null }],
    ['names of browsers, which have ; too', ['Mozilla/5.0 (Mac; Intel)', 'Mozilla/5.0 (X11; Linux)'], { kind: 'text' }],
  ])('%s', async (_, cells, type) => expect((await columnOf(cells)).type).toEqual(type));

  test('choices stand by frequency, each in its commonest spelling', async () => {
    const { type, values } = await columnOf([...times(6, 'google'), ...times(9, 'Google'), ...times(8, 'Bing'), ...times(20, 'Direct')]);
    expect(type).toEqual({ kind: 'one of', values: ['Direct', 'Google', 'Bing'] });
    expect(values.map(({ count }) => count)).toEqual([20, 15, 8]);
  });

  test('more than thirty choices are a text', async () => {
    const cells = Array.from({ length: 31 }, (_, index) => times(9, `choice ${index}`)).flat();
    expect((await columnOf(cells)).type).toEqual({ kind: 'text' });
    expect((await columnOf(cells.filter((cell) => cell !== 'choice 30'))).type.kind).toBe('one of');
  });

  test('a company is a text, though few of them came', async () => {
    expect((await columnOf(times(9, 'Acme', 'Bolt', 'Crux'), 'Company')).type).toEqual({ kind: 'text' });
  });
});

describe('what stands where nothing is known', () => {
  const placeholdersOf = async (cells: readonly string[]): Promise<readonly string[]> =>
    (await columnOf(cells)).placeholders.map(({ text }) => text);

  test.each(['Select', 'unknown', 'N/A', 'null', '-', '#N/A', '请选择', 'neuvedeno'])('%s', async (word) => {
    const { type, placeholders } = await columnOf([...times(9, 'Web', 'Phone'), word]);
    expect([type, placeholders.map(({ text }) => text)]).toEqual([{ kind: 'one of', values: ['Phone', 'Web'] }, [word]]);
  });

  test('one space is missing by itself', async () => {
    expect(await columnOf(['3', ' ', '4'])).toMatchObject({ filled: 2, empty: 1, placeholders: [] });
  });

  test('-1 where all others count from 0', async () => {
    expect(await placeholdersOf([...times(9, '-1'), '5', '12', '0'])).toEqual(['-1']);
    expect((await columnOf([...times(9, '-1'), '5', '12'])).type).toEqual({ kind: 'number', whole: true, from: 0, to: 20 });
  });

  test('but not among -1, 0 and 1, nor beside other negative numbers', async () => {
    expect(await placeholdersOf(times(9, '-1', '0', '1'))).toEqual([]);
    expect(await placeholdersOf([...times(9, '-1'), '-3', '12'])).toEqual([]);
  });

  test('999 where no other number comes near', async () => {
    expect(await placeholdersOf([...times(9, '999'), '5', '27'])).toEqual(['999']);
    expect(await placeholdersOf([...times(9, '999'), '5', '700'])).toEqual([]);
  });

  test('a rare odd word in a column of numbers', async () => {
    const numbers = Array.from({ length: 400 }, (_, index) => String(index % 40));
    expect(await columnOf([...numbers, ...times(5, '12 people')])).toMatchObject({
      type: { kind: 'number' },
      placeholders: [{ text: '12 people', count: 5 }],
      odd: ['12 people'],
    });
    expect((await columnOf([...numbers, ...times(30, '12 people')])).type.kind).not.toBe('number');
  });

  test('NA is Namibia among countries of two letters', async () => {
    expect(await columnOf(times(9, 'DE', 'NA', 'FR'))).toMatchObject({
      type: { kind: 'one of', values: ['DE', 'FR', 'NA'] },
      placeholders: [],
    });
    expect(await placeholdersOf(times(9, 'Web', 'NA', 'Phone'))).toEqual(['NA']);
  });

  test('none is a choice among choices, and nothing among numbers', async () => {
    expect((await columnOf(times(5, 'none', 'Competitor'))).type).toEqual({ kind: 'one of', values: ['Competitor', 'none'] });
    expect(await placeholdersOf(['none', '5', '12'])).toEqual(['none']);
  });
});

describe('what is worth no field', () => {
  test.each([
    ['nothing in it', 'size', times(12, ''), 'empty'],
    ['the same in every row', 'size', times(12, 'No'), 'constant'],
    ['an id by its name', 'accountId', times(12, '3', '4'), 'identifier'],
    ['codes that are different in each row', 'thing', Array.from({ length: 30 }, (_, index) => `a1b2c3d4e${index}`), 'identifier'],
    ['what a copying tool adds', '_fivetran_synced', times(12, '3', '4'), 'bookkeeping'],
    ['what became of the lead', 'Converted', times(12, '0', '1'), 'outcome'],
    ['no name', '', times(12, '3', '4'), 'nameless'],
  ])('%s', async (_, header, cells, unfit) => expect((await columnOf(cells, header)).unfit).toBe(unfit));

  test('a header that stands twice, and nothing of a few rows', async () => {
    const { columns } = await profileOf('a,b,a\n1,2,3\n');
    expect(columns.map(({ unfit }) => unfit)).toEqual(['twice', null, 'twice']);
  });
});

describe('the outcome', () => {
  test('is found by its name and its answers, and counted for every value', async () => {
    const { outcome, columns } = await profileOf(
      `source,converted\n${'Web,yes\n'.repeat(6)}${'Web,no\n'.repeat(2)}${'Phone,no\n'.repeat(8)}`,
    );
    expect(outcome).toEqual({ column: 'converted', yes: 6, known: 16 });
    expect(columns[0]!.values).toEqual([
      { text: 'Phone', count: 8, yes: 0, known: 8 },
      { text: 'Web', count: 8, yes: 6, known: 8 },
    ]);
  });

  test('asked for must be there, and say yes or no', async () => {
    const ask = (outcome: string) =>
      profileLeads({ input: { kind: 'stream', stream: Readable.from(['size,won\n3,maybe\n']), name: 'leads.csv' }, outcome });
    expect(await ask('wan')).toMatchObject({ code: 'unknown-column', remedy: 'Did you mean "won"?' });
    expect(await ask('won')).toMatchObject({ code: 'unfit-option', message: 'The column "won" of leads.csv says yes or no in no row.' });
  });
});

describe('a doubt that nothing in the file settles', () => {
  test('leaves dates a text, until a flag says their order', async () => {
    const cells = ['01/02/2018', '03/04/2018'];
    expect(await columnOf(cells)).toMatchObject({ type: { kind: 'text' }, doubt: { kind: 'date order', example: '01/02/2018' } });
    expect((await columnOf(cells, 'made', { dates: 'dmy' })).type).toEqual({ kind: 'date' });
  });

  test('leaves numbers a text, until a flag says their format', async () => {
    expect(await columnOf(['1,000', '2,000'])).toMatchObject({ doubt: { kind: 'number format', example: '1,000' } });
    expect((await columnOf(['1,000', '2,000'], 'size', { numbers: 'us' })).type).toMatchObject({ kind: 'number', to: 2000 });
  });
});

test('JSONL is taken for what its values are', async () => {
  const line = { id: 'a', size: 12, ok: true, tags: ['x', 'y'], company: { industry: 'Retail' }, code: '12' };
  const { columns } = await profileOf(`${JSON.stringify(line)}\n`.repeat(12), {}, 'leads.jsonl');
  expect(Object.fromEntries(columns.map(({ header, type, unfit }) => [header, unfit ?? type.kind]))).toMatchObject({
    id: 'identifier',
    company: 'nested',
  });
  expect(columns.find(({ header }) => header === 'company.industry')?.type).toEqual({ kind: 'one of', values: ['Retail'] });
  expect(columns.find(({ header }) => header === 'tags')?.type.kind).toBe('list');
});

test('rows of another width are counted and left out', async () => {
  expect(await profileOf('a,b\n1,2\n3\n4,5\n')).toMatchObject({ rows: 2, rejected: 1 });
});

test('memory is bounded: of many values a few thousand are kept, and quantiles come from a few thousand numbers', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index},name ${index}\n`);
  const [size, name] = (await profileOf(`size,name\n${rows.join('')}`)).columns;
  expect(name).toMatchObject({ distinct: null, type: { kind: 'text' } });
  expect(name!.values.length).toBeLessThanOrEqual(200);
  expect(size!.numbers!.sorted.length).toBeLessThanOrEqual(4096);
  // Taken evenly: the middle one is near the middle of all.
  expect(Math.abs(size!.numbers!.sorted[Math.floor(size!.numbers!.sorted.length / 2)]! - 30_000)).toBeLessThan(100);
});

test('whatever the cells are, there is a profile', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('1', '-1', 'Yes', '2026-01-01', 'Select', ' ', '1;2'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), async (cells) => {
      const { filled, empty, placeholders } = await columnOf(cells.map((text) => text.replaceAll('\0', '')));
      const sentinels = placeholders.filter(({ text }) => /^-?9*1?$/.test(text) && text !== '-').reduce((sum, { count }) => sum + count, 0);
      expect(filled + empty + placeholders.reduce((sum, { count }) => sum + count, 0) - sentinels).toBe(cells.length);
    }),
    { numRuns: 200 },
  );
});
