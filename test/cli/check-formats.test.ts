/** Findings as build servers and code hosts take them. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log, Region } from 'sarif';
import { describe, expect, test } from 'vitest';
import { CODES, pageOf } from '../../cli/diagnostic-page.ts';
import { workflowCommand } from '../../cli/reporters/workflow-command.ts';
import { folderWith, score } from './fake-io.ts';
import { TIDY } from './models.ts';

const schemaPath = new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url);
// The schema has patterns that are no regular expressions in the Unicode sense.
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));

const WRONG = `field 职位: text
field employees: whole number
when 职位 = "😀" and titel = CEO add 20
rate employees {
  below 50 add 5
  # score-ignore gap-in-bands not served
  100 or more add 25
}
list chiefs = [CEO]
`;
const FILES = { '.git/HEAD': '', 'models/a b.score': WRONG, 'models/c.score': TIDY };

async function sarif(files: Readonly<Record<string, string | Uint8Array>>, words: readonly string[] = []) {
  const ran = await score(folderWith(files), ['check', '--format', 'sarif', ...words]);
  const log: Log = JSON.parse(ran.out);
  expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
  return { ...ran, run: log.runs[0]! };
}

/** The text that a region names, found by line and column as an editor does. */
function textAt(text: string, { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 }: Region): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

describe('SARIF', () => {
  test('says where each finding is, in UTF-16 columns, by a path from the root of the repository', async () => {
    const { run, code } = await sarif(FILES);
    expect(code).toBe(1);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const result = run.results?.find(({ ruleId }) => ruleId === 'unknown-field');
    const { artifactLocation, region } = result?.locations?.[0]?.physicalLocation ?? {};
    expect(artifactLocation).toEqual({ uri: 'models/a%20b.score', uriBaseId: '%SRCROOT%' });
    expect(textAt(WRONG, region!)).toBe('titel');
    expect(WRONG.slice(region!.charOffset, region!.charOffset! + region!.charLength!)).toBe('titel');
    expect(result?.level).toBe('error');
  });

  test('has a rule with its help page for each code that was found', async () => {
    const { run } = await sarif(FILES);
    const rules = run.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex } of run.results ?? []) expect(rules[ruleIndex!]?.id).toBe(ruleId);
    const rule = rules.find(({ id }) => id === 'unknown-field');
    expect(rule?.shortDescription?.text).toBe('A field is named that the model does not declare.');
    expect(rule?.help?.markdown).toContain('**Why it matters:**');
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test('holds ready changes and what belongs to a finding', async () => {
    const { run } = await sarif({ 'a.score': 'field title: text\nfield title: text\nwhen titel = CEO add 5\n' });
    const fixed = run.results?.find(({ ruleId }) => ruleId === 'unknown-field')?.fixes?.[0];
    expect(fixed).toMatchObject({
      description: { text: 'Write title' },
      artifactChanges: [{ artifactLocation: { uri: 'a.score' }, replacements: [{ insertedContent: { text: 'title' } }] }],
    });
    const related = run.results?.find(({ ruleId }) => ruleId === 'duplicate-declaration')?.relatedLocations;
    expect(related?.[0]?.physicalLocation?.region?.startLine).toBe(1);
  });

  test('keeps what a comment ignores, as suppressed, with the reason', async () => {
    const { run } = await sarif(FILES);
    const suppressed = run.results?.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toMatchObject([{ ruleId: 'gap-in-bands', suppressions: [{ kind: 'inSource', justification: 'not served' }] }]);
  });

  test('takes the levels of the configuration', async () => {
    const { run, code } = await sarif({
      'a.score': `${TIDY}list chiefs = [CEO]\n`,
      'score.config.json': '{ "levels": { "unused-name": "hint" }, "failLevel": "hint" }',
    });
    expect(run.results).toMatchObject([{ ruleId: 'unused-name', level: 'note' }]);
    expect({ code, exitCode: run.invocations?.[0]?.exitCode }).toEqual({ code: 1, exitCode: 1 });
  });

  test('tells of files that cannot be read', async () => {
    const { run, code } = await sarif({ 'a.score': TIDY, 'b.score': new Uint8Array([0x23, 0xff, 0xff, 0xc0]) });
    expect(code).toBe(2);
    expect(run.invocations).toMatchObject([{ executionSuccessful: false, exitCode: 2, toolExecutionNotifications: [{ level: 'error' }] }]);
  });

  test('is valid for a model without findings, and for one with each kind of them', async () => {
    expect((await sarif({ 'a.score': TIDY })).run.results).toEqual([]);
    const all = Object.fromEntries(CODES.map((code) => [`${code}.score`, pageOf(code).example ?? TIDY]));
    const { run } = await sarif(all);
    expect(new Set(run.results?.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(140);
  });
});

describe('GitHub workflow commands', () => {
  test('mark the place, the worst first, and count', async () => {
    const { out, code } = await score(folderWith(FILES), ['check', '--format', 'github']);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '::error file=models/a b.score,line=3,endLine=3,col=20,endColumn=25,title=unknown-field::There is no field called titel. Declare it: field titel: text',
      '::warning file=models/a b.score,line=9,endLine=9,col=6,endColumn=12,title=unused-name::Nothing uses chiefs, which is a list. Use it, or remove it.%0AFix: Remove chiefs',
      '2 files: 1 error, 1 warning',
      '',
    ]);
  });

  test('nothing in a name or a message can end a command or begin another', () => {
    const line = workflowCommand({
      level: 'notice',
      title: 'a, b: 100%',
      file: 'a,b:c%\n::error::x.score',
      start: { line: 1, column: 2 },
      end: { line: 3, column: 4 },
      message: 'one\r\n::error::two % %0A',
    });
    expect(line).toBe(
      '::notice file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.score,line=1,endLine=3,col=2,title=a%2C b%3A 100%25::one%0D%0A::error::two %25 %250A',
    );
  });

  test('paths begin at the root of the repository, wherever the command runs', async () => {
    const { out } = await score(`${folderWith(FILES)}/models`, ['check', '--format', 'github', '-q']);
    expect(out).toMatch(/^::error file=models\/a b\.score,/);
  });

  test('score test marks what failed, and errors that keep tests from running', async () => {
    const text = `${TIDY}\ntest "a, chief" {\n  given title = CEO\n  expect score = 20\n  expect tier = cold\n}\n`.replace(
      'tier hot',
      'tier cold otherwise\ntier hot',
    );
    const folder = folderWith({ '.git/HEAD': '', 'm/a.score': text.replace(/(tier cold.*\n)(tier hot.*\n)/, '$2$1'), 'm/b.score': WRONG });
    const { out, code } = await score(folder, ['test', '--format', 'github']);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      '::error file=m/a.score,line=9,endLine=9,col=3,endColumn=21,title=test a%2C chief::expect tier = cold, but it was hot',
      '::error file=m/b.score,line=3,endLine=3,col=20,endColumn=25,title=unknown-field::There is no field called titel. Declare it: field titel: text',
      '1 test: 1 failed, 0 passed',
      '',
    ]);
  });

  test('score test names the row of a file', async () => {
    const folder = folderWith({
      'a.score': `${TIDY}test "golden" from "cases.csv"\n`,
      'cases.csv': 'title,expect score\nCEO,20\nCFO,7\n',
    });
    const { out } = await score(folder, ['test', '--format', 'github', '-q']);
    expect(out).toMatch(/^::error file=a\.score,line=4,.*Row 2 of cases\.csv%0Aexpect score = 7, but it was 0\n$/);
  });
});

