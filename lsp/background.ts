/** What the server finds out in the background, of the documents that are open: when, and what is known last of each. */

import type { Diagnostic } from '@scorelang/language';
import type { Analysis } from './analysis.ts';
import { createPace } from './assess/pace.ts';
import type { Questions, Situation } from './assess/questions.ts';
import { createThread } from './assess/thread.ts';
import type { Assessment, SampleFacts } from './assessment.ts';
import type { Placed, Projects } from './projects.ts';
import type { SampleTold } from './protocol.ts';
import type { Settings } from './settings.ts';
import { findingsNow } from './with-findings.ts';
import type { Workspace } from './workspace.ts';

export interface Background {
  /** Something was edited, opened or closed. */
  touched(): void;
  /** Files changed on disk, or settings did: all that is known is found out anew. */
  refreshed(): void;
  /** What is known last of a document: of its text now, or of an earlier one. */
  assessmentOf(uri: string): Assessment | null;
  /** Asks what takes too long for the thread that answers while one types. Rejects where it cannot be answered. */
  ask<Kind extends Exclude<keyof Questions, 'assess'>>(
    kind: Kind,
    placed: Placed,
    params: Questions[Kind]['params'],
  ): Promise<Questions[Kind]['answer']>;
  stop(): void;
}

export interface BackgroundOptions {
  readonly projects: Projects;
  /** The program of the thread. */
  readonly program: URL;
  readonly settings: () => Settings;
  readonly log: (message: string) => void;
  /** Shows the person a sentence, whatever file they look at. */
  readonly show: (message: string) => void;
  /** A model was assessed. `version`: of its document, where it is open. */
  readonly assessed: (uri: string, version: number | null, news: News) => void;
}

export interface News {
  /** How the sample stands; null where that is not what was found out. */
  readonly told: Pick<SampleTold, 'sample'> | null;
  readonly hasNewFindings: boolean;
}

const NOTHING: Assessment = { bounds: null, findings: [], sample: null, aboutFiles: [], tests: null };

/** In milliseconds: what takes longer waits until who types rests. Shares of a sample are looked at while one types; what points can come to, less. */
const SLOW = { leads: 300, points: 50 } as const;
/** So many characters are read, checked and assessed in a millisecond when that is done first: who opens a large file begins to type in it. */
const CHARACTERS_AT_FIRST = 500;
/** So long nothing happens before models that nobody looks at are assessed, and so many of them are. */
const CALM = 1500;
const MOST_OTHERS = 100;
/** A moment of scoring is a minute, so that what was scored a moment ago need not be scored again. */
const MINUTE = 60_000;

