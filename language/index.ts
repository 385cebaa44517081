/** Text to a checked model: parse, check, format; and the messages for people. */
export * from './ast.ts';
export { type AskedEvent, askedEvents } from './check/asked-events.ts';
export { writtenName, writtenText } from './check/bare-words.ts';
export { type Checked, check, recheck } from './check/check.ts';
export { type AnyNode, descend, type Kind, type NodeOf } from './check/descend.ts';
export { type Ignored, withoutIgnoredPoints } from './check/ignores.ts';
export { createMemory, type Memory } from './check/memory.ts';
export { pathFrom } from './check/paths.ts';
export { describeType, SYMBOL_WORDS } from './check/types.ts';
export type { LostPoints, LostTier } from './diagnostics/budget.ts';
export { CATALOGUE, type Code, diagnose } from './diagnostics/catalogue.ts';
export type { Diagnostic, Edit, Fix, RelatedPlace, Severity } from './diagnostics/diagnostic.ts';
export { type FrameOptions, frame, gutterOf, type Mark, type Paint, type Tone, unpainted } from './diagnostics/frame.ts';
export { keepLines, type Lines, linesOf } from './diagnostics/lines.ts';
export { nearest } from './diagnostics/nearest.ts';
export { printable } from './diagnostics/printable.ts';
export { type RenderOptions, renderCompact, renderDiagnostic, wrap } from './diagnostics/render.ts';
export { columnsOf, cutToColumns, padToColumns } from './diagnostics/width.ts';
export { type Admitted, type Expected, expectedAt } from './expected.ts';
export {
  printBand,
  printBlockHead,
  printExpression,
  printGroupHead,
  printRateHead,
  printRule,
  printStatement,
  type TextOptions,
} from './format/canonical.ts';
export { type Formatted, format, formatText, type Refused } from './format/format.ts';
export * from './host.ts';
export { type Lexeme, type LexemeKind, lexemesOf } from './lexemes.ts';
export type * from './model.ts';
export { type Parsed, parse } from './parse.ts';
export { type Position, positionAt, type Source, type Span, settled, spanning } from './source.ts';
export { type CalendarPeriod, calendarPeriodOf, dayOf, daysOf, hasTime, millisecondsOf, momentOf, textOf } from './values.ts';
export { bothChanges, type Change } from './versions/change.ts';
export { firstVersion, nextVersion, type Version } from './versions.ts';
export { isPlainWord, PLACED_WORDS, quoteName, quoteText, RESERVED_WORDS, UNITS } from './words.ts';
