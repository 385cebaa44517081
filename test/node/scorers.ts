/** Folders with compiled scorers in them. */
import { emitScorer, hashOf, planText } from '@scorelang/compiler';
import { planOf } from '../emit/emitting.ts';

/** A model that gives a CEO so many points. */
export const modelGiving = (points: number): string => `model "Gives ${points}"
field title: text
when title = CEO add ${points}
tier hot >= 10
tier cold otherwise
`;

/** The text of its module. */
export function moduleGiving(points: number, module: 'esm' | 'cjs' = 'esm', target: 'js' | 'ts' = 'js'): string {
  const plan = planOf(modelGiving(points));
  const names = { outputName: `scorer.${target}`, sourcePath: 'model.score' };
  return emitScorer(plan, { target, module, hash: hashOf(plan), version: '0.1.0', ...names }).code;
}

/** The text of its plan. */
export function planGiving(points: number): string {
  const plan = planOf(modelGiving(points));
  return planText(plan, hashOf(plan));
}

export const CEO = { title: 'CEO' };
