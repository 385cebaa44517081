/** `export const model`: what programs ask of a model, and its fields. */
import type { PlanField } from '@scorelang/runtime';
import { code, data, NOTHING } from '../code.ts';
import { block, type Line, line } from '../lines.ts';
import { listLines } from './lists.ts';
import { prelude, type Scene, typed } from './scene.ts';

export function modelLines(scene: Scene, hash: string): readonly Line[] {
  const { plan, isEsm } = scene;
  const params = plan.params.map(({ name, value, from, to }) => line(code`${data({ name, value, from, to })},`));
  return [
    ...fieldsLines(scene),
    line(code`/** What this scorer was made from: two models with one hash score every lead alike. */`),
    ...block(
      line(code`${isEsm ? code`export ` : NOTHING}const model = {`),
      [
        line(code`name: ${plan.name},`),
        line(code`hash: ${hash},`),
        line(code`format: ${plan.format},`),
        line(plan.fields.length === 0 ? code`fields: [],` : code`fields: FIELDS,`),
        ...listLines(
          code`tiers: [`,
          plan.tiers.map(({ name }) => name),
          code`],`,
        ),
        ...(params.length === 0 ? [line(code`params: [],`)] : block(line(code`params: [`), params, line(code`],`))),
        line(code`readsTime: ${plan.readsTime},`),
      ],
      line(code`}${typed(scene, code` as const`)};`),
    ),
  ];
}

/** `const FIELDS = modelFields([['text', ['title', 'size'], [null, 'Company Size']]]);`: fields of one type that stand together, by their names. */
function fieldsLines(scene: Scene): readonly Line[] {
  const { fields } = scene.plan;
  if (fields.length === 0) return [];
  const types: { readonly type: string; readonly fields: PlanField[] }[] = [];
  for (const field of fields) {
    const last = types.at(-1);
    if (last?.type === field.type.kind) last.fields.push(field);
    else types.push({ type: field.type.kind, fields: [field] });
  }
  const lines = types.flatMap(({ type, fields: alike }) => {
    const names = alike.map(({ name }) => name);
    const columns = alike.map(({ column }) => column);
    if (columns.every((column) => column === null)) return listLines(code`[${type}, [`, names, code`]],`);
    const whole = listLines(code`[${type}, ${names}, [`, columns, code`]],`);
    return whole.length === 1 ? whole : [...listLines(code`[${type}, [`, names, code`],`), ...listLines(code`  [`, columns, code`]],`)];
  });
  // Where no lead is read by it, a bundler may leave it out together with `model`.
  const pure = scene.calls.has('readFields') || scene.calls.has('viewsOf') ? NOTHING : code`/* @__PURE__ */ `;
  return [
    line(code`/** The fields by type: their names, and the columns of those that have another. */`),
    ...block(line(code`const FIELDS = ${pure}${prelude(scene, 'modelFields')}([`), lines, line(code`]);`)),
    line(NOTHING),
  ];
}
