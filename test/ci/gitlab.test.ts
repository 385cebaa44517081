/** The GitLab job of docs/ci.md, run line by line as a runner would. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundle } from '../cli/bundle.ts';
import type { Files } from '../cli/fake-io.ts';
import { TIDY } from '../cli/models.ts';
import { bash, blockOf, installedProject } from './project.ts';

interface Job {
  readonly script: readonly string[];
  readonly after_script: readonly string[];
  readonly artifacts: { readonly reports: { readonly codequality: string; readonly junit: string } };
}

const { models: job } = parse(blockOf('.gitlab-ci.yml')) as { readonly models: Job };
const TESTED = `${TIDY}\ntest "x" {\n  given title = CEO\n  expect score = 20\n}\n`;

function runJob(files: Files) {
  const folder = installedProject(files);
  const lines = (all: readonly string[]): string => all.filter((line) => line !== 'npm ci').join('\n');
  const ran = bash(lines(job.script), folder);
  bash(lines(job.after_script).replaceAll('\n', ' || true\n'), folder);
  const report = (path: string): string => readFileSync(join(folder, path), 'utf8');
  return { ...ran, quality: JSON.parse(report(job.artifacts.reports.codequality)), tests: report(job.artifacts.reports.junit) };
}

beforeAll(bundle);

test('passes where all is well, with empty reports', () => {
  const { code, quality, tests } = runJob({ 'a.score': TESTED });
  expect({ code, quality }).toEqual({ code: 0, quality: [] });
  expect(tests).toContain('tests="1" failures="0" errors="0"');
});

test('fails with a finding, which people read in the log and GitLab in the report', () => {
  const { code, out, quality } = runJob({ 'm/a.score': TESTED.replace('when title', 'when titel') });
  expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('There is no field called titel.') });
  expect(quality).toMatchObject([{ check_name: 'unknown-field', location: { path: 'm/a.score', lines: { begin: 2 } } }]);
});

test('fails with a test, which both reports know', () => {
  const { code, out, quality, tests } = runJob({ 'a.score': TESTED.replace('score = 20', 'score = 21') });
  expect({ code, out, quality }).toEqual({ code: 1, out: expect.stringContaining('1 test: 1 failed'), quality: [] });
  expect(tests).toContain('<failure message="expect score = 21, but it was 20">');
});
