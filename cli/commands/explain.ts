/** `score explain`: one lead, and every line that made its score; or what a finding means. */
import {
  type DateOrder,
  type Format,
  type FoundEvents,
  type FoundLead,
  findEvents,
  findLead,
  type InputError,
  isInputError,
  type NumberFormat,
} from '@scorelang/batch';
import { nearest, wrap } from '@scorelang/language';
import {
  type Explanation,
  explain as explainLead,
  type Lead,
  type NextChange,
  nextChange,
  type Options,
  type Plan,
  type Problem,
} from '@scorelang/runtime';
import { type Way, waysTo } from '@scorelang/runtime/reach';
import { type EventArguments, eventInputs } from '../event-inputs.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { refuse } from '../fail.ts';
import { complainAbout } from '../input-errors.ts';
import type { Io } from '../io.ts';
import { labelsOf } from '../labels.ts';
import { leadSource } from '../lead-source.ts';
import { type ReadyModel, readyModel } from '../model.ts';
import { encodingFrom, momentFrom, momentText, paramsFrom } from '../parameters.ts';
import { printableIn } from '../printable.ts';
import { explanationLines } from '../reporters/explanation.ts';
import { nextChangeLines, wayLines } from '../reporters/outlook.ts';
import { paintFor } from '../style.ts';
import { explainCode, isCodeAsked } from './explain-code.ts';

export interface ExplainArguments extends EventArguments {
  /** Or, without a lead, the code of a finding. */
  readonly model: string;
  /** A file, JSON, `-`, or `field=value` pairs. */
  readonly lead: readonly string[];
  /** `--lead`: the value that names one in a file. */
  readonly which?: string;
  readonly key?: string;
  readonly set: readonly string[];
  readonly asOf?: string;
  /** The tier that the lead had before. */
  readonly previous?: string;
  readonly dates?: DateOrder;
  readonly numbers?: NumberFormat;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly inputFormat?: Format;
  readonly json?: boolean;
  readonly next?: boolean;
  readonly reach?: string;
}

