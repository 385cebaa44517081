/** First rules from what became of the leads: fields whose values set the good ones apart, and points by how far they do. */
import { readYesNo } from '@scorelang/batch';
import { formatNumber, formatShare } from '../../count.ts';
import type { Schema, SchemaField } from '../schema.ts';
import { writeText } from '../write-values.ts';
import { bandNames, bandOf, cutsAt } from './bands.ts';
import { effectOf, type StarterRule, type StarterRules } from './rule.ts';

/** Fewer leads than these say nothing. */
const FEWEST_LEADS = 30;
const MOST_RULES = 5;
const MOST_BANDS = 6;
/** Weight of evidence by which a field is called weak, and too good to be true (usual lines of credit scorecards: 0.02 and 0.5; here 1, as lead data are coarse). */
const WEAK = 0.02;
const TOO_GOOD = 1;

interface Band {
  readonly match: string;
  readonly yes: number;
  readonly known: number;
}

interface Judged {
  readonly field: SchemaField;
  readonly bands: readonly Band[];
  /** The information value: how far good and bad leads lie apart. */
  readonly worth: number;
}

export interface OutcomeFindings {
  readonly starter: StarterRules;
  /** Fields that tell the outcome so well that they were probably filled in after it. */
  readonly suspicious: ReadonlySet<string>;
}

export function rulesFromOutcome(schema: Schema, names: ReadonlySet<string>): OutcomeFindings | null {
  const { outcome } = schema;
  if (outcome === null || outcome.yes < FEWEST_LEADS || outcome.known - outcome.yes < FEWEST_LEADS) return null;
  const overall = outcome.yes / outcome.known;
  const judged = schema.fields
    .map((field) => judge(field, outcome, names))
    .filter((each) => each !== null)
    .toSorted((first, second) => second.worth - first.worth);
  const suspicious = judged.filter(({ worth }) => worth > TOO_GOOD);
  const chosen = judged.filter(({ worth }) => worth >= WEAK && worth <= TOO_GOOD).slice(0, MOST_RULES);
  if (chosen.length === 0) return null;
  const spreads = chosen.map(({ bands }) => spread(bands, overall));
  const scale = 100 / spreads.reduce((sum, each) => sum + each, 0);
  const rules = chosen.map((each) => ruleOf(each, outcome, scale));
  const basis = `Points by what became of ${formatNumber(outcome.known)} leads, ${formatShare(outcome.yes, outcome.known)} of whom are yes in ${outcome.column}: the better the leads of a line did, the more it adds. All together come to about 100.`;
  return { starter: { declarations: [], rules, basis }, suspicious: new Set(suspicious.map(({ field }) => field.name)) };
}

const sumOf = (bands: readonly Band[], numberOf: (band: Band) => number): number => bands.reduce((sum, band) => sum + numberOf(band), 0);

type Outcome = NonNullable<Schema['outcome']>;

function judge(field: SchemaField, outcome: Outcome, names: ReadonlySet<string>): Judged | null {
  const bands = bandsOf(field, outcome, names);
  if (bands.length < 2) return null;
  // Numbers are a part of the leads only, so it is their own sums that count.
  const yes = sumOf(bands, (band) => band.yes);
  const known = sumOf(bands, (band) => band.known);
  return { field, bands, worth: sumOf(bands, (band) => evidence(band, yes, known)) };
}

function bandsOf(field: SchemaField, outcome: Outcome, names: ReadonlySet<string>): readonly Band[] {
  const { type, facts } = field;
  if (facts === null) return [];
  switch (type.kind) {
    case 'one of': {
      const bands = facts.values.map(({ text, yes, known }) => ({ match: writeText(text, names), yes, known }));
      return withRest(
        bands.filter(({ known }) => known >= FEWEST_LEADS),
        bands,
        outcome,
      );
    }
    case 'yes/no': {
      const bands = facts.values.map(({ text, yes, known }) => ({ match: text, yes, known }));
      return bands.filter(({ known }) => known >= FEWEST_LEADS).length < 2 ? [] : bands;
    }
    case 'number': {
      const numbers = facts.numbers;
      if (numbers === null || numbers.answered.length < FEWEST_LEADS * 4) return [];
      const cuts = cutsAt(numbers.sorted, [0.25, 0.5, 0.75], type.whole);
      const bands = bandNames(cuts, type.whole, type.from === 0).map((match, index) => {
        const inside = numbers.answered.filter(({ number }) => bandOf(number, cuts) === index);
        return { match, yes: inside.filter(({ isYes }) => isYes).length, known: inside.length };
      });
      return bands.some(({ known }) => known < FEWEST_LEADS) ? [] : bands;
    }
    case 'text':
    case 'list':
    case 'date':
    case 'datetime':
      return [];
  }
}

