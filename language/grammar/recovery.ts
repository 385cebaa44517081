import {
  type CstNode,
  CstParser,
  EarlyExitException,
  EOF,
  type ILookaheadStrategy,
  type IRecognitionException,
  NoViableAltException,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import { makeToken, type Token, VOCABULARY } from '../tokens.ts';
import { addTo, type Cst, emptyCst } from '../tree/cst.ts';
import { QUESTION_NUMBERS, type Question, type Ways, whetherThere, whichWay } from './lookahead.ts';
import { LOOKAHEAD } from './lookahead-table.ts';

/**
 * What is found out of the rules as the grammar is made: nothing, which is all that reading needs; what they are, for those who walk them;
 * or also where they go on at which token, and whether they are without ambiguity, as Chevrotain finds it out: that takes longest.
 */
export type Analysis = 'none' | 'recorded' | 'validated';

/** Of rules that nothing is read by. */
const NEVER_ASKED: ILookaheadStrategy = {
  validate: () => [],
  buildLookaheadForAlternation: () => () => undefined,
  buildLookaheadForOptional: () => () => false,
};

/** What is read behind the last token. */
const END: Token = makeToken(EOF, '', Number.NaN, Number.NaN, false);

const NOTHING = (): undefined => undefined;

/** A longer list is not kept. */
const MOST_WAITING = 1000;

/**
 * How the grammar fails: at the first mistake of a segment it stops, and hands back the partial tree it has. No token is skipped and
 * none put in: `mend` knows better what was meant.
 *
 * The members below are not documented: the version of Chevrotain is pinned, and the tests of mistakes watch over them.
 */
export class StoppingParser extends CstParser {
  declare readonly RULE_STACK_IDX: number;
  declare readonly CST_STACK: Cst[];
  declare readonly SAVE_ERROR: (error: IRecognitionException) => Error;
  declare readonly tokensMap: Readonly<Record<string, TokenType>>;
  declare readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  declare readonly setLaFuncCache: (rule: number, question: number, ahead: unknown) => void;
  declare selfAnalysisDone: boolean;
  declare recoveryEnabled: boolean;
  declare attemptInRepetitionRecovery: () => void;
  declare private readonly subruleIdx: number;
  declare private readonly ruleInvocationStateUpdate: (index: number, name: string, occurrence: number) => void;
  declare private readonly invokeRuleCatch: (problem: unknown, goesOn: boolean, otherwise: () => undefined) => Cst;
  declare private readonly ruleFinallyStateUpdate: () => void;
  declare private tokVector: Token[];
  declare private tokVectorLength: number;

  readonly #analysis: Analysis;

  constructor(analysis: Analysis) {
    super([...VOCABULARY], {
      recoveryEnabled: true,
      maxLookahead: 1,
      ...(analysis === 'recorded' ? { lookaheadStrategy: NEVER_ASKED } : {}),
      skipValidations: analysis !== 'validated',
      errorMessageProvider: {
        // Nobody reads these: an error carries the kind that was expected, and `explainError` finds the words.
        buildMismatchTokenMessage: ({ expected }) => expected.name,
        buildNotAllInputParsedMessage: () => '',
        buildNoViableAltMessage: () => '',
        buildEarlyExitMessage: () => '',
      },
    });
    this.attemptInRepetitionRecovery = () => {};
    this.#analysis = analysis;
  }

  /** As it was, but without finding out where reading could go on after a mistake; or nothing of it, as the table says where the rules go on. */
  protected override performSelfAnalysis(): void {
    if (this.#analysis === 'none') {
      this.goByTable();
      return;
    }
    this.recoveryEnabled = false;
    super.performSelfAnalysis();
    this.recoveryEnabled = true;
  }

  private goByTable(): void {
    for (const [rule, questions] of Object.entries(LOOKAHEAD)) {
      for (const [question, ways] of Object.entries(questions) as [Question, Ways][]) {
        const ahead = question.startsWith('OR') ? whichWay : whetherThere;
        this.setLaFuncCache(this.fullRuleNameToShort[rule]!, QUESTION_NUMBERS.get(question)!, ahead(ways, this.tokensMap));
      }
    }
    this.selfAnalysisDone = true;
  }

  /** As it was, but a rule that is read within another takes no list of arguments, which is always empty. */
  protected override RULE<Read extends () => void>(name: string, read: Read): ParserMethod<Parameters<Read>, CstNode> {
    const rule = super.RULE(name, read);
    const index = this.fullRuleNameToShort[name]!;
    (rule as unknown as { coreRule: (this: StoppingParser) => Cst | undefined }).coreRule = function () {
      try {
        this.ruleInvocationStateUpdate(index, name, this.subruleIdx);
        read.call(this);
        return this.CST_STACK.at(-1);
      } catch (problem) {
        return this.invokeRuleCatch(problem, true, NOTHING);
      } finally {
        this.ruleFinallyStateUpdate();
      }
    };
    return rule;
  }

  /** The tokens under way: one list for all segments, as most are read in one go after the other. */
  private readonly waiting: Token[] = [];

  /** Hands over what is to be read next. A list of our own, with ends behind it: Chevrotain would add them to a copy for each segment. */
  take(tokens: readonly Token[]): void {
    this.reset();
    const list = tokens.length > MOST_WAITING ? [] : this.waiting;
    for (let index = 0; index < tokens.length; index += 1) list[index] = tokens[index]!;
    list[tokens.length] = END;
    list[tokens.length + 1] = END;
    this.tokVector = list;
    this.tokVectorLength = tokens.length;
  }

  protected onBeforeParse(): void {}

  /** The tree is made of our own nodes, which are smaller than Chevrotain's and know their place. */
  protected cstInvocationStateUpdate(rule: string): void {
    this.CST_STACK.push(emptyCst(rule));
  }

  protected cstPostTerminal(label: string, token: Token): void {
    addTo(this.CST_STACK.at(-1)!, label, token);
  }

  protected cstPostNonTerminal(cst: Cst, label: string): void {
    addTo(this.CST_STACK.at(-1)!, label, cst);
  }

  /** As it was, but without gathering every token that could stand here for a message that nobody reads. */
  protected raiseNoAltException(): never {
    throw this.SAVE_ERROR(new NoViableAltException('', this.LA(1), this.LA(0)));
  }

  protected raiseEarlyExitException(): never {
    throw this.SAVE_ERROR(new EarlyExitException('', this.LA(1), this.LA(0)));
  }

  protected canTokenTypeBeInsertedInRecovery(): boolean {
    return false;
  }

  protected canRecoverWithSingleTokenDeletion(): boolean {
    return false;
  }

  protected getFollowsForInRuleRecovery(): TokenType[] {
    return [];
  }

  protected findReSyncTokenType(): TokenType {
    return EOF;
  }

  protected isInCurrentRuleReSyncSet(): boolean {
    return this.RULE_STACK_IDX === 0;
  }
}
