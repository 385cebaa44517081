/** What leads did: kinds of events with their properties, conditions and numbers over them, `each` rules and decay. */
import { drawCondition, textIs } from './conditions.ts';
import { type Drawing, drawAmount } from './drawing.ts';
import { type DrawnEvent, drawEvent, drawField, drawParam } from './head.ts';
import { drawNumber, drawSubject } from './numbers.ts';
import type { Row } from './row.ts';
import { spelled } from './spelling.ts';
import { gap } from './writing.ts';

const LENGTHS = ['7 days', '1 day', '12 hours', '1 month', '90 minutes', '1 second', '1 year'];
const drawLength = (row: Row): string => row.one(LENGTHS);

/** What `where` may say of an event: a drawing in which every field is a property of it. */
const inside = (drawing: Drawing, event: DrawnEvent): Drawing => ({ ...drawing, head: { ...drawing.head, inside: event } });

/** ` where ..`, or nothing. A window would end it, so all but plain tests stand in parentheses. */
function drawWhere(drawing: Drawing, event: DrawnEvent): string {
  const { row } = drawing;
  if (event.name === 'activity' || !row.chance(50)) return '';
  const among = inside(drawing, event);
  return ` where ${row.chance(40) ? textIs(among) : `(${drawCondition(among, 1)})`}`;
}

/** ` within last ..`, or nothing. */
const drawWindow = (row: Row): string => (row.chance(60) ? ` within last ${drawLength(row)}` : '');

const drawKind = ({ row, head }: Drawing): DrawnEvent => drawEvent(row, head, row.chance(12));

/** That something happened or did not: in parentheses, so that anything may follow. */
export function drawHappening(drawing: Drawing): string {
  const { row } = drawing;
  const isAbsent = row.chance(25);
  const [plain, counted] = row.one([drawCounted, drawCounted, drawCounted, drawBurst, drawSequence])(drawing);
  return counted === null
    ? `(${isAbsent ? 'no ' : ''}${plain})`
    : spelled(drawing, `(${isAbsent ? 'no ' : ''}${plain})`, isAbsent, counted);
}

/** In the words of the language, and by its number where there is one. */
type Happening = readonly [plain: string, counted: string | null];

/** Alone, or so many times. */
export function drawCounted(drawing: Drawing): Happening {
  const { row, head } = drawing;
  const event = drawKind(drawing);
  const where = drawWhere(drawing, event);
  const window = drawWindow(row);
  if (row.chance(40)) return [`${event.name}${where}${window}`, `(count of ${event.name}${where}${window}) >= 1`];
  const [how, operator] = row.one([
    ['at least', '>='],
    ['at most', '<='],
    ['exactly', '='],
  ] as const);
  const times = row.chance(20) ? drawParam(row, head).name : row.one(['2', '1', '3']);
  return [`${event.name}${where} ${how} ${times} times${window}`, `(count of ${event.name}${where}${window}) ${operator} ${times}`];
}

function drawBurst(drawing: Drawing): Happening {
  const { row, head } = drawing;
  const event = drawKind(drawing);
  const where = drawWhere(drawing, event);
  const times = row.chance(20) ? drawParam(row, head).name : row.one(['2', '3', '1']);
  return [`${event.name}${where} at least ${times} times within any ${drawLength(row)}${drawLast(row)}`, null];
}

function drawSequence(drawing: Drawing): Happening {
  const { row } = drawing;
  const [first, second] = [drawKind(drawing), drawKind(drawing)];
  const wheres = [drawWhere(drawing, first), drawWhere(drawing, second)];
  const written = `${first.name}${wheres[0]}${gap(row)}followed by ${second.name}${wheres[1]}`;
  return [`${written} within ${drawLength(row)}${drawLast(row)}`, null];
}

const drawLast = (row: Row): string => (row.chance(40) ? ` in last ${drawLength(row)}` : '');

