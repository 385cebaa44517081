// Made by scripts/lookahead.ts from the rules of the grammar; change those, not this file.
// biome-ignore-all format: a question a line
import type { Question, Ways } from './lookahead.ts';

/** By the names of the rules, what each asks and where it goes on at which kinds of tokens. */
export const LOOKAHEAD: Readonly<Record<string, Readonly<Partial<Record<Question, Ways>>>>> = {
  set: {
    OR: [['['], ['name']],
  },
  valueList: {
    MANY_SEP: [['name', 'text-literal', 'numeral', 'date-literal', '-', 'no', 'yes']],
  },
  literal: {
    OR: [['text-literal'], ['name'], ['yes'], ['no'], ['numeral', 'date-literal', '-']],
  },
  point: {
    OR: [['numeral'], ['date-literal']],
    OPTION: [['-']],
  },
  signedNumber: {
    OPTION: [['-']],
  },
  amount: {
    OR: [['numeral', '-'], ['name']],
    OPTION: [['-']],
  },
  condition: {
    MANY: [['connective']],
  },
  claim: {
    OR: [['not'], ['no'], ['name', 'text-literal', 'numeral', 'date-literal', 'aggregate', '-', '(', 'count-phrase', 'domain-phrase', 'days-phrase']],
    OPTION: [['where', 'within', 'at', 'exactly', 'followed']],
    OPTION2: [['comparison', 'not', 'in', 'is', 'more', 'contains', 'starts', 'ends', 'like', 'does', 'same', 'has', 'between', 'before', 'after']],
    OPTION3: [['where', 'within', 'at', 'exactly', 'followed']],
  },
  properties: {
    MANY: [['connective']],
  },
  property: {
    OR: [['not'], ['name', 'text-literal', 'numeral', 'date-literal', 'aggregate', '-', '(', 'count-phrase', 'domain-phrase', 'days-phrase']],
    OPTION: [['comparison', 'not', 'in', 'is', 'more', 'contains', 'starts', 'ends', 'like', 'does', 'same', 'has', 'between', 'before', 'after']],
  },
  relation: {
    OR: [['comparison'], ['between'], ['in'], ['not'], ['is'], ['contains'], ['starts', 'ends'], ['like'], ['does'], ['same'], ['has'], ['before', 'after'], ['more']],
    OR2: [['in'], ['like']],
    OR3: [['missing'], ['known']],
    OR4: [['starts'], ['ends']],
    OR5: [['any-phrase'], ['all-phrase']],
    OR6: [['before'], ['after']],
    OR7: [['yes'], ['no'], ['name', 'text-literal', 'numeral', 'date-literal', 'aggregate', '-', '(', 'count-phrase', 'domain-phrase', 'days-phrase']],
    OPTION: [['word']],
  },
  denial: {
    OR: [['contain'], ['start', 'end']],
    OR2: [['start'], ['end']],
    OPTION: [['word']],
  },
  happening: {
    AT_LEAST_ONE: [['where', 'within', 'at', 'exactly', 'followed']],
  },
  clause: {
    OR: [['where'], ['at', 'exactly'], ['within'], ['followed']],
    OR2: [['at'], ['exactly']],
    OR3: [['least'], ['most']],
    OR4: [['last'], ['next'], ['any']],
    OPTION: [['last', 'next', 'any']],
    OPTION2: [['in']],
  },
  arithmetic: {
    MANY: [['operator']],
  },
  primary: {
    OR: [['name'], ['numeral'], ['text-literal'], ['date-literal'], ['('], ['-'], ['count-phrase'], ['aggregate'], ['days-phrase'], ['domain-phrase']],
    OPTION: [['of']],
  },
  eventCount: {
    OR: [['distinct-phrase'], ['days with-phrase']],
    OPTION: [['distinct-phrase', 'days with-phrase']],
    OPTION2: [['where', 'within', 'at', 'exactly', 'followed']],
  },
  aggregation: {
    OR: [['of'], ['any other']],
    OPTION: [['where', 'within', 'at', 'exactly', 'followed']],
    MANY: [[',']],
  },
  daysSince: {
    OR: [['since'], ['until']],
    OR2: [['date-literal'], ['name']],
    OPTION: [['where', 'within', 'at', 'exactly', 'followed']],
  },
  pattern: {
    OR: [['any-phrase'], ['text-literal'], ['name']],
  },
  whenRule: {
    OR: [['{'], ['sign', 'qualify', 'disqualify', 'limit']],
  },
  eachRule: {
    OPTION: [['where', 'within', 'at', 'exactly', 'followed']],
  },
  choiceRule: {
    OR: [['best-opener'], ['first-opener']],
  },
  groupRule: {
    OPTION: [['text-literal']],
    MANY: [['max', 'min']],
  },
  groupBound: {
    OR: [['min'], ['max']],
  },
  effect: {
    OR: [['sign'], ['qualify'], ['disqualify'], ['limit']],
    OPTION: [['because']],
    MANY: [['half-life', 'per', 'up', 'once', 'fade', 'shrink']],
  },
  pointsClause: {
    OR: [['once'], ['per'], ['fade'], ['shrink'], ['half-life'], ['up']],
    OPTION: [['numeral']],
  },
  band: {
    OPTION: [['because']],
  },
  match: {
    OR: [['missing'], ['otherwise'], ['below-phrase'], ['above-phrase'], ['in'], ['['], ['text-literal'], ['name'], ['yes'], ['no'], ['numeral', 'date-literal', '-']],
    OPTION: [['to']],
  },
  interval: {
    OR: [['to'], ['or']],
    OR2: [['more'], ['less']],
    OPTION: [['or', 'to']],
    OPTION2: [['below-phrase']],
  },
  gradeLine: {
    OR: [['name'], ['numeral'], ['text-literal']],
  },
  line: {
    OR: [['>', '>='], ['when'], ['otherwise']],
    OR2: [['>='], ['>']],
    OR3: [['below-phrase'], ['below']],
    OPTION: [['keep']],
  },
  promiseStatement: {
    OR: [['always', 'never when-phrase'], ['more never-phrase'], ['name']],
    OR2: [['always'], ['never when-phrase']],
    OR3: [['lowers'], ['raises']],
    OR4: [['is'], ['between']],
    OPTION: [['when']],
  },
  testStatement: {
    OR: [['from'], ['{']],
  },
  givenStep: {
    OR: [['tier was-phrase'], ['param =-phrase'], ['numeral'], ['name']],
    OR2: [['='], ['numeral', '{']],
    MANY: [[',']],
  },
  occurrence: {
    OPTION: [['{']],
    MANY_SEP: [['name']],
  },
  givenValue: {
    OR: [['text-literal'], ['name'], ['yes'], ['no'], ['missing'], ['['], ['numeral', 'date-literal', '-']],
    OPTION: [['unit']],
  },
  expectStep: {
    OR: [['text-literal'], ['no'], ['is disqualified-phrase'], ['action name-phrase'], ['problem name-phrase'], ['name']],
    OR2: [['fires'], ['is']],
    OR3: [['no tier-phrase'], ['action name-phrase']],
  },
  expectation: {
    OR: [['comparison'], ['between'], ['about']],
  },
  textSetting: {
    OR: [['model-opener'], ['use-opener'], ['sample-opener']],
  },
  rangeSetting: {
    OPTION: [['from']],
    OPTION2: [['to']],
  },
  fieldDeclaration: {
    OPTION: [['column']],
    OPTION2: [['treat']],
  },
  type: {
    OR: [['text'], ['number', 'whole'], ['yes'], ['date'], ['datetime'], ['one'], ['list']],
    OPTION: [['whole']],
    OPTION2: [['from']],
  },
  eventDeclaration: {
    OPTION: [['{']],
    OPTION2: [['not']],
    MANY_SEP: [['name']],
  },
  listDeclaration: {
    OR: [['='], ['from']],
  },
  listFile: {
    OR: [['text-literal'], ['name']],
    OPTION: [['column']],
  },
  paramDeclaration: {
    OPTION: [['from']],
  },
  actionDeclaration: {
    OR: [['reaching'], ['falling']],
  },
};
