/** A text read again where it changed is what it would be, read as a whole. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { bothChanges } from '../../language/versions/change.ts';
import { firstVersion, nextVersion, type Version } from '../../language/versions.ts';
import { randomFrom } from '../../scripts/seeded.ts';
import { differenceBetween } from './difference.ts';
import { EXAMPLE } from './example.ts';
import { type Edit, randomEdit } from './random-edit.ts';

const root = new URL('../../', import.meta.url).pathname;
const TEXTS = globSync(['examples/*.score', 'test/models/*/*.score'], { cwd: root }).map((path) => ({
  path,
  text: readFileSync(`${root}${path}`, 'utf8'),
}));

/** Applies an edit, and compares all that can be seen of the version with a reading of the whole text. */
function edited(version: Version, { text, change }: Edit): Version {
  const source = { path: version.file.source.path, text };
  const before = version.file.source.text;
  const next = nextVersion(version, source, change);
  const different = differenceBetween({ file: next.file, diagnostics: next.diagnostics }, parse(source));
  if (different !== null) {
    const written = JSON.stringify(text.slice(Math.max(0, change.start - 80), change.start + change.length + 40));
    const gone = JSON.stringify(before.slice(change.start, change.end));
    expect.fail(`${different}\nafter ${gone} gave way to ${change.length} units at ${change.start}, in ${written}`);
  }
  return next;
}

const EDITS = Number(process.env.VERSION_EDITS ?? 15);
const SEED = Number(process.env.VERSION_SEED ?? 0);

describe.each([...TEXTS, { path: 'the whole language', text: EXAMPLE }])('$path', ({ path, text }) => {
  test('one edit after the other', () => {
    const random = randomFrom(text.length + SEED);
    let version = firstVersion({ path, text });
    for (let count = 0; count < EDITS; count += 1) {
      // Now and then the text as it was, so that it is not all rubbish in the end.
      if (count % 12 === 11) version = firstVersion({ path, text });
      version = edited(version, randomEdit(version.file.source.text, random));
    }
  });

  test('letter by letter', () => {
    const random = randomFrom(text.length + SEED + 1);
    const typed = '\n  when title in [CEO, "Head of 5"] add 12 because "x"\ngroup g {\n';
    let version = firstVersion({ path, text });
    let at = Math.floor(random() * text.length);
    for (const letter of typed.slice(0, Math.max(EDITS, 30))) {
      const { text: now } = version.file.source;
      version = edited(version, { text: now.slice(0, at) + letter + now.slice(at), change: { start: at, end: at, length: 1 } });
      at += 1;
    }
  });
});

describe('what looks further than the segments around it', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'a list in braces, whose end goes',
      'when a in {b, c\nwhen d add 1\nwhen e add 1\nwhen f add 1\nwhen g add 1 }',
      'when a in {b, c\nwhen d add 1\nwhen e add 1\nwhen f add 1\nwhen g add 1 ',
    ],
    [
      'a comment of another language, whose end comes',
      '/* a\nwhen b add 1\nwhen c add 1\nwhen d add 1\n',
      '/* a\nwhen b add 1\nwhen c add 1\nwhen d add 1 */\n',
    ],
    [
      'a list that is left open',
      'list l = a, 1.500.000\nwhen b add 1\nwhen c add 2.500.000\nwhen d add 1',
      'list l = [a, 1.500.000\nwhen b add 1\nwhen c add 2.500.000\nwhen d add 1',
    ],
    [
      'a block that is opened far above',
      `when a add 1\n${'when b add 1\n'.repeat(50)}`,
      `group g {\nwhen a add 1\n${'when b add 1\n'.repeat(50)}`,
    ],
    ['a rate that is opened far above', `# x\n${'when b add 1\n'.repeat(50)}`, `rate x {\n${'when b add 1\n'.repeat(50)}`],
    ['all of it', 'when a add 1', ''],
    ['an empty text', '', 'when a add 1'],
  ];
  test.each(cases)('%s', (_, before, after) => {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
    let same = 0;
    while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
    const there = firstVersion({ path: 'm.score', text: before });
    const version = edited(there, { text: after, change: { start, end: before.length - same, length: after.length - same - start } });
    // And back again.
    edited(version, { text: before, change: { start, end: after.length - same, length: before.length - same - start } });
  });
});

test('lines put into a long text and taken out of it, many and few', () => {
  const random = randomFrom(SEED + 11);
  const lines = (count: number): string => Array.from({ length: count }, (_, line) => `when a = ${line} add 1  # ${line}\n`).join('');
  let version = firstVersion({ path: 'm.score', text: lines(700) });
  for (let count = 0; count < EDITS; count += 1) {
    const { text } = version.file.source;
    const start = text.lastIndexOf('\n', Math.floor(random() * text.length)) + 1;
    const end = count % 3 === 0 ? text.indexOf('\n', Math.floor(start + random() * (text.length - start))) + 1 : start;
    const put = count % 3 === 0 ? '' : lines(Math.floor(random() ** 3 * 600));
    version = edited(version, { text: text.slice(0, start) + put + text.slice(end), change: { start, end, length: put.length } });
  }
});

test('two changes are one', () => {
  const random = randomFrom(5);
  for (let count = 0; count < 300; count += 1) {
    const first = randomEdit('when a add 1\nwhen b add 2\n', random);
    const second = randomEdit(first.text, random);
    const { start, end, length } = bothChanges(first.change, second.change);
    const before = 'when a add 1\nwhen b add 2\n';
    expect(before.slice(0, start) + second.text.slice(start, start + length) + before.slice(end)).toBe(second.text);
  }
});
