/** A model checked again after an edit is what it would be, checked for the first time. */
import { globSync, readFileSync } from 'node:fs';
import { type Checked, check, createMemory, firstVersion, type Host, nextVersion, parse, recheck } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { manyRules } from '../../bench/many-rules.ts';
import { rulesNaming } from '../../language/check/memory/naming.ts';
import { randomFrom } from '../../scripts/seeded.ts';
import { differenceBetween } from '../parse/difference.ts';
import { EXAMPLE } from '../parse/example.ts';
import { type Edit, randomEdit } from '../parse/random-edit.ts';
import { hostOf } from './project.ts';

const root = new URL('../../', import.meta.url).pathname;
const HOST: Host = hostOf({
  'crm.score': 'field title: text\nfield employees: whole number\nlet large = employees >= 1000\n',
  'accounts.csv': 'domain,name\na.com,A\nb.com,B\n',
});
/** The same model as it would be without a declaration of its data, so that what names hold is told from use. */
const withoutFields = (text: string): string => text.replace(/^[ \t]*(?:field|event)\b.*\n/gm, '');

const DECLARING = [
  ...globSync(['examples/*.score', 'test/models/*/*.score'], { cwd: root }).map((path) => ({
    path,
    text: readFileSync(`${root}${path}`, 'utf8'),
  })),
  { path: 'the whole language', text: EXAMPLE },
  { path: 'many rules', text: manyRules(120) },
];
const UNDECLARED = DECLARING.filter(({ path }) => !path.startsWith('test/'));
const TEXTS = [...DECLARING, ...UNDECLARED.map(({ path, text }) => ({ path: `${path} without fields`, text: withoutFields(text) }))];

const EDITS = Number(process.env.VERSION_EDITS ?? 15);
const SEED = Number(process.env.VERSION_SEED ?? 0);

/** What can be seen of a check: maps with the places of their keys instead of the keys. */
const seenOf = ({ model, diagnostics, ignored }: Checked) => ({ diagnostics, ignored, model });

function compare(again: Checked, fresh: Checked, { text, change }: Edit): void {
  const { path } = again.model.file.source;
  const different =
    differenceBetween(seenOf(again), seenOf(fresh)) ??
    // What is kept with the nodes of the tree is not known of those of another.
    differenceBetween(again.diagnostics, check(parse({ path, text }).file, HOST).diagnostics) ??
    differenceOfMaps('symbolOf', again.model.symbolOf, fresh.model.symbolOf, fresh.model.files.length > 1) ??
    differenceOfMaps('typeOf', again.model.typeOf, fresh.model.typeOf, fresh.model.files.length > 1);
  if (different === null) return;
  const written = JSON.stringify(text.slice(Math.max(0, change.start - 200), change.start + change.length + 100));
  expect.fail(`${different}\nafter ${change.end - change.start} units gave way to ${change.length} at ${change.start}, in ${written}`);
}

/** The tree is the same one, so that its nodes are; those of other files, which are read again, can only be counted. */
function differenceOfMaps<Key extends object>(
  name: string,
  one: ReadonlyMap<Key, unknown>,
  other: ReadonlyMap<Key, unknown>,
  hasOthers: boolean,
): string | null {
  if (one.size !== other.size) return `${name}: ${one.size} and ${other.size}`;
  for (const [key, value] of hasOthers ? [] : other) {
    if (!one.has(key)) return `${name} lacks ${JSON.stringify(key)}`;
    const different = differenceBetween(one.get(key), value, `${name} of ${JSON.stringify(key)}`);
    if (different !== null) return different;
  }
  return null;
}

const DECLARED = new Set(['Field', 'Event', 'List', 'Param', 'Let', 'Tier', 'Grade', 'Group', 'Total', 'Use']);

