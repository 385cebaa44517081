/** One segment through the grammar: its tree, and where reading stopped if it did. */
import type { RuleName } from './cst-to-ast.ts';
import { type Following, following } from './grammar/following.ts';
import { ScoreGrammar } from './grammar.ts';
import type { Segment } from './segments/segment.ts';
import { opener, reserved, type Token, type TokenType } from './tokens.ts';
import type { Cst } from './tree/cst.ts';

/** A mistake as the grammar sees it. */
export interface Stop {
  /** The index of the token that does not fit; as many as there are tokens where the segment ends too soon. */
  readonly index: number;
  /** The rule that was being read, and those around it, the outermost first. */
  readonly rules: readonly string[];
  /** Whether the statement was over, and something stands behind it. */
  readonly isRest: boolean;
  /** The kind of the one token that would have fitted; empty where there are several. */
  readonly expected: string;
}

export interface SegmentTree {
  readonly cst: Cst;
  readonly stop: Stop | null;
}

const ruleOf: ReadonlyMap<TokenType, RuleName> = new Map<TokenType, RuleName>([
  [opener.model, 'textSetting'],
  [opener.use, 'textSetting'],
  [opener.sample, 'textSetting'],
  [opener.range, 'rangeSetting'],
  [opener.budget, 'budgetSetting'],
  [opener.zone, 'zoneSetting'],
  [opener.as, 'asOfSetting'],
  [opener.round, 'roundSetting'],
  [opener.ignore, 'ignoreSetting'],
  [opener.field, 'fieldDeclaration'],
  [opener.event, 'eventDeclaration'],
  [opener.list, 'listDeclaration'],
  [opener.param, 'paramDeclaration'],
  [opener.let, 'letDeclaration'],
  [opener.group, 'groupRule'],
  [opener.rate, 'rateRule'],
  [opener.best, 'choiceRule'],
  [opener.first, 'choiceRule'],
  [opener.total, 'totalStatement'],
  [opener.tier, 'tierDeclaration'],
  [opener.grade, 'gradeDeclaration'],
  [opener.on, 'actionDeclaration'],
  [opener.promise, 'promiseStatement'],
  [opener.test, 'testStatement'],
  [opener.given, 'givenStep'],
  [opener.expect, 'expectStep'],
  [reserved.when, 'whenRule'],
  [reserved.each, 'eachRule'],
  [reserved.always, 'alwaysRule'],
]);

/** The rule that reads a segment; null for one whose first word begins nothing. */
export function ruleFor(segment: Segment): RuleName | null {
  if (segment.kind === 'band') return 'band';
  if (segment.kind === 'grade line') return 'gradeLine';
  const kind = segment.tokens[0]!.tokenType;
  if (segment.kind === 'step' && kind === opener.as) return 'asOfStep';
  return ruleOf.get(kind) ?? null;
}

/** Made at the first use: a program that only prints its help need not wait for it. */
let reading: ScoreGrammar | null = null;

/** The same rules to be walked, for an editor. */
let recorded: ScoreGrammar | null = null;

/** What may follow these tokens in a rule of the grammar. */
export function followingIn(rule: RuleName, tokens: readonly Token[]): Following {
  recorded ??= new ScoreGrammar('recorded');
  return following(recorded.getGAstProductions()[rule]!, tokens);
}

/** Reads tokens by a rule of the grammar. The tree is partial where reading stopped. */
export function readSegment(tokens: readonly Token[], rule: RuleName): SegmentTree {
  reading ??= new ScoreGrammar('none');
  const grammar = reading;
  grammar.take(tokens);
  const cst = grammar[rule]() as unknown as Cst;
  const [error] = grammar.errors;
  if (error === undefined) return { cst, stop: null };
  const index = tokens.indexOf(error.token as Token);
  const isRest = error.context.ruleStack.length === 0;
  const rules = isRest ? [rule] : error.context.ruleStack;
  return { cst, stop: { index: index === -1 ? tokens.length : index, rules, isRest, expected: error.message } };
}
