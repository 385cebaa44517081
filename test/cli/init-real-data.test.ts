/** Every real table in SCORELANG_DATA becomes a model without findings that scores its own file without problems. */
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folderWith, score } from './fake-io.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const data = process.env.SCORELANG_DATA ?? join(repository, '../shared/data');
const isThere = existsSync(data);
if (!isThere) console.log(`Starter models of real data: skipped, as there is no folder ${data} (set SCORELANG_DATA).`);

const tables = isThere ? readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) => /\.csv(?:\.gz)?$/.test(path)) : [];

describe.runIf(isThere)('score init', () => {
  test('there are the public sets and the exports of three CRMs', () => expect(tables.length).toBeGreaterThan(25));

  test.each(tables)(
    '%s',
    async (path) => {
      const leads = basename(path);
      const folder = folderWith({ 'package.json': '{}' });
      symlinkSync(join(data, path), join(folder, leads));
      const made = await score(folder, ['init', '--from', leads, '-o', 'model.score', '--json']);
      expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
      expect(JSON.parse(made.out)).toMatchObject({ problems: 0, findings: 0 });
      expect((await score(folder, ['check', 'model.score', '--format', 'compact', '--quiet'])).out).toBe('');
      expect((await score(folder, ['test', 'model.score', '--quiet'])).code).toBe(0);
      const { problems, cautions, rejected } = JSON.parse((await score(folder, ['run', 'model.score', leads, '--json'])).out);
      expect({ problems, cautions, rejected: rejected.count }).toEqual({ problems: [], cautions: [], rejected: 0 });
    },
    120_000,
  );
});
