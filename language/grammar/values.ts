import type { CstNode, IOrAlt, ParserMethod } from 'chevrotain';
import { DateNumeral, Name, Numeral, reserved, symbol, Text, UnitWord } from '../tokens.ts';
import { StoppingParser } from './recovery.ts';

export type Rule = ParserMethod<[], CstNode>;

/** What stands for itself: numbers, dates, lists of values. */
export class ValueGrammar extends StoppingParser {
  /** The alternatives of the rules that are read most: made once, and not at each reading. */
  protected readonly kept: { [rule: string]: IOrAlt<unknown>[] } = {};

  /** The same for what may follow, once or more. */
  protected readonly parts: { [rule: string]: () => void } = {};

  protected readonly values = { SEP: symbol[','], DEF: () => this.SUBRULE(this.literal) };

  /** The sign of a number. */
  protected readonly minus = (): void => void this.CONSUME(symbol['-']);

  readonly set: Rule = this.RULE('set', () => {
    this.OR((this.kept['set'] ??= [{ ALT: () => this.SUBRULE(this.valueList) }, { ALT: () => this.CONSUME(Name) }]));
  });

  readonly valueList: Rule = this.RULE('valueList', () => {
    this.CONSUME(symbol['[']);
    this.MANY_SEP(this.values);
    this.CONSUME(symbol[']']);
  });

  readonly literal: Rule = this.RULE('literal', () => {
    this.OR(
      (this.kept['literal'] ??= [
        { ALT: () => this.CONSUME(Text) },
        { ALT: () => this.CONSUME(Name) },
        { ALT: () => this.CONSUME(reserved.yes) },
        { ALT: () => this.CONSUME(reserved.no) },
        { ALT: () => this.SUBRULE(this.point) },
      ]),
    );
  });

  /** A number or a date where it stands for itself. */
  readonly point: Rule = this.RULE('point', () => {
    this.OPTION(this.minus);
    this.OR((this.kept['point'] ??= [{ ALT: () => this.CONSUME(Numeral) }, { ALT: () => this.CONSUME(DateNumeral) }]));
  });

  readonly signedNumber: Rule = this.RULE('signedNumber', () => {
    this.OPTION(this.minus);
    this.CONSUME(Numeral);
  });

  /** Points and bounds: a number, or a param's name. */
  readonly amount: Rule = this.RULE('amount', () => {
    this.OR(
      (this.kept['amount'] ??= [
        {
          ALT: () => {
            this.OPTION(this.minus);
            this.CONSUME(Numeral);
          },
        },
        { ALT: () => this.CONSUME(Name) },
      ]),
    );
  });

  readonly duration: Rule = this.RULE('duration', () => {
    this.CONSUME(Numeral);
    this.CONSUME(UnitWord);
  });
}
