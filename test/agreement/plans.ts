// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that try to become program
/** Random plans: every kind of node, odd names, values on both sides of every bound. */
import type {
  Amount,
  Condition,
  Entry,
  FieldType,
  MatchDecay,
  Origin,
  Plan,
  PlanBand,
  PlanEffect,
  PlanField,
  PlanLine,
  RateEntry,
  RuleEntry,
  TextValue,
} from '@scorelang/runtime';
import fc from 'fast-check';
import { drawCondition, drawNumber, drawText } from './conditions.ts';
import { chance, type Draw, type Drawing, OPERATORS, oneOf, PATTERNS, some, TEXTS } from './drawing.ts';
import { type DrawnHistory, drawActions, drawHistory, drawMatchDecay, drawOccurrences, historyParts } from './events.ts';

export const anyPlan: fc.Arbitrary<Plan> = fc.gen().map(drawPlan);

const NAMES = [
  'title',
  'company.industry',
  'company.size',
  'company',
  'constructor',
  '__proto__',
  'toString',
  'score',
  'lead',
  'title2',
  '名前',
  'a b',
  'class',
];
const OTHER_NAMES = [
  'fit',
  'total',
  'others',
  'units',
  'fired',
  'fold',
  'trace',
  'best',
  'Fit',
  'město',
  'إعلان',
  'if',
  '$',
  '1st',
  'valueOf',
];
const UNITS = [0, 1, 5000, 10_000, 33_333, 200_000, 1_000_000, 10_000_000_000];

function drawPlan(draw: Draw): Plan {
  const names = draw(fc.shuffledSubarray, NAMES, { minLength: 1, maxLength: 7 });
  const otherNames = draw(fc.shuffledSubarray, OTHER_NAMES, { minLength: 12 });
  const nextName = (): string => otherNames.pop() ?? `more${draw(fc.nat, 1_000_000)}`;
  const fields = names.map((name) => drawField(draw, name));
  const params = some(draw, 2, () => ({
    name: nextName(),
    value: oneOf(draw, [0, 2, 25, 0.5]),
    from: 0,
    to: chance(draw, 50) ? 50 : null,
    isPoints: true,
  }));
  const sets = Array.from({ length: 5 }, (_, index) => ({
    name: oneOf(draw, ['executives', 'list of things', 'fit']),
    values: [...new Set(Array.from({ length: 1 + draw(fc.nat, 4) }, () => oneOf(draw, index < 3 ? TEXTS : PATTERNS)))],
  }));
  const drawing: Drawing = {
    draw,
    fields,
    params,
    sets,
    lets: [],
    groups: [],
    history: drawHistory(draw, (name) => drawField(draw, name)),
    leaves: 0,
    ids: 0,
  };
  for (let count = draw(fc.nat, 3); count > 0; count--) {
    const name = nextName();
    drawing.lets.push(
      chance(draw, 60)
        ? { kind: 'condition', name, value: drawCondition(drawing, 2) }
        : { kind: 'number', name, value: drawNumber(drawing, 2) },
    );
  }
  const entries = drawEntries(drawing, 3, null, nextName);
  const { groups } = drawing;
  const tierCount = draw(fc.nat, 3);
  const grades =
    groups.length === 0
      ? []
      : some(draw, 2, () => ({
          name: nextName(),
          group: draw(fc.nat, groups.length - 1),
          lines: ['A', 'B', "C'"].map((label) => ({ label, line: drawLine(drawing) })),
        }));
  const tiers = Array.from({ length: tierCount }, (_, tier) => ({
    name: ['hot', 'warm', '冷'][tier]!,
    line: drawTierLine(drawing, grades.length),
    keep: null,
  })).map((tier) => (tier.line.kind === 'Points' && chance(draw, 50) ? { ...tier, keep: drawAmount(drawing) } : tier));
  const history = historyParts(drawing, drawing.history);
  return {
    format: 1,
    name: oneOf(draw, ['Inbound B2B', '*/ alert(1) //', 'a\u2028b\n</script>']),
    source: 'inbound.score',
    zoneMinutes: oneOf(draw, [0, 480, -330]),
    readsTime: history.readsEvents || readsTime([entries, drawing.lets, tiers, grades]),
    ...history,
    actions: drawActions(draw, tierCount),
    fields,
    params,
    sets,
    lets: drawing.lets,
    entries: tierCount === 0 ? entries.map((entry) => withoutQualify(entry)) : entries.map((entry) => withinTiers(entry, tierCount)),
    groups,
    grades,
    total: drawTotal(drawing),
    decimals: oneOf(draw, [4, 4, 2, 1, 0]),
    range: chance(draw, 60) ? { from: drawAmount(drawing), to: chance(draw, 70) ? drawAmount(drawing) : null } : null,
    tiers,
    leaves: drawing.leaves,
  };
}

