/**
 * Tiers and the lines of a grade are asked from the top: the highest line comes first, `otherwise` last.
 *
 *     tier warm >= 30
 *     tier hot >= 70      nobody gets it: whoever reaches 70 is warm already
 */
import type { Amount, File, TierLine } from '../../ast.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source.ts';
import { check, type Sight } from '../sight.ts';

interface Rung {
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly line: TierLine;
}

/** Also reports `otherwise-not-last`. */
export const tiersOutOfOrder = check(['File', 'Grade'], (node, sight) => {
  const rungs: Rung[] =
    node.kind === 'Grade'
      ? node.lines.map(({ label, line, span }) => ({ name: label.text, nameSpan: label.span, span, line }))
      : node.statements
          .filter((statement) => statement.kind === 'Tier')
          .map(({ name, line, span }) => ({ name: name.text, nameSpan: name.span, span, line }));
  checkOtherwise(rungs, sight);
  checkOrder(rungs, sight);
});

function checkOtherwise(rungs: readonly Rung[], { report, file }: Sight): void {
  const at = rungs.findIndex(({ line }) => line.kind === 'OtherwiseLine');
  const [otherwise, next] = [rungs[at], rungs[at + 1]];
  if (otherwise === undefined || next === undefined) return;
  const related = [{ source: file.source, span: next.span, message: 'never reached' }];
  const second = rungs.slice(at + 1).find(({ line }) => line.kind === 'OtherwiseLine');
  // Two of one name are told as such.
  if (second?.name === otherwise.name) return;
  if (second !== undefined) {
    report(second.span, 'otherwise-not-last', [otherwise.name, second.name], {
      related: [{ source: file.source, span: otherwise.span, message: 'the first' }],
    });
    return;
  }
  const order = [...rungs.slice(0, at), ...rungs.slice(at + 1), otherwise];
  report(otherwise.span, 'otherwise-not-last', [otherwise.name], { related, fixes: [reordering(rungs, order, file)] });
}

function checkOrder(rungs: readonly Rung[], sight: Sight): void {
  const { report, file } = sight;
  let lowest: { readonly rung: Rung; readonly points: number; readonly isOpen: boolean } | null = null;
  for (const rung of rungs) {
    const { line } = rung;
    const points = line.kind === 'PointsLine' ? pointsOf(line.points, sight) : null;
    if (line.kind !== 'PointsLine' || points === null) continue;
    const isOpen = line.operator === '>';
    // `>= 70` after `> 70` still has 70 to itself.
    const isReached = lowest === null || points < lowest.points || (points === lowest.points && lowest.isOpen && !isOpen);
    if (isReached) lowest = { rung, points, isOpen };
    else if (lowest !== null && lowest.rung.name !== rung.name) {
      const above = lowest.rung;
      const related = [{ source: file.source, span: above.span, message: 'stands before it' }];
      const fixes = points > lowest.points ? [reordering(rungs, sorted(rungs, sight), file)] : [];
      report(rung.span, 'tiers-out-of-order', [rung.name, written(rung, file), above.name, written(above, file)], { related, fixes });
    }
  }
}

const written = ({ line }: Rung, file: File): string => file.source.text.slice(line.span.start, line.span.end);

function pointsOf(points: Amount, { facts }: Sight): number | null {
  if (points.kind === 'Number') return points.value;
  const symbol = points.kind === 'Reference' ? facts.symbolOf.get(points.name) : undefined;
  return symbol?.kind === 'param' ? symbol.value : null;
}

/** Lines by points change places with each other, the highest first; the others stay where they are. */
function sorted(rungs: readonly Rung[], sight: Sight): readonly Rung[] {
  const size = ({ line }: Rung) => (line.kind === 'PointsLine' ? pointsOf(line.points, sight) : null);
  const byPoints = rungs.filter((rung) => size(rung) !== null).sort((left, right) => (size(right) ?? 0) - (size(left) ?? 0));
  return rungs.map((rung) => (size(rung) === null ? rung : (byPoints.shift() ?? rung)));
}

/** Each place takes the text of the line that belongs there. */
function reordering(rungs: readonly Rung[], order: readonly Rung[], file: File): Fix {
  const text = ({ span }: Rung) => file.source.text.slice(span.start, span.end);
  const edits = rungs.map((rung, index) => ({ span: rung.span, text: text(order[index] ?? rung) }));
  return {
    title: 'Put them in order',
    edits: edits.filter(({ span, text: after }) => file.source.text.slice(span.start, span.end) !== after),
  };
}
