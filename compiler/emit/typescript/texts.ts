/** Tests of texts as expressions. A missing text is empty, and an empty text is in no set. */
import type { TextMatch, TextValue } from '@scorelang/runtime';
import { type Code, code } from '../code.ts';
import { phrasesOf } from './constants.ts';
import { look, prelude, type Scene } from './scene.ts';
import { anyOf, equal, known, single, type Test } from './tests.ts';

/** Up to so many texts are asked for one by one; more stand in a constant. */
const FEW = 2;

/** The variable that holds a text: empty where it is missing. */
export function textCode(scene: Scene, text: TextValue): Code {
  const field = scene.fields[text.field]!;
  return look(scene, text.kind === 'Domain' ? field.domain : field.value);
}

/** The text is one of the set's. */
export function oneOfTest(scene: Scene, text: TextValue, set: number): Test {
  const name = textCode(scene, text);
  const values = scene.plan.sets[set]!.values;
  if (values.length > FEW) {
    const isIn = code`${scene.constants.use(set, 'set')}.has(${name})`;
    // A known text is never empty, but a missing one is.
    return values.includes('') ? { code: code`${name} !== '' && ${isIn}`, form: 'and' } : single(isIn);
  }
  return anyOf(values.filter((value) => value !== '').map((value) => equal(name, code`${value}`)));
}

/** Any of the set's patterns matches the text. */
export function matchTest(scene: Scene, how: TextMatch, text: TextValue, set: number): Test {
  const name = textCode(scene, text);
  const values = scene.plan.sets[set]!.values;
  if (how === 'contains word') return phraseTest(scene, name, set);
  if (how === 'like') return anyOf(values.map((pattern) => likeTest(scene, name, pattern)));
  // Every known text contains the empty one, which a missing text, empty itself, must not.
  if (values.includes('')) return known(name, code`''`);
  const { method, any } = PARTS[how];
  if (values.length > FEW) return single(code`${prelude(scene, any)}(${name}, ${scene.constants.use(set, 'texts')})`);
  return anyOf(values.map((part) => single(code`${name}.${method}(${part})`)));
}

const PARTS = {
  contains: { method: code`includes`, any: 'containsAny' },
  'starts with': { method: code`startsWith`, any: 'startsWithAny' },
  'ends with': { method: code`endsWith`, any: 'endsWithAny' },
} as const;

function phraseTest(scene: Scene, name: Code, set: number): Test {
  const phrases = phrasesOf(scene.plan.sets[set]!.values);
  if (phrases.length > FEW) {
    return single(code`${prelude(scene, 'holdsAnyPhrase')}(${name}, ${scene.constants.use(set, 'phrases')})`);
  }
  return anyOf(phrases.map((phrase) => single(code`${prelude(scene, 'holdsPhrase')}(${name}, ${phrase.split(' ')[1]!}, ${phrase})`)));
}

/** A pattern with stars at its ends alone is what starts, ends or contains; others are matched as they are. */
function likeTest(scene: Scene, name: Code, pattern: string): Test {
  const inner = pattern.replace(/^\*+|\*+$/g, '');
  if (inner === '') return pattern === '' ? single(code`false`) : known(name, code`''`);
  // Half a surrogate pair is no character of a text that has the whole: methods of texts would find it.
  if (/[*?]|\p{Cs}/u.test(inner)) return single(code`${prelude(scene, 'isLike')}(${name}, ${pattern})`);
  const opens = pattern.startsWith('*');
  const ends = pattern.endsWith('*');
  if (!opens && !ends) return equal(name, code`${inner}`);
  const { method } = PARTS[opens && ends ? 'contains' : opens ? 'ends with' : 'starts with'];
  return single(code`${name}.${method}(${inner})`);
}
