/** `--encoding`, wherever leads are read: what goes in as GBK or Windows-1250 comes out as UTF-8, every row whole. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';

const CHINESE = {
  model: 'field 职位: text\nwhen 职位 contains 总经理 add 20\n',
  leads: '姓名,职位\n"王, 伟",总经理\n李娜,助理\n',
  encoding: 'gbk',
};
const CZECH = {
  model: 'field funkce: text\nwhen funkce = "finanční ředitel" add 20\n',
  leads: 'jméno;funkce\r\nŘehoř;finanční ředitel\r\nŽofie;"účetní; mzdy"\r\n',
  encoding: 'windows-1250',
};

describe.each([
  ['Chinese', CHINESE],
  ['Czech', CZECH],
])('%s leads', (_, { model, leads, encoding }) => {
  const project = () => folderWith({ 'm.score': model, 'leads.csv': iconv.encode(leads, encoding) });

  test('are scored, and written back row by row in UTF-8', async () => {
    const folder = project();
    expect((await score(folder, ['run', 'm.score', 'leads.csv', '-o', 'out.csv', '--encoding', encoding, '--no-reasons'])).code).toBe(0);
    const written = readFileSync(join(folder, 'out.csv'), 'utf8').split(/\r?\n/);
    const [header, first, second] = leads.split(/\r?\n/);
    const delimiter = header!.includes(';') ? ';' : ',';
    expect(written.slice(1, 3)).toEqual([`${first}${delimiter}20${delimiter}`, `${second}${delimiter}0${delimiter}`]);
    expect(written[0]).toMatch(new RegExp(`^${header}`));
  });

  test('are refused without the flag, with the flag that would read them', async () => {
    const { code, err } = await score(project(), ['run', 'm.score', 'leads.csv', '-o', 'out.csv']);
    expect(code).toBe(2);
    expect(err).toContain('leads.csv is not UTF-8 text: line 1 holds the byte');
    expect(err).toContain(`${encoding} reads it as "${leads.split(/[,;]/)[0]}"`);
  });

  test('are explained', async () => {
    const name = encoding === 'gbk' ? '李娜' : 'Řehoř';
    const { code, out } = await score(project(), ['explain', 'm.score', 'leads.csv', '--lead', name, '--encoding', encoding]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(`${name} in leads.csv scores`) });
  });

  test('become a model, which says the flag in its commands', async () => {
    const folder = project();
    expect((await score(folder, ['init', '--from', 'leads.csv', '--encoding', encoding, '-o', 'new.score'])).code).toBe(0);
    expect(readFileSync(join(folder, 'new.score'), 'utf8')).toContain(`-o scored.csv --encoding ${encoding}`);
  });
});

test('an encoding that is none is told with those that are', async () => {
  const folder = folderWith({ 'm.score': 'always add 1', 'leads.csv': 'a\n1\n' });
  const { code, err } = await score(folder, ['run', 'm.score', 'leads.csv', '--encoding', 'windows-1520']);
  expect(code).toBe(2);
  expect(err).toContain('not windows-1520. Did you mean windows-1250?');
});
