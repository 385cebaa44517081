/** From the points of groups to the result: total, rounding, range, tiers and grades. */
import type { Plan, PlanLine, TotalTerm } from '@scorelang/runtime';
import { type Code, code, join, object, units } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { boundedCode, limitedGroups } from './bounds.ts';
import { conditionCode } from './conditions.ts';
import { effectKinds, hasPointsOutsideGroups } from './effects.ts';
import { readsPrevious } from './events/names.ts';
import { amountCode } from './points.ts';
import { actionCodes, actionConstantLines, beforeLines, comparesTiers, keptCode } from './previous.ts';
import { givesResults, prelude, type Scene, typed } from './scene.ts';

/** Everything after the last rule: it ends with the statement that returns the result. */
export function resultLines(scene: Scene): readonly Line[] {
  const total = totalLines(scene);
  // Made first, as a tier's condition may ask for a grade.
  const tiers = tierLines(scene);
  return [...total, ...gradeLines(scene), ...tiers, ...returnLines(scene)];
}

function totalLines(scene: Scene): readonly Line[] {
  const { total, range, decimals } = scene.plan;
  const terms = total.kind === 'Sum' ? topCodes(scene) : total.terms.map((term) => termCode(scene, term));
  const step = 10_000 / 10 ** decimals;
  const [least, most] = [range && amountCode(scene, range.from), range?.to ? amountCode(scene, range.to) : null];
  const steps: readonly ((total: Code) => Code)[] = [
    ...(limitedGroups(scene.plan).has(null) ? [(total: Code) => code`Math.min(${total}, scoreLimit)`] : []),
    ...(step > 1 ? [(total: Code) => code`${prelude(scene, 'roundTo')}(${total}, ${units(step)})`] : []),
    ...(range === null ? [] : [(total: Code) => boundedCode(scene, total, least, most)]),
  ];
  const sum = terms.length === 0 ? code`0` : join(terms, code` + `);
  const [only = (total: Code) => total] = steps;
  if (steps.length <= 1) return [line(code`const total = ${only(sum)};`)];
  return [line(code`let total = ${sum};`), ...steps.map((next) => line(code`total = ${next(code`total`)};`))];
}

/** Groups that stand at the top, which are not inside a block there. */
function topGroups({ groups }: Plan): readonly number[] {
  return groups.flatMap(({ parent }, group) => (parent === null ? [group] : []));
}

function topCodes(scene: Scene): readonly Code[] {
  return [...othersCode(scene.plan), ...topGroups(scene.plan).map((group) => scene.groups[group]!.points)];
}

/** The points outside every group, where there are any. */
function othersCode(plan: Plan): readonly Code[] {
  return hasPointsOutsideGroups(plan.entries) ? [code`others`] : [];
}

function termCode(scene: Scene, { weight, of }: TotalTerm): Code {
  const worth = worthCode(scene, of);
  return code`${prelude(scene, 'weighted')}(${worth}, ${weight})`;
}

function worthCode(scene: Scene, of: TotalTerm['of']): Code {
  switch (of.kind) {
    case 'Group':
      return scene.groups[of.group]!.points;
    case 'Max':
      return code`Math.max(${join(
        of.groups.map((group) => scene.groups[group]!.points),
        code`, `,
      )})`;
    case 'Rest': {
      const { total, entries } = scene.plan;
      const named = new Set(total.kind === 'Sum' ? [] : total.terms.flatMap(groupsOfTerm));
      // Only a group that stands at the top by itself is left out: one in a block there is part of the block.
      const atTop = new Set(entries.flatMap((entry) => (entry.kind === 'Group' ? [entry.group] : [])));
      const rest = topGroups(scene.plan).filter((group) => !(named.has(group) && atTop.has(group)));
      const terms = [...othersCode(scene.plan), ...rest.map((group) => scene.groups[group]!.points)];
      return terms.length === 0 ? code`0` : join(terms, code` + `);
    }
  }
}

function groupsOfTerm({ of }: TotalTerm): readonly number[] {
  switch (of.kind) {
    case 'Group':
      return [of.group];
    case 'Max':
      return of.groups;
    case 'Rest':
      return [];
  }
}

