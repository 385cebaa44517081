/** Every node of a plan and what it holds: `plan.ts` once more, as data. A new kind there is a line here. */
import type {
  Amount,
  Condition,
  Entry,
  FieldType,
  GroupInfo,
  NumberValue,
  Origin,
  Per,
  Plan,
  PlanBand,
  PlanEffect,
  PlanField,
  PlanGrade,
  PlanLet,
  PlanLine,
  PlanParam,
  PlanTier,
  PointsValue,
  TextSet,
  TextValue,
  Total,
  TotalTerm,
  Value,
} from '../plan.ts';
import type {
  Decay,
  DecayShape,
  MatchDecay,
  Occurrences,
  Once,
  PlanAction,
  PlanEvent,
  PlanProperty,
  Selector,
  Tally,
  Times,
} from '../plan-events.ts';
import { MOST_UNITS } from '../prelude/index.ts';
import {
  field,
  letOf,
  listOf,
  momentTally,
  type NodeShape,
  node,
  number,
  oneOf,
  orNull,
  param,
  placeIn,
  property,
  text,
  whole,
  yesOrNo,
} from './shape.ts';

/** The type of each node, by the name that the schema gives it. */
export interface Nodes {
  readonly Plan: Plan;
  readonly PlanField: PlanField;
  readonly FieldType: FieldType;
  readonly MissingValues: PlanField['missing'];
  readonly PlanParam: PlanParam;
  readonly TextSet: TextSet;
  readonly PlanLet: PlanLet;
  readonly Amount: Amount;
  readonly Entry: Entry;
  readonly ChoiceMember: Extract<Entry, { kind: 'Rule' | 'Rate' }>;
  readonly Origin: Origin;
  readonly PlanBand: PlanBand;
  readonly GroupInfo: GroupInfo;
  readonly PlanEffect: PlanEffect;
  readonly Per: Per;
  readonly Total: Total;
  readonly TotalTerm: TotalTerm;
  readonly TermOf: TotalTerm['of'];
  readonly PlanGrade: PlanGrade;
  readonly GradeLine: PlanGrade['lines'][number];
  readonly PlanTier: PlanTier;
  readonly PlanLine: PlanLine;
  readonly Range: NonNullable<Plan['range']>;
  readonly Condition: Condition;
  readonly Value: Value;
  readonly TextValue: TextValue;
  readonly NumberValue: NumberValue;
  readonly PointsValue: PointsValue;
  readonly PlanEvent: PlanEvent;
  readonly PlanProperty: PlanProperty;
  readonly Selector: Selector;
  readonly Tally: Tally;
  readonly Times: Times;
  readonly Occurrences: Occurrences;
  readonly Once: Once;
  readonly Decay: Decay;
  readonly MatchDecay: MatchDecay;
  readonly DecayShape: DecayShape;
  readonly PlanAction: PlanAction;
}

export type NodeName = keyof Nodes;

const MOST_ZONE_MINUTES = 14 * 60;
const comparison = oneOf('=', '<', '<=', '>', '>=');
const sign = oneOf(1, -1);
const textField = field('text', 'one of');
const units = whole(-MOST_UNITS, MOST_UNITS);

/** A hundred years: over more, points could not be exact. */
const MOST_DAYS = 36_500;
const selector = placeIn('selectors');
const last = orNull(number);
const table = orNull(listOf(units));

const rule = { leaf: whole(0), origin: node('Origin'), condition: node('Condition'), effect: node('PlanEffect') };
const rate = { origin: node('Origin'), bands: listOf(node('PlanBand')) };

