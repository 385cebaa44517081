// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that try to become program
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { code, comment, data, identifier, number, object, units } from '../../compiler/emit/code.ts';

const evaluated = (expression: string): unknown => vm.runInNewContext(`(${expression})`);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        '`',
        '\\',
        '${',
        '}',
        '*/',
        '//',
        '</script>',
        '<!--',
        '\n',
        '\r',
        '\u2028',
        '\u2029',
        '\0',
        '\ud800',
        '\u202e',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('a text in a template', () => {
  test('is the same text when the program runs, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => evaluated(code`${text}`.text) === text),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('cannot end a script in a page, nor hide in the direction of reading', () => {
    fc.assert(
      fc.property(anyText, (text) => !/<\/|<!|[\u2028\u2029\u202e\r\n]/.test(code`${text}`.text)),
      { seed: 2, numRuns: 2000 },
    );
  });

  test('is quoted as people write it', () => {
    expect(code`x === ${"it's"}`.text).toBe("x === 'it\\'s'");
    expect(code`x === ${'"; drop table'}`.text).toBe(`x === '"; drop table'`);
  });
});

describe('a comment', () => {
  test('stays on its line and ends nowhere else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = comment(text).text;
        return evaluated(`/* ${words} */ 1`) === 1 && evaluated(`1 // ${words}\n`) === 1 && !/<\/|<!|\/\/[#@]/.test(words);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

describe('plain data', () => {
  test('is the same data when the program runs, also under the name __proto__', () => {
    const value = { list: [1, -0.5, null, true, 'a\u2028b'], ['__proto__']: { 'odd name': {} }, constructor: 'x' };
    const result = JSON.parse(vm.runInNewContext(`JSON.stringify(${data(value).text})`));
    expect(Object.getOwnPropertyNames(result)).toEqual(['list', '__proto__', 'constructor']);
    expect(JSON.stringify(result)).toBe(JSON.stringify(value));
  });

  test('has short entries for variables of the same name', () => {
    expect(
      object([
        ['fit', identifier('fit')],
        ['a b', code`${2}`],
      ]).text,
    ).toBe("{ fit, 'a b': 2 }");
  });
});

test.each([
  [200_000, '20_0000'],
  [-5000, '-5000'],
  [1, '1'],
  [0, '0'],
  [10_000_000_000, '1000000_0000'],
])('%d units are written as %s', (value, text) => {
  expect(units(value).text).toBe(text);
  expect(evaluated(text)).toBe(value);
});

test.each([
  [2_000_000, '2_000_000'],
  [-12_345, '-12_345'],
  [1000, '1000'],
  [0.1, '0.1'],
  [1e300, '1e+300'],
  [-0, '-0'],
])('the number %d is written as %s', (value, text) => {
  expect(number(value).text).toBe(text);
  expect(evaluated(text)).toBe(value);
});

test('what is no identifier never becomes one', () => {
  expect(() => identifier('a b')).toThrow('Not an identifier');
  expect(() => identifier('alert(1)')).toThrow('Not an identifier');
});
