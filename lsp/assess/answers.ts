/** Answers what the server asks of its background thread: the models as they are open, their plans, and their samples. */
import { assessPointsUnless, findingsOfCases, load, lower } from '@scorelang/compiler';
import type { Plan } from '@scorelang/runtime';
import type { Analysis } from '../analysis.ts';
import type { Assessment } from '../assessment.ts';
import { diskFiles } from '../disk.ts';
import { noFiles } from '../projects.ts';
import type { LeadsFound, Panel, PanelParams, PanelProblem, SampleTold } from '../protocol.ts';
import { explainLead } from '../requests/explain-lead.ts';
import { leads } from '../requests/leads.ts';
import { emptyPanel, panel } from '../requests/panel.ts';
import { admittedParams, panelParams } from '../requests/params.ts';
import { runTests } from '../requests/run-tests.ts';
import type { Sample, SampleColumns, SampleProblem } from '../sample/sample.ts';
import { type How, type Scoring, scoreSample } from '../sample/score-sample.ts';
import { aboutSample, notTaken, outsideProject, samplePlaces } from '../sample/where.ts';
import { createWorkspace, type Workspace } from '../workspace.ts';
import { assessLeads } from './assess.ts';
import { type Chosen, chooseSample } from './choose-sample.ts';
import type { Asked, Questions, Situation } from './questions.ts';
import { createSampleStore } from './sample-store.ts';

export type Answer =
  | { readonly kind: 'answer'; readonly answer: Questions[keyof Questions]['answer'] }
  | { readonly kind: 'cancelled' }
  /** There is no such model. */
  | { readonly kind: 'vanished' };

const answered = <Kind extends keyof Questions>(answer: Questions[Kind]['answer']): Answer => ({ kind: 'answer', answer });

