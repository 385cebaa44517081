/** The example of a nightly job says who moved. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../cli/fake-io.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const SCORE = `#!/bin/sh\nexec "${process.execPath}" --conditions=@scorelang/source --no-warnings "${join(ROOT, 'cli/main.ts')}" "$@"\n`;

test('the first night scores, the second says who moved, and a broken model scores nobody', () => {
  const leads = ['id,title,visits', 'L1,CEO,0', 'L2,clerk,3', 'L3,clerk,0', 'L4,CEO,1'];
  const model =
    'field title: text\nfield visits: whole number\nwhen title = CEO add 20\nalways add 5 per visits up to 30\ntier hot >= 20\ntier cold otherwise\ntest "a CEO" {\n  given title = CEO\n  expect tier = hot\n}\n';
  const folder = folderWith({ 'bin/score': SCORE, 'inbound.score': model, 'leads.csv': `${leads.join('\n')}\n` });
  spawnSync('chmod', ['+x', join(folder, 'bin/score')]);
  const night = (day: string) => {
    const PATH = [join(folder, 'bin'), dirname(process.execPath), process.env.PATH].join(delimiter);
    const job = join(ROOT, 'examples/nightly/nightly.sh');
    return spawnSync('bash', [job, 'inbound.score', 'leads.csv', 'nights', day], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH },
    });
  };
  expect(night('2026-03-01')).toMatchObject({ status: 0, stdout: 'The first night: nights/scored-2026-03-01.csv\n' });

  writeFileSync(join(folder, 'leads.csv'), 'id,title,visits\nL1,retired,0\nL2,clerk,4\nL3,clerk,0\nL5,CEO,0\n');
  expect(night('2026-03-02').stdout).toBe('L1: hot -> cold\nL2: cold -> hot\nL5: new, hot\nL4: gone\n4 of 4 leads moved\n');

  writeFileSync(join(folder, 'inbound.score'), model.replace('add 20', 'add 10'));
  const { status, stdout } = night('2026-03-03');
  expect(status).not.toBe(0);
  expect(stdout).not.toContain('moved');
  expect(() => readFileSync(join(folder, 'nights/scored-2026-03-03.csv'))).toThrow();
});