function readsTime(parts: unknown): boolean {
  return /"kind":"(Today|Now)"/.test(JSON.stringify(parts));
}

function drawField(draw: Draw, name: string): PlanField {
  const type = oneOf<FieldType>(draw, [
    { kind: 'text' },
    { kind: 'text' },
    { kind: 'number', whole: chance(draw, 50), from: oneOf(draw, [null, 0, -3]), to: oneOf(draw, [null, 100]) },
    { kind: 'yes/no' },
    { kind: 'date' },
    { kind: 'datetime' },
    { kind: 'one of', values: ['CEO', 'VP', ' vp ', 'Vice President', 'ΣΑΣ'] },
    { kind: 'list', values: chance(draw, 50) ? ['CEO', 'a', 'Data platform'] : null },
  ]);
  const isMissing = chance(draw, 30);
  return {
    name,
    column: chance(draw, 30) ? 'Some "column" */' : null,
    type,
    missing: { texts: isMissing ? ['n/a', 'vp'] : [], numbers: isMissing && type.kind === 'number' ? [50, 0] : [] },
  };
}

function drawAmount({ draw, params }: Drawing): Amount {
  if (params.length > 0 && chance(draw, 20)) return { kind: 'Param', param: draw(fc.nat, params.length - 1) };
  return { kind: 'Fixed', units: oneOf(draw, UNITS) };
}

function drawSign({ draw }: Drawing): 1 | -1 {
  return chance(draw, 70) ? 1 : -1;
}

function drawEffect(drawing: Drawing): PlanEffect {
  const { draw, groups } = drawing;
  const upTo = (): Amount | null => (chance(draw, 40) ? drawAmount(drawing) : null);
  switch (draw(fc.nat, 11)) {
    case 0:
      return { kind: 'Disqualify' };
    case 1:
      return { kind: 'Qualify', tier: draw(fc.nat, 2) };
    case 2:
      return {
        kind: 'Limit',
        group: groups.length > 0 && chance(draw, 70) ? draw(fc.nat, groups.length - 1) : null,
        to: drawAmount(drawing),
      };
    case 3:
      return { kind: 'NumberAsPoints', sign: drawSign(drawing), number: drawNumber(drawing, 1), upTo: upTo() };
    case 4:
    case 5: {
      const per = { size: oneOf(draw, [1, 5, 10]), number: drawNumber(drawing, 1) };
      const amount = drawAmount(drawing);
      return { kind: 'Points', sign: drawSign(drawing), amount, per, decay: drawMatch(drawing, amount, true), upTo: upTo() };
    }
    default: {
      const amount = drawAmount(drawing);
      const decay = drawMatch(drawing, amount, false);
      return { kind: 'Points', sign: drawSign(drawing), amount, per: null, decay, upTo: decay === null ? null : upTo() };
    }
  }
}

function drawMatch(drawing: Drawing, amount: Amount, isPer: boolean): MatchDecay | null {
  const { draw, history } = drawing;
  return history === null || chance(draw, 70) ? null : drawMatchDecay(drawing, history, amount, isPer, () => drawAmount(drawing));
}

