/**
 * Tokens to a flat list of segments: a statement, a block's opening, a `}`, a band, a grade's line, a test's step. The grammar reads
 * each for itself, so a mistake stays in its segment; nesting is rebuilt afterwards from the flat list.
 *
 * A segment depends on its own tokens, a few before and after, and the blocks open around it: an editor can cut again only what it touched.
 */
import { diagnose } from './diagnostics/catalogue.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { replacing } from './scan/reading.ts';
import { blockOpenedBy, type Cutting, columnOf, currentBlock, endSegment, startSegment } from './segments/cutting.ts';
import { beginsBand, beginsGradeLine, beginsStep } from './segments/lines.ts';
import { mendOpener } from './segments/misspelt.ts';
import { asOpener, canEnd, isAlwaysOpener, looksLikeStatement, mayOpen } from './segments/openers.ts';
import type { OpenBlock, Segment } from './segments/segment.ts';
import { beginsStatement } from './segments/statements.ts';
import type { Source } from './source.ts';
import { opener, reserved, retype, symbol, type Token, word } from './tokens.ts';

export interface Segmented {
  readonly segments: readonly Segment[];
  readonly problems: readonly Diagnostic[];
}

/** Cuts the tokens of a file, or of a part of it that stands in a block; settles which words are openers. */
export function cutSegments(source: Source, tokens: readonly Token[], within: OpenBlock | null = null): Segmented {
  const cutting: Cutting = {
    source,
    tokens,
    segments: [],
    problems: [],
    block: within,
    first: -1,
    kind: 'statement',
    around: null,
    seesTo: -1,
    opener: null,
    sign: -1,
    hasEffect: false,
    brackets: 0,
    inProperties: false,
  };
  for (let index = 0; index < tokens.length; index += 1) cutAt(cutting, index);
  endSegment(cutting, tokens.length, null);
  return cutting;
}

function cutAt(cutting: Cutting, index: number): void {
  const token = cutting.tokens[index]!;
  if (token.tokenType === symbol['}']) close(cutting, index);
  else if (token.tokenType === symbol['{']) open(cutting, index);
  else {
    if (cutting.first === -1) start(cutting, index);
    else if (begins(cutting, index)) {
      endSegment(cutting, index, null);
      start(cutting, index);
    }
    follow(cutting, index, token);
  }
}

function close(cutting: Cutting, index: number): void {
  if (cutting.first !== -1 && cutting.inProperties) {
    cutting.inProperties = false;
    return;
  }
  endSegment(cutting, index, null);
  startSegment(cutting, index, 'closing', null);
  endSegment(cutting, index + 1, null);
  cutting.block = cutting.block?.outer ?? null;
}

function open(cutting: Cutting, index: number): void {
  if (openList(cutting, index)) return;
  const isOfEvent = cutting.first !== -1 && (cutting.opener === opener.event || cutting.opener === opener.given);
  if (isOfEvent) {
    cutting.inProperties = true;
    return;
  }
  if (cutting.first === -1) startSegment(cutting, index, 'statement', null);
  const kind = blockOpenedBy(cutting.opener);
  const column = columnOf(cutting.source.text, cutting.tokens[cutting.first]!.startOffset);
  endSegment(cutting, index + 1, kind);
  cutting.block = { kind, column, outer: cutting.block };
}

/** `in {CFO, CEO}`: told, and read as the list that is meant. */
function openList(cutting: Cutting, index: number): boolean {
  const { tokens, source, problems } = cutting;
  const before = tokens[index - 1]?.tokenType;
  if (
    cutting.first === -1 ||
    (before !== reserved.in && before !== word.of) ||
    cutting.opener === opener.best ||
    cutting.opener === opener.first
  )
    return false;
  const end = tokens.findIndex((token, at) => at > index && (token.tokenType === symbol['}'] || token.tokenType === symbol['{']));
  const closing = tokens[end];
  cutting.seesTo = closing?.startOffset ?? Number.POSITIVE_INFINITY;
  if (closing === undefined || closing.tokenType !== symbol['}']) return false;
  const span = { start: tokens[index]!.startOffset, end: closing.endOffset + 1 };
  const meant = `[${source.text.slice(span.start + 1, span.end - 1).trim()}]`;
  problems.push(diagnose(source, span, 'list-brackets', [meant], { fixes: [replacing(span, meant)] }));
  retype(tokens[index]!, symbol['[']);
  retype(closing, symbol[']']);
  cutting.brackets += 1;
  return true;
}