/** The grades: all of them for a result, else those that tiers ask for, and those that these ask for. */
function gradeLines(scene: Scene): readonly Line[] {
  const linesOf = (grade: number): readonly Line[] => {
    const { group, lines } = scene.plan.grades[grade]!;
    const labels = lines.map(({ label, line: each }) => ({ value: code`${label}`, line: each }));
    return choice(scene, scene.grades[grade]!, labels, scene.groups[group]!.points, code`null`);
  };
  const grades = [...scene.grades.keys()];
  if (scene.reads === 'lead' && givesResults(scene)) return grades.flatMap(linesOf);
  // A grade may ask for one that stands before it, which is known to be needed once its own lines are made: the last first.
  const needed = grades.toReversed().map((grade) => (scene.looksAt.has(scene.grades[grade]!.text) ? linesOf(grade) : []));
  return needed.toReversed().flat();
}

/** `const tier = total >= 70_0000 ? 'hot' : 'cold';`: the value of the first line that matches. */
function choice(
  scene: Scene,
  name: Code,
  lines: readonly { readonly value: Code; readonly line: PlanLine; readonly kept?: Code | null }[],
  points: Code,
  none: Code,
): readonly Line[] {
  const before: Line[] = [];
  const arms: Code[] = [];
  let last = none;
  for (const { value, line: each, kept } of lines) {
    if (each.kind === 'Otherwise') {
      last = value;
      break;
    }
    const test = lineTest(scene, each, points);
    before.push(...test.before);
    arms.push(kept ? code`${test.code} || ${kept} ? ${value} :` : code`${test.code} ? ${value} :`);
  }
  const whole = join([...arms, last], code` `);
  if (whole.text.length <= 100) return [...before, line(code`const ${name} = ${whole};`)];
  if (arms.length > LONGEST_CHAIN) return [...before, ...longChoice(scene, name, arms, last)];
  return [...before, line(code`const ${name} =`), ...[...arms, code`${last};`].map((arm) => ({ ...line(arm), depth: 1 }))];
}

/** More arms than this would nest deeper than engines like. */
const LONGEST_CHAIN = 100;

/** The same in pieces, each of which the next falls back on: the last first. */
function longChoice(scene: Scene, name: Code, arms: readonly Code[], last: Code): readonly Line[] {
  const pieces: Code[][] = [];
  for (let first = 0; first < arms.length; first += LONGEST_CHAIN) pieces.push(arms.slice(first, first + LONGEST_CHAIN));
  let fallback = last;
  const lines: Line[] = [];
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const variable = index === 0 ? name : scene.names.value('otherwise');
    lines.push(line(code`const ${variable} =`), ...[...piece, code`${fallback};`].map((arm) => ({ ...line(arm), depth: 1 })));
    fallback = variable;
  }
  return lines;
}

function lineTest(
  scene: Scene,
  each: Exclude<PlanLine, { kind: 'Otherwise' }>,
  points: Code,
): { readonly before: readonly Line[]; readonly code: Code } {
  if (each.kind === 'Points')
    return { before: [], code: code`${points} ${each.operator === '>' ? code`>` : code`>=`} ${amountCode(scene, each.amount)}` };
  const test = conditionCode(scene, each.condition);
  return { before: test.before, code: /\|\||&&/.test(test.code.text) ? code`(${test.code})` : test.code };
}

function tierLines(scene: Scene): readonly Line[] {
  const { plan } = scene;
  const lines = plan.tiers.map((tier, rank) => ({ ...tier, rank, kept: keptCode(scene, tier, rank) }));
  if (!comparesTiers(scene) && scene.reads === 'lead') {
    const names = lines.map((each) => ({ ...each, value: code`${each.name}` }));
    return [...beforeLines(scene), ...choice(scene, code`tierByPoints`, names, code`total`, code`null`)];
  }
  // A tier that a rule may lift is named once that is known; a result names the other too.
  const isNamed = scene.reads === 'lead' && (givesResults(scene) || !effectKinds(plan).has('Qualify'));
  const ranks = lines.map((each) => ({ ...each, value: code`${each.rank}` }));
  return [
    ...beforeLines(scene),
    ...choice(scene, code`rank${typed(scene, code`: number`)}`, ranks, code`total`, code`${plan.tiers.length}`),
    ...(isNamed ? [line(code`const tierByPoints = TIERS[rank] ?? ${lastTier(plan)};`)] : []),
  ];
}