/** A declaration as somebody might change it: another type, another name, other values, or none at all. */
function otherwise(written: string, random: () => number): string {
  const ways: readonly ((text: string) => string)[] = [
    () => '',
    (text) => text.replace(/:.*/, ': number from 0 to 9'),
    (text) => text.replace(/:.*/, ': list of text'),
    (text) => text.replace(/(?<=^\S+\s)\S+?(?=[\s:])/, 'renamed'),
    (text) => text.replace(/\d/, '7'),
    (text) => text.replace(/=.*/, '= [a, "b c"]'),
    (text) => text.replace(/^\w+/, 'list'),
    (text) => `${text}\n${text}`,
  ];
  return ways[Math.floor(random() * ways.length)]!(written);
}

describe.each(TEXTS)('$path', ({ path, text }) => {
  test('one edit after the other', () => {
    const random = randomFrom(text.length + SEED + 7);
    const start = () => ({ version: firstVersion({ path, text }), memory: createMemory() });
    let { version, memory } = start();
    recheck(memory, version.file, HOST);
    for (let count = 0; count < EDITS; count += 1) {
      if (count % 12 === 11) {
        ({ version, memory } = start());
        recheck(memory, version.file, HOST);
      }
      const edit = randomEdit(version.file.source.text, random);
      version = nextVersion(version, { path, text: edit.text }, edit.change);
      compare(recheck(memory, version.file, HOST), check(version.file, HOST), edit);
    }
  });

  test('a declaration that means something else, and the same again', () => {
    const random = randomFrom(text.length + SEED + 5);
    let version = firstVersion({ path, text });
    const memory = createMemory();
    recheck(memory, version.file, HOST);
    const to = (edit: Edit): void => {
      version = nextVersion(version, { path, text: edit.text }, edit.change);
      compare(recheck(memory, version.file, HOST), check(version.file, HOST), edit);
    };
    const places = version.file.statements.filter(({ kind }) => DECLARED.has(kind)).map(({ span: { start, end } }) => ({ start, end }));
    for (let count = 0; places.length > 0 && count < EDITS; count += 1) {
      const { start, end } = places[Math.floor(random() * places.length)]!;
      const written = text.slice(start, end);
      const other = otherwise(written, random);
      const put = (before: string, after: string) =>
        to({ text: text.slice(0, start) + after + text.slice(end), change: { start, end: start + before.length, length: after.length } });
      put(written, other);
      put(other, written);
    }
  });

  test('a rule, letter by letter', () => {
    const random = randomFrom(text.length + SEED + 3);
    const typed = '\nwhen title = manager and employes > 5 or size in [a, "b c"] add 12 because "x"\nfield size: text\n';
    let version = firstVersion({ path, text });
    const memory = createMemory();
    recheck(memory, version.file, HOST);
    let at = text.indexOf('\n', Math.floor(random() * text.length));
    if (at === -1) at = text.length;
    for (const letter of typed) {
      const { text: now } = version.file.source;
      const edit = { text: now.slice(0, at) + letter + now.slice(at), change: { start: at, end: at, length: 1 } };
      version = nextVersion(version, { path, text: edit.text }, edit.change);
      compare(recheck(memory, version.file, HOST), check(version.file, HOST), edit);
      at += 1;
    }
  });
});

