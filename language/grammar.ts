import { CheckGrammar } from './grammar/checks.ts';
import type { Analysis } from './grammar/recovery.ts';
import type { Rule } from './grammar/values.ts';
import { DateNumeral, Name, Offset, opener, reserved, symbol, Text, word } from './tokens.ts';

/** The whole grammar. Each segment of a file is read by one of its rules; `rule` says which. */
export class ScoreGrammar extends CheckGrammar {
  constructor(analysis: Analysis) {
    super(analysis);
    this.performSelfAnalysis();
  }

  // ---------------------------------------------------------------- settings

  readonly textSetting: Rule = this.RULE('textSetting', () => {
    this.OR([
      { ALT: () => this.CONSUME(opener.model) },
      { ALT: () => this.CONSUME(opener.use) },
      { ALT: () => this.CONSUME(opener.sample) },
    ]);
    this.CONSUME(Text);
  });

  readonly rangeSetting: Rule = this.RULE('rangeSetting', () => {
    this.CONSUME(opener.range);
    this.OPTION(() => this.CONSUME(word.from));
    this.SUBRULE(this.amount);
    this.OPTION2(() => {
      this.CONSUME(word.to);
      this.SUBRULE2(this.amount);
    });
  });

  readonly budgetSetting: Rule = this.RULE('budgetSetting', () => {
    this.CONSUME(opener.budget);
    this.SUBRULE(this.amount);
  });

  readonly zoneSetting: Rule = this.RULE('zoneSetting', () => {
    this.CONSUME(opener.zone);
    this.CONSUME(Offset);
  });

  readonly roundSetting: Rule = this.RULE('roundSetting', () => {
    this.CONSUME(opener.round);
    this.CONSUME(Name);
    this.CONSUME(word.to);
    this.SUBRULE(this.amount);
  });

  readonly asOfSetting: Rule = this.RULE('asOfSetting', () => {
    this.CONSUME(opener.as);
    this.CONSUME(word.of);
    this.CONSUME(DateNumeral);
  });

  /** The same in a test. */
  readonly asOfStep: Rule = this.RULE('asOfStep', () => {
    this.CONSUME(opener.as);
    this.CONSUME(word.of);
    this.CONSUME(DateNumeral);
  });

  readonly ignoreSetting: Rule = this.RULE('ignoreSetting', () => {
    this.CONSUME(opener.ignore);
    this.CONSUME(word.events);
    this.CONSUME(word.before);
    this.CONSUME(Name);
  });

  // ---------------------------------------------------------------- declarations

  readonly fieldDeclaration: Rule = this.RULE('fieldDeclaration', () => {
    this.CONSUME(opener.field);
    this.CONSUME(Name);
    this.CONSUME(symbol[':']);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(word.column);
      this.CONSUME(Text);
    });
    this.OPTION2(() => {
      this.CONSUME(word.treat);
      this.SUBRULE(this.valueList);
      this.CONSUME(word.as);
      this.CONSUME(reserved.missing);
    });
  });

  readonly type: Rule = this.RULE('type', () => {
    this.OR([
      { ALT: () => this.CONSUME(word.text) },
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(word.whole));
          this.CONSUME(word.number);
          this.OPTION2(() => this.SUBRULE(this.numberRange));
        },
      },
      {
        ALT: () => {
          this.CONSUME(reserved.yes);
          this.CONSUME(symbol['/']);
          this.CONSUME(reserved.no);
        },
      },
      { ALT: () => this.CONSUME(word.date) },
      { ALT: () => this.CONSUME(word.datetime) },
      {
        ALT: () => {
          this.CONSUME(word.one);
          this.CONSUME(word.of);
          this.SUBRULE(this.valueList);
        },
      },
      {
        ALT: () => {
          this.CONSUME(word.list);
          this.CONSUME2(word.of);
          this.SUBRULE(this.type);
        },
      },
    ]);
  });

  readonly numberRange: Rule = this.RULE('numberRange', () => {
    this.CONSUME(word.from);
    this.SUBRULE(this.signedNumber);
    this.CONSUME(word.to);
    this.SUBRULE2(this.signedNumber);
  });

  readonly eventDeclaration: Rule = this.RULE('eventDeclaration', () => {
    this.CONSUME(opener.event);
    this.CONSUME(Name);
    this.OPTION(() => {
      this.CONSUME(symbol['{']);
      this.MANY_SEP({ SEP: symbol[','], DEF: () => this.SUBRULE(this.eventProperty) });
      this.CONSUME(symbol['}']);
    });
    this.OPTION2(() => {
      this.CONSUME(reserved.not);
      this.CONSUME(word.activity);
    });
  });

  readonly eventProperty: Rule = this.RULE('eventProperty', () => {
    this.CONSUME(Name);
    this.CONSUME(symbol[':']);
    this.SUBRULE(this.type);
  });

  readonly listDeclaration: Rule = this.RULE('listDeclaration', () => {
    this.CONSUME(opener.list);
    this.CONSUME(Name);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(symbol['=']);
          this.SUBRULE(this.valueList);
        },
      },
      { ALT: () => this.SUBRULE(this.listFile) },
    ]);
  });

  readonly listFile: Rule = this.RULE('listFile', () => {
    this.CONSUME(word.from);
    this.CONSUME(Text);
    this.OPTION(() => {
      this.CONSUME(word.column);
      this.OR([{ ALT: () => this.CONSUME2(Text, { LABEL: 'column-text' }) }, { ALT: () => this.CONSUME(Name) }]);
    });
  });

  readonly paramDeclaration: Rule = this.RULE('paramDeclaration', () => {
    this.CONSUME(opener.param);
    this.CONSUME(Name);
    this.CONSUME(symbol['=']);
    this.SUBRULE(this.signedNumber);
    this.OPTION(() => this.SUBRULE(this.numberRange));
  });

  readonly letDeclaration: Rule = this.RULE('letDeclaration', () => {
    this.CONSUME(opener.let);
    this.CONSUME(Name);
    this.CONSUME(symbol['=']);
    this.SUBRULE(this.condition);
  });

  // ---------------------------------------------------------------- results

  readonly totalStatement: Rule = this.RULE('totalStatement', () => {
    this.CONSUME(opener.total);
    this.CONSUME(symbol['=']);
    this.SUBRULE(this.arithmetic);
  });

  readonly tierDeclaration: Rule = this.RULE('tierDeclaration', () => {
    this.CONSUME(opener.tier);
    this.CONSUME(Name);
    this.SUBRULE(this.line);
  });

  readonly gradeDeclaration: Rule = this.RULE('gradeDeclaration', () => {
    this.CONSUME(opener.grade);
    this.CONSUME(Name);
    this.CONSUME(word.of);
    this.CONSUME2(Name, { LABEL: 'group' });
    this.CONSUME(symbol['{']);
  });

  readonly actionDeclaration: Rule = this.RULE('actionDeclaration', () => {
    this.CONSUME(opener.on);
    this.OR([
      { ALT: () => this.CONSUME(word.reaching) },
      {
        ALT: () => {
          this.CONSUME(word.falling);
          this.CONSUME(word.below);
        },
      },
    ]);
    this.CONSUME(Name);
    this.CONSUME(word.do);
    this.CONSUME2(Name, { LABEL: 'action-name' });
  });
}
