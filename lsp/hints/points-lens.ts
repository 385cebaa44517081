/** Over the model: what its points come to, beside its budget. */

import { formatPoints } from '@scorelang/runtime/prelude';
import type { LensMaker } from '../features/code-lens.ts';
import { longRange } from './points-text.ts';

/** `-30 to 113 points · budget 100`. */
export const modelLens: LensMaker = ({ model, file, source }, assessment) => {
  const bounds = assessment?.bounds ?? null;
  const [first] = file.statements;
  if (bounds === null || first === undefined || model.file.source.path !== source.path) return [];
  const place = file.statements.find(({ kind }) => kind === 'Model') ?? first;
  const points = model.budget?.points;
  const symbol = points?.kind === 'Reference' ? model.symbolOf.get(points.name) : undefined;
  const budget = points?.kind === 'Number' ? points.value : symbol?.kind === 'param' ? symbol.value : null;
  const { from, to } = bounds.score;
  const isCut = from !== bounds.total.from || to !== bounds.total.to;
  const parts = [
    longRange(bounds.total),
    ...(isCut && from !== null && to !== null ? [`score ${formatPoints(from)} to ${formatPoints(to)}`] : []),
    ...(budget === null ? [] : [`budget ${budget}`]),
  ];
  return [{ span: place.span, title: parts.join(' · '), command: null }];
};
