/** Numbers as conditions and points name them. */
import type { Drawing } from './drawing.ts';
import { drawEventNumber } from './events.ts';
import { drawField, drawLet, drawParam } from './head.ts';
import { drawConstant, drawMoment } from './writing.ts';

/** Any number. Parentheses stand anywhere: whatever binds tighter, all must read the same. */
export function drawNumber(drawing: Drawing, depth: number): string {
  return drawing.row.chance(50) ? drawSubject(drawing, depth) : drawConstant(drawing.row);
}

/** A number that is no constant: what a test may ask about. */
export function drawSubject(drawing: Drawing, depth: number): string {
  const { row, head } = drawing;
  if (head.inside === null && !drawing.isWithoutEvents && row.chance(15)) return drawEventNumber(drawing);
  switch (row.upTo(depth > 0 ? 9 : 5)) {
    case 3:
      return drawParam(row, head).name;
    case 4:
    case 5:
      return drawDays(drawing);
    case 6:
      return drawLet(row, head, 'number', () => drawSubject(drawing, depth - 1)) ?? drawField(row, head, 'number').name;
    case 7:
      return `-${enclosed(drawSubject(drawing, depth - 1))}`;
    case 8:
    case 9: {
      const [left, right] = [drawSubject(drawing, depth - 1), drawNumber(drawing, depth - 1)];
      const sum = `${row.chance(30) ? enclosed(left) : left} ${row.one(['+', '-', '*', '/'])} ${row.chance(30) ? enclosed(right) : right}`;
      return row.chance(20) ? enclosed(sum) : sum;
    }
    default:
      return drawField(row, head, 'number').name;
  }
}

function drawDays({ row, head }: Drawing): string {
  const of = row.chance(15) ? drawMoment(row) : drawField(row, head, 'date', 'datetime').name;
  return `days ${row.one(['since', 'until'])} ${of}`;
}

const enclosed = (number: string): string => `(${number})`;
