import {
  Aggregate,
  Comparison,
  Connective,
  DateNumeral,
  Name,
  Numeral,
  Operator,
  phrase,
  reserved,
  symbol,
  Text,
  word,
} from '../tokens.ts';
import { type Rule, ValueGrammar } from './values.ts';

/** Conditions and numbers. A condition and a number are one grammar; the checker sorts them. */
export class ExpressionGrammar extends ValueGrammar {
  readonly condition: Rule = this.RULE('condition', () => {
    this.SUBRULE(this.claim);
    this.MANY(
      (this.parts['claims'] ??= () => {
        this.CONSUME(Connective);
        this.SUBRULE2(this.claim);
      }),
    );
  });

  readonly claim: Rule = this.RULE('claim', () => {
    this.OR(
      (this.kept['claim'] ??= [
        {
          ALT: () => {
            this.CONSUME(reserved.not);
            this.SUBRULE(this.claim);
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.no);
            this.CONSUME(Name);
            this.OPTION(() => this.SUBRULE(this.happening));
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.arithmetic);
            this.OPTION2((this.parts['relation'] ??= () => void this.SUBRULE(this.relation)));
            this.OPTION3((this.parts['happening'] ??= () => void this.SUBRULE2(this.happening)));
          },
        },
      ]),
    );
  });

  /** What stands in `where`: there times, windows and `followed by` belong to the event around it. */
  readonly properties: Rule = this.RULE('properties', () => {
    this.SUBRULE(this.property);
    this.MANY(() => {
      this.CONSUME(Connective);
      this.SUBRULE2(this.property);
    });
  });

  readonly property: Rule = this.RULE('property', () => {
    this.OR(
      (this.kept['property'] ??= [
        {
          ALT: () => {
            this.CONSUME(reserved.not);
            this.SUBRULE(this.property);
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.arithmetic);
            this.OPTION(() => this.SUBRULE(this.relation));
          },
        },
      ]),
    );
  });

  readonly relation: Rule = this.RULE('relation', () => {
    this.OR(
      (this.kept['relation'] ??= [
        {
          ALT: () => {
            this.CONSUME(Comparison);
            this.OR7(
              (this.kept['compared'] ??= [
                { ALT: () => this.CONSUME(reserved.yes) },
                { ALT: () => this.CONSUME(reserved.no) },
                { ALT: () => this.SUBRULE4(this.arithmetic) },
              ]),
            );
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.between);
            this.SUBRULE(this.arithmetic);
            this.CONSUME(reserved.and);
            this.SUBRULE2(this.arithmetic);
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.in);
            this.SUBRULE(this.set);
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.not);
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME2(reserved.in);
                  this.SUBRULE2(this.set);
                },
              },
              {
                ALT: () => {
                  this.CONSUME(word.like);
                  this.SUBRULE(this.pattern);
                },
              },
            ]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.is);
            this.OR3([{ ALT: () => this.CONSUME(reserved.missing) }, { ALT: () => this.CONSUME(word.known) }]);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.contains);
            this.OPTION((this.parts['word'] ??= () => void this.CONSUME(word.word)));
            this.SUBRULE2(this.pattern);
          },
        },
        {
          ALT: () => {
            this.OR4((this.kept['end'] ??= [{ ALT: () => this.CONSUME(word.starts) }, { ALT: () => this.CONSUME(word.ends) }]));
            this.CONSUME(word.with);
            this.SUBRULE3(this.pattern);
          },
        },
        {
          ALT: () => {
            this.CONSUME2(word.like);
            this.SUBRULE4(this.pattern);
          },
        },
        { ALT: () => this.SUBRULE(this.denial) },
        {
          ALT: () => {
            this.CONSUME(word.same);
            this.CONSUME(word.as);
            this.CONSUME(Name);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.has);
            this.OR5([{ ALT: () => this.CONSUME(phrase.any) }, { ALT: () => this.CONSUME(phrase.all) }]);
            this.CONSUME(word.of);
            this.SUBRULE3(this.set);
          },
        },
        {
          ALT: () => {
            this.OR6([{ ALT: () => this.CONSUME(word.before) }, { ALT: () => this.CONSUME(word.after) }]);
            this.SUBRULE3(this.arithmetic);
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.more);
            this.CONSUME(word.than);
            this.SUBRULE(this.duration);
            this.CONSUME(word.ago);
          },
        },
      ]),
    );
  });

  /** `does not contain "x"`. */
  readonly denial: Rule = this.RULE('denial', () => {
    this.CONSUME(word.does);
    this.CONSUME(reserved.not);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(word.contain);
          this.OPTION(() => this.CONSUME(word.word));
        },
      },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(word.start) }, { ALT: () => this.CONSUME(word.end) }]);
          this.CONSUME(word.with);
        },
      },
    ]);
    this.SUBRULE(this.pattern);
  });

  /** Clauses of an event, in any order; the checker says which belong together. */
  readonly happening: Rule = this.RULE('happening', () => {
    this.AT_LEAST_ONE(() => this.SUBRULE(this.clause));
  });

  readonly clause: Rule = this.RULE('clause', () => {
    this.OR(
      (this.kept['clause'] ??= [
        {
          ALT: () => {
            this.CONSUME(reserved.where);
            this.SUBRULE(this.properties);
          },
        },
        {
          ALT: () => {
            this.OR2([
              {
                ALT: () => {
                  this.CONSUME(word.at);
                  this.OR3([{ ALT: () => this.CONSUME(word.least) }, { ALT: () => this.CONSUME(word.most) }]);
                },
              },
              { ALT: () => this.CONSUME(word.exactly) },
            ]);
            this.SUBRULE(this.amount);
            this.CONSUME(word.times);
          },
        },
        {
          ALT: () => {
            this.CONSUME(reserved.within);
            this.OPTION(() =>
              this.OR4([
                { ALT: () => this.CONSUME(word.last) },
                { ALT: () => this.CONSUME(word.next) },
                { ALT: () => this.CONSUME(word.any) },
              ]),
            );
            this.SUBRULE(this.duration);
            this.OPTION2(() => {
              this.CONSUME(reserved.in);
              this.CONSUME2(word.last);
              this.SUBRULE2(this.duration);
            });
          },
        },
        {
          ALT: () => {
            this.CONSUME(word.followed);
            this.CONSUME(word.by);
            this.CONSUME(Name);
          },
        },
      ]),
    );
  });

  readonly arithmetic: Rule = this.RULE('arithmetic', () => {
    this.SUBRULE(this.primary);
    this.MANY(
      (this.parts['terms'] ??= () => {
        this.CONSUME(Operator);
        this.SUBRULE2(this.primary);
      }),
    );
  });

  readonly primary: Rule = this.RULE('primary', () => {
    this.OR(
      (this.kept['primary'] ??= [
        { ALT: () => this.CONSUME(Name) },
        {
          ALT: () => {
            this.CONSUME(Numeral);
            this.OPTION(
              (this.parts['percent of'] ??= () => {
                this.CONSUME(word.of);
                this.SUBRULE(this.primary);
              }),
            );
          },
        },
        { ALT: () => this.CONSUME(Text) },
        { ALT: () => this.CONSUME(DateNumeral) },
        {
          ALT: () => {
            this.CONSUME(symbol['(']);
            this.SUBRULE(this.condition);
            this.CONSUME(symbol[')']);
          },
        },
        {
          ALT: () => {
            this.CONSUME(symbol['-']);
            this.SUBRULE2(this.primary);
          },
        },
        { ALT: () => this.SUBRULE(this.eventCount) },
        { ALT: () => this.SUBRULE(this.aggregation) },
        { ALT: () => this.SUBRULE(this.daysSince) },
        {
          ALT: () => {
            this.CONSUME(phrase.domain);
            this.CONSUME2(word.of);
            this.CONSUME2(Name);
          },
        },
      ]),
    );
  });

  readonly eventCount: Rule = this.RULE('eventCount', () => {
    this.CONSUME(phrase.count);
    this.CONSUME(word.of);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            this.CONSUME(phrase.distinct);
            this.CONSUME(Name, { LABEL: 'property' });
            this.CONSUME2(word.of);
          },
        },
        {
          ALT: () => {
            this.CONSUME(phrase['days with']);
            this.CONSUME(word.with);
          },
        },
      ]),
    );
    this.CONSUME2(Name);
    this.OPTION2(() => this.SUBRULE(this.happening));
  });

  readonly aggregation: Rule = this.RULE('aggregation', () => {
    this.CONSUME(Aggregate);
    this.CONSUME(word.of);
    this.CONSUME(Name);
    this.OR([
      {
        ALT: () => {
          this.CONSUME2(word.of);
          this.CONSUME2(Name, { LABEL: 'event' });
          this.OPTION(() => this.SUBRULE(this.happening));
        },
      },
      {
        ALT: () =>
          this.MANY(() => {
            this.CONSUME(symbol[',']);
            this.CONSUME3(Name);
          }),
      },
    ]);
  });

  readonly daysSince: Rule = this.RULE('daysSince', () => {
    this.CONSUME(phrase.days);
    this.OR([{ ALT: () => this.CONSUME(word.since) }, { ALT: () => this.CONSUME(word.until) }]);
    this.OR2([
      { ALT: () => this.CONSUME(DateNumeral) },
      {
        ALT: () => {
          this.CONSUME(Name);
          this.OPTION(() => this.SUBRULE(this.happening));
        },
      },
    ]);
  });

  readonly pattern: Rule = this.RULE('pattern', () => {
    this.OR(
      (this.kept['pattern'] ??= [
        {
          ALT: () => {
            this.CONSUME(phrase.any);
            this.CONSUME(word.of);
            this.SUBRULE(this.set);
          },
        },
        { ALT: () => this.CONSUME(Text) },
        { ALT: () => this.CONSUME(Name) },
      ]),
    );
  });
}
