/** What findings are made from. */
import type { Amount, Model } from '@scorelang/language';
import { unitsOf } from '@scorelang/runtime/prelude';
import type { Proven } from '../bounds.ts';
import type { Witnesses } from '../witness/search.ts';
import type { Written } from '../written.ts';

export interface Asked {
  readonly model: Model;
  readonly proven: Proven;
  readonly witnesses: Witnesses;
  readonly written: Written;
}

/** In units; a param by its value in use. */
export function amountIn(amount: Amount, { symbolOf }: Model, { plan, params }: Proven): number | null {
  if (amount.kind === 'Number') return unitsOf(amount.value);
  const symbol = amount.kind === 'Reference' ? symbolOf.get(amount.name) : undefined;
  if (symbol?.kind !== 'param') return null;
  const index = plan.params.findIndex(({ name }) => name === symbol.name);
  return unitsOf(index < 0 ? symbol.value : params[index]!);
}
