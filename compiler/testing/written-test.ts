/** A `test ".." { .. }` as a case: the lead and options that it gives, and what it expects. */
import {
  type Amount,
  type Assignment,
  type DateLiteral,
  type Expect,
  type Given,
  type Model,
  millisecondsOf,
  momentOf,
  type NumberLiteral,
  printStatement,
  settled,
  type TestBlock,
  textOf,
} from '@scorelang/language';
import type { LeadEvent } from '@scorelang/runtime';
import type { Claim, Expectation } from './claim.ts';
import { setField } from './lead.ts';
import type { TestCase } from './test-case.ts';

export function caseOfBlock(model: Model, test: TestBlock): TestCase {
  const given = test.steps.filter(isGiven);
  const expected = test.steps.filter(isExpect);
  const params = paramsOf(model, given);
  const asOf = momentOfTest(model, test);
  return {
    error: expected.length === 0 ? 'This test expects nothing. Add a line such as: expect score = 10' : null,
    lead: leadOf(model, given, asOf),
    events: eventsOf(model, given, asOf),
    previous: given.findLast((step) => step.kind === 'GivenTier')?.tier.text ?? null,
    asOf,
    params: params.given,
    expectations: expected.map((expect): Expectation => {
      return { claim: claimOf(model, expect, params.valueOf), sentence: printStatement(expect), span: settled(expect.span) };
    }),
  };
}

/** When nothing is said. */
const FIRST_OF_2026 = Date.UTC(2026, 0, 1);

/** The moment of scoring for the tests of a file. */
export const momentOfFile = (model: Model): number => (model.asOf === null ? FIRST_OF_2026 : momentOfLiteral(model, model.asOf.moment));

function momentOfTest(model: Model, test: TestBlock): number {
  const step = test.steps.find((each) => each.kind === 'AsOf');
  return step === undefined ? momentOfFile(model) : momentOfLiteral(model, step.moment);
}

function momentOfLiteral(model: Model, { text }: DateLiteral): number {
  const moment = momentOf(text, model.zoneMinutes);
  if (moment === null) throw new Error(`The checker let the date ${text} through.`);
  return moment;
}

const GIVENS: ReadonlySet<string> = new Set<Given['kind']>(['GivenValues', 'GivenParam', 'GivenTier', 'GivenEvent']);
const isGiven = (step: TestBlock['steps'][number]): step is Given => GIVENS.has(step.kind);
const isExpect = (step: TestBlock['steps'][number]): step is Expect => !isGiven(step) && step.kind !== 'AsOf' && step.kind !== 'Broken';

function leadOf(model: Model, given: readonly Given[], asOf: number): TestCase['lead'] {
  const lead = Object.create(null) as Record<string, unknown>;
  for (const step of given) {
    if (step.kind !== 'GivenValues') continue;
    for (const assignment of step.values) setField(lead, assignment.name.text, givenValue(model, assignment, asOf));
  }
  return lead;
}

function eventsOf(model: Model, given: readonly Given[], asOf: number): readonly LeadEvent[] {
  return given.flatMap((step): readonly LeadEvent[] => {
    if (step.kind !== 'GivenEvent') return [];
    const at = asOf - millisecondsOf(step.ago);
    const properties = step.properties.map((property): [string, unknown] => [property.name.text, givenValue(model, property, asOf)]);
    // Without a prototype, as a property may be called `__proto__`.
    const event: LeadEvent = Object.assign(Object.create(null), Object.fromEntries(properties), { event: step.event.text, at });
    return new Array<LeadEvent>(step.count?.value ?? 1).fill(event);
  });
}

function givenValue(model: Model, { name, value }: Assignment, asOf: number): unknown {
  const symbol = model.symbolOf.get(name);
  const type = symbol?.kind === 'field' || symbol?.kind === 'property' ? symbol.type.kind : 'text';
  switch (value.kind) {
    case 'MissingLiteral':
    case 'Hole':
      return null;
    case 'Ago':
      return asOf - millisecondsOf(value.duration);
    case 'ListLiteral':
      return value.items.map(textOf);
    case 'Text':
    case 'Reference':
    case 'Date':
      return type === 'list' ? [textOf(value)] : textOf(value);
    case 'Number':
    case 'YesNo':
      if (type === 'list') return [textOf(value)];
      return type === 'text' || type === 'one of' ? textOf(value) : value.value;
  }
}

interface Params {
  readonly given: Readonly<Record<string, number>>;
  readonly valueOf: (amount: Amount) => number;
}

function paramsOf(model: Model, given: readonly Given[]): Params {
  const values = new Map<string, number>();
  for (const step of given) if (step.kind === 'GivenParam' && step.value.kind === 'Number') values.set(step.name.text, step.value.value);
  return {
    given: Object.fromEntries(values),
    valueOf: (amount) => {
      if (amount.kind === 'Number') return amount.value;
      const symbol = amount.kind === 'Reference' ? model.symbolOf.get(amount.name) : undefined;
      if (symbol?.kind !== 'param') throw new Error(`The checker let ${amount.kind} stand for points in a test.`);
      return values.get(symbol.name) ?? symbol.value;
    },
  };
}

function claimOf(model: Model, expect: Expect, pointsOf: (amount: Amount) => number): Claim {
  switch (expect.kind) {
    case 'ExpectReason':
      return { kind: 'Reason', because: expect.text.value, fires: expect.fires };
    case 'ExpectDisqualified':
      return { kind: 'Disqualified', expected: true };
    case 'ExpectNoTier':
      return { kind: 'Tier', isNegated: false, tier: null };
    case 'ExpectProblem':
      return { kind: 'Problem', field: expect.field.text };
    case 'ExpectBetween':
      return { kind: 'Between', of: expect.subject.text, low: pointsOf(expect.low), high: pointsOf(expect.high) };
    case 'ExpectAbout':
      return { kind: 'About', of: expect.subject.text, points: pointsOf(expect.value) };
    case 'ExpectValue':
      return claimOfValue(model, expect, pointsOf);
    case 'ExpectAction':
      return { kind: 'Action', action: expect.action.text, expected: expect.expected };
  }
}

function claimOfValue(model: Model, expect: Extract<Expect, { kind: 'ExpectValue' }>, pointsOf: (amount: Amount) => number): Claim {
  const { subject, operator, value } = expect;
  if (value.kind === 'Hole') throw new Error('The checker let an expected value be left out.');
  const symbol = model.symbolOf.get(subject);
  const isNegated = operator === '!=';
  if (symbol?.kind === 'grade') return { kind: 'Grade', grade: symbol.name, isNegated, label: textOf(value) };
  if (symbol?.kind !== 'group' && symbol?.kind !== 'score' && subject.text === 'tier')
    return { kind: 'Tier', isNegated, tier: textOf(value) };
  return { kind: 'Points', of: subject.text, operator, points: pointsOf(value as NumberLiteral) };
}
