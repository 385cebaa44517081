/** A file of leads in, a file of scored leads out, in bounded memory. */
import type { Result, Options as ScoreOptions } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { type Arrangement, arrangement, makesFewLines } from './arrange.ts';
import { type EventTally, eventTally } from './events/event-tally.ts';
import { eventsForRun } from './events/events-for-run.ts';
import type { LeadEvents } from './events/lead-events.ts';
import { type InputError, isInputError } from './input-error.ts';
import type { LeadSource } from './lead-source.ts';
import { formatByName, openLeads } from './leads.ts';
import type { ExplanationOfFired, OutputTarget, RunOptions } from './options.ts';
import { type RowWriter, rowWriter, type ScoredRow } from './output-rows.ts';
import { reasonTeller } from './reasons.ts';
import { collectRejects, excerptOf, type Rejects } from './rejects.ts';
import type { BestLead, Caution, RunOutcome, RunReport } from './report.ts';
import { type RowScoring, rowScoring, type ScoringOfRow } from './row-scoring.ts';
import { columnIndex, textIn } from './row-text.ts';
import { problemValue, refused, rejectedRow, stopped, unknownTier } from './run-errors.ts';
import { type Summary, summarize } from './summary.ts';
import { type Top, top } from './top.ts';
import { openOutput, type Sink } from './write-output.ts';
import { readYesNo } from './yes-no.ts';

type ReadyScoring = Extract<RowScoring, { readonly kind: 'ready' }>;

/**
 * Scores every lead of a file. What is wrong with the file as a whole comes back as `failed`, and then no output is left behind; what is
 * wrong with a row or a value is counted in the report.
 */
export async function scoreFile(options: RunOptions): Promise<RunOutcome> {
  const unknown = unknownTier(options);
  const source = unknown ?? (await openLeads(options, options.scorer.plan));
  if (isInputError(source)) return { kind: 'failed', error: source };
  const run = await prepareRun(options, source);
  if (isInputError(run)) {
    await source.batches.return(undefined);
    return { kind: 'failed', error: run };
  }
  let isWhole = false;
  try {
    const failure = (await scoreAll(run)) ?? (await finish(run));
    isWhole = failure === null;
    return failure === null ? { kind: 'done', report: reportOf(run) } : { kind: 'failed', error: failure };
  } finally {
    await source.batches.return(undefined);
    await run.events?.remove();
    if (!isWhole) await discard(run);
  }
}

/** Everything that a run works with. */
interface Run {
  readonly options: RunOptions;
  readonly source: LeadSource;
  readonly summary: Summary;
  readonly rejects: Rejects;
  readonly output: { readonly sink: Sink; readonly arranged: Arrangement; readonly writer: RowWriter } | null;
  readonly best: Top<KeptLead>;
  /** Indexes of columns. */
  readonly key: number;
  readonly outcome: number | null;
  readonly events: LeadEvents | null;
  readonly eventTally: EventTally;
  readonly scoringOf: ScoringOfRow;
  written: number;
}

interface KeptLead {
  readonly line: number;
  readonly key: string;
  readonly lead: ScoredRow['lead'];
  readonly scoring: ScoreOptions;
}

async function prepareRun(options: RunOptions, source: LeadSource): Promise<Run | InputError> {
  const { name } = source.report();
  const key = options.key === undefined ? 0 : columnIndex(source, options.key, name);
  if (isInputError(key)) return key;
  const outcome = options.outcome === undefined ? null : columnIndex(source, options.outcome, name);
  if (isInputError(outcome)) return outcome;
  const events = await eventsForRun(options);
  if (isInputError(events)) return events;
  const scoringOf = rowScoring(options, source, events);
  const rejects = isInputError(scoringOf) ? scoringOf : await collectRejects(options.rejects ?? null);
  if (isInputError(scoringOf) || isInputError(rejects)) {
    await events?.remove();
    return rejects as InputError;
  }
  const output = options.output === undefined ? null : await prepareOutput(options, options.output, source);
  if (isInputError(output)) {
    await rejects.discard();
    await events?.remove();
    return output;
  }
  const { plan } = options.scorer;
  const summary = summarize(plan, outcome !== null);
  const told = { events, eventTally: eventTally(plan), scoringOf };
  return { options, source, summary, rejects, output, best: top(options.best ?? 0), key, outcome, ...told, written: 0 };
}

async function prepareOutput(options: RunOptions, target: OutputTarget, source: LeadSource): Promise<Run['output'] | InputError> {
  const name = target.kind === 'file' ? target.path : target.name;
  const format = options.outputFormat ?? formatByName(name) ?? source.format;
  const own = source.dialect?.delimiter ?? ',';
  const delimiter = /\.(?:tsv|tab)$/i.test(name) ? '\t' : own === 'spaces' ? ',' : own;
  const sink = await openOutput(target);
  if (isInputError(sink)) return sink;
  const writer = rowWriter(source, options.scorer.plan, { format, delimiter, reasons: options.reasons !== false });
  const failure = writer.head === '' ? null : await sink.write(writer.head);
  if (failure !== null) {
    await sink.discard();
    return failure;
  }
  return { sink, writer, arranged: arrangement(sink, { top: options.top ?? null, sort: options.sort === true }) };
}

