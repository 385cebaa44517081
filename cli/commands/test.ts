/** `score test`: the tests inside models. */
import { resolve } from 'node:path';
import { fileHost } from '@scorelang/batch';
import { load, runTests } from '@scorelang/compiler';
import { withLevels } from '@scorelang/language/config';
import { EXIT, type ExitCode } from '../exit.ts';
import { fail, withUnreadable } from '../fail.ts';
import { type ModelText, readModels } from '../files.ts';
import type { Io } from '../io.ts';
import { labelsOf } from '../labels.ts';
import { sayNext } from '../next.ts';
import { inProject, pathIn } from '../project.ts';
import { isGood, type TestedFile, testsOf } from '../reporters/tested.ts';
import { testsGithub } from '../reporters/tests-github.ts';
import { testsJson } from '../reporters/tests-json.ts';
import { testsJunit } from '../reporters/tests-junit.ts';
import { testsPretty } from '../reporters/tests-pretty.ts';
import { testsTap } from '../reporters/tests-tap.ts';
import { folderOf, watching } from '../watch.ts';

export interface TestArguments {
  /** Files, folders, patterns; none: the current folder. */
  readonly paths: readonly string[];
  readonly format: 'pretty' | 'json' | 'junit' | 'tap' | 'github';
  readonly filter?: string;
  readonly watch?: boolean;
  readonly quiet?: boolean;
}

export async function test(options: TestArguments, io: Io): Promise<ExitCode> {
  const paths = options.paths.length === 0 ? ['.'] : options.paths;
  if (options.watch !== true) return testOnce({ ...options, paths }, io);
  await watching(
    paths.map((path) => folderOf(resolve(io.cwd, path))),
    io,
    async () => {
      await testOnce({ ...options, paths }, io).catch((cause) => fail(cause, io));
    },
  );
  return EXIT.fine;
}

async function testOnce(options: TestArguments, io: Io): Promise<ExitCode> {
  const { texts, unreadable } = await readModels(options.paths, {}, io);
  const files = texts.map((text) => testFile(text, options.filter, io));
  if (files.length > 0 || options.format !== 'pretty') io.stdout.write(reported(files, unreadable, options, io));
  const hasAnswer = testsOf(files).length > 0 || files.some((file) => file.errors.length > 0);
  if (!hasAnswer && files.length > 0) io.stderr.write(`${emptyRun(files.length, options.filter)}\n`);
  const isFine = hasAnswer && isGood(files) && unreadable.length === 0;
  const models = [...new Set(files.map((file) => file.modelPath))];
  if (isFine && options.format === 'pretty' && options.quiet !== true && options.watch !== true && models.length === 1) {
    sayNext('score compile', [...models, '-o', (models[0] ?? '').replace(/\.score$/, '.ts')], io);
  }
  return withUnreadable(hasAnswer && isGood(files) ? EXIT.fine : EXIT.findings, unreadable, io);
}

function testFile(text: ModelText, filter: string | undefined, io: Io): TestedFile {
  const project = inProject(text, io);
  const host = fileHost(project.root);
  const pathOf = pathIn(project, io);
  const { source, model, plan, diagnostics } = load(project.source, host);
  const errors = withLevels(diagnostics, text.settings)
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => ({ diagnostic, pathOf }));
  const wanted = filter?.toLowerCase();
  const runs = (name: string): boolean => wanted === undefined || name.toLowerCase().includes(wanted);
  return {
    shown: text.shown,
    source,
    pathOf,
    modelPath: text.shown.replace(/\.test\.score$/, '.score'),
    errors,
    report: plan === null || errors.length > 0 ? null : runTests({ source, model, plan }, { host, filter: runs }),
    labelOf: plan === null ? () => null : labelsOf(plan),
  };
}

function reported(files: readonly TestedFile[], unreadable: readonly string[], options: TestArguments, io: Io): string {
  switch (options.format) {
    case 'pretty':
      return testsPretty(files, options.quiet ?? false, io.stdout);
    case 'json':
      return testsJson(files, unreadable);
    case 'junit':
      return testsJunit(files, unreadable);
    case 'tap':
      return testsTap(files, unreadable);
    case 'github':
      return testsGithub(files, options.quiet ?? false);
  }
}

function emptyRun(files: number, filter: string | undefined): string {
  if (filter !== undefined) return `No test has "${filter}" in its name.`;
  const where = files === 1 ? 'This model has' : 'These models have';
  return `${where} no tests. A test is written so:\n\n  test "a chief" {\n    given title = CEO\n    expect score = 20\n  }`;
}
