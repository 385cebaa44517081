/** A file of leads in, a file of scored leads out, in bounded memory. */
import { nearest } from '@scorelang/language';
import { type Explanation, MomentError, ParamError, type Result } from '@scorelang/runtime';
import { type Arrangement, arrangement, makesFewLines } from './arrange.ts';
import { type InputError, inputError, isInputError } from './input-error.ts';
import type { LeadSource } from './lead-source.ts';
import { formatByName, openLeads } from './leads.ts';
import type { OutputTarget, RunOptions } from './options.ts';
import { type RowWriter, rowWriter, type ScoredRow } from './output-rows.ts';
import { reasonTeller } from './reasons.ts';
import { collectRejects, excerptOf, type Rejects } from './rejects.ts';
import type { BestLead, Caution, RunOutcome, RunReport } from './report.ts';
import { columnIndex, textIn } from './row-text.ts';
import { type Summary, summarize } from './summary.ts';
import { type Top, top } from './top.ts';
import { openOutput, type Sink } from './write-output.ts';
import { readYesNo } from './yes-no.ts';

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
  written: number;
}

interface KeptLead {
  readonly line: number;
  readonly key: string;
  readonly lead: ScoredRow['lead'];
}

async function prepareRun(options: RunOptions, source: LeadSource): Promise<Run | InputError> {
  const { name } = source.report();
  const key = options.key === undefined ? 0 : columnIndex(source, options.key, name);
  if (isInputError(key)) return key;
  const outcome = options.outcome === undefined ? null : columnIndex(source, options.outcome, name);
  if (isInputError(outcome)) return outcome;
  const rejects = await collectRejects(options.rejects ?? null);
  if (isInputError(rejects)) return rejects;
  const output = options.output === undefined ? null : await prepareOutput(options, options.output, source);
  if (isInputError(output)) {
    await rejects.discard();
    return output;
  }
  const summary = summarize(options.scorer.plan, outcome !== null);
  return { options, source, summary, rejects, output, best: top(options.best ?? 0), key, outcome, written: 0 };
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
    if (options.signal?.aborted === true) return stopped(source);
    for (const row of batch) {
      if (row.kind === 'lead') {
        const failure = score(row);
        const problem = failure instanceof Promise ? await failure : failure;
        if (problem !== null) return problem;
      } else {
        rejects.add(row.line, row.reason, row.raw);
        if (options.strict === true) return rejectedRow(source, row.line, row.reason);
      }
    }
    const failure = (await output?.arranged.pause()) ?? (await rejects.pause());
    if (failure !== null) return failure;
    report();
  }
  return options.signal?.aborted === true ? stopped(source) : null;
}

/** Scores one row; resolves where the output asks to wait. */
function scorerFor(run: Run): (row: ScoredRow) => Promise<InputError | null> | InputError | null {
  const { options, source, summary, output, best } = run;
  const { scorer, tiers, strict } = options;
  const scoring = scoreOptions(options);
  const tellReasons = reasonTeller();
  const withReasons = output !== null && options.reasons !== false;
  // Where few lines are written, only those few need their reasons.
  const explainsAll = withReasons && tiers === undefined && !makesFewLines(options.top ?? null);
  let order = 0;
  return (row) => {
    let explanation: Explanation | null = null;
    let result: Result;
    try {
      explanation = explainsAll ? scorer.explain(row.lead, scoring) : null;
      result = explanation ?? scorer.score(row.lead, scoring);
    } catch (failure) {
      return refused(failure, source);
    }
    if (strict === true) {
      const problem = row.problems[0] ?? result.problems[0];
      if (problem !== undefined) return problemValue(source, row.line, problem);
    }
    summary.add(row.line, result, row.problems, run.outcome === null ? undefined : readYesNo(textIn(source, row, run.outcome)));
    order += 1;
    const rank = { disqualified: result.disqualified, score: result.score, order };
    if (tiers !== undefined && !tiers.includes(result.tier ?? '')) return null;
    best.offer(rank, () => ({ line: row.line, key: excerptOf(textIn(source, row, run.key)), lead: structuredClone(row.lead) }));
    if (output === null) return null;
    return output.arranged.add(rank, () => {
      const reasons = withReasons ? tellReasons(explanation ?? scorer.explain(row.lead, scoring)) : null;
      return output.writer.line(row, result, reasons);
    });
  };
}

function scoreOptions({ asOf, params }: RunOptions) {
  return { ...(asOf === undefined ? {} : { asOf }), ...(params === undefined ? {} : { params }) };
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
    cautions: [...source.cautions(), ...summary.cautions(input), ...leftOutCautions(run)],
    addedColumns: output?.writer.added ?? [],
    best: bestLeads(run),
  };
}

function bestLeads({ best, options }: Run): readonly BestLead[] {
  const scoring = scoreOptions(options);
  return best.best().map(({ item: { line, key, lead } }) => ({ line, key, explanation: options.scorer.explain(lead, scoring) }));
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
    onProgress({ rows: summary.scored() + rejects.report().count, bytes: source.bytesRead(), totalBytes: source.totalBytes });
  };
}

function unknownTier({ tiers, scorer }: RunOptions): InputError | null {
  const names = [...scorer.plan.tiers.map(({ name }) => name), 'disqualified'];
  const unknown = tiers?.find((tier) => !names.includes(tier));
  if (unknown === undefined) return null;
  const meant = nearest(unknown, names);
  const message = `The model has no tier ${unknown}.${meant === null ? '' : ` Did you mean ${meant}?`}`;
  return inputError('unknown-tier', scorer.plan.source, message, `It has these: ${names.join(', ')}.`);
}

function stopped(source: LeadSource): InputError {
  return inputError('stopped', source.report().name, 'The run was stopped.', 'Nothing was written; run it again to score all leads.');
}

function rejectedRow(source: LeadSource, line: number, reason: string): InputError {
  const { name } = source.report();
  const remedy = 'Mend the row, or run without --strict to go on without it.';
  return inputError('rejected-row', name, `Line ${line} of ${name} ${reason}.`, remedy, { line });
}

function problemValue(source: LeadSource, line: number, problem: Result['problems'][number]): InputError {
  const { name, matched } = source.report();
  const column = matched.find(({ field }) => field === problem.field)?.column ?? null;
  const shown = excerptOf(JSON.stringify(problem.value) ?? 'something unreadable');
  const message = `On line ${line} of ${name} the field ${problem.field} is ${shown}, and should be ${problem.expected}.`;
  return inputError('problem-value', name, message, 'Mend the value, or run without --strict to take it as missing.', { line, column });
}

/** Options that the model refuses are the caller's mistake; anything else is ours. */
function refused(failure: unknown, source: LeadSource): InputError {
  if (!(failure instanceof Error) || (failure.name !== ParamError.name && failure.name !== MomentError.name)) throw failure;
  return inputError('unfit-option', source.report().name, failure.message, 'Change the params or the moment of scoring.');
}
