/** Long lists in lines of a readable length. */
import { type Code, code, join, type Literal, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';

const WIDTH = 120;

/** A list of values between a head and a tail: on one line where it fits, else filled into several. */
export function listLines(head: Code, values: readonly Literal[], tail: Code): readonly Line[] {
  return filled(
    head,
    values.map((value) => code`${value}`),
    tail,
  );
}

/** Codes parted by commas, between a head and a tail; `pad` stands beside both where all is on one line. */
export function filled(head: Code, items: readonly Code[], tail: Code, pad: Code = NOTHING): readonly Line[] {
  const whole = code`${head}${pad}${join(items, code`, `)}${pad}${tail}`;
  if (whole.text.length <= WIDTH) return [line(whole)];
  const rows: Code[] = [];
  let row: Code[] = [];
  let width = 0;
  for (const item of items) {
    if (row.length > 0 && width + item.text.length > WIDTH) {
      rows.push(code`${join(row, code`, `)},`);
      row = [];
      width = 0;
    }
    row.push(item);
    width += item.text.length + 2;
  }
  rows.push(code`${join(row, code`, `)},`);
  return block(
    line(head),
    rows.map((each) => line(each)),
    line(tail),
  );
}
