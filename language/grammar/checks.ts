import { Comparison, Name, Numeral, opener, phrase, reserved, symbol, Text, UnitWord, word } from '../tokens.ts';
import { RuleGrammar } from './rules.ts';
import type { Rule } from './values.ts';

/** What is said about a model rather than in it: promises and tests. */
export class CheckGrammar extends RuleGrammar {
  readonly promiseStatement: Rule = this.RULE('promiseStatement', () => {
    this.CONSUME(opener.promise);
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(reserved.always) }, { ALT: () => this.CONSUME(phrase['never when']) }]);
          this.CONSUME(Name);
          this.CONSUME(reserved.when);
          this.SUBRULE(this.condition);
        },
      },
      {
        ALT: () => {
          this.CONSUME(phrase['more never']);
          this.CONSUME2(Name);
          this.CONSUME(word.never);
          this.OR3([{ ALT: () => this.CONSUME(word.lowers) }, { ALT: () => this.CONSUME(word.raises) }]);
          this.CONSUME3(Name, { LABEL: 'subject' });
        },
      },
      {
        ALT: () => {
          this.CONSUME4(Name);
          this.OR4([
            {
              ALT: () => {
                this.CONSUME(reserved.is);
                this.CONSUME(word.reachable);
              },
            },
            {
              ALT: () => {
                this.CONSUME(word.between);
                this.SUBRULE(this.amount);
                this.CONSUME(reserved.and);
                this.SUBRULE2(this.amount);
                this.OPTION(() => {
                  this.CONSUME2(reserved.when);
                  this.SUBRULE2(this.condition);
                });
              },
            },
          ]);
        },
      },
    ]);
  });

  readonly testStatement: Rule = this.RULE('testStatement', () => {
    this.CONSUME(opener.test);
    this.CONSUME(Text);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(word.from);
          this.CONSUME2(Text, { LABEL: 'path' });
        },
      },
      { ALT: () => this.CONSUME(symbol['{']) },
    ]);
  });

  readonly givenStep: Rule = this.RULE('givenStep', () => {
    this.CONSUME(opener.given);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(phrase['tier was']);
          this.CONSUME(word.was);
          this.CONSUME(Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(phrase['param =']);
          this.CONSUME2(Name);
          this.CONSUME(symbol['=']);
          this.SUBRULE(this.signedNumber);
        },
      },
      {
        ALT: () => {
          this.CONSUME(Numeral);
          this.CONSUME3(Name);
          this.SUBRULE(this.occurrence);
        },
      },
      {
        ALT: () => {
          this.CONSUME4(Name);
          this.OR2([
            {
              ALT: () => {
                this.CONSUME2(symbol['=']);
                this.SUBRULE(this.givenValue);
                this.MANY(() => {
                  this.CONSUME(symbol[',']);
                  this.SUBRULE(this.assignment);
                });
              },
            },
            { ALT: () => this.SUBRULE2(this.occurrence) },
          ]);
        },
      },
    ]);
  });

  /** `{ page = "/pricing" } 2 days ago`. */
  readonly occurrence: Rule = this.RULE('occurrence', () => {
    this.OPTION(() => {
      this.CONSUME(symbol['{']);
      this.MANY_SEP({ SEP: symbol[','], DEF: () => this.SUBRULE(this.assignment) });
      this.CONSUME(symbol['}']);
    });
    this.SUBRULE(this.duration);
    this.CONSUME(word.ago);
  });

  readonly assignment: Rule = this.RULE('assignment', () => {
    this.CONSUME(Name);
    this.CONSUME(symbol['=']);
    this.SUBRULE(this.givenValue);
  });

  readonly givenValue: Rule = this.RULE('givenValue', () => {
    this.OR([
      { ALT: () => this.CONSUME(Text) },
      { ALT: () => this.CONSUME(Name) },
      { ALT: () => this.CONSUME(reserved.yes) },
      { ALT: () => this.CONSUME(reserved.no) },
      { ALT: () => this.CONSUME(reserved.missing) },
      { ALT: () => this.SUBRULE(this.valueList) },
      {
        ALT: () => {
          this.SUBRULE(this.point);
          this.OPTION(() => {
            this.CONSUME(UnitWord);
            this.CONSUME(word.ago);
          });
        },
      },
    ]);
  });

  readonly expectStep: Rule = this.RULE('expectStep', () => {
    this.CONSUME(opener.expect);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Text);
          this.OR2([
            { ALT: () => this.CONSUME(word.fires) },
            {
              ALT: () => {
                this.CONSUME(reserved.is);
                this.CONSUME(word.silent);
              },
            },
          ]);
        },
      },
      {
        ALT: () => {
          this.CONSUME(reserved.no);
          this.OR3([
            { ALT: () => this.CONSUME(phrase['no tier']) },
            {
              ALT: () => {
                this.CONSUME(phrase['action name']);
                this.CONSUME(Name);
              },
            },
          ]);
        },
      },
      { ALT: () => this.CONSUME(phrase['is disqualified']) },
      {
        ALT: () => {
          this.CONSUME2(phrase['action name']);
          this.CONSUME2(Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(phrase['problem name']);
          this.CONSUME3(Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME4(Name);
          this.SUBRULE(this.expectation);
        },
      },
    ]);
  });

  readonly expectation: Rule = this.RULE('expectation', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(Comparison);
          this.SUBRULE(this.literal);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.between);
          this.SUBRULE(this.amount);
          this.CONSUME(reserved.and);
          this.SUBRULE2(this.amount);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.about);
          this.SUBRULE3(this.amount);
        },
      },
    ]);
  });
}
