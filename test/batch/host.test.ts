/** Files for the language: those below a root, and no others. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileHost } from '../../batch/index.ts';

let folder = '';
let root = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-host-'));
  root = join(folder, 'project');
  mkdirSync(join(root, 'sub'), { recursive: true });
  writeFileSync(join(folder, 'secret.score'), 'secret');
  writeFileSync(join(root, 'a.score'), '\ufefftier hot >= 1');
  writeFileSync(join(root, '..dots.score'), 'fine');
  writeFileSync(join(root, 'latin.score'), Buffer.from('# caf\xe9', 'latin1'));
  writeFileSync(join(root, 'accounts.csv'), 'domain;note\r\n"a.example";"x;y"\r\nb.example;\r\n');
  writeFileSync(join(root, 'packed.csv.gz'), gzipSync('domain\na.example\n'));
  writeFileSync(join(root, 'words.txt'), 'one, two\n\n three \n');
  writeFileSync(join(root, 'cases.jsonl'), '{"title":"CEO","company":{"size":5},"events":[{"event":"x"}]}\n\n{"title":null,"vip":true}\n');
  writeFileSync(join(root, 'broken.jsonl'), '{"title":"CEO"}\n{"title":\n');
  writeFileSync(join(root, 'blank.jsonl'), '\n');
  writeFileSync(join(root, 'ragged.csv'), 'a,b\n1\n');
  writeFileSync(join(root, 'open.csv'), 'a,b\n1,"x\n');
  execFileSync('mkfifo', [join(root, 'pipe.score')]);
  symlinkSync(join(folder, 'secret.score'), join(root, 'link.score'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('texts', () => {
  test('come without their byte order mark', () =>
    expect(fileHost(root).readText('a.score')).toEqual({ kind: 'text', text: 'tier hot >= 1' }));
  test('may have a name that begins with dots', () => expect(fileHost(root).readText('..dots.score')).toMatchObject({ kind: 'text' }));
  test.each([
    ['none.score', 'There is no file none.score.'],
    ['sub', 'sub is a folder.'],
    ['../secret.score', '../secret.score lies outside the project.'],
    ['sub/../../secret.score', 'sub/../../secret.score lies outside the project.'],
    ['/etc/hostname', '/etc/hostname lies outside the project.'],
    ['link.score', 'link.score leads outside the project.'],
    ['pipe.score', 'pipe.score is no ordinary file.'],
    ['latin.score', 'latin.score is not UTF-8 text: line 1 holds the byte E9, as files in Windows-1252, Latin-2 or GBK do.'],
  ])('%s: %s', (path, reason) => expect(fileHost(root).readText(path)).toEqual({ kind: 'unreadable', reason }));
});

describe('tables', () => {
  test('have columns and rows', () =>
    expect(fileHost(root).readTable('accounts.csv')).toEqual({
      kind: 'table',
      columns: ['domain', 'note'],
      rows: [
        ['a.example', 'x;y'],
        ['b.example', ''],
      ],
    }));
  test('may be packed', () => expect(fileHost(root).readTable('packed.csv.gz')).toMatchObject({ rows: [['a.example']] }));
  test('of a text file have a row a line', () =>
    expect(fileHost(root).readTable('words.txt')).toEqual({ kind: 'table', columns: null, rows: [['one, two'], ['three']] }));
  test('of JSONL have a column a key, of nested objects a column each', () =>
    expect(fileHost(root).readTable('cases.jsonl')).toEqual({
      kind: 'table',
      columns: ['title', 'company.size', 'events', 'vip'],
      rows: [
        ['CEO', '5', '[{"event":"x"}]', ''],
        ['', '', '', 'true'],
      ],
    }));
  test.each([
    ['broken.jsonl', 'Line 2 of broken.jsonl is not valid JSON.'],
    ['blank.jsonl', 'blank.jsonl is empty.'],
    ['ragged.csv', 'Line 2 of ragged.csv has 1 cell, and the header has 2.'],
    ['open.csv', 'The row that begins on line 2 of open.csv opens a quote that is never closed.'],
  ])('%s: %s', (path, reason) => expect(fileHost(root).readTable(path)).toEqual({ kind: 'unreadable', reason }));
});
