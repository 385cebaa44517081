/** Lines around a place. */
import { isLineEnd, isSpace } from '../characters.ts';

/** Where the line of a place begins. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Whether only space stands between two places. */
export function isAlone(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index += 1) if (!isSpace(text.charCodeAt(index))) return false;
  return true;
}