const TRICKY = [
  'when title = "*/ alert(1)" add 2',
  'when x\u2028alert(1) add 3',
  '`${alert(1)}` </script><!--',
  'when title in executives add 20',
];

function drawOrigin(drawing: Drawing): Origin {
  const { draw, fields, history } = drawing;
  const line = 1 + draw(fc.nat, 200);
  return {
    id: `rule-${drawing.ids++}`,
    line,
    text: oneOf(draw, TRICKY),
    because: chance(draw, 20) ? oneOf(draw, ['C-suite', '"; alert(1) //\r\nalert(2)', '*/']) : null,
    fields: [draw(fc.nat, fields.length - 1)],
    tallies: history === null || history.tallies.length === 0 ? [] : some(draw, 2, () => draw(fc.nat, history.tallies.length - 1)),
  };
}

function drawRule(drawing: Drawing): RuleEntry {
  const { draw, history } = drawing;
  if (history !== null && chance(draw, 30)) return drawEach(drawing, history);
  const condition: Condition = chance(draw, 10) ? { kind: 'Always' } : drawCondition(drawing, 3);
  return { kind: 'Rule', leaf: drawing.leaves++, origin: drawOrigin(drawing), condition, effect: drawEffect(drawing) };
}

function drawEach(drawing: Drawing, history: DrawnHistory): RuleEntry {
  const occurrences = drawOccurrences(drawing, history, () => drawAmount(drawing));
  const { selector, last } = history.occurrences[occurrences]!;
  const tally = history.tallies.push({ kind: 'Count', selector, last, text: 'each' }) - 1;
  const condition: Condition = {
    kind: 'Compare',
    operator: '>=',
    left: { kind: 'Tally', tally },
    right: { kind: 'Constant', value: 1 },
  };
  const effect: PlanEffect = { kind: 'Occurrences', sign: drawSign(drawing), occurrences };
  return { kind: 'Rule', leaf: drawing.leaves++, origin: drawOrigin(drawing), condition, effect };
}

function drawRate(drawing: Drawing): RateEntry {
  const { draw } = drawing;
  const text = drawText(drawing);
  const conditions =
    text !== null && chance(draw, 50)
      ? drawTextBands(drawing, text)
      : Array.from({ length: 1 + draw(fc.nat, 3) }, () => drawCondition(drawing, 1));
  const bands = conditions.map(
    (condition): PlanBand => ({
      leaf: drawing.leaves++,
      origin: drawOrigin(drawing),
      condition,
      sign: drawSign(drawing),
      amount: drawAmount(drawing),
    }),
  );
  return { kind: 'Rate', origin: drawOrigin(drawing), bands };
}

/** Bands as `rate` of a text gives them: values, then known and none of those, or of some that no band named. */
function drawTextBands({ draw }: Drawing, text: TextValue): readonly Condition[] {
  const oneOfSet = (): Condition => ({ kind: 'OneOf', text, set: draw(fc.nat, 2) });
  const named = Array.from({ length: 1 + draw(fc.nat, 2) }, oneOfSet);
  const others: Condition = chance(draw, 70) ? { kind: 'Or', operands: named } : { kind: 'Or', operands: [oneOfSet(), ...named] };
  const rest: Condition = {
    kind: 'And',
    operands: [
      { kind: 'Known', value: text },
      { kind: 'Not', operand: chance(draw, 50) ? others : oneOfSet() },
    ],
  };
  return chance(draw, 80) ? [...named, rest] : [rest, ...named];
}