async function scoreAll(run: Run): Promise<InputError | null> {
  const { options, source, rejects, output } = run;
  const score = scorerFor(run);
  const report = progressReporter(run);
  for await (const batch of source.batches) {
    if (isInputError(batch)) return batch;
    if (options.signal?.aborted === true) return stopped(source.report().name);
    for (const row of batch) {
      const scored = row.kind === 'reject' ? row : score(row);
      const outcome = scored instanceof Promise ? await scored : scored;
      if (outcome === null) continue;
      if (isInputError(outcome)) return outcome;
      rejects.add(row.line, outcome.reason, row.raw);
      if (options.strict === true) return rejectedRow(source, row.line, outcome.reason);
    }
    const failure = (await output?.arranged.pause()) ?? (await rejects.pause());
    if (failure !== null) return failure;
    report();
  }
  return options.signal?.aborted === true ? stopped(source.report().name) : null;
}

/** What kept a row from being scored and written; null where nothing did. */
type RowOutcome = InputError | { readonly kind: 'reject'; readonly reason: string } | null;

/** Scores one row; resolves where its events must be fetched, or the output asks to wait. */
function scorerFor(run: Run): (row: ScoredRow) => Promise<RowOutcome> | RowOutcome {
  const score = readyScorer(run);
  let place = -1;
  const go = (row: ScoredRow, scoring: RowScoring | InputError): Promise<RowOutcome> | RowOutcome =>
    isInputError(scoring) || scoring.kind === 'reject' ? scoring : score(row, scoring);
  return (row) => {
    place += 1;
    const scoring = run.scoringOf(row, place);
    return scoring instanceof Promise ? scoring.then((ready) => go(row, ready)) : go(row, scoring);
  };
}

function readyScorer(run: Run): (row: ScoredRow, scoring: ReadyScoring) => Promise<InputError | null> | InputError | null {
  const { options, source, summary, output, best } = run;
  const { scorer, tiers, strict } = options;
  const tellReasons = reasonTeller();
  const explainShortly = scorer.explainFired ?? scorer.explain;
  const withReasons = output !== null && options.reasons !== false;
  // Where few lines are written, only those few need their reasons.
  const explainsAll = withReasons && tiers === undefined && !makesFewLines(options.top ?? null);
  const answerIn = outcomeReader(options.outcomeYes);
  let order = 0;
  return (row, { options: scoring, problems }) => {
    let explanation: ExplanationOfFired | null = null;
    let result: Result;
    try {
      explanation = explainsAll ? explainShortly(row.lead, scoring) : null;
      result = explanation ?? scorer.score(row.lead, scoring);
    } catch (failure) {
      return refused(failure, source);
    }
    if (strict === true) {
      const problem = row.problems[0] ?? problems[0] ?? result.problems[0];
      if (problem !== undefined) return problemValue(source, row.line, problem);
    }
    const ofCells = problems.length === 0 ? row.problems : [...row.problems, ...problems];
    summary.add(row.line, result, ofCells, run.outcome === null ? undefined : answerIn(textIn(source, row, run.outcome)));
    run.eventTally.add(result, scoring.events);
    order += 1;
    const rank = { disqualified: result.disqualified, score: result.score, order };
    if (tiers !== undefined && !tiers.includes(result.tier ?? '')) return null;
    best.offer(rank, () => {
      const kept = structuredClone({ lead: row.lead, scoring });
      return { line: row.line, key: excerptOf(textIn(source, row, run.key)), ...kept };
    });
    if (output === null) return null;
    return output.arranged.add(rank, () => {
      const reasons = withReasons ? tellReasons(explanation ?? explainShortly(row.lead, scoring)) : null;
      return output.writer.line(row, result, reasons);
    });
  };
}

function outcomeReader(yes: string | undefined): (text: string) => boolean | null {
  if (yes === undefined) return readYesNo;
  const wanted = fold(yes);
  return (text) => (text.trim() === '' ? null : fold(text) === wanted);
}

async function finish(run: Run): Promise<InputError | null> {
  if (run.output !== null) {
    const written = await run.output.arranged.finish();
    if (isInputError(written)) return written;
    run.written = written;
  }
  return (await run.rejects.finish()) ?? (await run.output?.sink.finish()) ?? null;
}

async function discard({ output, rejects }: Run): Promise<void> {
  await output?.arranged.discard();
  await output?.sink.discard();
  await rejects.discard();
}

function reportOf(run: Run): RunReport {
  const { source, summary, rejects, output, written } = run;
  const input = source.report();
  const rejected = rejects.report();
  return {
    input,
    rowsRead: summary.scored() + rejected.count,
    rowsScored: summary.scored(),
    rowsWritten: written,
    rejected,
    tiers: summary.tiers(),
    scores: summary.scores(),
    problems: summary.problems(input),
    events: run.eventTally.report(run.events),
    actions: summary.actions(),
    cautions: [...source.cautions(), ...(run.events?.cautions() ?? []), ...summary.cautions(input), ...leftOutCautions(run)],
    addedColumns: output?.writer.added ?? [],
    best: bestLeads(run),
  };
}

function bestLeads({ best, options }: Run): readonly BestLead[] {
  return best.best().map(({ item: { line, key, lead, scoring } }) => ({ line, key, explanation: options.scorer.explain(lead, scoring) }));
}

function leftOutCautions({ output }: Run): readonly Caution[] {
  const count = output?.writer.leftOut() ?? 0;
  if (count === 0) return [];
  const message = `${count} values are not in the output, as their keys were not among those of the first objects. Write JSONL to keep them.`;
  return [{ code: 'keys-left-out', message, column: null, count }];
}

/** Some ten times a second, and at the end. */
function progressReporter({ options, source, summary, rejects }: Run): () => void {
  const { onProgress } = options;
  if (onProgress === undefined) return () => undefined;
  let last = 0;
  return () => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    onProgress({
      step: 'leads',
      rows: summary.scored() + rejects.report().count,
      bytes: source.bytesRead(),
      totalBytes: source.totalBytes,
    });
  };
}
