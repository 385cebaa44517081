/**
 * Conditions of a plan as expressions. A missing text is empty and a missing number NaN: no comparison holds for them, and no test has to
 * ask first.
 */
import type { Condition, PointsValue, Value } from '@scorelang/runtime';
import { type Code, code, join, units } from '../code.ts';
import { type Line, line } from '../lines.ts';
import { numberCode } from './numbers.ts';
import { look, prelude, type Scene } from './scene.ts';
import { matchTest, oneOfTest, textCode } from './texts.ts';

/** An expression, and what holds it together: a `single` binds tighter than every operator. */
export interface Test {
  readonly code: Code;
  readonly form: 'single' | 'comparison' | 'and' | 'or';
}

/** A condition as an expression, and the statements that have to stand before it. */
export interface ConditionCode {
  readonly before: readonly Line[];
  readonly code: Code;
}

/** A condition so deep that it is taken apart, as engines and readers read nesting only so far. */
const DEEPEST = 24;

export function conditionCode(scene: Scene, condition: Condition): ConditionCode {
  const before: Line[] = [];
  const { test } = testOf(condition);
  return { before, code: test.code };

  function testOf(inner: Condition): { readonly test: Test; readonly depth: number } {
    switch (inner.kind) {
      case 'And':
        return joined(inner.operands, 'and');
      case 'Or':
        return joined(inner.operands, 'or');
      case 'Not': {
        const { test: operand, depth } = shallow(inner.operand);
        const negated = operand.form === 'single' ? code`!${operand.code}` : code`!(${operand.code})`;
        return { test: { code: negated, form: 'single' }, depth: depth + 1 };
      }
      default:
        return { test: leafTest(scene, inner), depth: 0 };
    }
  }

  function joined(operands: readonly Condition[], form: 'and' | 'or'): { readonly test: Test; readonly depth: number } {
    if (operands.length === 0) return { test: { code: code`${form === 'and'}`, form: 'single' }, depth: 0 };
    if (operands.length === 1) return testOf(operands[0]!);
    const parts = operands.map(shallow);
    const codes = parts.map(({ test: part }) => (part.form === 'and' || part.form === 'or' ? code`(${part.code})` : part.code));
    return { test: { code: join(codes, form === 'and' ? AND : OR), form }, depth: Math.max(...parts.map(({ depth }) => depth)) + 1 };
  }

  function shallow(inner: Condition): { readonly test: Test; readonly depth: number } {
    const found = testOf(inner);
    if (found.depth < DEEPEST) return found;
    const name = scene.names.value('part');
    before.push(line(code`const ${name} = ${found.test.code};`));
    return { test: { code: name, form: 'single' }, depth: 0 };
  }
}

const AND = code` && `;
const OR = code` || `;
const OPERATORS = { '=': code`===`, '<': code`<`, '<=': code`<=`, '>': code`>`, '>=': code`>=` } as const;

type Leaf = Exclude<Condition, { readonly kind: 'And' | 'Or' | 'Not' }>;

function leafTest(scene: Scene, condition: Leaf): Test {
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
      return { code: code`${look(scene, scene.fields[condition.field]!.value)} === true`, form: 'comparison' };
    case 'SameAnswer': {
      const [left, right] = [condition.left, condition.right].map((field) => look(scene, scene.fields[field]!.value));
      return { code: code`${left} !== null && ${left} === ${right}`, form: 'and' };
    }
    case 'Compare': {
      const left = numberCode(scene, condition.left);
      return { code: code`${left} ${OPERATORS[condition.operator]} ${numberCode(scene, condition.right)}`, form: 'comparison' };
    }
    case 'ComparePoints': {
      const left = pointsCode(scene, condition.left);
      return { code: code`${left} ${OPERATORS[condition.operator]} ${pointsCode(scene, condition.right)}`, form: 'comparison' };
    }
    case 'GradeIs': {
      const grade = scene.grades[condition.grade]!;
      const tests = condition.labels.map((label) => code`${grade} === ${label}`);
      if (tests.length === 0) return single(code`false`);
      return { code: join(tests, OR), form: tests.length === 1 ? 'comparison' : 'or' };
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
      return { code: code`${textCode(scene, value)} !== ''`, form: 'comparison' };
    case 'Number':
      return single(code`!Number.isNaN(${numberCode(scene, value.number)})`);
    case 'Field': {
      const field = look(scene, scene.fields[value.field]!.value);
      switch (scene.plan.fields[value.field]!.type.kind) {
        case 'text':
        case 'one of':
          return { code: code`${field} !== ''`, form: 'comparison' };
        case 'number':
        case 'date':
        case 'datetime':
          return single(code`!Number.isNaN(${field})`);
        case 'yes/no':
        case 'list':
          return { code: code`${field} !== null`, form: 'comparison' };
      }
    }
  }
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

function single(expression: Code): Test {
  return { code: expression, form: 'single' };
}