/** Whether a new segment begins at a token, while another is under way. */
function begins(cutting: Cutting, index: number): boolean {
  switch (currentBlock(cutting)) {
    case 'rules':
      return beginsStatement(cutting, index);
    case 'bands':
      return beginsBand(cutting, index) || beginsStatement(cutting, index);
    case 'grade lines':
      return beginsGradeLine(cutting, index) || beginsStatement(cutting, index);
    case 'steps':
      return beginsStep(cutting, index) || beginsStatement(cutting, index);
  }
}

/** Begins a segment, and settles its first word. */
function start(cutting: Cutting, index: number): void {
  const token = cutting.tokens[index]!;
  leaveLineBlock(cutting, index);
  const block = currentBlock(cutting);
  if (block === 'bands' && !isStatementInLines(cutting, index)) startSegment(cutting, index, 'band', null);
  else if (block === 'grade lines' && !isStatementInLines(cutting, index)) startSegment(cutting, index, 'grade line', null);
  else {
    const kind = asOpener(token) ?? mendOpener(cutting, index);
    if (kind !== null) retype(token, kind);
    const isStep = kind === opener.given || kind === opener.expect || (block === 'steps' && (kind === null || kind === opener.as));
    startSegment(cutting, index, isStep ? 'step' : 'statement', kind);
  }
}

/** Among bands and grade lines a word opens a statement only if it can hardly be a value or a label. */
function isStatementInLines({ tokens }: Cutting, index: number): boolean {
  const token = tokens[index]!;
  return isAlwaysOpener(token) || (mayOpen(token) && token.startsLine && looksLikeStatement(tokens, index));
}

/** A statement as far left as the `rate`, `grade` or `test` above it: the `}` between them is missing. */
function leaveLineBlock(cutting: Cutting, index: number): void {
  const { tokens, source } = cutting;
  const token = tokens[index]!;
  if (!token.startsLine || !isStatementInLines(cutting, index)) return;
  for (let { block } = cutting; block !== null && block.kind !== 'rules'; block = block.outer) {
    const isStep =
      block.kind === 'steps' && (token.tokenType === word.given || token.tokenType === word.expect || token.tokenType === word.as);
    if (isStep || columnOf(source.text, token.startOffset) > block.column) return;
    cutting.block = block.outer;
  }
}

/** Notes what a token says of the segment it is in. */
function follow(cutting: Cutting, index: number, token: Token): void {
  const kind = token.tokenType;
  if (kind === symbol['['] || kind === symbol['(']) cutting.brackets += 1;
  else if ((kind === symbol[']'] || kind === symbol[')']) && cutting.brackets > 0) cutting.brackets -= 1;
  else if (kind === reserved.add || kind === reserved.subtract) {
    if (cutting.sign === -1) cutting.sign = index;
    cutting.hasEffect = true;
    // No bracket holds points: one that is still open was forgotten.
    cutting.brackets = 0;
  } else if (isEffectWord(cutting, index)) cutting.hasEffect = true;
}

/** `qualify`, `disqualify` and `limit` say what a rule does, except where a name is wanted: `when visits > limit`. */
function isEffectWord({ tokens, first }: Cutting, index: number): boolean {
  const kind = tokens[index]!.tokenType;
  if (kind !== word.qualify && kind !== word.disqualify && kind !== word.limit) return false;
  return index === first || canEnd(tokens[index - 1]!);
}