function drawEntries(drawing: Drawing, depth: number, parent: number | null, nextName: () => string): Entry[] {
  const { draw } = drawing;
  return Array.from({ length: 1 + draw(fc.nat, depth === 3 ? 5 : 3) }, (): Entry => {
    const kind = draw(fc.nat, 9);
    if (kind === 0) return drawRate(drawing);
    if (kind === 1) {
      const members = Array.from({ length: 1 + draw(fc.nat, 3) }, () => (chance(draw, 25) ? drawRate(drawing) : drawRule(drawing)));
      return { kind: 'Choice', how: chance(draw, 50) ? 'best' : 'first', origin: drawOrigin(drawing), members };
    }
    if (kind === 2 && depth > 0) {
      const condition = drawCondition(drawing, 2);
      return { kind: 'Block', origin: drawOrigin(drawing), condition, entries: drawEntries(drawing, depth - 1, parent, nextName) };
    }
    if ((kind === 3 || kind === 4) && depth > 0) {
      const group = drawing.groups.length;
      const bound = (): Amount | null => (chance(draw, 50) ? drawAmount(drawing) : null);
      drawing.groups.push({ name: nextName(), label: null, min: bound(), max: bound(), parent });
      return { kind: 'Group', group, origin: drawOrigin(drawing), entries: drawEntries(drawing, depth - 1, group, nextName) };
    }
    return drawRule(drawing);
  });
}

function drawLine(drawing: Drawing): PlanLine {
  const { draw } = drawing;
  if (chance(draw, 20)) return { kind: 'Otherwise' };
  return { kind: 'Points', operator: chance(draw, 50) ? '>=' : '>', amount: drawAmount(drawing) };
}

function drawTierLine(drawing: Drawing, grades: number): PlanLine {
  const { draw, groups } = drawing;
  if (!chance(draw, 40)) return drawLine(drawing);
  const parts: Condition[] = [drawCondition(drawing, 1)];
  const amount = drawAmount(drawing);
  const left =
    groups.length > 0 && chance(draw, 50)
      ? ({ kind: 'Group', group: draw(fc.nat, groups.length - 1) } as const)
      : ({ kind: 'Score' } as const);
  parts.push({
    kind: 'ComparePoints',
    operator: oneOf(draw, OPERATORS),
    left,
    right: amount.kind === 'Fixed' ? amount : { kind: 'Param', param: amount.param },
  });
  if (grades > 0) parts.push({ kind: 'GradeIs', grade: draw(fc.nat, grades - 1), labels: draw(() => fc.subarray(['A', 'B', "C'"])) });
  return { kind: 'When', condition: { kind: chance(draw, 50) ? 'And' : 'Or', operands: parts } };
}

function drawTotal(drawing: Drawing): Plan['total'] {
  const { draw, groups } = drawing;
  if (groups.length === 0 || chance(draw, 60)) return { kind: 'Sum' };
  const weight = (): number => oneOf(draw, [10_000, 4000, 3333, -5000, 1]);
  const group = (): number => draw(fc.nat, groups.length - 1);
  const terms: Plan['total'] = {
    kind: 'Weighted',
    terms: [
      { weight: weight(), of: { kind: 'Group', group: group() } },
      ...(chance(draw, 50) ? [{ weight: weight(), of: { kind: 'Max', groups: [group(), group()] } } as const] : []),
      ...(chance(draw, 70) ? [{ weight: weight(), of: { kind: 'Rest' } } as const] : []),
    ],
  };
  return terms;
}

/** A model without tiers has no rule that qualifies for one; one with fewer names only those. */
const withoutQualify = (entry: Entry): Entry =>
  mapEffects(entry, (effect) => (effect.kind === 'Qualify' ? { kind: 'Disqualify' } : effect));
const withinTiers = (entry: Entry, tiers: number): Entry =>
  mapEffects(entry, (effect) => (effect.kind === 'Qualify' ? { kind: 'Qualify', tier: effect.tier % tiers } : effect));

function mapEffects<Kind extends Entry>(entry: Kind, map: (effect: PlanEffect) => PlanEffect): Kind {
  switch (entry.kind) {
    case 'Rule':
      return { ...entry, effect: map(entry.effect) };
    case 'Rate':
      return entry;
    case 'Choice':
      return { ...entry, members: entry.members.map((member) => mapEffects(member, map)) };
    case 'Block':
    case 'Group':
      return { ...entry, entries: entry.entries.map((inner) => mapEffects(inner, map)) };
  }
}