/** The values that are worth a line, those of most leads; the others together; and what is missing. */
function withRest(common: readonly Band[], all: readonly Band[], outcome: Outcome): readonly Band[] {
  const shown = common.slice(0, MOST_BANDS);
  const rest = all.filter((band) => !shown.includes(band));
  const together = (match: string, bands: readonly Band[]): Band => ({
    match,
    yes: sumOf(bands, (band) => band.yes),
    known: sumOf(bands, (band) => band.known),
  });
  const told = together('', all);
  return [
    ...shown,
    ...(rest.length === 0 ? [] : [together('otherwise', rest)]),
    { match: 'missing', yes: outcome.yes - told.yes, known: outcome.known - told.known },
  ];
}

/** Its part in the field's information value. Halves keep a band that is all yes, or all no, within bounds. */
function evidence({ yes, known }: Band, allYes: number, all: number): number {
  if (known < FEWEST_LEADS) return 0;
  const good = (yes + 0.5) / (allYes + 1);
  const bad = (known - yes + 0.5) / (all - allYes + 1);
  return (good - bad) * Math.log(good / bad);
}

/** How the odds of a band's leads stand to those of all leads: 0 is alike, 1 is e times as good. Nothing is said of a few. */
function advantage({ yes, known }: Band, overall: number): number {
  if (known < FEWEST_LEADS) return 0;
  const odds = (yes + 0.5) / (known - yes + 0.5);
  return Math.max(-3, Math.min(3, Math.log(odds / (overall / (1 - overall)))));
}

/** From the worst band of a field to its best. */
function spread(bands: readonly Band[], overall: number): number {
  const advantages = bands.map((band) => advantage(band, overall));
  return Math.max(...advantages) - Math.min(...advantages);
}

function ruleOf({ field, bands }: Judged, outcome: Outcome, scale: number): StarterRule {
  const { name } = field;
  const overall = outcome.yes / outcome.known;
  const told = bands.filter(({ match, known }) => known >= FEWEST_LEADS && match !== 'otherwise' && match !== 'missing');
  const shares = told.toSorted((first, second) => second.yes / second.known - first.yes / first.known);
  const comment = `${outcome.column}: ${shares.map(({ match, yes, known }) => `${formatShare(yes, known)} of ${match}`).join(', ')}.`;
  if (field.type.kind === 'yes/no') return { comment, fields: [name], text: yesNoRule(field, bands, overall, scale) };
  const worst = Math.min(...bands.map((band) => advantage(band, overall)));
  const lines = bands.map((band) => `${band.match} add ${Math.round((advantage(band, overall) - worst) * scale)}`);
  const missing = bands.some(({ match }) => match === 'missing') ? [] : ['missing add 0'];
  return { comment, fields: [name], text: [`rate ${name} {`, ...lines, ...missing, '}'].join('\n') };
}

function yesNoRule({ name }: SchemaField, bands: readonly Band[], overall: number, scale: number): string {
  const [yes, no] = [true, false].map((answer) => bands.filter(({ match }) => readYesNo(match) === answer));
  const join = (parts: readonly Band[]): Band => ({
    match: '',
    yes: sumOf(parts, (part) => part.yes),
    known: sumOf(parts, (part) => part.known),
  });
  const points = Math.round((advantage(join(yes ?? []), overall) - advantage(join(no ?? []), overall)) * scale);
  return `when ${name} ${effectOf(points === 0 ? 1 : points)}`;
}
