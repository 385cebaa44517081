/** Scores leads with the first draft: where the lines of the tiers go, and what two of the leads come to. */
import { type EachLeadOptions, eachLead, type InputError, type ReadOptions, thinned } from '@scorelang/batch';
import { type Explanation, type Lead, type Plan, type PlanField, prepare, type Seen } from '@scorelang/runtime';
import { formatShare } from '../count.ts';
import type { Results, StarterTest } from './write-model.ts';
import { isOneLine, writeList, writeText } from './write-values.ts';

export interface Settled {
  readonly results: Results;
  readonly leads: number;
  /** Values that a field does not admit, in all leads. */
  readonly problems: number;
}

export interface Draft {
  readonly plan: Plan;
  /** Fields that its rules look at. */
  readonly used: readonly string[];
  /** The most that its rules can come to. */
  readonly most: number;
  /** And the least, where it is not below 0. */
  readonly least: number;
  readonly names: ReadonlySet<string>;
}

interface Scored {
  readonly lead: Lead;
  readonly line: number;
  readonly score: number;
}

/** By the leads of a file. */
export async function settleByLeads(
  draft: Draft,
  options: ReadOptions & Pick<EachLeadOptions, 'onProgress'>,
  file: string,
): Promise<Settled | InputError> {
  const scorer = prepare(draft.plan);
  const kept = thinned<Scored>();
  const counts = new Map<number, number>();
  let problems = 0;
  let leads = 0;
  const visit = (lead: Lead, line: number): void => {
    const result = scorer.score(lead);
    problems += result.problems.length;
    leads += 1;
    counts.set(result.score, (counts.get(result.score) ?? 0) + 1);
    kept.add({ lead, line, score: result.score });
  };
  const failure = await eachLead({ ...options, plan: draft.plan, allowMissingColumns: true, visit });
  if (failure !== null) return failure;
  const sorted = kept.kept().toSorted((first, second) => second.score - first.score || first.line - second.line);
  const tiers = tiersFor(sorted, draft);
  const tierOf = (score: number): string => tierName(score, tiers);
  const share = (tier: string): string => formatShare(total([...counts].filter(([score]) => tierOf(score) === tier)), leads);
  const tellable = sorted.filter(({ lead }) => draft.used.every((name) => isTellable(lead[name])));
  const picked = [tellable[0], typical(tellable, tierOf)].filter((each) => each !== undefined);
  const tests = picked.map(({ lead, line }) => testOf(scorer.explain(lead), lead, draft, `line ${line} of ${file}`, tierOf));
  if (tests.length < 2) tests.push(nothingKnown(draft, tierOf));
  return {
    results: { tiers, shares: `Of the leads in ${file}, ${share('hot')} are hot and ${share('warm')} warm.`, tests },
    leads,
    problems,
  };
}

const total = (counts: readonly (readonly [score: number, leads: number])[]): number => counts.reduce((sum, [, leads]) => sum + leads, 0);

/** What a test can give; a text of the language has no line breaks. */
const isTellable = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isTellable) : typeof value !== 'string' || isOneLine(value.trim());

/** Without leads: by one of whom nothing is known, and one that has what the rules ask for. */
export function settleByExample(draft: Draft): Settled {
  const tiers = tiersFor([], draft);
  const scorer = prepare(draft.plan);
  const example = Object.fromEntries(
    draft.plan.fields.filter(({ name }) => draft.used.includes(name)).map((field) => [field.name, exampleOf(field)]),
  );
  const tierOf = (score: number): string => tierName(score, tiers);
  const tests = [testOf(scorer.explain(example), example, draft, 'a lead made up to begin with', tierOf), nothingKnown(draft, tierOf)];
  return { results: { tiers, shares: null, tests }, leads: 0, problems: 0 };
}

/** The best tenth is hot, the next three tenths are warm; where that says nothing it is by what can be reached. */
function tiersFor(sorted: readonly Scored[], { most, least: lowest }: Pick<Draft, 'most' | 'least'>): Results['tiers'] {
  const reachable = Math.min(100, most);
  const at = (share: number): number => sorted[Math.floor(share * sorted.length)]?.score ?? 0;
  const least = sorted.at(-1)?.score ?? 0;
  const isTelling = at(0.1) > Math.max(1, least) && at(0.1) <= reachable;
  const hot = isTelling ? at(0.1) : within(inFives(reachable * 0.7), lowest + 2, Math.max(2, reachable));
  const isWarm = isTelling && at(0.4) < hot && at(0.4) > least;
  return { hot, warm: isWarm ? at(0.4) : Math.min(hot - 1, Math.max(lowest + 1, inFives(hot / 2))) };
}

/** `most` wins where the two cross. */
const within = (number: number, least: number, most: number): number => Math.min(most, Math.max(least, number));

const inFives = (points: number): number => Math.round(points / 5) * 5;

const tierName = (score: number, { hot, warm }: Results['tiers']): string => (score >= hot ? 'hot' : score >= warm ? 'warm' : 'cold');

/** A lead from the middle of the file's leads that is not hot. */
function typical(sorted: readonly Scored[], tierOf: (score: number) => string): Scored | undefined {
  const others = sorted.slice(1).filter(({ score }) => tierOf(score) !== 'hot');
  return others[Math.floor(others.length / 2)] ?? sorted[1];
}

function testOf(explanation: Explanation, lead: Lead, draft: Draft, name: string, tierOf: (score: number) => string): StarterTest {
  const { score, values } = explanation;
  const given = draft.plan.fields
    .filter((field) => draft.used.includes(field.name))
    .flatMap((field) => {
      const value = valueText(field, values[field.name] ?? null, lead, draft.names);
      return value === null ? [] : [`${field.name} = ${value}`];
    });
  return { name: `${tierOf(score)}: ${name}`, given, score, tier: tierOf(score) };
}

const nothingKnown = (draft: Draft, tierOf: (score: number) => string): StarterTest =>
  testOf(prepare(draft.plan).explain({}), {}, draft, 'a lead of whom nothing is known', tierOf);

/** What the model saw, in the spelling of the data. */
function valueText(field: PlanField, seen: Seen, lead: Lead, names: ReadonlySet<string>): string | null {
  if (seen === null) return null;
  if (typeof seen === 'boolean') return seen ? 'yes' : 'no';
  if (typeof seen === 'number') return plainNumber(seen);
  if (typeof seen !== 'string') return writeList(seen, names);
  if (field.type.kind === 'date' || field.type.kind === 'datetime') return seen.slice(0, 10);
  const raw = lead[field.name];
  return writeText(typeof raw === 'string' ? raw.trim() : seen, names);
}

const plainNumber = (number: number): string => (/e/.test(String(number)) ? number.toFixed(12).replace(/0+$/, '') : String(number));

function exampleOf({ name, type }: PlanField): unknown {
  switch (type.kind) {
    case 'text':
      return /mail/.test(name) ? 'ana@example.com' : 'CEO';
    case 'number':
      return type.to ?? 1_000_000;
    case 'yes/no':
      return false;
    case 'date':
    case 'datetime':
      return '2026-01-01';
    case 'one of':
      return type.values[0];
    case 'list':
      return [type.values?.[0] ?? 'something'];
  }
}
