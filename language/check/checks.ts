/** The checks: one a file, in `rules`. Each says which kinds of node it looks at. */
import type { File, Statement } from '../ast.ts';
import type { Model } from '../model.ts';
import { type AnyNode, bodyOf, descend, descendBeside, type Kind } from './descend.ts';
import type { Facts } from './env.ts';
import type { Findings } from './findings.ts';
import { isLoneRule } from './lone-rules.ts';
import { gatherSeries, tellSeriesChecked, throughSeries } from './memory/series.ts';
import { type Memory, rememberChecked, tellChecked } from './memory.ts';
import { bareWordInOr } from './rules/bare-word-in-or.ts';
import { bareWordIsName } from './rules/bare-word-is-name.ts';
import { choiceMember } from './rules/choice-member.ts';
import { clauseMisplaced } from './rules/clause-misplaced.ts';
import { clauseOrder } from './rules/clause-order.ts';
import { columnTwice } from './rules/column-twice.ts';
import { constantCondition } from './rules/constant-condition.ts';
import { contradiction } from './rules/contradiction.ts';
import { decayOutlastsWindow } from './rules/decay-outlasts-window.ts';
import { duplicateBand } from './rules/duplicate-band.ts';
import { duplicateRule } from './rules/duplicate-rule.ts';
import { eachPoints } from './rules/each-points.ts';
import { emptyBlock } from './rules/empty-block.ts';
import { eventClause } from './rules/event-clause.ts';
import { eventInWhere } from './rules/event-in-where.ts';
import { fieldPoints } from './rules/field-points.ts';
import { fixedOperand } from './rules/fixed-operand.ts';
import { floorAboveCap } from './rules/floor-above-cap.ts';
import { foreignWildcard } from './rules/foreign-wildcard.ts';
import { gapInBands } from './rules/gap-in-bands.ts';
import { givenCount } from './rules/given-count.ts';
import { givenForm } from './rules/given-form.ts';
import { gradeOrder } from './rules/grade-order.ts';
import { ignoreDate } from './rules/ignore-date.ts';
import { impossibleText } from './rules/impossible-text.ts';
import { keepAboveLine } from './rules/keep-above-line.ts';
import { leadFieldInWhere } from './rules/lead-field-in-where.ts';
import { letType } from './rules/let-type.ts';
import { listOfTexts } from './rules/list-of-texts.ts';
import { misplacedStatement } from './rules/misplaced-statement.ts';
import { missingBand } from './rules/missing-band.ts';
import { negativePoints } from './rules/negative-points.ts';
import { noEventEver } from './rules/no-event-ever.ts';
import { noOrder } from './rules/no-order.ts';
import { noRules } from './rules/no-rules.ts';
import { notACondition } from './rules/not-a-condition.ts';
import { notADate } from './rules/not-a-date.ts';
import { notAList } from './rules/not-a-list.ts';
import { notANumber } from './rules/not-a-number.ts';
import { notAText } from './rules/not-a-text.ts';
import { notAValue } from './rules/not-a-value.ts';
import { numberSize } from './rules/number-size.ts';
import { onlyTests } from './rules/only-tests.ts';
import { overlappingBands } from './rules/overlapping-bands.ts';
import { paramOutsideRange } from './rules/param-outside-range.ts';
import { perSize } from './rules/per-size.ts';
import { perWithoutLimit } from './rules/per-without-limit.ts';
import { percentOutsideTotal } from './rules/percent-outside-total.ts';
import { pointsInRule } from './rules/points-in-rule.ts';
import { pointsSize } from './rules/points-size.ts';
import { punishesMissing } from './rules/punishes-missing.ts';
import { rangeReversed } from './rules/range-reversed.ts';
import { readAsEvent } from './rules/read-as-event.ts';
import { readAsText } from './rules/read-as-text.ts';
import { settings } from './rules/settings.ts';
import { severalValues } from './rules/several-values.ts';
import { shrinkSize } from './rules/shrink-size.ts';
import { testPaths } from './rules/test-paths.ts';
import { tests } from './rules/tests.ts';
import { thousandsPoint } from './rules/thousands-point.ts';
import { tierAboveRange } from './rules/tier-above-range.ts';
import { tiersOutOfOrder } from './rules/tiers-out-of-order.ts';
import { timesSize } from './rules/times-size.ts';
import { totalForm } from './rules/total-form.ts';
import { totalReach } from './rules/total-reach.ts';
import { totalShares } from './rules/total-shares.ts';
import { typesDiffer } from './rules/types-differ.ts';
import { unratable } from './rules/unratable.ts';
import { unused } from './rules/unused.ts';
import { valueNotListed } from './rules/value-not-listed.ts';
import { valueNotWhole } from './rules/value-not-whole.ts';
import { valueOutOfRange } from './rules/value-out-of-range.ts';
import { valueTwice } from './rules/value-twice.ts';
import { withinWithoutLast } from './rules/within-without-last.ts';
import { wordWithoutSpaces } from './rules/word-without-spaces.ts';
import { wrongWindow } from './rules/wrong-window.ts';
import { zeroDuration } from './rules/zero-duration.ts';
import type { Scope } from './scope.ts';
import type { Check, Sight } from './sight.ts';