/** The tier of a lead that no line matches: `otherwise`, or none. */
function lastTier(plan: Plan): string | null {
  return plan.tiers.find(({ line: each }) => each.kind === 'Otherwise')?.name ?? null;
}

/** The names of the tiers by rank, where a rule qualifies or something depends on how the lead stood before; and what is to be done. */
export function tierConstantLines(scene: Scene): readonly Line[] {
  if (!effectKinds(scene.plan).has('Qualify') && !readsPrevious(scene.plan)) return [];
  const names = scene.plan.tiers.map(({ name }) => name);
  const actions = givesResults(scene) ? actionConstantLines(scene) : [];
  return [line(code`const TIERS = ${names}${typed(scene, code` as const`)};`), ...actions];
}

function returnLines(scene: Scene): readonly Line[] {
  const { plan } = scene;
  const points = prelude(scene, 'pointsOf');
  if (scene.reads === 'columns') return rowResultLines(scene);
  const canBe = effectKinds(plan).has('Disqualify');
  const lifted = effectKinds(plan).has('Qualify') ? code`TIERS[Math.min(rank, qualified)] ?? ${lastTier(plan)}` : code`tierByPoints`;
  const least = plan.range === null ? code`0` : amountCode(scene, plan.range.from);
  const score = code`${points}(${canBe ? code`disqualified ? ${least} : total` : code`total`})`;
  const tier = canBe ? code`disqualified ? 'disqualified' : ${effectKinds(plan).has('Qualify') ? code`(${lifted})` : lifted}` : lifted;
  const scored = [line(code`into.score = ${score};`), line(code`into.tier = ${tier};`)];
  if (!givesResults(scene)) return [...scored, line(code`return into;`)];
  const only = scene.entries.has('scoreOnly') ? block(line(code`if (into) {`), [...scored, line(code`return null;`)], line(code`}`)) : [];
  const groups = object(plan.groups.map(({ name }, group) => [name, code`${points}(${scene.groups[group]!.points})`] as const));
  const grades = object(plan.grades.map(({ name }, grade) => [name, scene.grades[grade]!] as const));
  const entries = [
    code`score: ${score}`,
    code`tier: ${tier}`,
    code`tierByPoints`,
    canBe ? code`disqualified` : code`disqualified: false`,
    code`groups: ${groups}`,
    code`grades: ${grades}`,
    code`problems`,
    ...actionCodes(scene),
    ...(plan.readsEvents ? [code`events: history.counts`] : []),
  ];
  return [
    ...only,
    ...block(
      line(code`return {`),
      entries.map((entry) => line(code`${entry},`)),
      line(code`};`),
    ),
  ];
}

/** The score and the tier of a row, the tier as its place among `model.tiers`: after them comes being disqualified, and -1 is none. */
function rowResultLines(scene: Scene): readonly Line[] {
  const { plan } = scene;
  const kinds = effectKinds(plan);
  const least = plan.range === null ? code`0` : amountCode(scene, plan.range.from);
  const points = prelude(scene, 'pointsOf');
  const total = kinds.has('Disqualify') ? code`disqualified ? ${least} : total` : code`total`;
  const lifted = kinds.has('Qualify') ? code`Math.min(rank, qualified)` : code`rank`;
  const last = plan.tiers.findIndex(({ line: each }) => each.kind === 'Otherwise');
  const tier = code`${prelude(scene, 'tierCode')}(${lifted}, ${plan.tiers.length}, ${last})`;
  return [
    line(code`out.score[row] = ${points}(${total});`),
    line(code`out.tier[row] = ${kinds.has('Disqualify') ? code`disqualified ? ${plan.tiers.length} : ${tier}` : tier};`),
  ];
}
