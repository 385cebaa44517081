/** The examples in other languages: what they promise at their heads, and that their tables stand straight. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from '../cli/fake-io.ts';

const examples = new URL('../../examples/', import.meta.url).pathname;
const folder = () =>
  folderWith(Object.fromEntries(globSync('c{zech,hinese}*', { cwd: examples }).map((name) => [name, readFileSync(join(examples, name))])));

/** The command that the head of a model shows, as words. */
const commandIn = (model: string): readonly string[] =>
  /^#\s+score (.*)$/m.exec(readFileSync(join(examples, model), 'utf8'))![1]!.split(' ');

const TIERS = { 'czech.score': ['horký', 'vlažný', 'studený'], 'chinese.score': ['高', '中', '低'] } as const;

describe.each(['czech.score', 'chinese.score'] as const)('%s', (model) => {
  test('has nothing to complain about, is tidy, and passes its tests', async () => {
    const place = folder();
    expect(await score(place, ['check', model])).toMatchObject({ code: 0, out: expect.stringContaining('nothing to complain about') });
    expect((await score(place, ['fmt', '--check', model])).code).toBe(0);
    expect((await score(place, ['test', model])).code).toBe(0);
  });

  test('scores all its leads by the command at its head: no cell is a problem, and every tier has leads', async () => {
    const { code, out } = await score(folder(), [...commandIn(model), '--json']);
    const report = JSON.parse(out);
    expect({ code, scored: report.rowsScored, rejected: report.rejected.count, problems: report.problems }).toEqual({
      code: 0,
      scored: 200,
      rejected: 0,
      problems: [],
    });
    const tiers = report.tiers.filter(({ count }: { count: number }) => count > 0);
    expect(tiers.map(({ tier }: { tier: string }) => tier)).toEqual(TIERS[model]);
    for (const { count } of tiers) expect(count).toBeGreaterThan(20);
  });

  test('scores the same without the flags: the columns prove how they are written', async () => {
    const place = folder();
    const [, , leads] = commandIn(model);
    const output = async (words: readonly string[]) => (await score(place, words)).out;
    const plain = ['run', model, leads!, '--as-of', '2026-11-01', '-o', '-'];
    expect(await output(plain)).toBe(await output([...commandIn(model), '-o', '-']));
  });

  test('the columns of its summary stand below each other, by the width of the letters', async () => {
    const { out } = await score(folder(), commandIn(model), { columns: 100 });
    const rows = TIERS[model].map((tier) => out.split('\n').find((line) => line.startsWith(`  ${tier} `))!);
    const endOfShare = rows.map((row) => columnsOf(row.slice(0, row.indexOf('%') + 1)));
    expect(new Set(endOfShare).size).toBe(1);
  });
});

test('a mistake behind wide letters is marked below them', async () => {
  const { err, out } = await score(folderWith({ 'm.score': 'when 职位 = 总经理，add 5\n' }), ['check', 'm.score']);
  const lines = (out + err).split('\n');
  const at = lines.findIndex((line) => line.includes('总经理'));
  const before = lines[at]!.slice(0, lines[at]!.indexOf('，'));
  expect(lines[at + 1]!.indexOf('^')).toBe(columnsOf(before));
  expect(lines[at + 1]!.match(/\^+/)![0]).toBe('^^');
});

test('bands and lines behind wide letters are aligned', async () => {
  const text = 'rate 职位 {\n  总经理 add 5\n  副总经理 add 50\n  CEO add 7\n}\ntier 高 >= 10\ntier 中等 >= 5\n';
  const place = folderWith({ 'm.score': text });
  await score(place, ['fmt', 'm.score']);
  const lines = readFileSync(join(place, 'm.score'), 'utf8').split('\n');
  const columnsTo = (word: string) =>
    lines.filter((line) => line.includes(word)).map((line) => columnsOf(line.slice(0, line.indexOf(word))));
  expect(new Set(columnsTo('add ')).size).toBe(1);
  expect(new Set(columnsTo('>=')).size).toBe(1);
});
