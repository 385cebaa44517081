/** Where a statement begins, and so where the one before it ends. */
import { isNameLike, opener, phrase, reserved, Sign, symbol, type Token, type TokenType, word } from '../tokens.ts';
import { type Cutting, currentBlock } from './cutting.ts';
import { meantOpener } from './misspelt.ts';
import { canContinue, canEnd, isAlwaysOpener, looksLikeStatement, mayOpen } from './openers.ts';

/** Whether a statement begins at a token, while a segment is under way. */
export function beginsStatement(cutting: Cutting, index: number): boolean {
  const { tokens } = cutting;
  const token = tokens[index]!;
  if (isAlwaysOpener(token)) return !belongsHere(cutting, index);
  if (mayOpen(token)) return token.startsLine ? opensLine(cutting, index) : opensWithinLine(cutting, index);
  if (!token.startsLine || cutting.brackets > 0 || cutting.inProperties) return false;
  if (isBullet(cutting, index)) return canEnd(tokens[index - 1]!);
  if (token.tokenType.CATEGORIES?.includes(Sign)) return cutting.hasEffect;
  // After `shrink by 1` it goes on; `every page_view add 5` means `each`.
  if (token.tokenType === word.every && tokens[index - 2]?.tokenType !== word.by) {
    return canEnd(tokens[index - 1]!) && meantOpener(tokens, index) !== null;
  }
  return !canContinue(token) && canEnd(tokens[index - 1]!) && (isComplete(cutting, index) || meantOpener(tokens, index) !== null);
}

/** `- title = CEO add 5` below a statement that is over, as lists are written in notes. Before a `when` the mark is left out at once. */
function isBullet(cutting: Cutting, index: number): boolean {
  const { tokens, opener: opened } = cutting;
  const mark = tokens[index]!;
  if (mark.tokenType !== symbol['-'] && mark.tokenType !== symbol['*']) return false;
  if (!(cutting.hasEffect || (opened !== null && OVER.has(opened)))) return false;
  for (let at = index + 1; at < tokens.length && !tokens[at]!.startsLine; at += 1) {
    if (tokens[at]!.tokenType.CATEGORIES?.includes(Sign)) return isNameLike(tokens[index + 1]);
  }
  return false;
}

/** What these open goes on with no sign of arithmetic. */
const OVER: ReadonlySet<TokenType> = new Set([opener.model, opener.use, opener.sample, opener.field, opener.list, opener.tier]);

/** `tier hot when ..`, `promise never hot when ..`, `promise always ..`: there these words begin nothing. */
function belongsHere(cutting: Cutting, index: number): boolean {
  const { tokens, first } = cutting;
  const token = tokens[index]!;
  if (token.tokenType === reserved.always) return cutting.opener === opener.promise && index === first + 1;
  // `add 5 for each page_view`
  if (token.tokenType === reserved.each) return cutting.opener === null && index > first + 1 && tokens[index - 1]!.image === 'for';
  if (token.tokenType !== reserved.when) return false;
  switch (cutting.opener) {
    case opener.tier:
      return index <= first + 2;
    case opener.promise:
      return isAfterWord(cutting, index) || !token.startsLine;
    default:
      return cutting.kind === 'grade line' ? index === first + 1 : cutting.opener === null && !token.startsLine;
  }
}

const isAfterWord = ({ tokens }: Cutting, index: number): boolean => {
  const before = tokens[index - 2]?.tokenType;
  return before === phrase['never when'] || before === reserved.always;
};

/** A line that opens like a statement always begins one. */
function opensLine(cutting: Cutting, index: number): boolean {
  const { tokens } = cutting;
  const previous = tokens[index - 1]!;
  const isStep = tokens[index]!.tokenType === word.given || tokens[index]!.tokenType === word.expect;
  if (previous.tokenType === word.given || (isStep && previous.tokenType === symbol[','])) return false;
  if (looksLikeStatement(tokens, index)) return true;
  return (
    tokens[index]!.tokenType !== word.as &&
    !cutting.inProperties &&
    currentBlock(cutting) === 'rules' &&
    cutting.brackets === 0 &&
    isComplete(cutting, index) &&
    canEnd(previous)
  );
}

function opensWithinLine(cutting: Cutting, index: number): boolean {
  const { tokens } = cutting;
  const kind = tokens[index]!.tokenType;
  if (cutting.brackets > 0 || !canEnd(tokens[index - 1]!) || !isComplete(cutting, index)) return false;
  // `limit rate to 20`, `given tier was rate`: a group or a tier has this name.
  if (isEffect(tokens, index - 1) || tokens[index - 1]!.tokenType === word.was) return false;
  // Only a test's steps are told apart by words as common as these.
  if ((kind === word.given || kind === word.expect) && currentBlock(cutting) !== 'steps') return false;
  // `field age: number range 0 to 100` means `from`, not a second statement.
  if (cutting.opener === opener.field && kind === word.range) return false;
  return looksLikeStatement(tokens, index);
}

/** `limit` and `qualify` want a name after them, where they are none themselves: `when visits > limit`. */
const isEffect = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index]!.tokenType === word.limit || tokens[index]!.tokenType === word.qualify) && index > 0 && canEnd(tokens[index - 1]!);

/** Whether the statement under way has said all that it must, as far as its first word tells. */
function isComplete(cutting: Cutting, index: number): boolean {
  const { first } = cutting;
  switch (cutting.opener) {
    case null:
      return true;
    case reserved.when:
    case reserved.each:
    case reserved.always:
      return cutting.hasEffect;
    case opener.group:
    case opener.rate:
    case opener.best:
    case opener.first:
    case opener.grade:
      return false;
    case opener.test:
      return index >= first + 4;
    case opener.on:
      // `on reaching rate do tell`
      return index >= first + 5;
    default:
      return index >= first + 2;
  }
}
