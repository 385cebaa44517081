/** A checked model to a plan, a plan to a scorer; and the tests that a model brings. */
export { type Analyzed, type Assessed, analyze, assessPoints, assessPointsUnless } from './analyze/analyze.ts';
export { totalRangeOf } from './analyze/bounds.ts';
export type { GroupBounds, ModelBounds, PointRange, PromiseVerdict, RuleBounds, TierReach } from './analyze/model-bounds.ts';
export { type Compiled, type CompileOptions, compile } from './compile.ts';
export { BUNDLES, type Bundle, type BundleOptions, emitBundle } from './emit/bundles/index.ts';
export * from './emit/index.ts';
export type { LeftRule, WhyLeft } from './emit/tables/left.ts';
export { type ChosenWay, type ChosenWays, chosenWays } from './emit/ways.ts';
export { hashOf, type Sha256 } from './hash.ts';
export { type Loaded, load } from './load.ts';
export { lower } from './lower.ts';
export { optimize } from './optimize/index.ts';
export { planText } from './plan-text.ts';
export { findingsOfCases } from './testing/check-cases.ts';
export type { Coverage, CoveredEvents, CoveredRule, ExpectationResult, TestReport, TestResult } from './testing/report.ts';
export { type Runnable, runTests, type TestOptions } from './testing/run-tests.ts';
