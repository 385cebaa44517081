/**
 * Text fields of which many things are asked: they are asked once a lead, all of it. The answers are kept for when the same text comes again:
 * folding, sets and patterns then cost one look into a map. Or, where texts hardly ever do, all parts are found in one go through the text.
 *
 *     if (EXECUTIVES.has(title)) ..  if (title.includes('vp')) ..
 *     ->    const titleAnswers = TITLE_SEEN.get(lead.title) ?? askTitle(lead.title, problems);
 *           if ((titleAnswers & TITLE_IN_EXECUTIVES) !== 0) ..  if ((titleAnswers & TITLE_CONTAINS_VP) !== 0) ..
 *     or    const titleAnswers = answersInText(TITLE_PARTS, lead.title, 'title', problems);
 */
import type { Condition, Plan } from '@scorelang/runtime';
import { keyOf } from '../../plan/condition-key.ts';
import { conditionsOfLead, visitConditions } from '../../plan/parts.ts';
import type { Code } from '../code.ts';
import type { Names } from '../names.ts';
import { isFound } from '../tables/found.ts';
import type { Evaluation } from '../tables/layout.ts';

/** A test that looks at one text and nothing else. */
export type TextTest = Extract<Condition, { readonly kind: 'OneOf' | 'Match' | 'Known' }>;

export interface Answers {
  /** The variable that holds what a lead's text is answered with: a bit for every test. */
  readonly given: Code;
  /** By what they ask, the first bit first. */
  readonly questions: ReadonlyMap<string, Question>;
  readonly way: AnswersWay;
}

export type AnswersWay =
  /** The function that asks, and the constant with what texts were answered before. */
  | { readonly kind: 'memory'; readonly ask: Code; readonly seen: Code }
  /** The constant with what is looked for. */
  | { readonly kind: 'search'; readonly parts: Code }
  /** The function that asks each time: who calls it remembers the answers. */
  | { readonly kind: 'each'; readonly ask: Code };

export interface Question {
  readonly test: TextTest;
  /** The constant for its bit. */
  readonly name: Code;
  readonly bit: number;
}

/** Engines hold so many bits in a number without a heap. */
const MOST_QUESTIONS = 30;

/** The answers of every field, by its index; null for one that is better asked each time, or is no text. */
export function answersOf(plan: Plan, evaluation: Evaluation, names: Names): readonly (Answers | null)[] {
  const asked = questionsOf(plan);
  const ways = waysOf(plan, asked, evaluation);
  return plan.fields.map(({ name }, field) => {
    const way = ways[field]!;
    if (way === null) return null;
    return {
      given: names.value(`${name}.answers`),
      questions: numbered(plan, name, asked[field]!, names),
      way:
        way === 'memory'
          ? { kind: way, ask: names.value(`ask.${name}`), seen: names.constant(`${name} seen`) }
          : { kind: way, parts: names.constant(`${name} parts`) },
    };
  });
}

/** The same for leads in columns, whose dictionaries remember the answers: every field whose questions have a bit each. `asks` is what asks. */
export function answersOfColumns(
  plan: Plan,
  ofLeads: readonly (Answers | null)[],
  asks: readonly Code[],
  names: Names,
): readonly (Answers | null)[] {
  const asked = questionsOf(plan);
  return plan.fields.map(({ name }, field) => {
    const known = ofLeads[field]!;
    const tests = asked[field] ?? null;
    if (known !== null || tests === null || tests.size === 0 || tests.size > MOST_QUESTIONS) return known;
    return {
      given: names.value(`${name}.answers`),
      questions: numbered(plan, name, tests, names),
      way: { kind: 'each', ask: asks[field]! },
    };
  });
}

/** The tests of a field with a bit each. */
function numbered(plan: Plan, field: string, tests: Tests, names: Names): ReadonlyMap<string, Question> {
  const questions = [...tests].map(([key, test], index) => {
    return [key, { test, name: names.constant(`${field} ${wordsOf(plan, test)}`), bit: 2 ** index }] as const;
  });
  return new Map(questions);
}

export interface Asked {
  readonly of: Answers;
  readonly question: Question;
}

/** The test as a question, if its field is one of those. */
export function questionOf(answers: readonly (Answers | null)[], condition: Condition): Asked | null {
  const field = fieldOfTest(condition);
  const of = field === null ? null : answers[field]!;
  return of && { of, question: of.questions.get(keyOf(condition))! };
}

/** By field: its different tests; null where the text itself is needed, or the field holds none. */
function questionsOf(plan: Plan): readonly (Map<string, TextTest> | null)[] {
  const asked = plan.fields.map(({ type }) => (type.kind === 'text' || type.kind === 'one of' ? new Map<string, TextTest>() : null));
  const note = (part: Condition): void => {
    const field = fieldOfTest(part);
    if (field !== null) asked[field]?.set(keyOf(part), part as TextTest);
    if (part.kind === 'SameText') for (const text of [part.left, part.right]) asked[text.field] = null;
  };
  for (const condition of conditionsOfLead(plan)) visitConditions(condition, note);
  for (const each of plan.lets) if (each.kind === 'condition') visitConditions(each.value, note);
  return asked;
}

