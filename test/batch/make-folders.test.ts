import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolders } from '@scorelang/batch';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-folders-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

test('all folders of a path are made, and those that are there stay', () => {
  makeFolders(join(folder, 'a', 'b', 'c'));
  writeFileSync(join(folder, 'a', 'kept'), '');
  makeFolders(join(folder, 'a', 'b', 'd'));
  makeFolders(join(folder, 'a', 'b', 'd'));
  expect(['a/kept', 'a/b/c', 'a/b/d'].filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test('a file on the way is said to be no folder', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => makeFolders(join(folder, 'file', 'a', 'b'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
});

test('a place that takes no folders is said to be one, as below a link to nothing', () => {
  symlinkSync(join(folder, 'gone', 'far'), join(folder, 'link'));
  expect(() => makeFolders(join(folder, 'link', 'a', 'b'))).toThrow(expect.objectContaining({ code: 'ENOTSUP' }));
});

test.runIf(process.platform === 'linux')('/proc takes none', () =>
  expect(() => makeFolders('/proc/nope/deeper')).toThrow(expect.objectContaining({ code: 'ENOTSUP' })),
);