describe('where no field is declared, a rule far away that is typed and taken back changes', () => {
  // As many as make series that a letter at the other end leaves alone.
  const filler = Array.from({ length: 90 }, (_, index) => `when country = C${index} and employees > ${index} add 1\n`).join('');
  const cases: readonly (readonly [what: string, text: string, typed: string])[] = [
    ['what was a word alone', 'when title = CFO or CEO add 5\n', 'when CEO add 1\n'],
    ['the type of a field', 'when title in [CFO, CEO] add 5\nwhen title = x add 1\n', 'when title > 5 add 1\n'],
    ['which is used first', 'when size = large add 5\nwhen size > 5 add 5\n', 'when size = 7 add 1\n'],
    ['what stands right of =', 'when due = start add 5\n', 'when due after 2026-01-01 and start is known add 1\n'],
    ['a text without its quotes', 'when kind = e-commerce add 5\n', 'when kind > 5 add 1\n'],
    ['what is an event', 'when demo within last 5 days add 5\n', 'each demo where kind = x add 5\n'],
    ['what is declared', 'when size in big or title = CEO add 5\n', 'list big = [a, b]\n'],
    ['what a name stands for', 'when vip add 5\nwhen boss = yes add 5\n', 'let vip = boss\n'],
    ['what another name stands for', 'let vip = boss\nwhen vip add 5\n', 'param boss = 5\n'],
    ['that there are tiers', 'when tier = hot add 5\n', 'tier hot >= 5\n'],
  ];
  test.each(cases)('%s', (_, text, typed) => {
    const path = 'm.score';
    for (const isFirst of [true, false]) {
      const whole = isFirst ? text + filler : filler + text;
      const at = isFirst ? whole.length : 0;
      let version = firstVersion({ path, text: whole });
      const memory = createMemory();
      recheck(memory, version.file, HOST);
      const to = (now: string, change: Edit['change']): void => {
        version = nextVersion(version, { path, text: now }, change);
        compare(recheck(memory, version.file, HOST), check(version.file, HOST), { text: now, change });
      };
      const texts = Array.from({ length: typed.length + 1 }, (_, length) => whole.slice(0, at) + typed.slice(0, length) + whole.slice(at));
      for (let length = 1; length <= typed.length; length += 1)
        to(texts[length]!, { start: at + length - 1, end: at + length - 1, length: 1 });
      for (let length = typed.length; length > 0; length -= 1)
        to(texts[length - 1]!, { start: at + length - 1, end: at + length, length: 0 });
    }
  });
});

test('a letter makes the rules beside it be looked up, and of the others hardly any', () => {
  const memory = createMemory();
  const { rules } = memory;
  let lookedUp = 0;
  const get = rules.get.bind(rules);
  rules.get = (rule) => {
    lookedUp += 1;
    return get(rule);
  };
  const text = manyRules(2000);
  let version = firstVersion({ path: 'many.score', text });
  recheck(memory, version.file, HOST);
  const start = text.indexOf('\n', text.length / 2) + 1;
  const counts = [...'  when title = CEO and employes > 5 add 12\n'].map((letter, index) => {
    const { text: now } = version.file.source;
    const at = start + index;
    version = nextVersion(
      version,
      { path: 'many.score', text: now.slice(0, at) + letter + now.slice(at) },
      { start: at, end: at, length: 1 },
    );
    lookedUp = 0;
    recheck(memory, version.file, HOST);
    return lookedUp;
  });
  // Once it is asked of each rule whether it uses a name that is not declared.
  expect(counts.filter((count) => count > 600).length).toBeLessThanOrEqual(1);
});

describe('a name that means something else concerns', () => {
  const concerned: readonly (readonly [name: string, rule: string, isConcerned: boolean])[] = [
    ['title', 'when title = CEO add 5', true],
    ['title', 'when Title = CEO add 5', true],
    ['title', 'when `title` = CEO add 5', true],
    ['title', 'when "title" = CEO add 5', true],
    ['a.b', 'when `a`.b = CEO add 5', true],
    ['minutes', 'when 5<minutes add 5', true],
    ['量', 'when 量>5 add 5', true],
    ['量', 'when 数量>5 add 5', false],
    ['title', 'when country = DE or (title) = CEO add 5', true],
    ['title', 'when subtitle = CEO add 5', false],
    ['title', 'when title_2 = CEO add 5', false],
    ['title', 'when titles = CEO add 5', false],
    ['title', 'when country = DE add 5', false],
  ];
  test.each(concerned)('%s: %s (%s)', (name, rule, isConcerned) => {
    const { file } = parse({ path: 'm.score', text: `group g {\n  always add 1\n  ${rule}\n  always add 2\n}\n` });
    expect(rulesNaming([name], file).map(({ kind }) => kind)).toEqual(isConcerned ? ['When'] : []);
  });

  test('a rule that names it, also where another name ends like it', () => {
    const { file } = parse({ path: 'm.score', text: 'when employees > 5 add 1\nwhen d_size > 5 and size > 5 add 2\n' });
    expect(rulesNaming(['n employees', 'employees', 'd size', 'size'], file)).toHaveLength(2);
  });
});
