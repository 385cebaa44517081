/** Tells an editor what is wrong, unasked: at once in the documents that are open, and when it is calm in all models. */
import type { Diagnostic as Shown } from 'vscode-languageserver-types';
import type { AfterAnswers } from './after-answers.ts';
import type { Analysis } from './analysis.ts';
import { diagnostics, type HelpPage } from './features/diagnostics.ts';
import type { Projects } from './projects.ts';
import type { Workspace } from './workspace.ts';

export interface Publisher {
  /** Something was edited, opened or closed. */
  touched(): void;
  /** Files changed on disk, or folders came and went. */
  refreshed(): void;
  /** Something more was found out about a document. */
  found(uri: string): void;
  stop(): void;
}

export type Send = (uri: string, version: number | undefined, diagnostics: readonly Shown[]) => void;

/** What is typed within this time after another is one change. */
const SOON = 2;
/** A check that takes so long is put off until somebody who types on pauses. */
const SLOW = 100;
/** The longest that a slow check is put off, so that one who types on is not checked at each letter. */
const LONGEST = 300;
/** So long nothing happens before models that nobody looks at are read. */
const CALM = 400;

export interface PublisherOptions {
  readonly projects: Projects;
  readonly helpPage: HelpPage;
  /** An analysis with all that was found out beside it. */
  readonly whole: (analysis: Analysis, workspace: Workspace) => Analysis;
  readonly send: Send;
  /** What is asked is answered first. */
  readonly afterAnswers: AfterAnswers;
}

export function createPublisher({ projects, helpPage, whole, send, afterAnswers }: PublisherOptions): Publisher {
  const told = new Map<string, Analysis>();
  let soon: NodeJS.Timeout | undefined;
  let callOff = (): void => {};
  let calm: NodeJS.Timeout | undefined;
  let lastTook = 0;
  /** What a check is expected to take: one slow one, as the first of a large model is, says little of the next. */
  let expected = 0;

  const tell = (workspace: Workspace, path: string): void => {
    const uri = workspace.uriOf(path);
    const checked = workspace.analysisOf(path);
    const analysis = checked === null ? null : whole(checked, workspace);
    if (analysis === null) {
      if (told.delete(uri)) send(uri, undefined, []);
      return;
    }
    if (told.get(uri) === analysis) return;
    const isFirst = !told.has(uri);
    told.set(uri, analysis);
    // An editor need not hear that a file it does not show is in order.
    if (isFirst && analysis.diagnostics.length === 0 && workspace.documentOf(path) === null) return;
    send(uri, workspace.documentOf(path)?.version, diagnostics(analysis, workspace, helpPage));
  };
  const tellOpen = (): void => {
    const start = performance.now();
    for (const workspace of projects.all()) for (const path of workspace.opened()) tell(workspace, path);
    const took = performance.now() - start;
    expected = Math.min(took, lastTook);
    lastTook = took;
  };
  /** One model a turn, so that whatever is asked meanwhile is answered in between. */
  const tellAll = (): void => {
    const waiting = projects.all().flatMap((workspace) => workspace.models().map((path) => ({ workspace, path })));
    const there = new Set(waiting.map(({ workspace, path }) => workspace.uriOf(path)));
    for (const uri of told.keys()) if (!there.has(uri) && told.delete(uri)) send(uri, undefined, []);
    const next = (): void => {
      const one = waiting.pop();
      if (one === undefined) return;
      tell(one.workspace, one.path);
      calm = setTimeout(next, 0);
    };
    next();
  };
  const touched = (): void => {
    clearTimeout(soon);
    clearTimeout(calm);
    callOff();
    const wait = expected < SLOW ? SOON : Math.min(LONGEST, expected);
    soon = setTimeout(() => {
      callOff = afterAnswers.run(tellOpen);
    }, wait);
    calm = setTimeout(tellAll, CALM + expected);
  };
  return {
    touched,
    refreshed: touched,
    found(uri) {
      const { workspace, path } = projects.find(uri);
      // What was edited since is told soon as it is then.
      if (!workspace.isStale(path)) tell(workspace, path);
    },
    stop() {
      clearTimeout(soon);
      clearTimeout(calm);
      callOff();
    },
  };
}
