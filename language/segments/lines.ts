/** Where a band, a grade's line, or a test's step begins. */
import { Comparison, isNameLike, Numeral, reserved, symbol, Text, type Token, word } from '../tokens.ts';
import type { Cutting } from './cutting.ts';
import { canContinue, canEnd, looksLikeStatement } from './openers.ts';

/** Words that people write after points, and that are no band. */
const afterPoints: ReadonlySet<string> = new Set(['points', 'point', 'pts', 'pt', ',', '*', '/', '+', 'because']);

/** Whether a band begins at a token, while another segment is under way. */
export function beginsBand(cutting: Cutting, index: number): boolean {
  const { tokens, sign } = cutting;
  const token = tokens[index]!;
  const previous = tokens[index - 1]!;
  if (cutting.brackets > 0) return false;
  if (cutting.kind !== 'band') return token.startsLine && canEnd(previous) && !canContinue(token);
  if (sign === -1) return token.startsLine && canEnd(previous) && !goesOnWithBand(token);
  // A band's points are a signed number or a name, then only `because`.
  const amount = tokens[sign + 1]?.tokenType === symbol['-'] ? sign + 2 : sign + 1;
  if (index <= amount || previous.tokenType === reserved.because || token.tokenType === reserved.because) return false;
  return token.startsLine || !afterPoints.has(token.image);
}

const goesOnWithBand = (token: Token): boolean =>
  isOneOf(
    token,
    reserved.add,
    reserved.subtract,
    reserved.because,
    reserved.or,
    word.to,
    symbol[','],
    symbol[']'],
    symbol[':'],
    symbol['='],
  );

const isOneOf = (token: Token | undefined, ...kinds: readonly Token['tokenType'][]): boolean =>
  token !== undefined && kinds.includes(token.tokenType);

/** Whether a grade's line begins at a token: a label, then `>=`, `when` or `otherwise`. */
export function beginsGradeLine(cutting: Cutting, index: number): boolean {
  const { tokens } = cutting;
  const token = tokens[index]!;
  // `A >= 40, B >= 20`: the comma is told, and the line after it is not lost.
  const isBehindComma = isOneOf(tokens[index - 1], symbol[',']) && cutting.kind === 'grade line';
  if (cutting.brackets > 0 || !(isBehindComma || canEnd(tokens[index - 1]!))) return false;
  if (!(isNameLike(token) || isOneOf(token, Numeral, Text))) return false;
  if (isOneOf(tokens[index + 1], symbol['>='], symbol['>'], reserved.when, reserved.otherwise)) return true;
  if (isBehindComma && (isOneOf(tokens[index + 1], symbol[':'], Numeral) || isComparison(tokens[index + 1]))) return true;
  return token.startsLine && (!canContinue(token) || isComparison(tokens[index + 1]));
}

const isComparison = (token: Token | undefined): boolean => token?.tokenType.CATEGORIES?.includes(Comparison) === true;

/** Whether a step begins at a token of a test. */
export function beginsStep(cutting: Cutting, index: number): boolean {
  const { tokens } = cutting;
  const token = tokens[index]!;
  const previous = tokens[index - 1]!;
  if (token.tokenType === word.given || token.tokenType === word.expect) {
    if (token.startsLine && previous.tokenType !== symbol[','] && looksLikeStatement(tokens, index)) return true;
    return canEnd(previous) && (token.startsLine || (!cutting.inProperties && looksLikeStatement(tokens, index)));
  }
  if (token.tokenType === word.as) return looksLikeStatement(tokens, index);
  return token.startsLine && cutting.brackets === 0 && !cutting.inProperties && canEnd(previous) && !canContinue(token);
}
