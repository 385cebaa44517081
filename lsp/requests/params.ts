/** The params of a model as sliders, and `scorelang/setParam`: a value written into the text. */
import type { ParamSymbol } from '@scorelang/language';
import type { Plan, PlanParam } from '@scorelang/runtime';
import { admitsParam } from '@scorelang/runtime/prelude';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { rangeOf } from '../convert.ts';
import { decimalText } from '../decimal-text.ts';
import type { PanelParam } from '../protocol.ts';

/** Of all that the model has, in its order. `tried`: in place of what is written. */
export function panelParams(
  { model }: Analysis,
  plan: Plan,
  tried: Readonly<Record<string, number>>,
  uriOf: (path: string) => string,
): readonly PanelParam[] {
  return plan.params.flatMap((param): readonly PanelParam[] => {
    const symbol = model.params.find(({ name }) => name === param.name);
    if (symbol === undefined) return [];
    const { from, to } = endsOf(param, symbol);
    const { source } = symbol.file;
    return [
      {
        name: param.name,
        value: tried[param.name] ?? symbol.value,
        written: symbol.value,
        from,
        to,
        step: stepOf(param, from, to),
        uri: uriOf(source.path),
        range: rangeOf(source, symbol.declaration.value.span),
      },
    ];
  });
}

/** Those that the model has and admits. */
export function admittedParams(plan: Plan, tried: Readonly<Record<string, number>> | undefined): Readonly<Record<string, number>> {
  const entries = Object.entries(tried ?? {}).filter(([name, value]) =>
    plan.params.some((param) => param.name === name && typeof value === 'number' && admitsParam(param, value)),
  );
  return Object.fromEntries(entries);
}

/** Null where the model has no such param, or does not admit the value. */
export function setParam({ model }: Analysis, name: string, value: number, uriOf: (path: string) => string): WorkspaceEdit | null {
  const symbol = model.params.find((param) => param.name === name);
  if (symbol === undefined || !Number.isFinite(value) || value < symbol.from || value > (symbol.to ?? Infinity)) return null;
  const { source } = symbol.file;
  const newText = decimalText(value);
  return { changes: { [uriOf(source.path)]: [{ range: rangeOf(source, symbol.declaration.value.span), newText }] } };
}

/** Where the model sets no end, one from which the value can be doubled. */
function endsOf({ from, to }: PlanParam, { value }: ParamSymbol): { readonly from: number; readonly to: number } {
  return { from, to: to ?? Math.max(from + 10, 10 ** Math.ceil(Math.log10(Math.max(1, Math.abs(value) * 2)))) };
}

/** About a hundred to the whole way, in ones, tenths and the like; what is written in whole numbers moves by these. */
function stepOf({ value, isPoints }: PlanParam, from: number, to: number): number {
  const fine = 10 ** Math.floor(Math.log10(Math.max(to - from, 1e-9) / 50));
  const isWhole = [value, from, to].every(Number.isInteger);
  if (isWhole) return Math.max(1, fine);
  return isPoints ? Math.max(0.0001, Math.min(fine, 1)) : fine;
}
