/** What the points come to: the total, tiers, grades and settings. */
import { drawCondition, drawTest } from './conditions.ts';
import { type Drawing, type DrawnGroup, drawAmount } from './drawing.ts';
import { drawField, drawParam } from './head.ts';
import type { Row } from './row.ts';
import { between, compared, drawComparison, drawIn } from './spelling.ts';
import { writeName, writeNumber, writeText } from './writing.ts';

const TIER_NAMES = ['hot', 'warm', 'cold', 'score', 'a "tier"', 'when', 'hasOwnProperty'];

export const drawTierNames = (row: Row): readonly string[] => TIER_NAMES.slice(0, row.upTo(5)).map(writeName);

/** `rules`: the groups that the rules at the top are, or null where there are others. */
export function drawTotal({ row, groups }: Drawing, rules: readonly DrawnGroup[] | null): readonly string[] {
  if (groups.length === 0 || row.chance(50)) return [];
  const isWhole = rules !== null && row.chance(70);
  const parts = (group: DrawnGroup): readonly DrawnGroup[] =>
    group.parts !== null && row.chance(50) ? group.parts.flatMap(parts) : [group];
  const named = isWhole ? rules.flatMap(parts) : groups.filter(({ isOutermost }) => isOutermost && row.chance(60));
  const terms: string[] = isWhole ? [] : ['rest'];
  for (let left = row.shuffled(named); left.length > 0; ) {
    const count = row.chance(30) ? 1 + row.upTo(2) : 0;
    terms.push(
      count === 0
        ? left[0]!.name
        : `max of ${left
            .slice(0, count)
            .map(({ name }) => name)
            .join(', ')}`,
    );
    left = left.slice(Math.max(1, count));
  }
  const share = (): string => (row.chance(50) ? `${row.one(['40%', '33.3%', '150%', '0.01%', '0%'])} of ` : '');
  return [
    `total = ${row
      .shuffled(terms)
      .map((term) => share() + term)
      .join(' + ')}`,
  ];
}

export function drawTiers(drawing: Drawing, grades: readonly DrawnGrade[]): readonly string[] {
  const lines = drawLines(drawing, drawing.tiers.length, grades);
  return drawing.tiers.map((name, index) => `tier ${name} ${lines[index]!}${drawKeep(drawing.row, lines[index]!)}`);
}

/** A number below the line, for a line by a number. */
function drawKeep(row: Row, line: string): string {
  const number = /^>=? (-?[\d.]+)$/.exec(line)?.[1];
  return number === undefined || !row.chance(50) ? '' : ` keep until below ${round(Number(number) - 1 - row.upTo(10))}`;
}

const ACTIONS = ['alert_sales', 'tell', '`do`'];

export function drawActions({ row, tiers }: Drawing): readonly string[] {
  if (tiers.length === 0) return [];
  return row.some(0, 3, () => `on ${row.one(['reaching', 'falling below'])} ${row.one(tiers)} do ${row.one(ACTIONS)}`);
}

export interface DrawnGrade {
  readonly name: string;
  readonly labels: readonly string[];
  readonly text: string;
}

/** A line of a grade may name the grades before it. */
export function drawGrades(drawing: Drawing): readonly DrawnGrade[] {
  const { row, groups } = drawing;
  const grades: DrawnGrade[] = [];
  if (groups.length === 0) return grades;
  for (const name of ['profile', 'toString.of', 'in'].slice(0, row.upTo(3)).map(writeName)) {
    const labels = row.shuffled(['B', '1', 'c', 'D', 'a+']).slice(0, 1 + row.upTo(3));
    const lines = drawLines(drawing, labels.length, grades);
    const written = labels.map((label, index) => `${label === '1' ? label : writeName(label)} ${lines[index]!}`);
    grades.push({ name, labels, text: `grade ${name} of ${row.one(groups).name} { ${written.join(row.one(['  ', '\n  ']))} }` });
  }
  return grades;
}

/** Lines of tiers or of a grade: the highest first, `otherwise` last. */
function drawLines(drawing: Drawing, count: number, grades: readonly DrawnGrade[]): readonly string[] {
  const { row } = drawing;
  let highest = 60;
  return Array.from({ length: count }, (_, index) => {
    if (index === count - 1 && row.chance(50)) return 'otherwise';
    // In parentheses, as after `= no` the next label would be read with it.
    if (row.chance(40)) return `when (${drawCondition(drawing, 2, (inner) => drawPointsTest(inner, grades))})`;
    highest -= 1 + row.upTo(100) / 5;
    const param = row.chance(15) ? drawParam(row, drawing.head) : null;
    if (param === null || param.value > highest) return `${row.one(['>=', '>'])} ${writeNumber(row, round(highest))}`;
    highest = param.value;
    return `${row.one(['>=', '>'])} ${param.name}`;
  });
}

const round = (points: number): number => Math.round(points * 10) / 10;

function drawPointsTest(drawing: Drawing, grades: readonly DrawnGrade[]): string {
  const { row, groups } = drawing;
  const points = (): string => row.one(['score', ...groups.map(({ name }) => name)]);
  const grade = (): string => {
    const { name, labels } = row.one(grades);
    const label = (): string => {
      const one = row.one(labels);
      return writeText(row, row.chance(30) ? one.toLowerCase() : one);
    };
    return row.one([() => compared(drawing, name, row.one(['=', '!=']), label()), () => drawIn(drawing, name, row.some(1, 3, label))])();
  };
  return row.one([
    () => drawComparison(drawing, points(), drawAmount(drawing)),
    () => drawComparison(drawing, drawAmount(drawing), points()),
    () => drawComparison(drawing, points(), points()),
    () => between(drawing, points(), drawAmount(drawing), drawAmount(drawing)),
    () => (grades.length === 0 ? drawTest(drawing) : grade()),
    () => drawTest(drawing),
  ])();
}

export function drawSettings({ row, head }: Drawing): readonly string[] {
  const settings: string[] = [];
  const to = (): string => (row.chance(20) ? drawParam(row, head).name : row.one(['100', '50.5', '1k']));
  if (row.chance(20)) settings.push('model "Inbound \\"B2B\\" */"');
  if (row.chance(60))
    settings.push(row.one([() => `range 0 to ${to()}`, () => `range -20 to ${to()}`, () => `range from ${row.one(['0', '-5', '10'])}`])());
  if (row.chance(30)) settings.push(`round score to ${row.upTo(4)}`);
  if (row.chance(30)) settings.push(`zone ${row.one(['+08:00', '-03:30', '+14:00', '-14:00', '+00:00'])}`);
  if (row.chance(10)) settings.push('budget 130');
  if (row.chance(20)) settings.push(`ignore events before ${drawField(row, head, 'date', 'datetime').name}`);
  return settings;
}