describe('GitLab code quality', () => {
  const report = async (text: string) => JSON.parse((await score(folderWith({ 'a.score': text }), ['check', '--format', 'gitlab'])).out);

  test('has description, code, severity, place and fingerprint of each finding', async () => {
    expect(await report(WRONG)).toEqual([
      {
        description: 'There is no field called titel. Declare it: field titel: text',
        check_name: 'unknown-field',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'a.score', lines: { begin: 3, end: 3 } },
      },
      expect.objectContaining({ check_name: 'unused-name', severity: 'minor' }),
    ]);
    expect(await report(TIDY)).toEqual([]);
  });

  test('fingerprints stay when lines are added above, and are never two alike', async () => {
    const twice = 'field title: text\nwhen titel = CEO add 5\nwhen titel = CEO add 5\n';
    const prints = async (text: string): Promise<string[]> =>
      (await report(text)).map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    const before = await prints(twice);
    expect(await prints(`# a comment\n\n${twice.replaceAll('\n', '\r\n')}`)).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThan(1);
    expect(await prints(twice.replaceAll('titel', 'titl'))).not.toContain(before[0]);
  });
});

describe('JUnit', () => {
  test('has a suite for each model; what the check fails for is a failure', async () => {
    const folder = folderWith({ 'a.score': `${TIDY}list chiefs = ["<&>"]\n`, 'b.score': TIDY });
    const { out, code } = await score(folder, ['check', '--format', 'junit']);
    expect(code).toBe(0);
    expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="score check" tests="2" failures="0" errors="0">
  <testsuite name="a.score" tests="1" failures="0" errors="0">
    <testcase classname="a.score" name="warning unused-name at 4:6" file="a.score" line="4">
      <system-out>warning: Nothing uses chiefs, which is a list. Use it, or remove it.
  ┌─ a.score:4:6  unused-name
  │
4 │ list chiefs = ["&lt;&amp;&gt;"]
  │      ^^^^^^
  = fix: Remove chiefs</system-out>
    </testcase>
  </testsuite>
  <testsuite name="b.score" tests="1" failures="0" errors="0">
    <testcase classname="b.score" name="nothing to complain about"/>
  </testsuite>
</testsuites>
`);
    const strict = await score(folder, ['check', '--format', 'junit', '--fail-level', 'warning']);
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('<testsuites name="score check" tests="2" failures="1" errors="0">');
    expect(strict.out).toContain('<failure type="unused-name" message="Nothing uses chiefs, which is a list. Use it, or remove it.">');
  });

  test('counts a file that cannot be read as an error', async () => {
    const { out, code } = await score(folderWith({ 'a.score': TIDY, 'b.score': new Uint8Array([0x23, 0xff, 0xff, 0xc0]) }), [
      'check',
      '--format',
      'junit',
    ]);
    expect(code).toBe(2);
    expect(out).toContain('errors="1"');
    expect(out).toMatch(/<error message="b\.score .*"\/>/);
  });
});
