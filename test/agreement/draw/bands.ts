/** The bands of a `rate`: no two share a value, by the way they are drawn. */
import { fold } from '@scorelang/runtime/prelude';
import { type Drawing, drawAmount } from './drawing.ts';
import { drawField, drawList } from './head.ts';
import { drawSubject } from './numbers.ts';
import type { Row } from './row.ts';
import { DAYS, drawBecause, listOf, TEXTS, writeNumber, writeText } from './writing.ts';

export function drawRate(drawing: Drawing): string {
  const { row } = drawing;
  const { subject, matches } = row.one([rateOfNumber, rateOfText, rateOfAnswer, rateOfDays])(drawing);
  const all = [...matches, ...(row.chance(50) ? ['otherwise'] : []), ...(row.chance(40) ? ['missing'] : [])];
  const bands = (row.chance(30) ? row.shuffled(all) : all).map((match) => `  ${match} ${drawBandAmount(drawing)}${drawBecause(row)}`);
  return `rate ${subject} {\n${bands.join('\n')}\n}`;
}

export const drawSignedAmount = (drawing: Drawing): string => `${drawing.row.chance(30) ? 'subtract' : 'add'} ${drawAmount(drawing)}`;

/** Without clauses after it, `subtract 5` is `add -5`. */
function drawBandAmount(drawing: Drawing): string {
  const plain = drawSignedAmount(drawing);
  return drawing.isSpelledOut ? plain.replace(/^subtract (\d)/, 'add -$1').replace(/^subtract -/, 'add ') : plain;
}

interface Rated {
  readonly subject: string;
  /** What each band is for. */
  readonly matches: readonly string[];
}

const CUTS = [-3, 0, 1, 5, 10, 49, 50, 100, 1000, 2500];

function rateOfNumber(drawing: Drawing): Rated {
  const { row } = drawing;
  const cuts = CUTS.filter(() => row.chance(40)).map((cut) => writeNumber(row, cut));
  const number = drawSubject(drawing, 1);
  // What a line begins with tells that it is a rule: `rate` and a name.
  const subject = /^[-(]/.test(number) ? `${drawField(row, drawing.head, 'number').name} + ${number}` : number;
  return { subject, matches: stretchesBetween(row, cuts.length === 0 ? ['50'] : cuts) };
}

function rateOfDays({ row, head }: Drawing): Rated {
  const cuts = DAYS.filter(() => row.chance(40));
  const field = drawField(row, head, 'date', 'datetime');
  const clock = field.kind === 'datetime' ? row.one(['', 'T12:00', 'T23:59:59Z']) : '';
  return {
    subject: field.name,
    matches: stretchesBetween(
      row,
      (cuts.length === 0 ? ['2026-01-31'] : cuts).map((day) => day + clock),
    ),
  };
}

/** Goes along the cuts, the lowest first; a cut that one stretch has taken is not in the next. */
function stretchesBetween(row: Row, cuts: readonly string[]): readonly string[] {
  const matches: string[] = [];
  const first = row.one(['below', 'or less', '']);
  if (first === 'below') matches.push(`below ${cuts[0]}`);
  if (first === 'or less') matches.push(`${cuts[0]} or less`);
  let isTaken = first === 'or less';
  for (const [index, cut] of cuts.entries()) {
    const next = cuts[index + 1];
    const isOpen = isTaken || row.chance(15);
    const above = isOpen ? 'above ' : '';
    isTaken = false;
    if (next === undefined) matches.push(isOpen ? above + cut : row.one([`${cut} or more`, cut]));
    else if (!isOpen && row.chance(20)) matches.push(row.one([cut, listOf([cut])]));
    else if (!isOpen && row.chance(50)) matches.push(`${cut} to below ${next}`);
    else if (!row.chance(15)) {
      matches.push(!isOpen && row.chance(20) ? listOf([cut, next]) : `${above}${cut} to ${next}`);
      isTaken = true;
    }
  }
  return matches;
}

function rateOfText(drawing: Drawing): Rated {
  const { row, head } = drawing;
  const field = drawField(row, head, 'text', 'one of');
  const isDomain = row.chance(20);
  const taken = new Set<string>();
  const matches: string[] = [];
  if (row.chance(30)) {
    const list = drawList(row, head);
    for (const text of list.texts) taken.add(fold(text));
    matches.push(`in ${list.name}`);
  }
  const values = isDomain || field.values === null ? TEXTS : field.values;
  const isFree = (value: string): boolean => !taken.has(fold(value)) && taken.add(fold(value)).size > 0;
  const free = row
    .shuffled(values)
    .filter(isFree)
    .map((value) => writeText(row, value));
  for (let left = free.slice(0, 1 + row.upTo(5)); left.length > 0; ) {
    const count = row.chance(30) ? 1 + row.upTo(2) : 0;
    matches.push(count === 0 ? left[0]! : listOf(left.slice(0, count)));
    left = left.slice(Math.max(1, count));
  }
  return { subject: isDomain ? `domain of ${field.name}` : field.name, matches };
}

function rateOfAnswer({ row, head }: Drawing): Rated {
  return { subject: drawField(row, head, 'yes/no').name, matches: row.one([['yes', 'no'], ['yes'], ['[no]', 'yes'], ['[yes, no]']]) };
}