/** What answers, one question after the other. */
export function createAnswers(): (asked: Asked, isCancelled: () => boolean) => Promise<Answer> {
  const workspaces = new Map<string, Workspace>();
  const store = createSampleStore();
  const plans = new WeakMap<Analysis, Plan | null>();
  let lastScoring: { readonly key: readonly unknown[]; readonly scoring: Scoring } | null = null;

  const workspaceOf = ({ root, project, opened, closed }: Situation): Workspace => {
    const workspace = workspaces.get(project) ?? createWorkspace(root === null ? noFiles(project) : diskFiles(root, () => [root]));
    workspaces.set(project, workspace);
    for (const path of closed) workspace.close(path);
    for (const { path, uri, version, text } of opened) {
      // As an edit, so that only what changed is read and checked again.
      if (workspace.documentOf(path) === null) workspace.open(path, uri, version, text);
      else workspace.edit(path, version, [{ text }]);
    }
    return workspace;
  };
  const planOf = (analysis: Analysis): Plan | null => {
    const known = plans.get(analysis);
    if (known !== undefined) return known;
    const plan = analysis.diagnostics.some(({ severity }) => severity === 'error') ? null : lower(analysis.model);
    plans.set(analysis, plan);
    return plan;
  };
  /** A plan scores the same leads again and again: when a panel opens, when a lead is looked at. */
  const scoringOf = (plan: Plan, sample: Sample, how: How): Scoring | null => {
    const key = [plan, sample, how.asOf, JSON.stringify(how.params ?? {})];
    if (lastScoring?.key.every((part, index) => part === key[index])) return lastScoring.scoring;
    const scoring = scoreSample(plan, sample, how);
    if (scoring !== null) lastScoring = { key, scoring };
    return scoring;
  };

  /** Where the model's sample is, and what that file holds. */
  const chosenFor = async (at: At): Promise<Chosen | null> => {
    const { root } = at.situation;
    return root === null ? null : chooseSample(placesOf(at), at.analysis.model.fields, ({ path }) => store.columns(root, path));
  };

  /** The leads of the model's sample, as the plan sees them. */
  const sampleFor = async (at: At, plan: Plan): Promise<Sample | SampleProblem | null> => {
    const { root } = at.situation;
    const chosen = await chosenFor(at);
    if (chosen === null || root === null) return null;
    return chosen.isTaken ? store.leads(root, chosen.place.path, plan) : notTaken(chosen.place);
  };

  async function assessed(at: At, { what }: Questions['assess']['params'], isCancelled: () => boolean): Promise<Answer> {
    const { analysis, plan, workspace, situation } = at;
    if (what === 'points') {
      const points = assessPointsUnless(analysis, () => plan ?? lower(analysis.model), isCancelled);
      if (points === null) return { kind: 'cancelled' };
      const { bounds, findings } = points;
      return answered<'assess'>({ what, found: { bounds: bounds === null ? null : { ...bounds, source: analysis.source }, findings } });
    }
    const chosen = isTestFile(analysis) ? null : await chosenFor(at);
    const columns = chosen?.columns ?? null;
    const sample = plan === null || chosen === null ? null : await sampleFor(at, plan);
    const isWhole = plan !== null && isSample(sample);
    const how: How = { asOf: situation.asOf, isCancelled };
    const found = assessLeads(
      {
        analysis,
        plan,
        host: workspace.host,
        columns: isColumns(columns) ? columns : null,
        scored: isWhole ? { sample, score: () => scoringOf(plan, sample, how) } : null,
        asOf: situation.asOf,
      },
      isCancelled,
    );
    if (found === null) return { kind: 'cancelled' };
    const nowhere = isTestFile(analysis) ? null : outsideProject(situation);
    const problem = [sample, columns, nowhere].find(isProblem) ?? null;
    const ofSample = problem === null || situation.sample !== null ? [] : aboutSample(analysis, problem);
    const ofCases = plan === null ? [] : findingsOfCases(analysis.model, analysis.source, workspace.host);
    return answered<'assess'>({
      what,
      found: { ...found, aboutFiles: [...ofSample, ...ofCases] },
      told: toldOf(found),
      problem: problem === null ? null : `${problem.message} ${problem.remedy}`,
    });
  }

  async function leadsAsked(at: At, params: Questions['leads']['params']): Promise<LeadsFound> {
    const found = await scoredSample(at, {});
    if ('problem' in found) return { leads: [], of: 0, rule: null, problem: found.problem.message };
    return leads(found.plan, found.scoring, { asOf: at.situation.asOf }, params);
  }

  async function explained(at: At, { row, params }: Questions['explainLead']['params']): Promise<Questions['explainLead']['answer']> {
    const sample = at.plan === null ? null : await sampleFor(at, at.plan);
    if (at.plan === null || !isSample(sample)) return null;
    const lead = sample.leads.find((one) => one.row === row);
    const how: How = { asOf: at.situation.asOf, params: admittedParams(at.plan, params) };
    return lead === undefined ? null : explainLead(at.plan, lead, how, isTestFile(at.analysis) ? null : at.analysis.source);
  }

  async function panelAsked(at: At, { params: tried, baseline }: Omit<PanelParams, 'uri'>): Promise<Panel> {
    const { analysis, plan, workspace, situation } = at;
    if (plan === null) return emptyPanel(HAS_ERRORS);
    const params = admittedParams(plan, tried);
    const shown = panelParams(analysis, plan, params, workspace.uriOf);
    const found = await scoredSample(at, params);
    if ('problem' in found) return emptyPanel(found.problem, shown);
    const text = baseline?.text ?? textOnDisk(workspace, analysis);
    const before = text === null ? null : await scoringOfText(at, text, found.sample);
    return panel({ sample: found.sample, plan, now: found.scoring, before, params: shown });

    async function scoringOfText({ analysis: { source } }: At, written: string, sample: Sample): Promise<Scoring | null> {
      const old = load({ path: source.path, text: written }, workspace.host);
      if (old.plan === null || situation.root === null) return null;
      const seen = await store.leads(situation.root, sample.path, old.plan);
      return isSample(seen) ? scoreSample(old.plan, seen, { asOf: situation.asOf }) : null;
    }
  }

  /** The sample with its scores, or why there are none. */
  async function scoredSample(
    at: At,
    params: Readonly<Record<string, number>>,
  ): Promise<{ readonly plan: Plan; readonly sample: Sample; readonly scoring: Scoring } | { readonly problem: PanelProblem }> {
    const { plan, situation } = at;
    if (plan === null) return { problem: HAS_ERRORS };
    const sample = await sampleFor(at, plan);
    if (sample === null) return { problem: NO_SAMPLE };
    if (isProblem(sample)) return { problem: { kind: 'unusable sample', message: sample.message } };
    const scoring = scoringOf(plan, sample, { asOf: situation.asOf, params });
    if (scoring === null) throw new Error('A scoring that nobody can cancel was cancelled');
    return { plan, sample, scoring };
  }

  return async (asked, isCancelled) => {
    const workspace = workspaceOf(asked.situation);
    const analysis = workspace.analysisOf(asked.situation.path);
    if (analysis === null) return { kind: 'vanished' };
    const at: At = { situation: asked.situation, workspace, analysis, plan: planOf(analysis) };
    switch (asked.kind) {
      case 'assess':
        return assessed(at, asked.params, isCancelled);
      case 'runTests':
        return answered<'runTests'>(runTests({ analysis, plan: at.plan, host: workspace.host, uriOf: workspace.uriOf }, asked.params.ids));
      case 'leads':
        return answered<'leads'>(await leadsAsked(at, asked.params));
      case 'explainLead':
        return answered<'explainLead'>(await explained(at, asked.params));
      case 'panel':
        return answered<'panel'>(await panelAsked(at, asked.params));
    }
  };
}

/** A model as it is now. */
interface At {
  readonly situation: Situation;
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  /** Null where it has errors. */
  readonly plan: Plan | null;
}

const HAS_ERRORS: PanelProblem = { kind: 'errors', message: 'The model has errors. Its leads are scored again once they are mended.' };
const NO_SAMPLE: PanelProblem = {
  kind: 'no sample',
  message: 'There are no sample leads yet. Write `sample "leads.csv"` into the model, or put leads.csv beside it.',
};

function placesOf({ situation: { path, sample }, analysis, workspace }: At): ReturnType<typeof samplePlaces> {
  const { model } = analysis;
  const exists = (beside: string): boolean => workspace.files.stampOf(beside) !== null;
  return samplePlaces({ path: isTestFile(analysis) ? model.file.source.path : path, written: model.sample, setting: sample, exists });
}

/** A file of tests has the model of another file. */
const isTestFile = ({ model, source }: Analysis): boolean => model.file.source.path !== source.path;

function textOnDisk({ files }: Workspace, { source }: Analysis): string | null {
  const read = files.readText(source.path);
  return read.kind === 'text' ? read.text : null;
}

function toldOf({ sample }: Pick<Assessment, 'sample'>): SampleTold['sample'] {
  if (sample === null || sample.scored === null) return null;
  const { leads: count, of, tiers } = sample.scored;
  return { path: sample.path, leads: count, of, tiers };
}

const isProblem = (value: unknown): value is SampleProblem => typeof value === 'object' && value !== null && 'kind' in value;
const isSample = (value: Sample | SampleProblem | null): value is Sample => value !== null && 'leads' in value;
const isColumns = (value: SampleColumns | SampleProblem | null): value is SampleColumns => value !== null && 'columns' in value;
