/** Many leads: files in, scored files out. */

export { type EachLeadOptions, eachLead } from './each-lead.ts';
export { ENCODINGS, type Encoding, encodingNamed } from './encodings.ts';
export { type FindEventsOptions, type FoundEvents, findEvents } from './events/find-events.ts';
export { type FindOptions, type FoundLead, findLead } from './find-lead.ts';
export { type FirstLead, type FirstLeads, type FirstLeadsOptions, firstLeads } from './first-leads.ts';
export { isSameColumn } from './header.ts';
export { fileHost } from './host.ts';
export type { InputError, InputErrorCode } from './input-error.ts';
export { isInputError } from './input-error.ts';
export { loadScorer, type ScorerModule } from './load-scorer.ts';
export { makeFolders } from './make-folders.ts';
export { modestMemory } from './modest-memory.ts';
export type {
  DateOrder,
  EventInput,
  Format,
  InputSource,
  NumberFormat,
  OutputTarget,
  Progress,
  ReadOptions,
  RunOptions,
  Scorer,
} from './options.ts';
export { isBookkeeping, namesRecord, wordsOfHeader } from './profile/column-names.ts';
export type { ColumnProfile, Doubt, NumberFacts, OutcomeProfile, Profile, Unfit, ValueCount } from './profile/profile.ts';
export { type ProfileOptions, profileLeads } from './profile/profile-leads.ts';
export { type Thinned, thinned } from './profile/thin.ts';
export { projectRootOf } from './project-root.ts';
export type {
  BestLead,
  Caution,
  CautionCode,
  EventFileReport,
  EventReport,
  FieldProblems,
  InputReport,
  Reject,
  RejectReport,
  RunOutcome,
  RunReport,
  ScoreDistribution,
  TierCount,
} from './report.ts';
export { scoreFile } from './score-file.ts';
export { readYesNo } from './yes-no.ts';