const CHECKS: readonly Check[] = [
  // Names and files.
  bareWordIsName,
  bareWordInOr,
  pointsInRule,
  leadFieldInWhere,
  eventInWhere,
  letType,
  unused,
  columnTwice,
  onlyTests,
  testPaths,
  // What fits what.
  notACondition,
  notANumber,
  numberSize,
  notAText,
  notADate,
  ignoreDate,
  notAList,
  notAValue,
  typesDiffer,
  noOrder,
  unratable,
  listOfTexts,
  eventClause,
  wrongWindow,
  withinWithoutLast,
  percentOutsideTotal,
  // What can be true.
  valueNotListed,
  valueOutOfRange,
  valueNotWhole,
  valueTwice,
  impossibleText,
  constantCondition,
  contradiction,
  fixedOperand,
  punishesMissing,
  noEventEver,
  decayOutlastsWindow,
  readAsEvent,
  wordWithoutSpaces,
  foreignWildcard,
  thousandsPoint,
  zeroDuration,
  timesSize,
  severalValues,
  // Rules.
  eachPoints,
  shrinkSize,
  clauseOrder,
  clauseMisplaced,
  perSize,
  perWithoutLimit,
  fieldPoints,
  pointsSize,
  negativePoints,
  choiceMember,
  misplacedStatement,
  emptyBlock,
  duplicateRule,
  noRules,
  // Bands.
  overlappingBands,
  gapInBands,
  readAsText,
  missingBand,
  duplicateBand,
  // What points come to.
  tiersOutOfOrder,
  tierAboveRange,
  keepAboveLine,
  gradeOrder,
  floorAboveCap,
  rangeReversed,
  paramOutsideRange,
  settings,
  totalForm,
  totalReach,
  totalShares,
  // Tests.
  tests,
  givenForm,
  givenCount,
];

const CHECKS_OF: ReadonlyMap<Kind, readonly Check[]> = byKind(CHECKS);

/** Runs every check on every node of every file, and on those of `tests`, which may be one of them; rules that `memory` has seen are left out. */
export function runChecks(model: Model, tests: File, scope: Scope, facts: Facts, found: Findings, memory: Memory | null): void {
  for (const file of new Set([...model.files, tests])) {
    // One list for all nodes: `descend` keeps it up to date. Making a sight for each node would cost as much as the checks.
    const around: AnyNode[] = [];
    const sight: Sight = { model, scope, facts, file, around, report: found.in(file.source) };
    const look = (node: AnyNode): boolean => {
      const checks = CHECKS_OF.get(node.kind);
      if (checks !== undefined) for (const one of checks) one.check(node, sight);
      return true;
    };
    const checkBody = (memory: Memory, statements: readonly Statement[]): void => {
      const gathering = gatherSeries(memory);
      throughSeries(
        memory,
        statements,
        (series) => {
          if (!gathering.isEnough() || !tellSeriesChecked(series, around, file.source, found)) return false;
          gathering.end();
          return true;
        },
        (statement) => {
          if (!isLoneRule(statement)) {
            gathering.end();
            descend(statement, enter, around);
            return;
          }
          if (!tellChecked(memory, statement, around, file.source, found))
            rememberChecked(memory, statement, around, file.source, found, () => descend(statement, look, around));
          gathering.add(statement);
        },
      );
      gathering.end();
    };
    const enter = (node: AnyNode): boolean => {
      look(node);
      const body = memory === null ? null : bodyOf(node);
      if (memory === null || body === null) return true;
      descendBeside(node, look, around);
      around.push(node);
      checkBody(memory, body);
      around.pop();
      return false;
    };
    descend(file, enter, around);
  }
}

function byKind(checks: readonly Check[]): ReadonlyMap<Kind, readonly Check[]> {
  const table = new Map<Kind, Check[]>();
  for (const check of checks) for (const kind of check.on) table.set(kind, [...(table.get(kind) ?? []), check]);
  return table;
}
