import { HalfLife, Name, Numeral, opener, phrase, reserved, Sign, symbol, Text, word } from '../tokens.ts';
import { ExpressionGrammar } from './expressions.ts';
import type { Rule } from './values.ts';

/** Rules, their effects and their bands. A block's opening ends with its `{`: what stands inside are segments of their own. */
export class RuleGrammar extends ExpressionGrammar {
  readonly whenRule: Rule = this.RULE('whenRule', () => {
    this.CONSUME(reserved.when);
    this.SUBRULE(this.condition);
    this.OR((this.kept['whenRule'] ??= [{ ALT: () => this.CONSUME(symbol['{']) }, { ALT: () => this.SUBRULE(this.effect) }]));
  });

  readonly eachRule: Rule = this.RULE('eachRule', () => {
    this.CONSUME(reserved.each);
    this.CONSUME(Name);
    this.OPTION(() => this.SUBRULE(this.happening));
    this.SUBRULE(this.effect);
  });

  readonly alwaysRule: Rule = this.RULE('alwaysRule', () => {
    this.CONSUME(reserved.always);
    this.SUBRULE(this.effect);
  });

  readonly rateRule: Rule = this.RULE('rateRule', () => {
    this.CONSUME(opener.rate);
    this.SUBRULE(this.arithmetic);
    this.CONSUME(symbol['{']);
  });

  readonly choiceRule: Rule = this.RULE('choiceRule', () => {
    this.OR([{ ALT: () => this.CONSUME(opener.best) }, { ALT: () => this.CONSUME(opener.first) }]);
    this.CONSUME(word.of);
    this.CONSUME(symbol['{']);
  });

  readonly groupRule: Rule = this.RULE('groupRule', () => {
    this.CONSUME(opener.group);
    this.CONSUME(Name);
    this.OPTION(() => this.CONSUME(Text));
    this.MANY(() => this.SUBRULE(this.groupBound));
    this.CONSUME(symbol['{']);
  });

  readonly groupBound: Rule = this.RULE('groupBound', () => {
    this.OR((this.kept['groupBound'] ??= [{ ALT: () => this.CONSUME(word.min) }, { ALT: () => this.CONSUME(word.max) }]));
    this.SUBRULE(this.amount);
  });

  readonly effect: Rule = this.RULE('effect', () => {
    this.OR(
      (this.kept['effect'] ??= [
        {
          ALT: () => {
            this.CONSUME(Sign);
            this.SUBRULE(this.amount);
            this.MANY((this.parts['clauses'] ??= () => void this.SUBRULE(this.pointsClause)));
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.qualify);
            this.CONSUME(Name);
          },
        },
        { ALT: () => this.CONSUME(word.disqualify) },
        {
          ALT: () => {
            this.CONSUME(word.limit);
            this.CONSUME2(Name);
            this.CONSUME(word.to);
            this.SUBRULE2(this.amount);
          },
        },
      ]),
    );
    this.OPTION((this.parts['reason'] ??= () => void this.SUBRULE(this.reason)));
  });

  readonly reason: Rule = this.RULE('reason', () => {
    this.CONSUME(reserved.because);
    this.CONSUME(Text);
  });

  /** In any order: the checker then says which two to swap. */
  readonly pointsClause: Rule = this.RULE('pointsClause', () => {
    this.OR(
      (this.kept['pointsClause'] ??= [
        {
          ALT: () => {
            this.CONSUME(word.once);
            this.CONSUME(word.per);
            this.CONSUME(Name);
          },
        },
        {
          ALT: () => {
            this.CONSUME2(word.per);
            this.OPTION(
              (this.parts['share'] ??= () => {
                this.CONSUME(Numeral);
                this.CONSUME(word.of);
              }),
            );
            this.SUBRULE(this.arithmetic);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.fade);
            this.CONSUME(word.over);
            this.SUBRULE(this.duration);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.shrink);
            this.CONSUME(word.by);
            this.SUBRULE(this.amount);
            this.CONSUME(word.every);
            this.SUBRULE2(this.duration);
          },
        },
        {
          ALT: () => {
            this.CONSUME(HalfLife);
            this.SUBRULE3(this.duration);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.up);
            this.CONSUME(word.to);
            this.SUBRULE2(this.amount);
          },
        },
      ]),
    );
  });

  readonly band: Rule = this.RULE('band', () => {
    this.SUBRULE(this.match);
    this.CONSUME(Sign);
    this.SUBRULE(this.amount);
    this.OPTION(() => this.SUBRULE(this.reason));
  });

  readonly match: Rule = this.RULE('match', () => {
    this.OR(
      (this.kept['match'] ??= [
        { ALT: () => this.CONSUME(reserved.missing) },
        { ALT: () => this.CONSUME(reserved.otherwise) },
        {
          ALT: () => {
            this.CONSUME(phrase.below);
            this.SUBRULE(this.point);
          },
        },
        {
          ALT: () => {
            this.CONSUME(phrase.above);
            this.SUBRULE2(this.point);
            this.OPTION(() => {
              this.CONSUME(word.to);
              this.SUBRULE3(this.point);
            });
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.in);
            this.CONSUME(Name);
          },
        },
        { ALT: () => this.SUBRULE(this.valueList) },
        { ALT: () => this.CONSUME(Text) },
        { ALT: () => this.CONSUME2(Name) },
        { ALT: () => this.CONSUME(reserved.yes) },
        { ALT: () => this.CONSUME(reserved.no) },
        { ALT: () => this.SUBRULE(this.interval) },
      ]),
    );
  });

  /** `50`, `50 to 499`, `50 to below 500`, `500 or more`. */
  readonly interval: Rule = this.RULE('interval', () => {
    this.SUBRULE(this.point);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(word.to);
            this.OPTION2(() => this.CONSUME(phrase.below));
            this.SUBRULE2(this.point);
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.or);
            this.OR2([{ ALT: () => this.CONSUME(word.more) }, { ALT: () => this.CONSUME(word.less) }]);
          },
        },
      ]),
    );
  });

  readonly gradeLine: Rule = this.RULE('gradeLine', () => {
    this.OR([{ ALT: () => this.CONSUME(Name) }, { ALT: () => this.CONSUME(Numeral) }, { ALT: () => this.CONSUME(Text) }]);
    this.SUBRULE(this.line);
  });

  /** What a tier or a grade asks for. */
  readonly line: Rule = this.RULE('line', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(symbol['>=']) }, { ALT: () => this.CONSUME(symbol['>']) }]);
          this.SUBRULE(this.amount);
          this.OPTION(() => {
            this.CONSUME(word.keep);
            this.CONSUME(word.until);
            this.OR3([{ ALT: () => this.CONSUME(phrase.below) }, { ALT: () => this.CONSUME(word.below) }]);
            this.SUBRULE2(this.amount);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(reserved.when);
          this.SUBRULE(this.condition);
        },
      },
      { ALT: () => this.CONSUME(reserved.otherwise) },
    ]);
  });
}
