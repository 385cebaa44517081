/**
 * Conditions of a plan as expressions. A missing text is empty and a missing number NaN: no comparison holds for them, and no test has to
 * ask first.
 */
import type { Condition, PointsValue, Value } from '@scorelang/runtime';
import { type Code, code, join, units } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { type Asked, questionOf } from './answers.ts';
import { isNeverMissing, numberCode } from './numbers.ts';
import { look, prelude, type Scene } from './scene.ts';
import { anyOf, equal, known, single, type Test, within } from './tests.ts';
import { matchTest, oneOfTest, textCode } from './texts.ts';

/** A condition as an expression, and the statements that have to stand before it. */
export interface ConditionCode {
  readonly before: readonly Line[];
  readonly code: Code;
  /** What is joined on the outside, each with the operator behind it: where the whole is too long for a line. */
  readonly rows: readonly Code[];
}

/** A condition as deep as this is taken apart, as engines and readers follow nesting only so far. */
const DEEPEST = 24;

interface DeepTest extends Test {
  readonly depth: number;
}

export function conditionCode(scene: Scene, condition: Condition): ConditionCode {
  const before: Line[] = [];
  const test = testOf(condition);
  return { before, code: test.code, rows: rowsOf(condition) };

  function testOf(inner: Condition): DeepTest {
    switch (inner.kind) {
      case 'And':
        return joined(inner.operands, 'and');
      case 'Or':
        return joined(inner.operands, 'or');
      case 'Not': {
        const { code: operand, form, opposite, depth } = shallow(inner.operand);
        if (opposite) return { code: opposite, form: 'comparison', opposite: operand, depth };
        return { code: form === 'single' ? code`!${operand}` : code`!(${operand})`, form: 'single', depth: depth + 1 };
      }
      default:
        return { ...leafTest(scene, inner), depth: 0 };
    }
  }

  function joined(operands: readonly Condition[], form: 'and' | 'or'): DeepTest {
    if (operands.length === 0) return { code: code`${form === 'and'}`, form: 'single', depth: 0 };
    if (operands.length === 1) return testOf(operands[0]!);
    const parts = operands.map(shallow);
    const depth = parts.reduce((deepest, part) => Math.max(deepest, part.depth), 0) + 1;
    return {
      code: join(
        parts.map((part) => within(part, form)),
        form === 'and' ? AND : OR,
      ),
      form,
      depth,
    };
  }

  function shallow(inner: Condition): DeepTest {
    const found = testOf(inner);
    if (found.depth < DEEPEST) return found;
    const name = scene.names.value('part');
    before.push(line(code`const ${name} = ${found.code};`));
    return { code: name, form: 'single', depth: 0 };
  }

  function rowsOf(whole: Condition): readonly Code[] {
    if ((whole.kind !== 'And' && whole.kind !== 'Or') || test.depth > ROWS_AT_MOST_SO_DEEP || whole.operands.length < 2) return [test.code];
    const form = whole.kind === 'And' ? 'and' : 'or';
    const operator = whole.kind === 'And' ? code` &&` : code` ||`;
    const parts = whole.operands.map((operand) => within(testOf(operand), form));
    return parts.map((part, index) => (index < parts.length - 1 ? code`${part}${operator}` : part));
  }
}

/** Nothing as shallow as this is taken apart, so its parts can be made once more for the rows. */
const ROWS_AT_MOST_SO_DEEP = 8;

const AND = code` && `;
const OR = code` || `;
const OPERATORS = { '=': code`===`, '<': code`<`, '<=': code`<=`, '>': code`>`, '>=': code`>=` } as const;

/** For numbers that are never missing: of what is missing no comparison holds, nor its opposite. */
const OPPOSITES = { '=': code`!==`, '<': code`>=`, '<=': code`>`, '>': code`<=`, '>=': code`<` } as const;

type Leaf = Exclude<Condition, { readonly kind: 'And' | 'Or' | 'Not' }>;

