/** Tables as constants: the rules in them, and for every field the tests that they make. */
import type { Condition, Plan } from '@scorelang/runtime';
import { type NumberTest, nextNumber, previousNumber } from '../../scorer/number-table.ts';
import type { TableCondition } from '../../scorer/tables.ts';
import { type Code, code, join, NOTHING, number as numberLiteral, units } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { isFound } from '../tables/found.ts';
import type { FieldTable, Layout, PlacedRule } from '../tables/layout.ts';
import { rangesOf } from '../tables/ranges.ts';
import { isWholeNumber } from '../tables/worked-out.ts';
import { conditionCode } from './conditions.ts';
import { phrasesOf } from './constants.ts';
import { noteLine } from './entries.ts';
import { takesLeads } from './entry-points.ts';
import { readerCode, readerOf } from './lead.ts';
import { filled } from './lists.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { isText } from './sums.ts';

/** The rules, then the tables of their fields. */
export function tableLines(scene: Scene): readonly Line[] {
  const { layout } = scene;
  if (layout === null) return [];
  const type = typed(scene, code`: readonly ${prelude(scene, 'TableRule')}[]`);
  const counts = code`${layout.tables.length}, ${layout.sums.length}`;
  return [
    line(
      code`/** Rules by the tables of their fields: a rule's leaf, the place of its sum, what it adds to that, and the tests for it. */`,
    ),
    ...block(line(code`const RULES${type} = [`), layout.rules.flatMap(ruleLines), line(code`];`)),
    line(code`const TABLES = ${prelude(scene, 'tablesOf')}(${counts}, RULES);`),
    ...(takesLeads(scene) ? rowsOfLeadLines(layout) : []),
    ...layout.tables.flatMap((table, index) => [line(NOTHING), ...fieldTableLines(scene, table, index)]),
  ];
}

/** One list for all leads: a list of its own for each would be all that a lead of numbers leaves to be collected. */
function rowsOfLeadLines({ tables }: Layout): readonly Line[] {
  return [
    line(code`/** The rows of a lead in all tables, until the next lead. */`),
    line(code`const ROWS = new Int32Array(${tables.length});`),
  ];
}

function ruleLines({ leaf, origin, sum, units: given, when, rate }: PlacedRule): readonly Line[] {
  const ofRate = rate === null ? NOTHING : code`, ${rate}`;
  return [noteLine(origin), line(code`[${leaf}, ${sum}, ${units(given)}, ${whenData(when)}${ofRate}],`, origin.line)];
}

function whenData(when: PlacedRule['when']): Code {
  return 'unless' in when ? code`{ unless: ${conditionData(when.unless)} }` : conditionData(when);
}

function conditionData(condition: TableCondition): Code {
  if ('length' in condition) return code`${condition}`;
  if ('not' in condition) return code`{ not: ${condition.not} }`;
  const [kind, parts] = 'all' in condition ? [code`all`, condition.all] : [code`any`, condition.any];
  return code`{ ${kind}: [${join(parts.map(conditionData), code`, `)}] }`;
}

/** The table of one field: its tests in the order of their numbers. */
function fieldTableLines(scene: Scene, { field, number, tests }: FieldTable, index: number): readonly Line[] {
  const { name } = scene.tables[field]!;
  const source = code`TABLES.sources[${index}]${typed(scene, code`!`)}`;
  const declared = scene.plan.fields[field];
  if (declared?.type.kind === 'list') {
    const items = tests.map((test) => line(code`${namedInLists(scene.plan, test)},`));
    return block(line(code`const ${name} = ${prelude(scene, 'listTable')}(${source}, () => [`), items, line(code`]);`));
  }
  if (declared === undefined || !isText(declared)) {
    const areWhole = isWholeNumber(scene.plan, number ?? { kind: 'Field', field });
    const items = tests.map((test) => numberTestCode(scene, rangesOf(scene.plan, test), areWhole));
    return filled(code`const ${name} = ${prelude(scene, 'numberTable')}(${source}, [`, items, code`], ${areWhole});`);
  }
  const types = scene.isTyped ? [code`: unknown`, code`: ${prelude(scene, 'Problem')}[]`] : [NOTHING, NOTHING];
  const { declaration } = scene.fields[field]!;
  const read = code`(value${types[0]!}, problems${types[1]!}) => ${readerCode(scene, field)}(value, ${declaration}, problems)`;
  const items = tests.map((test) => line(code`[${join(textTestCodes(scene, field, test), code`, `)}],`));
  const onlyFolds = readerOf(scene.plan.fields[field]!) === 'textOf';
  return block(
    line(code`const ${name} = ${prelude(scene, 'textTable')}(${source}, ${read}, ${onlyFolds}, () => [`),
    items,
    line(code`]);`),
  );
}

