import { CstParser, EarlyExitException, EOF, type IRecognitionException, NoViableAltException, type TokenType } from 'chevrotain';
import { type Token, VOCABULARY } from '../tokens.ts';
import { addTo, type Cst, emptyCst } from '../tree/cst.ts';
import { oneTokenAhead } from './lookahead.ts';

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
  declare recoveryEnabled: boolean;
  declare attemptInRepetitionRecovery: () => void;

  /** `validate` looks for ambiguities, which costs more than the rest of the construction: the tests ask for it. */
  constructor({ validate }: { readonly validate: boolean }) {
    super([...VOCABULARY], {
      recoveryEnabled: true,
      maxLookahead: 1,
      lookaheadStrategy: oneTokenAhead(),
      skipValidations: !validate,
      errorMessageProvider: {
        // Nobody reads these: an error carries the kind that was expected, and `explainError` finds the words.
        buildMismatchTokenMessage: ({ expected }) => expected.name,
        buildNotAllInputParsedMessage: () => '',
        buildNoViableAltMessage: () => '',
        buildEarlyExitMessage: () => '',
      },
    });
    this.attemptInRepetitionRecovery = () => {};
  }

  /** As it was, but without finding out where reading could go on after a mistake. */
  protected override performSelfAnalysis(): void {
    this.recoveryEnabled = false;
    super.performSelfAnalysis();
    this.recoveryEnabled = true;
  }

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
