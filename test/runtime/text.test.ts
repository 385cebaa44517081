import { containsWord, domainOf, fold, hasAll, hasAny, isLike, spacedWords, wordsIn } from '@scorelang/runtime/prelude';
import { describe, expect, test } from 'vitest';

describe('fold', () => {
  test.each([
    ['CFO', 'cfo', 'ASCII'],
    ['  Vice  President\t', 'vice  president', 'white space around, not inside'],
    ['\u0085\u00a0\u1680\u2003\u2028\u202f\u205f\u3000\ufeffx\ufeff\u3000\u0085', 'x', 'all White_Space, and U+FEFF'],
    ['\u200bx', '\u200bx', 'a zero width space is no White_Space'],
    ['İSTANBUL', 'istanbul', 'İ gives i'],
    ['IĞDIR ığ', 'iğdir ığ', 'the dotless ı stays'],
    ['ΌΔΟΣ Σ', 'όδοσ σ', 'Σ gives σ at the end of a word too'],
    ['STRAẞE Straße', 'straße straße', 'ẞ gives ß, which stays'],
    ['PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ', 'příliš žluťoučký kůň', 'Czech'],
    ['首席执行官', '首席执行官', 'Chinese'],
    ['المدير التنفيذي', 'المدير التنفيذي', 'Arabic'],
    ['ДИРЕКТОР', 'директор', 'Cyrillic'],
    ['ⅣⒶ', 'ⅳⓐ', 'numerals and circled letters'],
    ['𐐀𞤀', '𐐨𞤢', 'letters outside the first plane'],
    ['E\u0301', 'e\u0301', 'nothing is composed'],
    ['É', 'é', 'nothing is decomposed'],
    ['A\ud800B\udc00C', 'a\ud800b\udc00c', 'halves of surrogate pairs stay'],
    ['\udc00\ud800É', '\udc00\ud800é', 'halves in the wrong order stay'],
    ['', '', 'nothing'],
    [' \n ', '', 'white space alone'],
  ])('%j gives %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('gives one code point for one, and itself when folded again', () => {
    for (let point = 0x21; point <= 0x10ffff; point++) {
      const text = String.fromCodePoint(point);
      const once = fold(text);
      if (once === '') continue; // white space
      if ([...once].length !== 1) throw new Error(`U+${point.toString(16)} gives ${[...once].length} code points`);
      if (fold(once) !== once) throw new Error(`U+${point.toString(16)} folds further the second time`);
    }
  });
});

describe('words in a text', () => {
  test.each([
    ['vice president, emea', ['vice', 'president', 'emea']],
    ['a_b c-d e.f', ['a_b', 'c', 'd', 'e', 'f']],
    ['řád 3× 2nd', ['řád', '3', '2nd']],
    ['नमस्ते दुनिया', ['नमस्ते', 'दुनिया']],
    ['٣ مدير', ['٣', 'مدير']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['½ — !', []],
    ['', []],
  ])('of %j are %j', (text, found) => {
    expect(wordsIn(text)).toEqual(found);
  });

  test('are spaced for a search', () => {
    expect(spacedWords('vp, sales')).toBe(' vp sales ');
    expect(spacedWords('...')).toBe('');
  });

  test.each([
    ['senior vice president', 'vice president', true],
    ['vice-president', 'vice president', true],
    ['vice and president', 'vice president', false],
    ['president vice', 'vice president', false],
    ['svp', 'vp', false],
    ['vp', 'vp', true],
    ['vpx', 'vp', false],
    ['c++', '++', false],
    ['...', '...', false],
    ['', 'vp', false],
  ])('%j contains word %j: %s', (text, phrase, isThere) => {
    expect(containsWord(text, phrase)).toBe(isThere);
  });
});

describe('like', () => {
  test.each([
    ['chief', 'ch*f', true],
    ['chf', 'ch*f', true],
    ['chiefs', 'ch*f', false],
    ['/pricing/eu', '/pricing*', true],
    ['/pricing', '/pricing*', true],
    ['see /pricing', '/pricing*', false],
    ['abc', '???', true],
    ['abc', '??', false],
    ['a💶c', 'a?c', true],
    ['💶', '??', false],
    ['a💶', 'a*\udcb6', false],
    ['\ud83d', '?', true],
    ['', '', true],
    ['', '*', true],
    ['', '?', false],
    ['x', '', false],
    ['abcabd', '*ab?', true],
    ['mississippi', 'm*iss*pi', true],
    ['mississippi', 'm*iss*si', false],
    ['a.c', 'a.c', true],
    ['abc', 'a.c', false],
    ['a*c', 'a*c', true],
    ['abc', '**c', true],
  ])('%j is like %j: %s', (text, pattern, isSo) => {
    expect(isLike(text, pattern)).toBe(isSo);
  });

  test('takes no more steps than the product of both lengths', () => {
    // Backtracking to every star would take longer than the universe has.
    expect(isLike('a'.repeat(5000), `${'*a'.repeat(500)}*b`)).toBe(false);
    expect(isLike(`${'a'.repeat(5000)}b`, `${'*a'.repeat(500)}*b`)).toBe(true);
  });
});

test('what is folded stays as it is: the domain of an address is not folded once more', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const folded = fold(String.fromCodePoint(point));
    if (fold(folded) !== folded) throw new Error(`U+${point.toString(16)} folds to what folds again`);
  }
});

describe('domain of a folded address', () => {
  test.each([
    ['ada@example.com', 'example.com'],
    ['"a@b"@example.com', 'example.com'],
    ['ada@ example.com', 'example.com'],
    ['ada', null],
    ['ada@', null],
    ['ada@ \u3000', null],
    ['@example.com', 'example.com'],
    [null, null],
  ])('%j is %j', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });
});

test('a list has any and has all', () => {
  expect(hasAny(['a', 'b'], new Set(['b', 'c']))).toBe(true);
  expect(hasAny([], new Set(['b']))).toBe(false);
  expect(hasAll(['a', 'b', 'b'], new Set(['a', 'b']))).toBe(true);
  expect(hasAll(['a', 'a'], new Set(['a', 'b']))).toBe(false);
});