// ---------------------------------------------------------------- tests of numbers

function numberTestCode(scene: Scene, { ranges, missing }: NumberTest, areWhole: boolean): Code {
  // Of whole numbers nothing lies between 9 and 10, so that a range can end at 9 instead of just below 10.
  const bounds = ranges
    .map(([from, to]) => (areWhole ? [Math.ceil(from), Math.floor(to)] : [from, to]) as readonly [number, number])
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => code`[${boundCode(scene, from)}, ${boundCode(scene, to)}]`);
  return code`{ ranges: [${join(bounds, code`, `)}]${missing ? code`, missing: true` : NOTHING} }`;
}

function boundCode(scene: Scene, bound: number): Code {
  if (!Number.isFinite(bound)) return bound < 0 ? code`-Infinity` : code`Infinity`;
  // The neighbours of a whole number are no shorter.
  if (Number.isSafeInteger(bound)) return numberLiteral(bound + 0);
  const below = previousNumber(bound);
  const above = nextNumber(bound);
  if (isShorter(below, bound)) return code`${prelude(scene, 'nextNumber')}(${numberLiteral(below)})`;
  if (isShorter(above, bound)) return code`${prelude(scene, 'previousNumber')}(${numberLiteral(above)})`;
  return numberLiteral(bound + 0);
}

function isShorter(left: number, right: number): boolean {
  return Number.isFinite(left) && String(left).length < String(right).length;
}

// ---------------------------------------------------------------- tests of lists and texts

/** The texts of which a list has to hold any. */
function namedInLists(plan: Plan, condition: Condition): readonly string[] {
  if (condition.kind === 'Or') return [...new Set(condition.operands.flatMap((operand) => namedInLists(plan, operand)))];
  return condition.kind === 'Has' ? plan.sets[condition.set]!.values : [];
}

/** What makes a test of a text hold: any of these. */
function textTestCodes(scene: Scene, field: number, condition: Condition): readonly Code[] {
  if (condition.kind === 'Or') return condition.operands.flatMap((operand) => textTestCodes(scene, field, operand));
  if (condition.kind === 'Not' && isKnownField(condition.operand)) return [code`{ how: 'missing' }`];
  const data = textTestData(scene.plan, condition);
  if (data !== null) return data.texts.length === 0 ? [] : [code`{ how: ${data.how}, texts: ${data.texts} }`];
  // What is looked at in there are its parameters.
  const { value, domain } = scene.fields[field]!;
  const inside: Scene = { ...scene, looksAt: new Set() };
  const { before, code: test } = conditionCode(inside, condition);
  const parameters = inside.looksAt.has(domain.text) ? code`${value}, ${domain}` : inside.looksAt.has(value.text) ? value : NOTHING;
  const body = before.length === 0 ? test : code`{ ${join([...before.map((each) => each.code), code`return ${test};`], code` `)} }`;
  return [code`{ how: 'that', holds: (${parameters}) => ${body} }`];
}

function isKnownField(condition: Condition): boolean {
  return condition.kind === 'Known' && condition.value.kind === 'Field';
}

/** A test that a map or an automaton answers; null for any other. */
function textTestData(plan: Plan, condition: Condition): { readonly how: string; readonly texts: readonly string[] } | null {
  if (condition.kind === 'OneOf') {
    const texts = plan.sets[condition.set]!.values.filter((text) => text !== '');
    return { how: condition.text.kind === 'Domain' ? 'domain is' : 'is', texts };
  }
  if (condition.kind !== 'Match' || !isFound(plan, condition)) return null;
  const { values } = plan.sets[condition.set]!;
  return { how: condition.how, texts: condition.how === 'contains word' ? phrasesOf(values) : values };
}
