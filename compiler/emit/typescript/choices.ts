/** `best of` and `first of` as statements. */
import type { ChoiceEntry, RateEntry, RuleEntry } from '@scorelang/runtime';
import { type Code, code } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { givesPoints } from './effects.ts';
import { actLine, firedLine, noteLine, type Place, rateLines, ruleLines, type Sink, signed, stepsLines, unitsLines } from './entries.ts';
import { type Scene, typed } from './scene.ts';

export function choiceLines(scene: Scene, choice: ChoiceEntry, place: Place): readonly Line[] {
  if (choice.members.length === 0) return [];
  const inner = choice.members.every(isWorthPoints) ? pointsLines(scene, choice, place) : actingLines(scene, choice, place);
  const from = choice.origin.line;
  return [noteLine(choice.origin), ...block(line(code`{`, from), inner, line(code`}`, from))];
}

function isWorthPoints(member: RuleEntry | RateEntry): boolean {
  return member.kind === 'Rate' || givesPoints(member.effect);
}

/** The usual choice: the members give points. */
function pointsLines(scene: Scene, choice: ChoiceEntry, place: Place): readonly Line[] {
  const from = choice.origin.line;
  if (choice.how === 'first') {
    return [
      line(code`let first${typed(scene, code`: number | null`)} = null;`, from),
      ...memberLines(
        scene,
        choice,
        keep((units) => code`first ??= ${units};`),
      ),
      line(code`${place.sum} += first ?? 0;`, from),
    ];
  }
  return [
    line(code`let best = -Infinity;`, from),
    ...memberLines(
      scene,
      choice,
      keep((units) => code`best = Math.max(best, ${units});`),
    ),
    line(code`if (best > -Infinity) ${place.sum} += best;`, from),
  ];
}

function memberLines(scene: Scene, choice: ChoiceEntry, sink: Sink): readonly Line[] {
  return choice.members.flatMap((member) =>
    member.kind === 'Rate' ? rateLines(scene, member, sink) : ruleLines(scene, member, sink, () => null),
  );
}

/** What a member does with its points, which stand in an expression. */
function keep(statement: (units: Code) => Code): Sink {
  return (given, leaf, from) => {
    const units = given.isPlain ? signed(given.code, given.sign) : code`units`;
    const named = given.isPlain ? [] : unitsLines(given, from);
    return [...named, line(statement(units), from), firedLine(leaf, units, from), ...stepsLines(given, leaf, from)];
  };
}

/** A choice in which a member disqualifies, qualifies or limits: that counts only if the member is chosen. */
function actingLines(scene: Scene, choice: ChoiceEntry, place: Place): readonly Line[] {
  const from = choice.origin.line;
  const sink = (index: number): Sink =>
    keep((units) => {
      const isBetter = choice.how === 'first' ? code`chosen < 0` : code`${units} > best`;
      return code`if (${isBetter}) [best, chosen] = [${units}, ${index}];`;
    });
  const members = choice.members.flatMap((member, index) => {
    if (member.kind === 'Rate') return rateLines(scene, member, sink(index));
    const [zero] = sink(index)({ code: code`0`, sign: 1, isPlain: true, steps: null }, member.leaf, from);
    return ruleLines(scene, member, sink(index), () => zero!);
  });
  const acts = choice.members.flatMap((member, index) => {
    const act = member.kind === 'Rate' ? null : actLine(scene, member.effect, place);
    return act === null ? [] : block(line(code`if (chosen === ${index}) {`, from), [act], line(code`}`, from));
  });
  return [
    line(code`let chosen = -1;`, from),
    line(code`let best = -Infinity;`, from),
    ...members,
    line(code`if (chosen >= 0) ${place.sum} += best;`, from),
    ...acts,
  ];
}
