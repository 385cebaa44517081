/**
 * Every code has a page that shows a text which provokes it, what is then said, and the text put right.
 * A page's last `score wrong` block is the one that provokes; its last `score` block is the one put right.
 */
import { globSync, readFileSync } from 'node:fs';
import { findingsOfCases } from '@scorelang/compiler';
import { CATALOGUE, type Code, type Diagnostic } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { BUDGET } from '../../language/diagnostics/budget.ts';
import { CASES } from '../../language/diagnostics/cases.ts';
import { withPoints } from '../analyze/found.ts';
import { applied, checked, hostOf } from '../check/project.ts';
import { type ScoreBlock, scoreBlocksOf } from './score-blocks.ts';

const folder = new URL('../../docs/diagnostics/', import.meta.url).pathname;
const codes = Object.keys(CATALOGUE) as readonly Code[];
const pages = globSync('*.md', { cwd: folder }).filter((name) => name !== 'README.md');

/** What no page can show: it is not text, or too much of it. */
const TOO_MUCH: Partial<Readonly<Record<Code, string>>> = {
  'not-a-text-file': 'PK\u0003\u0004\u0000\u0000',
  'file-too-long': '1 '.repeat(2_000_001),
  'too-deep': `when ${'('.repeat(500)}title = CEO${')'.repeat(500)} add 5`,
  'too-many-terms': `when ${'visits + '.repeat(600)}visits >= 5 add 5`,
};

interface Page {
  readonly code: Code;
  readonly title: string | undefined;
  readonly severity: string | undefined;
  readonly message: string | undefined;
  readonly wrong: ScoreBlock | undefined;
  readonly mended: ScoreBlock | undefined;
}

function pageOf(code: Code): Page {
  const markdown = readFileSync(`${folder}${code}.md`, 'utf8');
  const blocks = scoreBlocksOf(markdown);
  return {
    code,
    title: /^# (.*)$/m.exec(markdown)?.[1],
    severity: /^\*(\w+)\*$/m.exec(markdown)?.[1],
    message: /^```text\n([\s\S]*?)\n```$/m.exec(markdown)?.[1],
    wrong: blocks.findLast(({ promised }) => promised === 'wrong'),
    mended: blocks.findLast(({ promised }) => promised === 'whole'),
  };
}

/** What is found in a block of a page; what its points come to only where the page is about that. */
function findingsIn({ path, files }: ScoreBlock, text: string, code: Code): readonly Diagnostic[] {
  if (Object.hasOwn(BUDGET, code)) return withPoints(text, { path, files }).diagnostics;
  const { model, file, diagnostics } = checked(text, { path, files });
  return [...diagnostics, ...(Object.hasOwn(CASES, code) ? findingsOfCases(model, file.source, hostOf(files)) : [])];
}

const codesOf = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map((diagnostic) => diagnostic.code);

test('every code has a page, and every page a code', () => {
  expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
});

test('the index has a line for every code, with its severity', () => {
  const index = readFileSync(`${folder}README.md`, 'utf8');
  const rows = index.matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| (\w+) \| \S.*\|$/gm);
  const listed = [...rows].map(([, name, target, severity]) => [name, target, severity]);
  expect(listed.toSorted()).toEqual(codes.map((code) => [code, code, CATALOGUE[code].severity]).toSorted());
});

const readable = codes.filter((code) => pages.includes(`${code}.md`)).map(pageOf);

describe.each(readable)('$code', ({ code, title, severity, message, wrong, mended }) => {
  test('the page is headed by the code and its severity', () => {
    expect({ title, severity }).toEqual({ title: code, severity: CATALOGUE[code].severity });
  });

  const tooMuch = TOO_MUCH[code];
  if (tooMuch !== undefined) {
    test('what no page can show is reported in the words of the page', () => {
      const told = checked(tooMuch).diagnostics.filter((diagnostic) => diagnostic.code === code);
      expect(told.map((diagnostic) => diagnostic.message)).toEqual([message]);
    });
    return;
  }

  if (wrong === undefined || mended === undefined) throw new Error(`docs/diagnostics/${code}.md needs a wrong text and a mended one.`);
  const found = findingsIn(wrong, wrong.text, code);
  const told = found.find((diagnostic) => diagnostic.code === code);

  test('the wrong text is reported in the words of the page, and for nothing else', () => {
    expect(codesOf(found)).toEqual([code]);
    expect(told?.message).toBe(message);
  });

  test('in the text put right nothing is found', () => {
    expect(codesOf(findingsIn(mended, mended.text, code))).toEqual([]);
  });

  const change = told?.fixes[0];
  if (told === undefined || change === undefined) return;
  test(`its ready change puts the text right: ${change.title}`, () => {
    const left = findingsIn(wrong, applied(wrong.text, told, change.title), code);
    expect(codesOf(left.filter((one) => one.code === code || one.severity === 'error'))).toEqual([]);
  });
});
