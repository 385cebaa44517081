/** The whole module: types, `score`, `explain` and `model`, then what they are made of. */
import { type Code, code, comment, data, identifier, join, NOTHING, trusted } from '../code.ts';
import { ENTRY_POINTS } from '../entry-points.ts';
import { type Line, line, sectionsOf } from '../lines.ts';
import { PRELUDE } from '../prelude.ts';
import { askLines, partsLines } from './ask.ts';
import { columnParts } from './columns.ts';
import { entryPointLines, scoredLines, takesLeads } from './entry-points.ts';
import { evaluateLines, type RulesAFunction } from './evaluate.ts';
import { eventConstantLines } from './events/given.ts';
import { outlineLines } from './explain.ts';
import { declarationLines, fieldsOfLines } from './lead.ts';
import { filled } from './lists.ts';
import { modelLines } from './model.ts';
import { hasParams } from './params.ts';
import { tierConstantLines } from './result.ts';
import { prelude, type Scene, typed } from './scene.ts';
import { tableLines } from './tables.ts';
import { exportedTypes, typeLines } from './types.ts';

export interface ModuleOptions {
  readonly module: 'esm' | 'cjs';
  readonly hash: string;
  readonly version: string;
  readonly rulesAFunction?: number;
}

/** A usual model is one function. With more rules than an engine likes in one, they stand in functions of about so many. */
const RULES: RulesAFunction = { together: 240, apart: 100 };

/** Declarations of the prelude that callers may name too. */
const EXPORTED = ['LeadError', 'MomentError', 'ParamError'];

export function moduleLines(scene: Scene, options: ModuleOptions): readonly Line[] {
  const { plan, isTyped, isEsm } = scene;
  const given = options.rulesAFunction;
  const rulesAFunction = given === undefined ? RULES : { together: given, apart: given };
  for (const name of [...EXPORTED, ...(isTyped ? exportedTypes(plan, scene.entries) : [])]) prelude(scene, name);
  // Asked for first, as these call the prelude too.
  const [parts, tables] = [partsLines(scene), tableLines(scene)];
  const scored = scoredLines(scene);
  const evaluated = takesLeads(scene) ? evaluateLines(scene, rulesAFunction) : [];
  const columns = columnParts(scene, rulesAFunction);
  const sections = [
    [line(headerCode(scene, options)), ...(isEsm ? [] : [line(code`'use strict';`)])],
    isTyped ? typeLines(plan, scene.entries) : [],
    entryPointLines(scene),
    modelLines(scene, options.hash),
    scored,
    takesLeads(scene) ? fieldsOfLines(scene) : [],
    evaluated,
    ...columns.sections,
    askLines(scene),
    // After `evaluate`, which says which of them it needs.
    [
      ...scene.constants.lines(isTyped),
      ...(takesLeads(scene) ? tierConstantLines(scene) : []),
      ...declarationLines(scene),
      ...eventConstantLines(scene),
      ...(hasParams(scene) ? paramLines(scene) : []),
    ],
    scene.traces ? outlineLines(scene) : [],
    preludeLines(scene, isEsm),
    // Made when the module is loaded, with constants of the prelude.
    parts,
    tables,
    columns.rooms,
    isEsm
      ? []
      : [...ENTRY_POINTS.filter((name) => scene.entries.has(name)), 'model', ...EXPORTED].map((name) =>
          line(code`exports.${identifier(name)} = ${identifier(name)};`),
        ),
  ];
  return sectionsOf(sections);
}

function headerCode({ plan }: Scene, { version }: ModuleOptions): Code {
  return code`// ${comment(plan.name)}. Made by score ${comment(version)} from ${comment(plan.source)}; change that file, not this one.`;
}

function paramLines(scene: Scene): readonly Line[] {
  const { plan, isTyped } = scene;
  const defaults = join(
    plan.params.map(({ value }) => code`${value}`),
    code`, `,
  );
  const params = plan.params.map(({ name, value, from, to, isPoints }) => data({ name, value, from, to, isPoints }));
  return [
    ...filled(code`const PARAMS${isTyped ? code`: readonly ${prelude(scene, 'DeclaredParam')}[]` : NOTHING} = [`, params, code`];`),
    ...(scene.calls.has('DEFAULTS') ? [line(code`const DEFAULTS${typed(scene, code`: readonly number[]`)} = [${defaults}];`)] : []),
  ];
}

/** What takes the place of a function where no letter beyond U+00FF is told from another. */
const IN_LATIN: { readonly [name: string]: string } = { fold: 'foldLatin' };

/** The declarations of the prelude that the module needs, each after those that it needs itself. */
function preludeLines(scene: Scene, isEsm: boolean): readonly Line[] {
  const byName = new Map(PRELUDE.map((each) => [each.name, each]));
  const written = new Set<string>();
  const lines: Line[] = [line(code`// What follows is the same in every scorer.`)];
  const write = (name: string): void => {
    if (written.has(name)) return;
    written.add(name);
    const other = scene.isLatinAlone ? IN_LATIN[name] : undefined;
    const { typescript, javascript, uses } = byName.get(other ?? name)!;
    uses.forEach(write);
    const whole = scene.isTyped ? typescript : javascript;
    const text = other ? whole.replace(`function ${other}(`, `function ${name}(`) : whole;
    const isExported = isEsm && (EXPORTED.includes(name) || (scene.isTyped && exportedTypes(scene.plan, scene.entries).includes(name)));
    if (text !== '') lines.push(line(NOTHING), line(trusted(isExported ? text.replace(/^(class|interface|type) /m, 'export $1 ') : text)));
  };
  for (const { name } of PRELUDE) if (scene.calls.has(name)) write(name);
  return lines;
}
