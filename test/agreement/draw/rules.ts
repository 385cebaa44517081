/** Rules of every kind, in groups, blocks and choices. */
import { drawRate, drawSignedAmount } from './bands.ts';
import { drawCondition } from './conditions.ts';
import { type Drawing, type DrawnGroup, drawAmount } from './drawing.ts';
import { drawDecay, drawEach, drawMatch } from './events.ts';
import { drawField, drawLet, drawParam } from './head.ts';
import { drawNumber, drawSubject } from './numbers.ts';
import { drawBecause, gap, quoted, writeName } from './writing.ts';

const GROUP_NAMES = ['fit', 'intent', 'inner', 'valueOf', 'Ω', 'g g', 'max', 'rate', 'total', '__defineGetter__', 'events', 'best'];

const DEEPEST = 3;

interface DrawnRule {
  readonly text: string;
  /** If it is one. */
  readonly group: DrawnGroup | null;
}

/** The groups that these rules are; null where any rule is none. */
export function groupsAmong(rules: readonly DrawnRule[]): readonly DrawnGroup[] | null {
  const groups = rules.flatMap(({ group }) => (group === null ? [] : [group]));
  return groups.length === rules.length ? groups : null;
}

/** A rule at the top, or within something; `around` is the nearest group. */
export function drawRule(drawing: Drawing, depth: number, around: DrawnGroup | null): DrawnRule {
  const { row } = drawing;
  const kind = row.upTo(11);
  if ((kind === 9 || kind === 10) && depth < DEEPEST && drawing.groups.length < GROUP_NAMES.length)
    return drawGroup(drawing, depth, around);
  if (kind === 8 && depth < DEEPEST) {
    const condition = drawCondition(drawing, 2);
    return alone(`when ${condition} {\n${indented(drawRules(drawing, depth + 1, around))}\n}`);
  }
  if (kind === 5 || kind === 6) return alone(drawRate(drawing));
  if (kind === 7) return alone(drawChoice(drawing));
  if (kind === 11) return alone(`${drawTrigger(drawing)}${gap(row)}${drawVerdict(drawing)}${drawBecause(row)}`);
  if (kind === 4) return alone(drawOverEvents(drawing));
  return alone(drawPointsRule(drawing));
}

/** A rule by occurrence, or one that decays. */
function drawOverEvents(drawing: Drawing): string {
  const { row } = drawing;
  if (row.chance(60)) return drawEach(drawing) + drawBecause(row);
  const upTo = row.chance(40) ? ` up to ${drawAmount(drawing)}` : '';
  const per = row.chance(20) ? ` per 5 of ${drawSubject(drawing, 1)}` : '';
  return `when ${drawMatch(drawing)}${gap(row)}${drawSignedAmount(drawing)}${per}${drawDecay(drawing)}${upTo}${drawBecause(row)}`;
}

const drawRules = (drawing: Drawing, depth: number, around: DrawnGroup | null): readonly DrawnRule[] =>
  drawing.row.some(1, 4, () => drawRule(drawing, depth, around));

const alone = (text: string): DrawnRule => ({ text, group: null });

const drawTrigger = (drawing: Drawing): string => (drawing.row.chance(20) ? 'always' : `when ${drawCondition(drawing, 2)}`);

const drawPointsRule = (drawing: Drawing): string =>
  `${drawTrigger(drawing)}${gap(drawing.row)}${drawPointsEffect(drawing)}${drawBecause(drawing.row)}`;

function drawPointsEffect(drawing: Drawing): string {
  const { row, head } = drawing;
  const upTo = (percent: number): string => (row.chance(percent) ? ` up to ${drawAmount(drawing)}` : '');
  switch (row.upTo(7)) {
    case 5:
    case 6: {
      const size = row.one(['', '5 of ', '1_000 of ', '1 of ']);
      return `${drawSignedAmount(drawing)} per ${size}${row.chance(20) ? `(${drawNumber(drawing, 1)})` : drawSubject(drawing, 1)}${upTo(60)}`;
    }
    case 7: {
      const field =
        (row.chance(30) ? drawLet(row, head, 'number', () => drawSubject(drawing, 1)) : null) ?? drawField(row, head, 'number').name;
      return `${row.chance(30) ? 'subtract' : 'add'} ${field} up to ${drawAmount(drawing)}`;
    }
    default:
      return drawSignedAmount(drawing) + upTo(10);
  }
}

/** What a rule does beside giving points. */
function drawVerdict(drawing: Drawing): string {
  const { row, groups, tiers } = drawing;
  return row.one([
    () => `limit score to ${drawAmount(drawing)}`,
    () => `limit ${groups.length === 0 ? 'score' : row.one(groups).name} to ${drawAmount(drawing)}`,
    () => (tiers.length === 0 ? 'disqualify' : `qualify ${row.one(tiers)}`),
    () => (tiers.length === 0 ? 'disqualify' : `qualify ${row.one(tiers)}`),
    () => 'disqualify',
  ])();
}

function drawChoice(drawing: Drawing): string {
  const { row } = drawing;
  const members = row.some(1, 4, () =>
    alone(row.chance(25) ? drawRate(drawing) : row.chance(25) ? drawOverEvents(drawing) : drawPointsRule(drawing)),
  );
  return `${row.one(['best', 'first'])} of {\n${indented(members)}\n}`;
}

function drawGroup(drawing: Drawing, depth: number, around: DrawnGroup | null): DrawnRule {
  const { row, head, groups } = drawing;
  const group: DrawnGroup = { name: writeName(GROUP_NAMES[groups.length]!), isOutermost: around === null, parts: null };
  groups.push(group);
  const label = row.chance(20) ? ` ${quoted('Company and "role" */')}` : '';
  const min = row.chance(40) ? ` min ${row.one(['0', '-20', '-0.5', '2'])}` : '';
  const max = row.chance(50) ? ` max ${row.chance(20) ? drawParam(row, head).name : row.one(['60', '5', '20.5'])}` : '';
  const rules = drawRules(drawing, depth + 1, group);
  group.parts = groupsAmong(rules);
  return { text: `group ${group.name}${label}${row.chance(20) ? max + min : min + max} {\n${indented(rules)}\n}`, group };
}

const indented = (rules: readonly DrawnRule[]): string => rules.map(({ text }) => text.replaceAll(/^/gm, '  ')).join('\n');
