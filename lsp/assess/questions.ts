/** What the server asks its background thread, and how it is answered. Plain data. */
import type { Assessment } from '../assessment.ts';
import type {
  ExplainedLead,
  ExplainLeadParams,
  LeadsFound,
  LeadsParams,
  Panel,
  PanelParams,
  RunTestsParams,
  SampleTold,
  TestsRun,
} from '../protocol.ts';

/** By what is asked: with what, and the answer. */
export interface Questions {
  /** `leads`: how the sample stands, and what became of the tests, with the files that cannot be used; soon known. `points`: what the model can give, which takes longer. */
  readonly assess: { readonly params: { readonly what: 'leads' | 'points' }; readonly answer: Assessed };
  readonly runTests: { readonly params: Omit<RunTestsParams, 'uri'>; readonly answer: TestsRun };
  readonly leads: { readonly params: Omit<LeadsParams, 'uri'>; readonly answer: LeadsFound };
  readonly explainLead: { readonly params: Omit<ExplainLeadParams, 'uri'>; readonly answer: ExplainedLead | null };
  readonly panel: { readonly params: Omit<PanelParams, 'uri'>; readonly answer: Panel };
}

export type Assessed =
  | {
      readonly what: 'leads';
      readonly found: Pick<Assessment, 'sample' | 'tests' | 'aboutFiles'>;
      readonly told: SampleTold['sample'];
      /** Why the sample cannot be used, and what to do, in sentences. */
      readonly problem: string | null;
    }
  | { readonly what: 'points'; readonly found: Pick<Assessment, 'bounds' | 'findings'> };

/** Where a model lies, and how it stands. */
export interface Situation {
  /** The root of its project; null for a document in no folder, whose project is itself. */
  readonly root: string | null;
  /** Tells projects apart. */
  readonly project: string;
  readonly path: string;
  /** The texts that are open in the project and that the thread does not know yet. */
  readonly opened: readonly { readonly path: string; readonly uri: string; readonly version: number; readonly text: string }[];
  readonly closed: readonly string[];
  /** The setting. */
  readonly sample: string | null;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

export type Asked = {
  readonly [Kind in keyof Questions]: {
    readonly kind: Kind;
    readonly id: number;
    readonly situation: Situation;
    readonly params: Questions[Kind]['params'];
  };
}[keyof Questions];

export type Answered =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Questions[keyof Questions]['answer'] }
  /** What was asked in the background was overtaken. */
  | { readonly kind: 'cancelled'; readonly id: number }
  /** There is no such model any more. */
  | { readonly kind: 'vanished'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** What the thread is given when it starts. */
export interface ThreadData {
  /** One number: whatever was asked up to this id is no longer wanted. */
  readonly overtaken: Int32Array;
}
