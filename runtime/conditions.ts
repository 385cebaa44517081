/** Whether a condition of a plan holds for one lead. Every test but `Known` is false where a value that it looks at is missing. */
import { numberOf, pointsInScene, unitsOfPoints } from './numbers.ts';
import type { Condition, TextMatch, TextValue, Value } from './plan.ts';
import { domainOf, hasAll, hasAny, hasPhrase, isLike, spacedWords } from './prelude/index.ts';
import type { PreparedSet, Scene } from './scene.ts';

const compare = {
  '=': (left: number, right: number) => left === right,
  '<': (left: number, right: number) => left < right,
  '<=': (left: number, right: number) => left <= right,
  '>': (left: number, right: number) => left > right,
  '>=': (left: number, right: number) => left >= right,
} as const;

const matchesAny = {
  contains: (text: string, { texts }: PreparedSet) => texts.some((part) => text.includes(part)),
  'contains word': (text: string, { phrases }: PreparedSet) => {
    const spaced = spacedWords(text);
    return phrases.some((phrase) => hasPhrase(spaced, phrase));
  },
  'starts with': (text: string, { texts }: PreparedSet) => texts.some((part) => text.startsWith(part)),
  'ends with': (text: string, { texts }: PreparedSet) => texts.some((part) => text.endsWith(part)),
  like: (text: string, { texts }: PreparedSet) => texts.some((pattern) => isLike(text, pattern)),
} as const satisfies Record<TextMatch, (text: string, set: PreparedSet) => boolean>;

export function holds(condition: Condition, scene: Scene): boolean {
  switch (condition.kind) {
    case 'Always':
      return true;
    case 'Never':
      return false;
    case 'And':
      return condition.operands.every((operand) => holds(operand, scene));
    case 'Or':
      return condition.operands.some((operand) => holds(operand, scene));
    case 'Not':
      return !holds(condition.operand, scene);
    case 'Let':
      return scene.lets[condition.let] as boolean;
    case 'Known':
      return isKnown(condition.value, scene);
    case 'Yes':
      return scene.values[condition.field] === true;
    case 'SameAnswer': {
      const answer = scene.values[condition.left];
      return answer !== null && answer === scene.values[condition.right];
    }
    case 'Compare':
      return compare[condition.operator](numberOf(condition.left, scene), numberOf(condition.right, scene));
    case 'ComparePoints':
      return compare[condition.operator](unitsOfPoints(condition.left, scene), unitsOfPoints(condition.right, scene));
    case 'GradeIs': {
      const label = pointsInScene(scene).grades[condition.grade];
      return typeof label === 'string' && condition.labels.includes(label);
    }
    case 'OneOf': {
      const text = textOf(condition.text, scene);
      return text !== null && scene.sets[condition.set]!.lookup.has(text);
    }
    case 'SameText': {
      const text = textOf(condition.left, scene);
      return text !== null && text === textOf(condition.right, scene);
    }
    case 'Match': {
      const text = textOf(condition.text, scene);
      return text !== null && matchesAny[condition.how](text, scene.sets[condition.set]!);
    }
    case 'Has': {
      const list = scene.values[condition.field] as readonly string[] | null;
      if (list === null) return false;
      const { lookup } = scene.sets[condition.set]!;
      return condition.quantifier === 'any' ? hasAny(list, lookup) : hasAll(list, lookup);
    }
  }
}

function isKnown(value: Value, scene: Scene): boolean {
  switch (value.kind) {
    case 'Field': {
      const known = scene.values[value.field]!;
      return known !== null && !Number.isNaN(known);
    }
    case 'Domain':
      return textOf(value, scene) !== null;
    case 'Number':
      return !Number.isNaN(numberOf(value.number, scene));
  }
}

function textOf(text: TextValue, scene: Scene): string | null {
  const value = scene.values[text.field] as string | null;
  return text.kind === 'Domain' ? domainOf(value) : value;
}
