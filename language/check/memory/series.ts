/**
 * Rules that follow each other and stay the same are told again as one: so a check after a letter in ten thousand rules looks up some hundred
 * series, and the rules beside the letter.
 */
import type { Expression, Statement } from '../../ast.ts';
import type { Source } from '../../source.ts';
import type { AnyNode } from '../descend.ts';
import type { Findings } from '../findings.ts';
import type { Uses } from '../infer/uses.ts';
import { isLoneRule, type LoneRule } from '../lone-rules.ts';
import { conditionsOf, isSameList, type Memory, type Remembered } from '../memory.ts';
import { type Kept, toldAgain } from './kept.ts';

/** Rules of which all is remembered, as they follow each other. */
export interface Series {
  readonly rules: readonly LoneRule[];
  /** What was found in those in which anything was. */
  readonly bound: readonly Told[];
  readonly checked: readonly Told[];
  /** The conditions of the blocks around them. */
  readonly within: readonly Expression[];
  /** Whether none says anything of names that are not declared; null where that was not asked yet. */
  isSilent: boolean | null;
  /** The same for a model that declares no field: what they say; null where that is to be found out, again or for the first time. */
  says: Uses | null;
  /** Set where something else holds of one of them than did, or where it stands in another series. */
  isOver: boolean;
  /** The statements among which they stood last, and where: most lists are the same from one check to the next. */
  among: readonly Statement[];
  at: number;
}

interface Told {
  readonly rule: LoneRule;
  readonly kept: Kept;
}

/** Goes through statements in the order written. A series is handed over as a whole; those that are not taken so come one by one. */
export function throughSeries(
  { rules }: Memory,
  statements: readonly Statement[],
  take: (series: Series) => boolean,
  one: (statement: Statement) => void,
): void {
  for (let index = 0; index < statements.length; ) {
    const statement = statements[index]!;
    const series = isLoneRule(statement) ? (rules.get(statement)?.series ?? null) : null;
    if (series !== null && standsAt(series, statements, index) && take(series)) index += series.rules.length;
    else {
      one(statement);
      index += 1;
    }
  }
}

function standsAt(series: Series, statements: readonly Statement[], index: number): boolean {
  const { rules, isOver, among, at } = series;
  if (isOver) return false;
  if (among === statements && at === index) return true;
  for (let next = 0; next < rules.length; next += 1) if (rules[next] !== statements[index + next]) return false;
  series.among = statements;
  series.at = index;
  return true;
}

export function tellSeriesBound({ bound }: Series, source: Source, found: Findings): true {
  for (const { rule, kept } of bound) toldAgain(kept, rule, source, found);
  return true;
}

/** Tells again what checking the rules found; false where they have to be looked at one by one. */
export function tellSeriesChecked({ checked, within }: Series, around: readonly AnyNode[], source: Source, found: Findings): boolean {
  if (!isSameList(within, conditionsOf(around))) return false;
  for (const { rule, kept } of checked) toldAgain(kept, rule, source, found);
  return true;
}

/** So many rules make a series; one of fewer than this takes in those behind it. */
const MOST = 64;
const FEWEST = 16;

/** Makes series of the rules that come one by one. */
export interface Gathering {
  /** Whether those that were gathered so far are enough for a series of their own. */
  readonly isEnough: () => boolean;
  readonly add: (rule: LoneRule) => void;
  /** Ends the series under way. */
  readonly end: () => void;
}

export function gatherSeries({ rules }: Memory): Gathering {
  let gathered: { readonly rule: LoneRule; readonly known: Remembered }[] = [];
  const end = (): void => {
    if (gathered.length > 0) putTogether(gathered);
    gathered = [];
  };
  return {
    isEnough: () => gathered.length === 0 || gathered.length >= FEWEST,
    add: (rule) => {
      const known = rules.get(rule);
      if (known === undefined || known.bound === null || known.checked === null) end();
      else {
        if (gathered.length === MOST || (gathered.length > 0 && !isSameList(gathered[0]!.known.within, known.within))) end();
        gathered.push({ rule, known });
      }
    },
    end,
  };
}

function putTogether(gathered: readonly { readonly rule: LoneRule; readonly known: Remembered }[]): void {
  const told = (of: (known: Remembered) => Kept | null): readonly Told[] =>
    gathered.flatMap(({ rule, known }) => {
      const kept = of(known);
      return kept === null || kept.problems.length === 0 ? [] : [{ rule, kept }];
    });
  const series: Series = {
    rules: gathered.map(({ rule }) => rule),
    bound: told(({ bound }) => bound),
    checked: told(({ checked }) => checked),
    within: gathered[0]!.known.within,
    isSilent: null,
    says: null,
    isOver: false,
    among: [],
    at: 0,
  };
  for (const { known } of gathered) {
    if (known.series !== null) known.series.isOver = true;
    known.series = series;
  }
}
