import { lexemesOf, NO_FILES } from '@scorelang/language';
import { analyse, hover, KEYWORDS } from '@scorelang/lsp';
import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { EXAMPLE } from '../parse/example.ts';
import { project, type Texts, textIn } from './service.ts';

function at(marked: string, others: Texts = {}): { readonly on: string; readonly text: string } | null {
  const { analysis, offset, source } = project(marked, others);
  const found = hover(analysis, offset);
  return found && { on: textIn(source, found.range!), text: (found.contents as MarkupContent).value };
}
const textAt = (marked: string, others: Texts = {}): string => at(marked, others)?.text ?? '';

describe('a name', () => {
  test('of a field: its declaration, its column, what is missing, and the comment above it', () => {
    const text = textAt('# What the form asks\nfield title: text column "Job Title" treat ["N/A"] as missing\nwhen ti|tle = CEO add 5');
    expect(text).toContain('```score\nfield title: text column "Job Title" treat ["N/A"] as missing\n```');
    expect(text).toContain('What the form asks');
    expect(text).toContain('Read from the column `Job Title`.');
    expect(text).toContain('`N/A` counts as missing.');
  });

  test('of a field that nobody declared: the type that follows from its use', () => {
    expect(textAt('when |employees > 5 add 5')).toMatch(/field employees: number\n```\n\nA field\. Its type follows/);
  });

  test('covers just the name', () => expect(at('field title: text\nwhen ti|tle = CEO add 5')?.on).toBe('title'));

  test.each([
    ['list executives = [CEO, CFO]\nwhen title in exec|utives add 5', 'A list of 2: CEO, CFO.'],
    ['param demo = 25 from 0 to 50\nwhen paying add de|mo', 'A param: 25, from 0 to 50.'],
    ['let big = employees > 5\nwhen b|ig add 5', 'A name for a condition.'],
    ['group fit "Company" max 60 { when paying add 5 }\ngrade g of f|it { A otherwise }', 'It gives 60 at most.'],
    ['group fit { group in|ner min 1 { when paying add 5 } }', 'A group in `fit`. It gives 1 at least.'],
    ['when paying qualify h|ot\ntier hot >= 5', 'tier hot >= 5'],
    ['event visit { page: text }\neach visit where p|age = "/x" add 1 up to 5', 'A property of the event `visit`.'],
    ['event visit { page: text } not activity\neach vi|sit add 1 up to 5', 'It is no activity.'],
    ['when paying add 5\ntier hot >= 5\non reaching hot do al|ert', 'The action `alert`'],
  ])('%s', (marked, expected) => expect(textAt(marked)).toContain(expected));

  test('from another file says which', () => {
    expect(textAt('use "crm.score"\nwhen ti|tle = CEO add 5', { 'crm.score': 'field title: text' })).toContain('From `crm.score`.');
  });
});

describe('a rule', () => {
  test('says what it gives, in which group, and what bounds that', () => {
    const text = textAt('group fit min 0 max 60 {\n  w|hen paying add 5\n}');
    expect(text).toContain('**This rule gives 5 points.** It stands in `fit`. The group gives 0 at least and 60 at most.');
  });
  test('that counts says how far', () =>
    expect(textAt('alw|ays add 3 per visits up to 15')).toContain('This rule gives 3 points each time, 15 at most.'));
  test('that takes says so', () => expect(textAt('wh|en paying subtract 5')).toContain('This rule takes 5 points.'));
  test('of bands says from what to what', () => {
    expect(textAt('ra|te size {\n  Small subtract 3\n  Large add 10\n}')).toContain('This scorecard gives -3 to 10 points.');
  });
});

describe('points that decay', () => {
  const EVENTS = 'event visit\nparam p = 8\n';

  test('are drawn by age, on the rule and on the words of its decay', () => {
    const drawn = [/^today +█{24} +20$/m, /^14 days +█{12} +10$/m, /^28 days +█{6} +5$/m];
    for (const place of ['ea|ch visit add 20 half-life 14 days', 'each visit add 20 half|-life 14 days']) {
      for (const line of drawn) expect(textAt(EVENTS + place)).toMatch(line);
    }
  });

  test('a fade goes evenly to nothing, with the value of a param', () => {
    const text = textAt(`${EVENTS}each visit add p fa|de over 30 days`);
    expect(text).toMatch(/^today +█{24} +8$/m);
    expect(text).toMatch(/^30 days +0$/m);
  });

  test('steps are drawn as they fall', () => {
    expect(textAt(`${EVENTS}each visit add 6 shr|ink by 2 every 7 days`)).toMatch(/^7 days +█{16} +4\n14 days +█{8} +2\n21 days +0$/m);
  });

  test.each(['each visit add 5 once per day', 'each visit add 0 half-life 14 days', 'when no visit add 5'])('%s has no picture', (rule) => {
    expect(textAt(EVENTS + rule.replace(/^\w/, '$&|'))).not.toContain('█');
  });
});

describe('a word of the language', () => {
  test('is explained with an example', () =>
    expect(at('when title star|ts with "a" add 5')).toMatchObject({
      on: 'starts with',
      text: expect.stringContaining('```score\nwhen page'),
    }));
  test('is found from any of its words', () => {
    expect(at('when title contains wo|rd a add 5')?.on).toBe('contains word');
    expect(at('when title is mis|sing add 5')?.on).toBe('is missing');
    expect(at('field paying: yes|/no')?.on).toBe('yes/no');
  });
  test('is none where it is a text or a name', () => {
    expect(at('field status: text\nwhen status = te|st add 5')).toBeNull();
    expect(textAt('field list: text\nwhen li|st = a add 5')).toContain('A field.');
  });
  test('is none in a text, in a comment, on a number', () => {
    expect(at('when title = "wh|en" add 5')).toBeNull();
    expect(at('# wh|en')).toBeNull();
    expect(at('when title = a add 5|0')).toBeNull();
  });

  test('is explained wherever it stands', () => {
    const text = `${EXAMPLE}\ntest "silent" {\n  expect "C-suite" is silent\n}\n`;
    const { analysis } = project(text.replaceAll('|', ' '), { 'crm.score': 'field title: text', 'accounts.csv': 'domain\na.com' });
    const unexplained = lexemesOf(analysis.source)
      .filter(({ kind, span }) => (kind === 'keyword' || kind === 'word') && hover(analysis, span.start) === null)
      .map(({ text: word, span }) => analysis.source.text.slice(span.start - 20, span.end) + (word === '' ? '?' : ''));
    // The column of a list's file, which is a name of that file.
    expect(unexplained.map((place) => place.trim().split(/\s+/).at(-1))).toEqual(['domain']);
  });

  test.each(Object.entries(KEYWORDS))('the example of %s is right', (word, { example, meaning }) => {
    const host = { ...NO_FILES, readText: () => ({ kind: 'text', text: 'field title: text' }) as const };
    const { diagnostics } = analyse(
      { path: 'example.score', text: example },
      { ...host, readText: (path) => (path === 'crm.score' ? host.readText() : NO_FILES.readText(path)) },
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    expect(example).toContain(word.split(' ')[0]);
    expect(meaning).toMatch(/\.$/);
  });
});
