/** Which line of a tier or grade a lead is on. */
import { holds } from './conditions.ts';
import { pointsInScene } from './numbers.ts';
import type { PlanLine } from './plan.ts';
import { amountOf, NO_TIER } from './prelude/index.ts';
import type { Scene, ScenePoints } from './scene.ts';

/**
 * The index of the first tier that matches, by points and conditions alone, or NO_TIER. `before` is the one of the previous result: a tier
 * with `keep` has a lower line for a lead that was in it or above.
 */
export function tierByPoints(scene: Scene, before: number): number {
  const { score } = pointsInScene(scene);
  const at = scene.plan.tiers.findIndex(({ line, keep }, tier) => {
    if (isOn(line, score, scene)) return true;
    return keep !== null && before <= tier && score >= amountOf(keep, scene.params)!;
  });
  return at < 0 ? NO_TIER : at;
}

/** The label of every grade for a lead with these points, in the order declared, so that a line may name the grades before its own. */
export function gradesOf(scene: Scene, points: Omit<ScenePoints, 'grades'>): readonly (string | null)[] {
  const grades: (string | null)[] = [];
  const graded: Scene = { ...scene, points: { ...points, grades } };
  for (const { group, lines } of scene.plan.grades) {
    const found = lines.find(({ line }) => isOn(line, points.groups[group]!, graded));
    grades.push(found?.label ?? null);
  }
  return grades;
}

function isOn(line: PlanLine, units: number, scene: Scene): boolean {
  switch (line.kind) {
    case 'Points': {
      const amount = amountOf(line.amount, scene.params)!;
      return line.operator === '>' ? units > amount : units >= amount;
    }
    case 'When':
      return holds(line.condition, scene);
    case 'Otherwise':
      return true;
  }
}