/** The field of whose text alone a condition is a test. */
function fieldOfTest(condition: Condition): number | null {
  if (condition.kind === 'OneOf' || condition.kind === 'Match') return condition.text.field;
  return condition.kind === 'Known' && condition.value.kind !== 'Number' ? condition.value.field : null;
}

/** What a test is called: `in executives`, `starts with vp`. */
function wordsOf({ fields, sets }: Plan, test: TextTest): string {
  if (test.kind === 'Known') return test.value.kind === 'Domain' ? 'domain is known' : 'is known';
  const { name, values } = sets[test.set]!;
  const whole = test.text.kind === 'Domain' ? 'domain ' : '';
  const spelled = values.join(' ');
  // A list of the model says more by its name; a set that was made of a condition is named after its field.
  const isMade = name.startsWith(`${fields[test.text.field]!.name}_`);
  const what = (isMade || values.length === 1) && spelled.length <= LONGEST_WORDS ? spelled : name;
  return `${whole}${test.kind === 'OneOf' ? (values.length === 1 ? 'is' : 'in') : test.how} ${what}`;
}

const LONGEST_WORDS = 36;

// ---------------------------------------------------------------- what it costs

/** About nanoseconds: to look into a map, to go through a text once, to trim and lower it, to find a declared spelling, to look into a set, to compare texts, to look for a part or for words, to ask for a bit. */
const COSTS = { map: 25, search: 50, fold: 40, spelling: 35, set: 20, equal: 5, part: 12, words: 150, bit: 1 } as const;

/** How often a text was seen before: the fields that are compared with whole texts mostly hold the same few, an address is somebody's own. */
const SEEN_BEFORE = { compared: 0.9, searched: 0.3, addressed: 0 } as const;

/** A model that gains less than this by keeping answers, or by what it takes to search, stays as a person would write it. */
const LEAST_GAIN = { memory: 60, search: 150 } as const;

type Way = 'memory' | 'search';
type Tests = ReadonlyMap<string, TextTest>;

/** The way of each field; null for one that is better asked each time. */
function waysOf(plan: Plan, asked: readonly (Tests | null)[], evaluation: Evaluation): readonly (Way | null)[] {
  const fields = asked.map((tests, field) => {
    const fits = tests !== null && tests.size > 0 && tests.size <= MOST_QUESTIONS && evaluation !== 'straight';
    const list = fits ? [...tests.values()] : [];
    return { memory: list.length > 0, search: list.length > 0 && isSearchable(plan, field, list), gains: gainsOf(plan, field, list) };
  });
  if (evaluation === 'answers') return fields.map(({ memory }) => (memory ? 'memory' : null));
  if (evaluation === 'searched') return fields.map(({ memory, search }) => (search ? 'search' : memory ? 'memory' : null));
  const gainOf = (way: Way): number => fields.reduce((sum, field) => sum + (field[way] ? Math.max(0, field.gains[way]) : 0), 0);
  const isSearched = gainOf('search') >= LEAST_GAIN.search;
  const chosen = fields.map(({ memory, search, gains }): Way | null => {
    if (search && isSearched && gains.search > Math.max(0, gains.memory)) return 'search';
    return memory && gains.memory > 0 ? 'memory' : null;
  });
  const kept = fields.reduce((sum, { gains }, field) => sum + (chosen[field] === 'memory' ? gains.memory : 0), 0);
  return chosen.map((way) => (way === 'memory' && kept < LEAST_GAIN.memory ? null : way));
}

/** Whether all tests of a field look for parts of it, and its texts are only trimmed and lowered. */
function isSearchable(plan: Plan, field: number, tests: readonly TextTest[]): boolean {
  const { type, missing } = plan.fields[field]!;
  const isPlain = type.kind === 'text' && missing.texts.length + missing.numbers.length === 0;
  return isPlain && tests.every((test) => test.kind === 'Match' && test.how !== 'contains word' && isFound(plan, test));
}

/** What it gains a lead to ask a field once and keep the answers, and to search it once. */
function gainsOf(plan: Plan, field: number, tests: readonly TextTest[]): { readonly [way in Way]: number } {
  const reading: number = plan.fields[field]!.type.kind === 'text' ? COSTS.fold : COSTS.spelling;
  const each = tests.reduce((sum, test) => sum + costOf(plan, test), reading);
  const bits = COSTS.bit * tests.length;
  return { memory: SEEN_BEFORE[usualUse(tests)] * each - COSTS.map - bits, search: each - COSTS.search - bits };
}

function usualUse(tests: readonly TextTest[]): keyof typeof SEEN_BEFORE {
  const isOfDomain = (test: TextTest): boolean => (test.kind === 'Known' ? test.value.kind : test.text.kind) === 'Domain';
  if (tests.some(isOfDomain)) return 'addressed';
  return tests.some(({ kind }) => kind === 'OneOf') ? 'compared' : 'searched';
}

function costOf({ sets }: Plan, test: TextTest): number {
  if (test.kind === 'Known') return COSTS.equal;
  const count = sets[test.set]!.values.length;
  if (test.kind === 'OneOf') return Math.min(COSTS.set, COSTS.equal * count);
  return COSTS.part * count + (test.how === 'contains word' ? COSTS.words : 0);
}