export async function explain(options: ExplainArguments, io: Io): Promise<ExitCode> {
  if (options.lead.length === 0 && options.which === undefined && isCodeAsked(options.model, io)) {
    return explainCode(options.model, options.json ?? false, io);
  }
  if (options.model === '-' && (options.lead[0] ?? '-') === '-')
    refuse('Standard input is the model or the lead, not both. Name a file for one of them.');
  const model = await readyModel(options.model, io);
  if (model === null) return EXIT.findings;
  const { plan } = model;
  const asOf = momentFrom(options.asOf, plan.zoneMinutes, io.now());
  const params = paramsFrom(options.set, plan);
  const source = await leadSource({ words: options.lead, key: options.key, lead: options.which }, plan, io);
  const found = await findLead({
    plan,
    input: source.input,
    format: options.inputFormat ?? source.format,
    encoding: source.isFile ? encodingFrom(options.encoding) : undefined,
    key: source.key,
    value: source.value,
    dates: options.dates,
    numbers: options.numbers,
    delimiter: source.isFile ? options.delimiter : undefined,
    allowMissingColumns: true,
  });
  if (isInputError(found)) {
    complainAbout(found, io);
    return EXIT.usage;
  }
  const events = await eventsOf(options, found, source.isFile, plan, io);
  if (isInputError(events)) {
    complainAbout(events, io);
    return EXIT.usage;
  }
  const previous = options.previous ?? null;
  const given: Options = { asOf, params, previous, ...(events === null ? {} : { events: events.events }) };
  const explanation = explainLead(plan, found.lead, given);
  const outlook = outlookOf(options, plan, found.lead, given);
  const problems = [...found.problems, ...(events?.problems ?? []), ...explanation.problems];
  const moment = plan.readsTime ? momentText(asOf, plan.zoneMinutes) : null;
  if (options.json === true) {
    io.stdout.write(
      `${JSON.stringify({ model: plan.name, asOf: moment, line: source.isFile ? found.line : null, ...(found.another === null ? {} : { another: found.another }), ...explanation, problems, ...outlook }, null, 2)}\n`,
    );
    return EXIT.fine;
  }
  const lines = [
    ...asText(explanation, problems, model, source.shown, moment, io),
    ...outlookLines(printableIn(outlook), options, explanation, plan, io),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
  const notes = [
    ...(found.another === null ? [] : [moreThanOne(found)]),
    ...(plan.readsEvents && events === null ? [withoutEvents(source.isFile)] : []),
  ];
  for (const note of notes) io.stderr.write(`${paintFor(io.stderr)('warning', 'note:')} ${note}\n`);
  return EXIT.fine;
}

/** Without a word, what a lead scores that did nothing would be taken for its score. */
const withoutEvents = (isFile: boolean): string =>
  `The model reads events and none were given, so the lead is scored as if it had done nothing. ${
    isFile ? 'Give them: --events events.csv' : 'Write them into the lead, in JSON: {"events": [..]}'
  }`;

const moreThanOne = ({ key: { column, value }, line, another }: FoundLead): string =>
  `More than one lead has ${printableIn(`${value} in ${column}`)}: this is the one in line ${line}, and there is one in line ${another}. Name a column that tells them apart with --key.`;

/** What was asked of what lies ahead. */
interface Outlook {
  readonly next?: NextChange | null;
  readonly reach?: readonly Way[];
}

function outlookOf({ next, reach }: ExplainArguments, plan: Plan, lead: Lead, given: Options): Outlook {
  if (reach !== undefined && !plan.tiers.some(({ name }) => name === reach)) refuse(unknownTier(reach, plan));
  return {
    ...(next === true ? { next: nextChange(plan, lead, given) } : {}),
    ...(reach === undefined ? {} : { reach: waysTo(plan, lead, reach, given) }),
  };
}

function unknownTier(tier: string, { tiers }: Plan): string {
  if (tiers.length === 0) return `The model has no tiers, so nothing can reach ${tier}.`;
  const names = tiers.map(({ name }) => name);
  const near = nearest(tier, names);
  return `The model has no tier ${tier}. ${near === null ? `It has ${names.join(', ')}.` : `Did you mean ${near}?`}`;
}

function outlookLines({ next, reach }: Outlook, options: ExplainArguments, { tier }: Explanation, plan: Plan, io: Io): readonly string[] {
  const paint = paintFor(io.stdout);
  const rank = (name: string | null | undefined): number => plan.tiers.findIndex((each) => each.name === name);
  const isThere = rank(tier) >= 0 && rank(tier) <= rank(options.reach);
  return [
    ...(next === undefined ? [] : ['', ...nextChangeLines(next, plan.zoneMinutes, paint)]),
    ...(reach === undefined ? [] : ['', ...wayLines(options.reach ?? '', reach, isThere, paint)]),
  ];
}

/** From files, or from the lead itself; null where there are none. */
async function eventsOf(
  options: ExplainArguments,
  found: FoundLead,
  isFile: boolean,
  plan: Plan,
  io: Io,
): Promise<FoundEvents | null | InputError> {
  const inputs = eventInputs(options, io);
  if (inputs.length === 0) {
    const nested = found.lead.events;
    return plan.readsEvents && Array.isArray(nested) ? { events: nested, problems: [] } : null;
  }
  if (!isFile) refuse('--events needs a lead of a file, whose key the events name. In JSON write them into the lead: {"events": [..]}');
  const { dates, numbers } = options;
  const encoding = encodingFrom(options.encoding);
  return findEvents({ inputs, plan, keyColumn: found.key.column, key: found.key.value, encoding, dates, numbers });
}

function asText(
  explanation: Explanation,
  problems: readonly Problem[],
  { plan }: ReadyModel,
  lead: string | null,
  moment: string | null,
  io: Io,
): readonly string[] {
  const paint = paintFor(io.stdout);
  const columns = Math.min(io.stdout.columns ?? 100, 120);
  const tier = explanation.tier === null ? 'no tier' : explanation.tier;
  const what = printableIn(`${lead ?? 'This lead'} scores ${explanation.score}: ${tier}`);
  return [
    `${paint('strong', what)}  ${paint('quiet', `by ${printableIn(plan.name)}`)}`,
    ...(moment === null ? [] : [paint('quiet', `Scored as of ${moment}`)]),
    '',
    ...explanationLines(explanation, { paint, columns, all: true, labelOf: labelsOf(plan) }),
    ...(problems.length === 0 ? [] : ['']),
    ...problems.flatMap((problem) => {
      const sentence = `${problem.field}: ${JSON.stringify(problem.value) ?? 'a value that cannot be read'} is not ${problem.expected}, so it counts as missing.`;
      const [head = '', ...rest] = wrap(`note: ${printableIn(sentence)}`, columns, '      ');
      return [`${paint('warning', 'note:')}${head.slice('note:'.length)}`, ...rest];
    }),
  ];
}
