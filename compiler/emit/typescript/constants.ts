/** Sets and lists of texts, which stand once in the module, named after the model's lists. */
import type { TextSet } from '@scorelang/runtime';
import { spacedWords } from '@scorelang/runtime/prelude';
import { type Code, code } from '../code.ts';
import type { Line } from '../lines.ts';
import { line } from '../lines.ts';
import type { Names } from '../names.ts';
import { listLines } from './lists.ts';

/** As what a set of texts is asked: whether it has a text, for its texts in turn, for its phrases in turn. */
export type ConstantUse = 'set' | 'texts' | 'phrases';

export interface Constants {
  /** The name of a set's constant; it then becomes part of the module. */
  readonly use: (set: number, as: ConstantUse) => Code;
  readonly lines: (isTyped: boolean) => readonly Line[];
}

const SUFFIXES = { set: '', texts: '_texts', phrases: '_phrases' } as const satisfies Record<ConstantUse, string>;

export function constantsOf(sets: readonly TextSet[], names: Names): Constants {
  const used = new Map<string, { readonly name: Code; readonly values: readonly string[]; readonly as: ConstantUse }>();
  return {
    use: (set, as) => {
      const key = `${set} ${as}`;
      const known = used.get(key);
      if (known) return known.name;
      const { name, values } = sets[set]!;
      const made = { name: names.constant(`${name}${SUFFIXES[as]}`), values: as === 'phrases' ? phrasesOf(values) : values, as };
      used.set(key, made);
      return made.name;
    },
    lines: (isTyped) =>
      [...used.values()].flatMap(({ name, values, as }) => {
        if (as === 'set') {
          const type = isTyped ? code`: ReadonlySet<string>` : code``;
          return listLines(code`const ${name}${type} = new Set([`, values, code`]);`);
        }
        const type = isTyped ? code`: readonly string[]` : code``;
        return values.length === 0 ? [line(code`const ${name}${type} = [];`)] : listLines(code`const ${name}${type} = [`, values, code`];`);
      }),
  };
}

/** Phrases as `spacedWords` gives them; a phrase without a word is nowhere. */
export function phrasesOf(values: readonly string[]): readonly string[] {
  return [...new Set(values.map(spacedWords))].filter((phrase) => phrase !== '');
}