export function createBackground({ projects, program, settings, log, show, assessed }: BackgroundOptions): Background {
  const known = new Map<string, Assessment>();
  /** By address, what was assessed last or is about to be. */
  const begun = new Map<string, Analysis>();
  const logged = new Map<string, string>();
  /** What was shown once is not shown again, however many models it is about. */
  const shown = new Set<string>();
  /** The texts that the thread knows, by project and path. */
  let mirrored = new Map<Workspace, Map<string, unknown>>();
  let soon: NodeJS.Timeout | undefined;
  let calm: NodeJS.Timeout | undefined;
  /** The addresses of the documents that are open. */
  let opened: ReadonlySet<string> = new Set();
  const paces = { leads: createPace(SLOW.leads), points: createPace(SLOW.points) };
  /** By address, what is put off until its pace allows it. */
  const putOff = new Map<string, NodeJS.Timeout>();
  const thread = createThread({
    program,
    log,
    renewed: () => {
      mirrored = new Map();
    },
  });

  const situationOf = ({ workspace, path }: Placed): Situation => {
    const mirror = mirrored.get(workspace) ?? new Map<string, unknown>();
    mirrored.set(workspace, mirror);
    const isOpen = new Set(workspace.opened());
    const closed = [...mirror.keys()].filter((one) => !isOpen.has(one));
    for (const one of closed) mirror.delete(one);
    const texts = workspace.opened().flatMap((one) => {
      const document = workspace.documentOf(one);
      if (document === null || mirror.get(one) === document.source) return [];
      mirror.set(one, document.source);
      return [{ path: one, uri: workspace.uriOf(one), version: document.version, text: document.source.text }];
    });
    const root = projects.rootOf(workspace);
    const asOf = Math.floor(Date.now() / MINUTE) * MINUTE;
    return { root, project: root ?? workspace.uriOf(path), path, opened: texts, closed, sample: settings().sample, asOf };
  };

  const assessOpen = (): void => {
    const open = new Set<string>();
    for (const workspace of projects.all()) {
      for (const path of workspace.opened()) {
        const uri = workspace.uriOf(path);
        open.add(uri);
        const analysis = workspace.analysisOf(path);
        if (analysis === null || begun.get(uri) === analysis) continue;
        begun.set(uri, analysis);
        assess(uri, { workspace, path }, true);
      }
    }
    for (const uri of opened) if (!open.has(uri)) forget(uri);
    opened = open;
  };
  /** Only those that were checked by now: who shows what is wrong with all models has all checked. */
  const assessOthers = (): void => {
    const others = projects.all().flatMap((workspace) => workspace.models().map((path) => ({ workspace, path })));
    const there = new Set(others.map(({ workspace, path }) => workspace.uriOf(path)));
    for (const uri of begun.keys()) if (!opened.has(uri) && !there.has(uri)) forget(uri);
    for (const placed of others.filter(({ workspace, path }) => workspace.documentOf(path) === null).slice(0, MOST_OTHERS)) {
      const { workspace, path } = placed;
      const uri = workspace.uriOf(path);
      const analysis = workspace.isStale(path) ? null : workspace.lastAnalysisOf(path);
      if (analysis === null || begun.get(uri) === analysis) continue;
      begun.set(uri, analysis);
      assess(uri, placed, false);
    }
  };
  const assess = (uri: string, placed: Placed, isOpen: boolean): void => {
    clearTimeout(putOff.get(uri));
    let version: number | null = null;
    let start = 0;
    const situate = (): Situation => {
      version = placed.workspace.documentOf(placed.path)?.version ?? null;
      start = performance.now();
      return situationOf(placed);
    };
    const before = (): Assessment => known.get(uri) ?? NOTHING;
    const isNews = (shown: readonly Diagnostic[], found: readonly Diagnostic[]): boolean => {
      const source = placed.workspace.lastAnalysisOf(placed.path)?.source;
      return source === undefined || areOthers(findingsNow(shown, source), findingsNow(found, source));
    };
    const isGone = (): boolean => !begun.has(uri);
    const points = (): void =>
      thread.assess(uri, situate, { what: 'points' }, (answer) => {
        if (answer.what !== 'points' || isGone()) return;
        paces.points.took(performance.now() - start);
        const hasNewFindings = isNews(before().findings, answer.found.findings);
        known.set(uri, { ...before(), ...answer.found });
        assessed(uri, version, { told: null, hasNewFindings });
      });
    if (!isOpen) {
      points();
      return;
    }
    thread.assess(uri, situate, { what: 'leads' }, (answer) => {
      if (answer.what !== 'leads' || isGone()) return;
      paces.leads.took(performance.now() - start);
      const hasNewFindings = isNews(before().aboutFiles, answer.found.aboutFiles);
      known.set(uri, { ...before(), ...answer.found, sample: withLastScores(answer.found.sample, before().sample) });
      if (answer.problem !== null && logged.get(uri) !== answer.problem) tell(answer.problem);
      logged.set(uri, answer.problem ?? '');
      assessed(uri, version, { told: { sample: answer.told }, hasNewFindings });
      putOff.set(uri, setTimeout(points, paces.points.wait(performance.now())));
    });
  };
  /** A setting stands in no text that a finding could be about. */
  const tell = (problem: string): void => {
    log(`The sample cannot be used. ${problem}`);
    const { sample } = settings();
    if (sample === null || shown.has(problem)) return;
    shown.add(problem);
    show(`The sample that the setting scorelang.sample names cannot be used. ${problem}`);
  };
  const forget = (uri: string): void => {
    thread.overtake(uri);
    clearTimeout(putOff.get(uri));
    for (const about of [begun, known, logged, putOff]) about.delete(uri);
  };
  const longestOpen = (): number =>
    Math.max(0, ...projects.all().flatMap((each) => each.opened().map((path) => each.documentOf(path)?.source.text.length ?? 0)));
  const later = (): void => {
    clearTimeout(soon);
    clearTimeout(calm);
    soon = setTimeout(assessOpen, paces.leads.wait(performance.now()));
    calm = setTimeout(assessOthers, CALM);
  };

  return {
    touched() {
      for (const pace of [paces.leads, paces.points]) {
        pace.typed(performance.now());
        pace.guess(longestOpen() / CHARACTERS_AT_FIRST);
      }
      for (const workspace of projects.all()) {
        for (const path of workspace.opened()) if (workspace.isStale(path)) thread.overtake(workspace.uriOf(path));
      }
      later();
    },
    refreshed() {
      begun.clear();
      later();
    },
    assessmentOf: (uri) => known.get(uri) ?? null,
    ask: (kind, placed, params) => thread.ask(kind, () => situationOf(placed), params),
    stop() {
      clearTimeout(soon);
      clearTimeout(calm);
      for (const timer of putOff.values()) clearTimeout(timer);
      thread.stop();
    },
  };
}

const areOthers = (before: readonly Diagnostic[], now: readonly Diagnostic[]): boolean =>
  before.length !== now.length ||
  before.some(({ message, span }, index) => message !== now[index]?.message || span.start !== now[index]?.span.start);

/** While a line is half typed the model has errors, and the shares of a moment ago are as good as known. */
function withLastScores(now: SampleFacts | null, before: SampleFacts | null): SampleFacts | null {
  if (now === null || now.scored !== null || before?.path !== now.path) return now;
  return { ...now, scored: before.scored };
}
