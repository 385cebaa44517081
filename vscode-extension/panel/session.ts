/**
 * What the panel shows at each moment: the latest wish for the latest text. Each time all of it is asked anew and shown in one message; an
 * answer that comes too late is left out.
 */
import type { PanelParams } from '@scorelang/lsp/protocol';
import type { Ask } from '../server.ts';
import { type Comparison, FIRST_WISH, type Shown, type ToPage, type Wish } from './messages.ts';

export interface Model {
  readonly uri: string;
  /** The file's name. */
  readonly file: string;
}

/** What a model is compared with: a text, or null for the file on disk; and why it is not what was wished for. */
export interface Baseline {
  readonly text: PanelParams['baseline'];
  readonly problem: string | null;
}

export interface Surroundings {
  readonly ask: Ask;
  post(said: ToPage): void;
  baselineOf(uri: string, compare: Comparison): Promise<Baseline>;
  /** A request that failed, for the log. */
  failed(cause: unknown): void;
}

export interface Session {
  /** The model that is shown; null before the first. */
  model(): Model | null;
  /** What is shown of it now. */
  shown(): Shown | null;
  /** Another model, or another wish from outside of the page; the page is told. */
  turnTo(model: Model, wish?: Partial<Wish>): void;
  /** A param is no longer tried: its value stands in the text. */
  written(name: string): void;
  /** The page is there, and knows nothing yet. */
  begin(): void;
  /** The page wishes. */
  wish(serial: number, wish: Wish): void;
  /** The text, the sample or what it is compared with may be another. */
  refresh(): Promise<void>;
  stop(): void;
}

export function createSession({ ask, post, baselineOf, failed }: Surroundings): Session {
  let model: Model | null = null;
  let wish = FIRST_WISH;
  let serial = 0;
  let shown: Shown | null = null;
  let running = new AbortController();

  const refresh = async (): Promise<void> => {
    if (model === null) return;
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const answered = await answer({ ask, baselineOf, failed }, model, serial, wish, signal);
    if (signal.aborted) return;
    shown = answered;
    post(answered);
  };
  const turnTo = (next: Model, wanted: Partial<Wish> = {}): void => {
    const isSame = model?.uri === next.uri;
    model = next;
    // Params, leads and rules are those of one model; what it is compared with is a way of looking.
    wish = { ...(isSame ? wish : { ...FIRST_WISH, compare: wish.compare }), ...wanted };
    post({ kind: 'wanted', uri: next.uri, wish });
    void refresh();
  };
  return {
    model: () => model,
    shown: () => shown,
    turnTo,
    written(name) {
      const { [name]: _, ...params } = wish.params;
      if (model !== null) turnTo(model, { params });
    },
    begin() {
      if (model === null) return;
      post({ kind: 'wanted', uri: model.uri, wish });
      if (shown !== null) post(shown);
    },
    wish(number, wished) {
      serial = number;
      wish = wished;
      void refresh();
    },
    refresh,
    stop: () => running.abort(),
  };
}

async function answer(
  { ask, baselineOf, failed }: Pick<Surroundings, 'ask' | 'baselineOf' | 'failed'>,
  { uri, file }: Model,
  serial: number,
  { compare, params, lead, list }: Wish,
  cancelled: AbortSignal,
): Promise<Shown> {
  let failure: string | null = null;
  /** What cannot be answered now is not shown; the rest is. */
  const orNull = <Answer>(asked: Promise<Answer>): Promise<Answer | null> =>
    asked.catch((cause: unknown) => {
      if (!cancelled.aborted) failed(cause);
      failure ??= cause instanceof Error ? cause.message : String(cause);
      return null;
    });
  const baseline = await baselineOf(uri, compare);
  const [panel, explanation, leads] = await Promise.all([
    orNull(ask('scorelang/panel', { uri, params, baseline: baseline.text ?? null }, cancelled)),
    lead === null ? null : orNull(ask('scorelang/explainLead', { uri, row: lead, params }, cancelled)),
    list.kind === 'moved'
      ? null
      : orNull(ask('scorelang/leads', list.kind === 'search' ? { uri, query: list.query } : { uri, rule: list.rule }, cancelled)),
  ]);
  return {
    kind: 'shown',
    serial,
    uri,
    file,
    panel,
    failure: panel === null ? failure : null,
    baselineProblem: baseline.problem,
    explanation,
    leads,
  };
}