export const NODES: { readonly [Name in NodeName]: NodeShape<Nodes[Name]> } = {
  Plan: {
    properties: {
      format: oneOf(1),
      name: text,
      source: text,
      zoneMinutes: whole(-MOST_ZONE_MINUTES, MOST_ZONE_MINUTES),
      readsTime: yesOrNo,
      readsEvents: yesOrNo,
      fields: listOf(node('PlanField')),
      params: listOf(node('PlanParam')),
      sets: listOf(node('TextSet')),
      events: listOf(node('PlanEvent')),
      ignoreBefore: orNull(field('date', 'datetime')),
      selectors: listOf(node('Selector')),
      tallies: listOf(node('Tally')),
      occurrences: listOf(node('Occurrences')),
      lets: listOf(node('PlanLet')),
      entries: listOf(node('Entry')),
      groups: listOf(node('GroupInfo')),
      grades: listOf(node('PlanGrade')),
      total: node('Total'),
      decimals: whole(0, 4),
      range: orNull(node('Range')),
      tiers: listOf(node('PlanTier')),
      actions: listOf(node('PlanAction')),
      leaves: whole(0),
    },
  },
  PlanField: { properties: { name: text, column: orNull(text), type: node('FieldType'), missing: node('MissingValues') } },
  FieldType: {
    kinds: {
      text: {},
      number: { whole: yesOrNo, from: orNull(number), to: orNull(number) },
      'yes/no': {},
      date: {},
      datetime: {},
      'one of': { values: listOf(text) },
      list: { values: orNull(listOf(text)) },
    },
  },
  MissingValues: { properties: { texts: listOf(text), numbers: listOf(number) } },
  PlanParam: { properties: { name: text, value: number, from: number, to: orNull(number), isPoints: yesOrNo } },
  TextSet: { properties: { name: text, values: listOf(text) } },
  PlanLet: { kinds: { condition: { name: text, value: node('Condition') }, number: { name: text, value: node('NumberValue') } } },
  Amount: { kinds: { Fixed: { units }, Param: { param: param('points') } } },

  Entry: {
    kinds: {
      Rule: rule,
      Block: { origin: node('Origin'), condition: node('Condition'), entries: listOf(node('Entry')) },
      Rate: rate,
      Choice: { how: oneOf('best', 'first'), origin: node('Origin'), members: listOf(node('ChoiceMember')) },
      Group: { group: placeIn('groups'), origin: node('Origin'), entries: listOf(node('Entry')) },
    },
  },
  ChoiceMember: { kinds: { Rule: rule, Rate: rate } },
  Origin: {
    properties: { id: text, line: whole(1), text, because: orNull(text), fields: listOf(field()), tallies: listOf(placeIn('tallies')) },
  },
  PlanBand: {
    properties: { leaf: whole(0), origin: node('Origin'), condition: node('Condition'), sign, amount: node('Amount') },
  },
  GroupInfo: {
    properties: {
      name: text,
      label: orNull(text),
      min: orNull(node('Amount')),
      max: orNull(node('Amount')),
      parent: orNull(placeIn('groups')),
    },
  },
  PlanEffect: {
    kinds: {
      Points: {
        sign,
        amount: node('Amount'),
        per: orNull(node('Per')),
        decay: orNull(node('MatchDecay')),
        upTo: orNull(node('Amount')),
      },
      Occurrences: { sign, occurrences: placeIn('occurrences') },
      NumberAsPoints: { sign, number: node('NumberValue'), upTo: orNull(node('Amount')) },
      Disqualify: {},
      Qualify: { tier: placeIn('tiers') },
      Limit: { group: orNull(placeIn('groups')), to: node('Amount') },
    },
  },
  Per: { properties: { size: whole(1), number: node('NumberValue') } },

  Total: { kinds: { Sum: {}, Weighted: { terms: listOf(node('TotalTerm')) } } },
  TotalTerm: { properties: { weight: whole(-Number.MAX_SAFE_INTEGER), of: node('TermOf') } },
  TermOf: { kinds: { Group: { group: placeIn('groups') }, Max: { groups: listOf(placeIn('groups'), 1) }, Rest: {} } },
  PlanGrade: { properties: { name: text, group: placeIn('groups'), lines: listOf(node('GradeLine')) } },
  GradeLine: { properties: { label: text, line: node('PlanLine') } },
  PlanTier: { properties: { name: text, line: node('PlanLine'), keep: orNull(node('Amount')) } },
  PlanLine: {
    kinds: { Points: { operator: oneOf('>=', '>'), amount: node('Amount') }, When: { condition: node('Condition') }, Otherwise: {} },
  },
  Range: { properties: { from: node('Amount'), to: orNull(node('Amount')) } },

  Condition: {
    kinds: {
      Always: {},
      Never: {},
      And: { operands: listOf(node('Condition')) },
      Or: { operands: listOf(node('Condition')) },
      Not: { operand: node('Condition') },
      Let: { let: letOf('condition') },
      Known: { value: node('Value') },
      Yes: { field: field('yes/no') },
      SameAnswer: { left: field('yes/no'), right: field('yes/no') },
      Compare: { operator: comparison, left: node('NumberValue'), right: node('NumberValue') },
      ComparePoints: { operator: comparison, left: node('PointsValue'), right: node('PointsValue') },
      GradeIs: { grade: placeIn('grades'), labels: listOf(text) },
      OneOf: { text: node('TextValue'), set: placeIn('sets') },
      SameText: { left: node('TextValue'), right: node('TextValue') },
      Match: {
        how: oneOf('contains', 'contains word', 'starts with', 'ends with', 'like'),
        text: node('TextValue'),
        set: placeIn('sets'),
      },
      Has: { quantifier: oneOf('any', 'all'), field: field('list'), set: placeIn('sets') },
    },
  },
  Value: { kinds: { Field: { field: field() }, Domain: { field: textField }, Number: { number: node('NumberValue') } } },
  TextValue: { kinds: { Field: { field: textField }, Domain: { field: textField } } },
  NumberValue: {
    kinds: {
      Constant: { value: number },
      Param: { param: param('number') },
      Let: { let: letOf('number') },
      Field: { field: field('number', 'date', 'datetime') },
      DayOf: { field: field('datetime') },
      Today: {},
      Now: {},
      Tally: { tally: placeIn('tallies') },
      Age: { tally: momentTally },
      Arithmetic: { operator: oneOf('+', '-', '*', '/'), left: node('NumberValue'), right: node('NumberValue') },
    },
  },
  PointsValue: {
    kinds: {
      Fixed: { units: whole(-Number.MAX_SAFE_INTEGER) },
      Param: { param: param('points') },
      Group: { group: placeIn('groups') },
      Score: {},
    },
  },

  PlanEvent: { properties: { name: orNull(text), isActivity: yesOrNo, properties: listOf(node('PlanProperty')) } },
  PlanProperty: { properties: { name: text, type: node('FieldType') } },
  Selector: { properties: { kinds: listOf(placeIn('events')), where: orNull(node('Condition')), text } },
  Tally: {
    kinds: {
      Count: { selector, last, text },
      Distinct: { selector, last, property: property('text', 'number', 'yes/no', 'date', 'datetime', 'one of'), text },
      Days: { selector, last, text },
      Number: { how: oneOf('sum', 'average', 'max', 'min'), selector, last, property: property('number'), text },
      Latest: { selector, last, text },
      Burst: { selector, times: node('Times'), within: number, last, text },
      Sequence: { first: selector, second: selector, within: number, last, text },
    },
  },
  Times: { kinds: { Constant: { value: number }, Param: { param: param('number') } } },
  Occurrences: {
    properties: {
      selector,
      last,
      once: orNull(node('Once')),
      amount: node('Amount'),
      per: orNull(node('Per')),
      decay: orNull(node('Decay')),
      upTo: orNull(node('Amount')),
    },
  },
  Once: {
    kinds: { Day: {}, Week: {}, Month: {}, Property: { property: property('text', 'number', 'yes/no', 'date', 'datetime', 'one of') } },
  },
  Decay: { properties: { shape: node('DecayShape'), table } },
  MatchDecay: { properties: { shape: node('DecayShape'), table, since: momentTally } },
  DecayShape: {
    kinds: {
      Fade: { days: whole(1, MOST_DAYS) },
      Shrink: { by: node('Amount'), days: whole(1, MOST_DAYS) },
      HalfLife: { days: number },
    },
  },
  PlanAction: { properties: { name: text, on: oneOf('reaching', 'falling below'), tier: placeIn('tiers') } },
};

/** Kinds that ask for the moment of scoring: a plan that holds one says so in `readsTime`. */
export const ASKS_FOR_TIME: ReadonlySet<string> = new Set<NumberValue['kind']>(['Today', 'Now', 'Tally', 'Age']);

/** Numbers that are counted over events, and by whole leads only: not in `where`, nor by what an event is worth. */
export const ASKS_FOR_EVENTS: ReadonlySet<string> = new Set<NumberValue['kind']>(['Tally', 'Age']);

/** Conditions that look at points: only tiers and grades may, as the points of a lead are known then. */
export const ASKS_FOR_POINTS: ReadonlySet<string> = new Set<Condition['kind']>(['ComparePoints', 'GradeIs']);