function leafTest(scene: Scene, condition: Leaf): Test {
  const asked = questionOf(scene.answers, condition);
  return asked === null ? plainTest(scene, condition) : answeredTest(scene, asked);
}

/** Whether the answers of a field have the bit. */
function answeredTest(scene: Scene, { of, question }: Asked): Test {
  const bit = code`${look(scene, of.given)} & ${question.name}`;
  return { code: code`(${bit}) !== 0`, form: 'comparison', opposite: code`(${bit}) === 0` };
}

/** The test itself, on the variables of what it looks at. */
export function plainTest(scene: Scene, condition: Leaf): Test {
  switch (condition.kind) {
    case 'Always':
      return single(code`true`);
    case 'Never':
      return single(code`false`);
    case 'Let':
      return single(look(scene, scene.lets[condition.let]!));
    case 'Known':
      return knownTest(scene, condition.value);
    case 'Yes':
      return equal(look(scene, scene.fields[condition.field]!.value), code`true`);
    case 'SameAnswer': {
      const [left, right] = [condition.left, condition.right].map((field) => look(scene, scene.fields[field]!.value));
      return { code: code`${left} !== null && ${left} === ${right}`, form: 'and' };
    }
    case 'Compare': {
      const left = numberCode(scene, condition.left);
      const right = numberCode(scene, condition.right);
      const whole: Test = { code: code`${left} ${OPERATORS[condition.operator]} ${right}`, form: 'comparison' };
      if (!isNeverMissing(scene, condition.left) || !isNeverMissing(scene, condition.right)) return whole;
      return { ...whole, opposite: code`${left} ${OPPOSITES[condition.operator]} ${right}` };
    }
    case 'ComparePoints': {
      const left = pointsCode(scene, condition.left);
      return { code: code`${left} ${OPERATORS[condition.operator]} ${pointsCode(scene, condition.right)}`, form: 'comparison' };
    }
    case 'GradeIs': {
      const grade = look(scene, scene.grades[condition.grade]!);
      return anyOf(condition.labels.map((label) => equal(grade, code`${label}`)));
    }
    case 'OneOf':
      return oneOfTest(scene, condition.text, condition.set);
    case 'SameText': {
      const [left, right] = [textCode(scene, condition.left), textCode(scene, condition.right)];
      return { code: code`${left} !== '' && ${left} === ${right}`, form: 'and' };
    }
    case 'Match':
      return matchTest(scene, condition.how, condition.text, condition.set);
    case 'Has': {
      const list = look(scene, scene.fields[condition.field]!.value);
      const has = prelude(scene, condition.quantifier === 'any' ? 'hasAny' : 'hasAll');
      return { code: code`${list} !== null && ${has}(${list}, ${scene.constants.use(condition.set, 'set')})`, form: 'and' };
    }
  }
}

function knownTest(scene: Scene, value: Value): Test {
  switch (value.kind) {
    case 'Domain':
      return known(textCode(scene, value), code`''`);
    case 'Number':
      return numberKnown(numberCode(scene, value.number));
    case 'Field': {
      const field = look(scene, scene.fields[value.field]!.value);
      switch (scene.plan.fields[value.field]!.type.kind) {
        case 'text':
        case 'one of':
          return known(field, code`''`);
        case 'number':
        case 'date':
        case 'datetime':
          return numberKnown(field);
        case 'yes/no':
        case 'list':
          return known(field, code`null`);
      }
    }
  }
}

function numberKnown(number: Code): Test {
  return { ...single(code`!Number.isNaN(${number})`), opposite: code`Number.isNaN(${number})` };
}

function pointsCode(scene: Scene, points: PointsValue): Code {
  switch (points.kind) {
    case 'Fixed':
      return units(points.units);
    case 'Param':
      return look(scene, scene.params[points.param]!.units);
    case 'Group':
      return scene.groups[points.group]!.points;
    case 'Score':
      return code`total`;
  }
}
