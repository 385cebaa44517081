/**
 * What an editor may ask beyond the Language Server Protocol, and what it is told: the shapes that server and extension share.
 * Types alone. Points are in points here (`12.5`), never in ten-thousandths; rows count from 1, without the header.
 */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Settings } from './settings.ts';

/** The section `scorelang` of the editor's settings. */
export type { Settings } from './settings.ts';

/** By method: what is asked with, and what is answered. Every request is about a document; one that is no model is answered emptily. */
export interface Requests {
  'scorelang/tests': { readonly params: AboutDocument; readonly result: TestsFound };
  'scorelang/runTests': { readonly params: RunTestsParams; readonly result: TestsRun };
  'scorelang/leads': { readonly params: LeadsParams; readonly result: LeadsFound };
  /** Null where the sample has no such row. */
  'scorelang/explainLead': { readonly params: ExplainLeadParams; readonly result: ExplainedLead | null };
  'scorelang/panel': { readonly params: PanelParams; readonly result: Panel };
  /** Null where the model has no such param, or it does not admit the value. */
  'scorelang/setParam': { readonly params: SetParamParams; readonly result: WorkspaceEdit | null };
}

/** By method: what the server tells by itself. */
export interface Notifications {
  'scorelang/sample': SampleTold;
  'scorelang/assessed': Assessed;
}

/** What the server is told when it starts (`initializationOptions`): the settings, of which all may be left out, and one thing more. */
export interface InitializationOptions extends Partial<Settings> {
  /** Whether the editor knows the commands in `LensCommands`. */
  readonly commands?: boolean;
}

/** The commands behind a code lens, which the editor carries out: by name, with their arguments. */
export interface LensCommands {
  'scorelang.runTest': readonly [uri: string, id: string];
  'scorelang.openPanel': readonly [uri: string];
  'scorelang.explainLead': readonly [uri: string, row?: number];
  'scorelang.showLeads': readonly [uri: string, ruleId: string];
}

export interface AboutDocument {
  readonly uri: string;
}

// ---------------------------------------------------------------- tests

export interface TestsFound {
  /** In the order of the file. */
  readonly tests: readonly TestPlace[];
}

export interface TestPlace {
  /** Its name, `name#2` for the second of that name. A test from a file is one test. */
  readonly id: string;
  readonly name: string;
  /** Of the whole statement. */
  readonly range: Range;
}

export interface RunTestsParams extends AboutDocument {
  /** Null: all. One that the file lacks is passed over. */
  readonly ids: readonly string[] | null;
}

export interface TestsRun {
  readonly results: readonly TestOutcome[];
  /** Null where the model has errors: then no test has run. */
  readonly coverage: RuleCoverage | null;
}

export interface TestOutcome {
  readonly id: string;
  readonly name: string;
  readonly passed: boolean;
  /** Why it could not be run, in a sentence; else null. */
  readonly error: string | null;
  readonly failures: readonly TestFailure[];
}

export interface TestFailure {
  /** `expect fit = 60`; of a row of a file with its name before it. */
  readonly message: string;
  /** Of the expectation; of the test's head for a row of a file. */
  readonly range: Range;
  readonly expected: string;
  readonly actual: string;
}

export interface RuleCoverage {
  /** Of the model's file, which is another one than that of its tests where these have a file of their own. */
  readonly uri: string;
  /** Every rule and band of that file. */
  readonly rules: readonly CoveredPlace[];
}

export interface CoveredPlace {
  readonly range: Range;
  readonly text: string;
  readonly fired: boolean;
  /** In how many tests (and rows of files) it fired. */
  readonly times: number;
}

// ---------------------------------------------------------------- leads of the sample

export interface LeadsParams extends AboutDocument {
  /** Only leads in whose row this stands, whatever the letters' case. */
  readonly query?: string;
  /** Only leads on which this rule or band fires. */
  readonly rule?: string;
  /** At most so many; 100 if left out. */
  readonly most?: number;
}

