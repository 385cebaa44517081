/**
 * Which way the grammar goes on at the next token. The grammar needs to see one token, so what each rule can begin with is found out once and
 * told to all that ask: Chevrotain's own way, which is for any number of tokens, takes three times as long at every start of a program.
 */
import {
  Alternation,
  type Alternative,
  type BaseParser,
  type ILookaheadStrategy,
  type IOrAlt,
  type IProduction,
  type IToken,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

/** What something begins with, and whether it may be nothing at all. */
interface Beginning {
  readonly kinds: readonly TokenType[];
  readonly mayBeNothing: boolean;
}

/** What Chevrotain calls that of which there may be none or more. */
const OPTIONAL = { Option, Repetition, RepetitionMandatory, RepetitionMandatoryWithSeparator, RepetitionWithSeparator };

export function oneTokenAhead(): ILookaheadStrategy {
  const ofRule = new Map<string, Beginning>();
  const ofRules = ({ name, definition }: Rule): Beginning => {
    const found = ofRule.get(name) ?? ofSequence(definition);
    ofRule.set(name, found);
    return found;
  };

  function ofSequence(items: readonly IProduction[]): Beginning {
    const kinds: TokenType[] = [];
    for (const item of items) {
      const one = ofItem(item);
      kinds.push(...one.kinds);
      if (!one.mayBeNothing) return { kinds, mayBeNothing: false };
    }
    return { kinds, mayBeNothing: true };
  }

  function ofItem(item: IProduction): Beginning {
    if (item instanceof Terminal) return { kinds: [item.terminalType], mayBeNothing: false };
    if (item instanceof NonTerminal) return ofRules(item.referencedRule);
    if (item instanceof Alternation) {
      const all = alternativesOf(item).map(({ definition }) => ofSequence(definition));
      return { kinds: all.flatMap(({ kinds }) => kinds), mayBeNothing: all.some(({ mayBeNothing }) => mayBeNothing) };
    }
    const { kinds, mayBeNothing } = ofSequence(partsOf(item));
    const isOptional = item instanceof Option || item instanceof Repetition || item instanceof RepetitionWithSeparator;
    return { kinds, mayBeNothing: mayBeNothing || isOptional };
  }

  return {
    validate: (grammar) => new LLkLookaheadStrategy({ maxLookahead: 1 }).validate(grammar),
    buildLookaheadForAlternation({ rule, prodOccurrence }) {
      const all = alternativesOf(found(rule.definition, Alternation, prodOccurrence)).map(({ definition }) => ofSequence(definition));
      const alternativeOf: (number | undefined)[] = [];
      for (const [index, { kinds }] of all.entries()) for (const kind of indexesOf(kinds)) alternativeOf[kind] ??= index;
      const empty = all.findIndex(({ mayBeNothing }) => mayBeNothing);
      const otherwise = empty === -1 ? undefined : empty;
      return function (this: BaseParser, _alternatives?: IOrAlt<unknown>[]) {
        return alternativeOf[next(this).tokenTypeIdx] ?? otherwise;
      };
    },
    buildLookaheadForOptional({ rule, prodOccurrence, prodType }) {
      const { kinds } = ofSequence(partsOf(found(rule.definition, OPTIONAL[prodType], prodOccurrence)));
      const begins: boolean[] = [];
      for (const kind of indexesOf(kinds)) begins[kind] = true;
      return function (this: BaseParser) {
        return begins[next(this).tokenTypeIdx] === true;
      };
    },
  };
}

const next = (parser: BaseParser): IToken => (parser as unknown as { LA_FAST(howMany: number): IToken }).LA_FAST(1);

/** The numbers of kinds, and of those that belong to them: a unit's word is also a name. */
const indexesOf = (kinds: readonly TokenType[]): readonly number[] =>
  kinds.flatMap(({ tokenTypeIdx, categoryMatches }) => [tokenTypeIdx!, ...(categoryMatches ?? [])]);

const alternativesOf = ({ definition }: Alternation): readonly Alternative[] => definition as Alternative[];

const partsOf = (item: IProduction): readonly IProduction[] =>
  item instanceof NonTerminal || !('definition' in item) ? [] : (item.definition as IProduction[]);

/** The one of a kind in a rule that has this number there. */
function found<Production extends IProduction & { readonly idx: number }>(
  within: readonly IProduction[],
  kind: new (...options: never[]) => Production,
  occurrence: number,
): Production {
  const look = (items: readonly IProduction[]): Production | undefined => {
    for (const item of items) {
      const one = item instanceof kind && item.idx === occurrence ? item : look(partsOf(item));
      if (one !== undefined) return one;
    }
    return undefined;
  };
  return look(within) ?? brokenGrammar(kind.name, occurrence);
}

function brokenGrammar(kind: string, occurrence: number): never {
  throw new Error(`A rule has no ${kind} ${occurrence}`);
}
