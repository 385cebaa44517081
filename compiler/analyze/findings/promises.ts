/** Promises that are not kept, as far as bounds prove it or a lead shows it. Others are left undecided. */
import { type Diagnostic, diagnose, type Model, type PromiseStatement } from '@scorelang/language';
import { formatPoints } from '@scorelang/runtime/prelude';
import type { Proven } from '../bounds.ts';
import type { PromiseVerdict } from '../model-bounds.ts';
import type { Witness } from '../witness/search.ts';
import { type Asked, amountIn } from './asked.ts';
import { describedLead } from './described-lead.ts';

interface Judged {
  readonly verdict: PromiseVerdict;
  /** Why it is broken. */
  readonly fact: string;
}

const UNDECIDED: Judged = { verdict: 'undecided', fact: '' };
const KEPT: Judged = { verdict: 'kept', fact: '' };
const broken = (fact: string): Judged => ({ verdict: 'broken', fact });

export function promiseFindings(asked: Asked): readonly Diagnostic[] {
  return asked.model.promises.flatMap((promise) => {
    const { verdict, fact } = judge(promise, asked);
    return verdict === 'broken' ? [diagnose(asked.model.file.source, promise.span, 'promise-broken', [fact])] : [];
  });
}

/** What is known of every promise, in the order of the file. */
export const verdictsOf = (asked: Asked): readonly PromiseVerdict[] => asked.model.promises.map((promise) => judge(promise, asked).verdict);

function judge({ claim }: PromiseStatement, { model, proven, witnesses }: Asked): Judged {
  switch (claim.kind) {
    case 'Reachable': {
      const tier = model.tiers.findIndex(({ name }) => name === claim.tier.text);
      if (proven.outOfReach[tier] === true) return broken(`no lead can reach ${claim.tier.text}`);
      return witnesses.tiers.has(claim.tier.text) ? KEPT : UNDECIDED;
    }
    case 'TierWhen': {
      const tier = model.tiers.findIndex(({ name }) => name === claim.tier.text);
      return claim.how === 'never' && proven.outOfReach[tier] === true ? KEPT : UNDECIDED;
    }
    case 'Between': {
      const [low, high] = [amountIn(claim.low, model, proven), amountIn(claim.high, model, proven)];
      if (low === null || high === null) return UNDECIDED;
      const { from, to } = spanOf(claim.subject.text, model, proven) ?? { from: -Infinity, to: Infinity };
      if (from >= low && to <= high) return KEPT;
      if (claim.condition !== null) return UNDECIDED;
      for (const witness of [witnesses.most, witnesses.least]) {
        const units = witness === null ? null : unitsIn(claim.subject.text, witness);
        if (witness === null || units === null || (units >= low && units <= high)) continue;
        return broken(`${claim.subject.text} is ${formatPoints(units)} for ${describedLead(witness, model.files)}`);
      }
      return UNDECIDED;
    }
    case 'Monotone':
    case 'Hole':
      return UNDECIDED;
  }
}

function spanOf(subject: string, model: Model, { totals, found }: Proven) {
  if (subject === 'score') return totals.score;
  return found.groups.get(model.groups.findIndex(({ name }) => name === subject))?.capped ?? null;
}

function unitsIn(subject: string, { result }: Witness): number | null {
  const points = subject === 'score' ? result.score : result.groups[subject];
  return points === undefined ? null : Math.round(points * 10_000);
}
