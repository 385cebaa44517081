/**
 * Every code has a page that shows a text which provokes it, what is then said, and the text put right.
 * A page's last `score wrong` block is the one that provokes; its last `score` block is the one put right.
 */
import { globSync, readFileSync } from 'node:fs';
import { CATALOGUE, type Code, type Diagnostic } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { applied, checked } from '../check/project.ts';
import { type ScoreBlock, scoreBlocksOf } from './score-blocks.ts';

const folder = new URL('../../docs/diagnostics/', import.meta.url).pathname;
const codes = Object.keys(CATALOGUE) as readonly Code[];
const pages = globSync('*.md', { cwd: folder }).filter((name) => name !== 'README.md');

/** Until events can be scored, every rule over them has this error beside what its page is about. */
const NOT_YET = 'events-not-yet';

/** Mistakes that only a used file can have: whoever uses it is told that it has errors, and which. */
const TOLD_OF_ANOTHER_FILE: ReadonlySet<string> = new Set(['use-cycle', 'not-in-used-file']);

interface Page {
  readonly code: Code;
  readonly markdown: string;
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
    markdown,
    title: /^# (.*)$/m.exec(markdown)?.[1],
    severity: /^\*(\w+)\*$/m.exec(markdown)?.[1],
    message: /^```text\n([\s\S]*?)\n```$/m.exec(markdown)?.[1],
    wrong: blocks.findLast(({ promised }) => promised === 'wrong'),
    mended: blocks.findLast(({ promised }) => promised === 'whole'),
  };
}

/** What is found in a block, but for what is said of every event. */
function findingsIn({ path, files }: ScoreBlock, code: Code, text: string): readonly Diagnostic[] {
  return checked(text, { path, files }).diagnostics.filter((diagnostic) => diagnostic.code === code || diagnostic.code !== NOT_YET);
}

test('every code has a page, and every page a code', () => {
  expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
});

test('the index has a line for every code, with its severity', () => {
  const index = readFileSync(`${folder}README.md`, 'utf8');
  const listed = [...index.matchAll(/^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| (\w+) \| \S.*\|$/gm)].map(([, name, target, severity]) => [name, target, severity]);
  expect(listed.toSorted()).toEqual(codes.map((code) => [code, code, CATALOGUE[code].severity]).toSorted());
});

describe.each(codes.filter((code) => pages.includes(`${code}.md`)).map(pageOf))('$code', ({ code, title, severity, message, wrong, mended }) => {
  const found = wrong === undefined ? [] : findingsIn(wrong, code, wrong.text);
  const shownAs = TOLD_OF_ANOTHER_FILE.has(code) ? 'other-file-has-errors' : code;

  test('the page is headed by the code and its severity', () => {
    expect({ title, severity }).toEqual({ title: code, severity: CATALOGUE[code].severity });
  });

  test('the wrong text is reported, in the words of the page, and for nothing else', () => {
    expect(found.map((diagnostic) => [diagnostic.code, diagnostic.message])).toEqual([[shownAs, message]]);
  });

  test('in the text put right nothing is found', () => {
    expect(mended).toBeDefined();
    const left = mended === undefined ? [] : findingsIn(mended, code, mended.text);
    expect(left.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`)).toEqual([]);
  });

  test('each ready change puts the wrong text right', () => {
    for (const { fixes, ...diagnostic } of found) {
      for (const { title: change } of fixes) {
        const text = applied(wrong?.text ?? '', { fixes, ...diagnostic }, change);
        const left = wrong === undefined ? [] : findingsIn(wrong, code, text);
        expect(left.filter((one) => one.code === code || one.severity === 'error').map((one) => `${change}: ${one.code}`)).toEqual([]);
      }
    }
  });
});
