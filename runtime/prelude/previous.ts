// How a lead stood before: what keeps it in its tier, and what is done now that its tier has changed.

/** Where tiers are counted from: 0 is the best, and this is below all of them, with no tier or disqualified. */
export const NO_TIER = Infinity;

/** The tiers of the previous result, as indexes; NO_TIER where there is none, or none that the model has. */
export interface PreviousTiers {
  readonly tier: number;
  /** By points and conditions alone. */
  readonly byPoints: number;
}

/** Reads a previous result, its tiers, or the name of its tier, whatever it is. */
export function previousTiers(names: readonly string[], previous: unknown): PreviousTiers {
  const rank = (name: unknown): number => {
    const at = names.indexOf(name as string);
    return at < 0 ? NO_TIER : at;
  };
  if (typeof previous !== 'object' || previous === null) return { tier: rank(previous), byPoints: rank(previous) };
  const { tier, tierByPoints } = previous as { readonly tier?: unknown; readonly tierByPoints?: unknown };
  return { tier: rank(tier), byPoints: rank(tierByPoints === undefined ? tier : tierByPoints) };
}

/** `on reaching hot do alert_sales`: the tier as an index. */
export interface DeclaredAction {
  readonly name: string;
  readonly on: 'reaching' | 'falling below';
  readonly tier: number;
}

/** The actions that are due for a lead whose tier was `before` and is `now`, in their order, each name once. */
export function actionsOf(declared: readonly DeclaredAction[], before: number, now: number): readonly string[] {
  const due: string[] = [];
  for (const { name, on, tier } of declared) {
    const [wasThere, isThere] = [before <= tier, now <= tier];
    const isDue = on === 'reaching' ? isThere && !wasThere : wasThere && !isThere;
    if (isDue && !due.includes(name)) due.push(name);
  }
  return due;
}
