/** Colours before the server is up: the grammar draws nearly what the server says later, so that little changes under the reader's eyes. */
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { PLACED_WORDS, RESERVED_WORDS } from '../../language/words.ts';
import { colourOf, loadGrammar, type Piece, piecesOf } from './grammar.ts';
import { wordsOf } from './meaning.ts';

const root = new URL('../..', import.meta.url).pathname;
let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar();
});

/** What differs, as `line:word is X, drawn Y`. Symbols are left out: themes give brackets colours of their own. */
function differences(text: string): { readonly all: number; readonly wrong: readonly string[] } {
  const pieces = piecesOf(grammar, text);
  const words = wordsOf(text).filter(({ colour }) => colour !== 'operator');
  const wrong = words.flatMap((word) => {
    const piece = pieces.find(
      ({ line, start, text: drawn }) => line === word.line && start <= word.start && start + drawn.length > word.start,
    );
    const drawn = piece === undefined ? 'none' : colourOf(piece);
    return drawn === word.colour ? [] : [`${word.line + 1}: ${word.text} is ${word.colour}, drawn ${drawn}`];
  });
  return { all: words.length, wrong };
}

const examples = globSync('examples/*.score', { cwd: root });

test.each(examples)('%s is drawn as the server draws it, to the last word', (file) => {
  const { all, wrong } = differences(readFileSync(root + file, 'utf8'));
  expect(wrong).toEqual([]);
  expect(all).toBeGreaterThan(5);
});

test('of all models that the tests have, mistakes and all, one word in a hundred may differ', () => {
  const found = globSync(['test/models/*/*.score', 'test/format/whole-*.score'], { cwd: root }).map((file) =>
    differences(readFileSync(root + file, 'utf8')),
  );
  const all = found.reduce((sum, { all }) => sum + all, 0);
  const wrong = found.flatMap(({ wrong }) => wrong);
  expect(all).toBeGreaterThan(5000);
  expect(wrong.length / all, wrong.join('\n')).toBeLessThan(0.01);
});

/** A line, and how its pieces are drawn: `word:colour`, punctuation left out. */
const drawn = (text: string): string =>
  piecesOf(grammar, text)
    .map((piece): readonly [Piece, string] => [piece, colourOf(piece)])
    .filter(
      ([piece, colour]) => colour !== 'none' && piece.text.trim() !== '' && !piece.scopes.some((scope) => scope.startsWith('punctuation')),
    )
    .map(([piece, colour]) => `${piece.text.trim()}:${colour}`)
    .join(' ');

describe('where a word means something only in its place', () => {
  test.each([
    ['field list: text', 'field:keyword list:name text:keyword'],
    [
      'when list = test and tier in [when] add 5',
      'when:keyword list:name =:operator test:string and:keyword tier:name in:keyword when:string add:keyword 5:number',
    ],
    ['when range > 5 add range', 'when:keyword range:name >:operator 5:number add:keyword range:name'],
    ['tier hot >= 70', 'tier:keyword hot:name >=:operator 70:number'],
    ['when company.test is known add 1', 'when:keyword company.test:name is known:keyword add:keyword 1:number'],
    ['let first = last = 3', 'let:keyword first:name =:operator last:name =:operator 3:number'],
    ['field `Lead Source`: one of [Web, "Trade show"]', 'field:keyword `Lead Source`:name one of:keyword Web:string Trade show:string'],
    ['when `where` = x add 1', 'when:keyword `where`:name =:operator x:string add:keyword 1:number'],
    ['when 职位 contains word 经理 add 10', 'when:keyword 职位:name contains word:keyword 经理:string add:keyword 10:number'],
  ])('%s', (line, expected) => expect(drawn(line)).toBe(expected));
});

describe('texts, comments and numbers', () => {
  test.each([
    [
      'when title = "a \\" # b" add 5 # why',
      'when:keyword title:name =:operator a:string \\":string # b:string add:keyword 5:number why:comment',
    ],
    [
      'when title = "not closed add 5\nwhen b add 1',
      'when:keyword title:name =:operator not closed add 5:string when:keyword b:name add:keyword 1:number',
    ],
    ['field `not closed: text\nwhen b add 1', 'field:name `not closed: text:name when:keyword b:name add:keyword 1:number'],
    ['# score-ignore gap-in-bands nobody is there', 'score-ignore:comment gap-in-bands:comment nobody is there:comment'],
    [
      'when a >= 1_000 and b < 2.5m add 50 once per day',
      'when:keyword a:name >=:operator 1_000:number and:keyword b:name <:operator 2.5m:number add:keyword 50:number once per day:keyword',
    ],
    [
      'when a within last 30 days add 5 half-life 14 days',
      'when:keyword a:name within:keyword last:keyword 30:number days:keyword add:keyword 5:number half-life:keyword 14:number days:keyword',
    ],
    [
      'when created before 2026-01-31T10:00Z add 1',
      'when:keyword created:name before:keyword 2026-01-31T10:00Z:number add:keyword 1:number',
    ],
    ['zone -05:30', 'zone:keyword -05:30:number'],
    ['total = 33.3% of fit + 1bn', 'total:keyword =:operator 33.3%:number of:keyword fit:name +:operator 1bn:number'],
  ])('%s', (line, expected) => expect(drawn(line)).toBe(expected));

  test('CRLF changes nothing', () => {
    const text = readFileSync(`${root}examples/inbound.score`, 'utf8');
    expect(drawn(text.replaceAll('\n', '\r\n'))).toBe(drawn(text));
  });

  test('a list, a rate or a text that is not closed colours no statement after it', () => {
    const after = 'when:keyword title:name =:operator CFO:string add:keyword 5:number';
    for (const open of [
      'list a = [x, y',
      'rate employees {\n  below 50 add 5',
      'field t: text column "Job',
      'grade g of fit {\n  A >= 4',
    ]) {
      expect(drawn(`${open}\nwhen title = CFO add 5`).endsWith(after), open).toBe(true);
    }
  });
});

test('every word of the language is in the grammar', () => {
  const text = readFileSync(`${root}vscode-extension/grammar/score.tmLanguage.json`, 'utf8');
  const words = new Set(text.match(/[a-z]+/g));
  expect([...RESERVED_WORDS, ...PLACED_WORDS].filter((word) => !words.has(word))).toEqual([]);
});
