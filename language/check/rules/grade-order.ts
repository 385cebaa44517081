/**
 * A grade is worked out after those above it, so it may ask for them alone.
 *
 *     grade profile of fit { A when activity = hot  B otherwise }
 *     grade activity of engagement { hot >= 30  cold otherwise }
 */
import type { GradeDeclaration } from '../../ast.ts';
import { check } from '../sight.ts';

export const gradeOrder = check(['Reference'], ({ name, span }, { facts, model, around, report }) => {
  const asked = facts.symbolOf.get(name);
  const own = around.find((node) => node.kind === 'Grade');
  if (asked?.kind !== 'grade' || own === undefined) return;
  const place = (grade: GradeDeclaration): number => model.grades.findIndex(({ declaration }) => declaration === grade);
  if (place(asked.declaration) >= place(own)) report(span, 'grade-order', [asked.name, own.name.text]);
});
