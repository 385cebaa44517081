import { parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { diagnosticsOf, said } from './mistake.ts';
import { shapesOf } from './shape.ts';

const openers =
  'model use sample range budget zone as round ignore field event list param let group rate best first total tier grade on promise test'.split(
    ' ',
  );
const placed =
  'given expect of to by per up once count sum max min domain days below above score points any all more from text number date day times'.split(
    ' ',
  );

describe('a word of the language that is not reserved is a name', () => {
  test.each([...openers, ...placed])('%s', (name) => {
    expect(shapesOf(`field ${name}: number`)).toEqual([`Field(${name} NumberType(false -) - -)`]);
    expect(shapesOf(`when ${name} > 5 and a = ${name} add ${name}`)).toEqual([
      `When(And([Comparison(> ${name} 5), Comparison(= a ${name})]) Points(add ${name} [] -))`,
    ]);
    expect(shapesOf(`let x = a in [${name}, b]\nlet y = (${name} + 1) * 2 > 3`)).toEqual([
      `Let(x In(false a [${name}, b]))`,
      `Let(y Comparison(> Arithmetic(* Parenthesized(Arithmetic(+ ${name} 1)) 2) 3))`,
    ]);
    expect(shapesOf(`rate x { ${name} add 5 }\ntier ${name} >= 5`)).toEqual([
      `Rate(x [Band(ValueBand(${name}) add 5 -)])`,
      `Tier(${name} PointsLine(>= 5 -))`,
    ]);
    expect(shapesOf(`test "t" { given ${name} = 5, a = ${name} }`)).toEqual([
      `Test("t" [GivenValues([Assignment(${name} 5), Assignment(a ${name})])])`,
    ]);
  });
});

test('a line that opens like a statement begins one, wherever it stands', () => {
  expect(shapesOf('when a = b\n  add 5\nlist x = [list, test]\nwhen list = test\n  and test = list\n  add 5')).toHaveLength(3);
  expect(shapesOf('when a add 5 tier hot >= 70 tier cold otherwise field b: text')).toHaveLength(4);
});

test.each([
  ['Chinese', 'field 国家: text\nwhen 国家 in [中国, 日本] add 5', 'When(In(false 国家 [中国, 日本]) Points(add 5 [] -))'],
  ['Czech', 'field věk: number\nwhen věk >= 5 add 3', 'When(Comparison(>= věk 5) Points(add 3 [] -))'],
  ['Arabic', 'field البلد: text\nwhen البلد = مصر add 5', 'When(Comparison(= البلد مصر) Points(add 5 [] -))'],
  [
    'Persian, with a joiner',
    'field می\u200cخواهم: text\nwhen می\u200cخواهم = x add 5',
    'When(Comparison(= می\u200cخواهم x) Points(add 5 [] -))',
  ],
  ['Devanagari, with marks', 'field हिन्दी: text\nwhen हिन्दी = x add 5', 'When(Comparison(= हिन्दी x) Points(add 5 [] -))'],
  ['beyond the basic plane', 'field 𠮷野: text\nwhen 𠮷野 = x add 5', 'When(Comparison(= 𠮷野 x) Points(add 5 [] -))'],
  ['backticks', 'field `Job Title`: text\nwhen `Job Title` = `add` add `in`', 'When(Comparison(= Job Title add) Points(add in [] -))'],
  [
    'dots',
    'field company.industry: text\nwhen company.industry = a.b add 5',
    'When(Comparison(= company.industry a.b) Points(add 5 [] -))',
  ],
  [
    'capitals that are reserved in small letters',
    'field c: text\nwhen c in [NO, IS, IN, OR] add 5',
    'When(In(false c [NO, IS, IN, OR]) Points(add 5 [] -))',
  ],
])('names in %s', (_, text, rule) => expect(shapesOf(text)[1]).toBe(rule));

describe('space', () => {
  const rule = 'When(Comparison(= a b) Points(add 5 [] -))';
  test.each([
    ['CRLF', 'when a = b\r\n  add 5\r\nwhen a = b add 5'],
    ['CR', 'when a = b\r  add 5\rwhen a = b add 5'],
    ['a byte order mark', '\ufeffwhen a = b add 5\nwhen a = b add 5'],
    ['non-breaking and zero-width space', 'when\u00a0a\u200b =\u2003b\u00a0add 5\nwhen a = b add 5\u200b'],
    ['tabs', '\twhen\ta\t=\tb\tadd\t5\n\twhen a = b add 5'],
    ['comments', '# one\nwhen a = b # two\n  add 5 # three\n# four\nwhen a = b add 5 # five'],
  ])('%s', (_, text) => expect(shapesOf(text)).toEqual([rule, rule]));

  test('text and comments end with their line', () => {
    expect(said(diagnosticsOf('when a = "b\nwhen c add 5'))).toHaveLength(1);
  });
});

describe('a word that says what a rule does is a name where a name is wanted', () => {
  test.each(['limit', 'of', 'list', 'qualify', 'disqualify', 'to', 'up'])('%s, at the end of its line', (word) => {
    const { diagnostics, file } = parse({ path: 'model.score', text: `when visits > ${word}\n  add 10\nwhen b add 3` });
    expect(diagnostics).toEqual([]);
    expect(file.statements.map(({ kind }) => kind)).toEqual(['When', 'When']);
  });

  test.each(['limit', 'qualify', 'disqualify'])('%s, as a text', (word) => {
    expect(parse({ path: 'model.score', text: `when title = ${word}\n  add 10` }).diagnostics).toEqual([]);
  });
});