export interface LeadsFound {
  /** The best first. */
  readonly leads: readonly LeadAtHand[];
  /** How many there are in all that fit. */
  readonly of: number;
  /** The rule or band that was asked for, as it is written; null where none was. */
  readonly rule: string | null;
  /** Why there are none, in a sentence; else null. */
  readonly problem: string | null;
}

export interface LeadAtHand {
  readonly row: number;
  /** What the row says of who it is: its first cells. */
  readonly label: string;
  readonly score: string;
  readonly tier: string | null;
}

export interface ExplainLeadParams extends AboutDocument {
  readonly row: number;
  readonly params?: Readonly<Record<string, number>>;
}

export interface ExplainedLead extends LeadAtHand {
  /** Their points add up to the score. */
  readonly lines: readonly ExplainedLine[];
  /** What the model saw of the lead, in the order of the fields. */
  readonly values: readonly { readonly field: string; readonly text: string }[];
}

export interface ExplainedLine {
  readonly text: string;
  readonly points: number;
  /** In the document asked about; null for what has no line of its own there. */
  readonly range: Range | null;
  /** As in an explanation: `rule`, `decay`, `up to`, `floor`, `cap`, `limit`, `total`, `round`, `range`, `disqualified`. */
  readonly kind: string;
  readonly because: string | null;
}

// ---------------------------------------------------------------- panel

export interface PanelParams extends AboutDocument {
  /** Values tried in place of those written. One that the model lacks or does not admit is passed over. */
  readonly params?: Readonly<Record<string, number>>;
  /** The model before: its text, and what to call it. Left out or null: the file on disk. */
  readonly baseline?: { readonly text: string; readonly label: string } | null;
}

export interface Panel {
  /** Null where there is none, or it cannot be read. */
  readonly sample: SampleSize | null;
  /** `before` is null where there is no baseline that scores. */
  readonly histogram: Histogram;
  /** From the best to the worst, as written; `disqualified` and none (null) last, where leads have them. */
  readonly tiers: readonly PanelTier[];
  /** The leads that now have another score or tier, at most 200: those that changed tier first, then by how far they moved. */
  readonly moved: readonly MovedLead[];
  readonly movedOf: number;
  readonly params: readonly PanelParam[];
  /** Why there is nothing to show; else null. */
  readonly problem: PanelProblem | null;
}

export interface PanelProblem {
  /** The model has errors, it has no sample, or one that cannot be used. */
  readonly kind: 'errors' | 'no sample' | 'unusable sample';
  /** In a sentence, with what to do. */
  readonly message: string;
}

export interface SampleSize {
  /** Relative to the project. */
  readonly path: string;
  /** Scored: the first 10,000 at most. */
  readonly leads: number;
  /** How many rows the file has; null where that would mean reading all of a large file. */
  readonly of: number | null;
}

/** How many leads have a score in each of equally wide bins, the first beginning at `from` and the last ending at `to`. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly bins: readonly number[];
  readonly before: readonly number[] | null;
}

export interface PanelTier {
  readonly name: string | null;
  /** The points from which it begins; null where it has no such line. */
  readonly line: number | null;
  readonly now: number;
  readonly before: number | null;
}

export interface MovedLead {
  readonly row: number;
  readonly label: string;
  readonly scoreBefore: string;
  readonly scoreNow: string;
  readonly tierBefore: string | null;
  readonly tierNow: string | null;
}

export interface PanelParam {
  readonly name: string;
  /** Tried now. */
  readonly value: number;
  /** In the text. */
  readonly written: number;
  /** Where the model sets no bounds, such as suit a slider. */
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Of the file that declares it, and of its value there. */
  readonly uri: string;
  readonly range: Range;
}

export interface SetParamParams extends AboutDocument {
  readonly name: string;
  readonly value: number;
}

// ---------------------------------------------------------------- notifications

/** Sent after each scoring of an open model's sample. */
export interface SampleTold extends AboutDocument {
  readonly version: number;
  readonly sample: (SampleSize & { readonly tiers: readonly { readonly name: string | null; readonly leads: number }[] }) | null;
}

/** What is found out in the background is known for this version: a panel may ask again. */
export interface Assessed extends AboutDocument {
  readonly version: number;
}