/** A number over events. */
export function drawEventNumber(drawing: Drawing): string {
  const { row, head } = drawing;
  const kind = row.upTo(5);
  // Numbers of a property need a kind that has properties.
  const event = kind <= 2 ? drawKind(drawing) : drawEvent(row, head, false);
  const property = (...kinds: Parameters<typeof drawField> extends [unknown, unknown, ...infer Kinds] ? Kinds : never): string =>
    drawField(row, inside(drawing, event).head, ...kinds).name;
  const head_ = [
    () => `count of ${event.name}`,
    () => `count of days with ${event.name}`,
    () => `days since ${event.name}`,
    () => `count of distinct ${property('text', 'number', 'yes/no', 'date', 'datetime', 'one of')} of ${event.name}`,
    () => `${row.one(['sum', 'average', 'max', 'min'])} of ${property('number')} of ${event.name}`,
    () => `${row.one(['max', 'sum', 'average', 'min'])} of ${property('number')} of ${event.name}`,
  ][kind]!();
  const where = drawWhere(drawing, event);
  const window = drawWindow(row);
  // A bare `days since event` is a number like any other; with clauses it is easily read on, so it stands in parentheses.
  return where === '' && window === '' ? head_ : `(${head_}${where}${window})`;
}

/** A whole `each` rule without its reason. */
export function drawEach(drawing: Drawing): string {
  const { row, head } = drawing;
  const event = drawKind(drawing);
  const where = drawWhere(drawing, event);
  const per = event.name !== 'activity' && row.chance(25) ? drawPer(inside(drawing, event)) : '';
  const once = row.chance(40) ? ` once per ${drawOnce(drawing, event)}` : '';
  const upTo = row.chance(50) ? ` up to ${drawAmount(drawing)}` : '';
  const points = `${row.chance(30) ? 'subtract' : 'add'} ${row.chance(15) ? drawParam(row, head).name : drawAmount(drawing)}`;
  return `each ${event.name}${where}${drawWindow(row)}${gap(row)}${points}${once}${per}${row.chance(50) ? drawDecay(drawing) : ''}${upTo}`;
}

function drawPer(drawing: Drawing): string {
  const { row } = drawing;
  const size = row.one(['', '5 of ', '10 of ']);
  return ` per ${size}${row.chance(20) ? `(${drawNumber(drawing, 1)})` : drawSubject(drawing, 1)}`;
}

function drawOnce(drawing: Drawing, event: DrawnEvent): string {
  const { row } = drawing;
  if (event.name === 'activity' || row.chance(50)) return row.one(['day', 'week', 'month']);
  return drawField(row, inside(drawing, event).head, 'text', 'number', 'yes/no', 'date', 'datetime', 'one of').name;
}

/** ` fade over ..`, ` shrink by ..`, ` half-life ..`. */
export function drawDecay(drawing: Drawing): string {
  const { row, head } = drawing;
  const by = row.chance(20) ? drawParam(row, head).name : row.one(['1', '0.5', '20']);
  return row.one([
    () => ` fade over ${row.one(['30 days', '1 day', '2 weeks', '1 year'])}`,
    () => ` shrink by ${by} every ${row.one(['7 days', '1 day'])}`,
    () => ` half-life ${row.one(['14 days', '12 hours', '1 day', '1.5 days'])}`,
  ])();
}

/** A condition of which exactly one part asks for an event, so that points may decay with its age. */
export function drawMatch(drawing: Drawing): string {
  const { row } = drawing;
  const plain = drawing.row.one([drawOnceOrMore, drawBurst, drawSequence])(drawing)[0];
  if (!row.chance(40)) return plain;
  const other = `(${drawCondition({ ...drawing, isWithoutEvents: true }, 1)})`;
  return row.chance(50) ? `${other} and (${plain})` : `(${plain}) and ${other}`;
}

function drawOnceOrMore(drawing: Drawing): Happening {
  const { row } = drawing;
  const event = drawKind(drawing);
  const times = row.chance(40) ? ' at least 2 times' : '';
  return [`${event.name}${drawWhere(drawing, event)}${times}${drawWindow(row)}`, null];
}
