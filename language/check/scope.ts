/** The names of a model. Fields, groups, grades, lets, params, lists and events share one name space; tiers and actions have their own. */
import type { Name } from '../ast.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Symbol as Meaning, ScoreSymbol, TierSymbol } from '../model.ts';
import type { Facts } from './env.ts';

export interface Scope {
  readonly names: Map<string, Meaning>;
  readonly tiers: Map<string, TierSymbol>;
  readonly actions: Set<string>;
  /** Texts after `because`, looked for when a test first asks. */
  readonly reasons: () => ReadonlySet<string>;
  /** A used file could not be read, so that names it may declare cannot be called unknown. */
  readonly isIncomplete: boolean;
  /** No field is declared, so that types are inferred from use. */
  readonly infersFields: boolean;
  /** Neither a field nor an event is declared, so that events are evident from use. */
  readonly infersEvents: boolean;
  /** Names that are used as two kinds of thing: that is told once, and of their type nothing is known. */
  readonly disputed: Set<string>;
  /** Where a name that stands nowhere else follows a comparison with a text: `title = CFO or CEO`. */
  readonly looseWords: Set<Name>;
}

export const SCORE: ScoreSymbol = { kind: 'score', name: 'score' };

/** What a name means where no tier or property is asked for. */
export const lookUp = (scope: Scope, name: Name): Meaning | undefined =>
  scope.names.get(name.text) ?? (name.text === 'score' ? SCORE : undefined);

/** The name of one of these kinds that is most like a misspelt one. */
export type Speller = (misspelt: string, kinds: readonly Meaning['kind'][]) => string | null;

// Looking is dear: a file full of unknown names gets only so many answers.
const MOST_LOOKS = 100;

/** Each answer is meant most likely. */
export function createSpeller(scope: Scope, facts: Facts): Speller {
  const answers = new Map<string, string | null>();
  return (misspelt, kinds) => {
    facts.asked = true;
    const question = `${kinds.join()} ${misspelt}`;
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= MOST_LOOKS) return null;
    const answer = (kinds.includes('field') ? fieldOfColumn(misspelt, scope) : null) ?? nearest(misspelt, namesOf(scope, kinds));
    answers.set(question, answer);
    if (answer !== null) facts.meantNames.add(answer);
    return answer;
  };
}

/** The field whose column is called so, whatever the case, spaces, `_` and `-`. */
function fieldOfColumn(called: string, { names }: Scope): string | null {
  const loose = looseName(called);
  for (const symbol of names.values()) {
    if (symbol.kind === 'field' && symbol.column !== null && looseName(symbol.column) === loose) return symbol.name;
  }
  return null;
}

const looseName = (name: string): string => name.replace(/[\s_-]+/g, '').toLowerCase();

function* namesOf(scope: Scope, kinds: readonly Meaning['kind'][]): Iterable<string> {
  for (const symbol of scope.names.values()) if (kinds.includes(symbol.kind)) yield symbol.name;
  if (kinds.includes('tier')) yield* scope.tiers.keys();
  if (kinds.includes('score')) yield 'score';
}
