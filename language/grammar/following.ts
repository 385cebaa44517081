/** What the grammar admits next, after some tokens: its rules, walked as they are written. */
import {
  Alternation,
  Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
  tokenMatcher,
} from 'chevrotain';
import type { Token } from '../tokens.ts';

/** One kind of token that may stand next. */
export interface Follower {
  readonly kind: TokenType;
  /** What the grammar calls it there: its own name, or one that tells two of a kind apart. */
  readonly label: string;
  /** The rules it stands in, the outermost first. */
  readonly rules: readonly string[];
}

export interface Following {
  readonly followers: readonly Follower[];
  /** Whether what was read may be all. */
  readonly mayEnd: boolean;
  /** How many tokens fitted nowhere. */
  readonly misfits: number;
}

/**
 * What may follow `tokens` in a rule. As the parser does, a word is taken by the innermost rule that can take it. One that fits nowhere is left
 * out, so that a mistake before the place does not silence it.
 */
export function following(rule: Rule, tokens: readonly Token[]): Following {
  let readings = open({ items: rule.definition, index: 0, rules: [rule.name], beyond: null });
  let misfits = 0;
  for (const token of tokens) {
    const taken = readings.waiting.find(({ terminal }) => tokenMatcher(token, terminal.terminalType));
    if (taken === undefined) misfits += 1;
    else readings = open(taken.after);
  }
  const followers = readings.waiting.map(({ terminal, after }) => ({
    kind: terminal.terminalType,
    label: terminal.label ?? terminal.terminalType.name,
    rules: after.rules,
  }));
  return { followers, mayEnd: readings.mayEnd, misfits };
}

/** A place between the items of one production, and where reading goes on behind its last. */
interface Place {
  readonly items: readonly IProduction[];
  readonly index: number;
  readonly rules: readonly string[];
  readonly beyond: Place | null;
}

interface Readings {
  readonly waiting: readonly { readonly terminal: Terminal; readonly after: Place }[];
  readonly mayEnd: boolean;
}

/** Goes on from a place to the tokens that are asked for next, those of the innermost rules first. */
function open(start: Place): Readings {
  const waiting: { terminal: Terminal; after: Place }[] = [];
  let mayEnd = false;
  const todo = [start];
  for (let place = todo.pop(); place !== undefined; place = todo.pop()) {
    const item = place.items[place.index];
    const after: Place = { ...place, index: place.index + 1 };
    const inside = (items: readonly IProduction[], beyond: Place = after): Place => ({ items, index: 0, rules: place.rules, beyond });
    if (item === undefined) {
      if (place.beyond === null) mayEnd = true;
      else todo.push(place.beyond);
    } else if (item instanceof Terminal) waiting.push({ terminal: item, after });
    else if (item instanceof NonTerminal) {
      const { definition, name } = item.referencedRule;
      todo.push({ items: definition, index: 0, rules: [...place.rules, name], beyond: after });
    } else if (item instanceof Alternation)
      for (const one of (item.definition as Alternative[]).toReversed()) todo.push(inside(one.definition));
    else if (item instanceof Alternative) todo.push(inside(item.definition));
    else if (item instanceof Option) todo.push(after, inside(item.definition));
    else if (item instanceof Repetition) todo.push(after, inside(item.definition, place));
    else if (item instanceof RepetitionMandatory) todo.push(inside(item.definition, inside([repeated(item.definition)])));
    else if (item instanceof RepetitionWithSeparator) todo.push(after, inside(item.definition, inside([separated(item)])));
    else if (item instanceof RepetitionMandatoryWithSeparator) todo.push(inside(item.definition, inside([separated(item)])));
  }
  return { waiting, mayEnd };
}

const repeated = (definition: IProduction[]): IProduction => new Repetition({ definition });

const separated = ({ separator, definition }: { separator: TokenType; definition: IProduction[] }): IProduction =>
  repeated([new Terminal({ terminalType: separator }), ...definition]);
