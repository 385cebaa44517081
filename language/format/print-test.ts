/** What stands in a `test`: `given`, `expect`. */
import type { Assignment, Expect, Given } from '../ast.ts';
import { COMMA, type Doc, group, indent, join, LINE, separated, spaced } from './doc.ts';
import { bracedDoc } from './print-declaration.ts';
import { amountDoc, durationDoc, givenValueDoc, literalDoc, nameDoc, numberDoc, textDoc } from './print-leaf.ts';
import type { Writing } from './writing.ts';

export function givenDoc(given: Given, writing: Writing): Doc {
  switch (given.kind) {
    case 'GivenValues': {
      const values = given.values.map((value) => assignmentDoc(value, writing));
      return group(spaced('given', indent(separated(values, join([COMMA, LINE])))));
    }
    case 'GivenParam':
      return spaced('given param', nameDoc(given.name, writing), '=', literalDoc(given.value, writing));
    case 'GivenTier':
      return spaced('given tier was', nameDoc(given.tier, writing));
    case 'GivenEvent': {
      const properties = given.properties.map((property) => assignmentDoc(property, writing));
      return spaced(
        'given',
        given.count === null ? null : numberDoc(given.count, writing),
        nameDoc(given.event, writing),
        properties.length === 0 ? null : bracedDoc(properties),
        durationDoc(given.ago, writing),
        'ago',
      );
    }
  }
}

const assignmentDoc = ({ name, value }: Assignment, writing: Writing): Doc =>
  spaced(nameDoc(name, writing), '=', givenValueDoc(value, writing));

export function expectDoc(expect: Expect, writing: Writing): Doc {
  switch (expect.kind) {
    case 'ExpectReason':
      return spaced('expect', textDoc(expect.text, writing), expect.fires ? 'fires' : 'is silent');
    case 'ExpectAction':
      return spaced('expect', expect.expected ? null : 'no', 'action', nameDoc(expect.action, writing));
    case 'ExpectDisqualified':
      return spaced('expect disqualified');
    case 'ExpectNoTier':
      return spaced('expect no tier');
    case 'ExpectProblem':
      return spaced('expect problem', nameDoc(expect.field, writing));
    case 'ExpectValue':
      return spaced('expect', nameDoc(expect.subject, writing), expect.operator, literalDoc(expect.value, writing));
    case 'ExpectBetween':
      return spaced(
        'expect',
        nameDoc(expect.subject, writing),
        'between',
        amountDoc(expect.low, writing),
        'and',
        amountDoc(expect.high, writing),
      );
    case 'ExpectAbout':
      return spaced('expect', nameDoc(expect.subject, writing), 'about', amountDoc(expect.value, writing));
  }
}
