/** How values are compared, in the words of other languages and of everyday: `is greater than`, `is empty`, `equals`. */
import { replacing } from '../scan/reading.ts';
import { kindOfText } from '../tokens.ts';
import { type Mend, type Mender, mend, type Place, spanOfTokens, tokenFor, writtenIn } from './place.ts';
import { type Wordings, wordingsNear, wordingsOf } from './wordings.ts';

/** What people say for a relation, and how it is written here. */
const relations: readonly (readonly [said: string, meant: string])[] = [
  ['is greater than or equal to', '>='],
  ['is less than or equal to', '<='],
  ['greater than or equal to', '>='],
  ['less than or equal to', '<='],
  ['is not equal to', '!='],
  ['is not one of', 'not in'],
  ['is not any of', 'not in'],
  ['is greater than', '>'],
  ['is more than', '>'],
  ['is less than', '<'],
  ['is fewer than', '<'],
  ['is at least', '>='],
  ['is at most', '<='],
  ['is equal to', '='],
  ['does not equal', '!='],
  ['is one of', 'in'],
  ['is any of', 'in'],
  ['not one of', 'not in'],
  ['is not missing', 'is known'],
  ['is not null', 'is known'],
  ['is not empty', 'is known'],
  ['is not blank', 'is known'],
  ['is not known', 'is missing'],
  ['is not unknown', 'is known'],
  ['is not set', 'is missing'],
  ['is not in', 'not in'],
  ['is not like', 'not like'],
  ['is null', 'is missing'],
  ['is empty', 'is missing'],
  ['is blank', 'is missing'],
  ['is unknown', 'is missing'],
  ['is unset', 'is missing'],
  ['is set', 'is known'],
  ['is present', 'is known'],
  ['is filled', 'is known'],
  ['is above', '>'],
  ['is over', '>'],
  ['is below', '<'],
  ['is under', '<'],
  ['is in', 'in'],
  ['is like', 'like'],
  ['is between', 'between'],
  ['is before', 'before'],
  ['is after', 'after'],
  ['is not', '!='],
  ['not equal to', '!='],
  ['not equals', '!='],
  ['not contains', 'does not contain'],
  ['does not contains', 'does not contain'],
  ['does not include', 'does not contain'],
  ['does not have', 'does not contain'],
  ['greater than', '>'],
  ['bigger than', '>'],
  ['higher than', '>'],
  ['more than', '>'],
  ['less than', '<'],
  ['fewer than', '<'],
  ['lower than', '<'],
  ['smaller than', '<'],
  ['at least', '>='],
  ['at most', '<='],
  ['equal to', '='],
  ['equals to', '='],
  ['one of', 'in'],
  ['any of', 'in'],
  ['begins with', 'starts with'],
  ['start with', 'starts with'],
  ['end with', 'ends with'],
  ['exists', 'is known'],
  ['equals', '='],
  ['equal', '='],
  ['exceeds', '>'],
  ['above', '>'],
  ['over', '>'],
  ['below', '<'],
  ['under', '<'],
  ['includes', 'contains'],
  ['include', 'contains'],
  ['contain', 'contains'],
  ['containing', 'contains'],
  ['matches', 'like'],
  ['match', 'like'],
  ['startswith', 'starts with'],
  ['starts_with', 'starts with'],
  ['beginswith', 'starts with'],
  ['begins_with', 'starts with'],
  ['endswith', 'ends with'],
  ['ends_with', 'ends with'],
  ['on or after', '>='],
  ['on or before', '<='],
  ['since', '>='],
  ['ends in', 'ends with'],
  ['begins', 'starts with'],
  ['has', 'contains'],
  ['is', '='],
  ['are', '='],
];

const withAre = relations.flatMap(([said, meant]): (readonly [string, string])[] =>
  said.startsWith('is ')
    ? [
        [said, meant],
        [said.replace('is', 'are'), meant],
      ]
    : [[said, meant]],
);

const anyRelation = wordingsOf(withAre);
const knownOrMissing = wordingsOf(withAre.filter(([, meant]) => meant.startsWith('is ')));

const inConditions: ReadonlySet<string> = new Set([
  'whenRule',
  'eachRule',
  'letDeclaration',
  'promiseStatement',
  'tierDeclaration',
  'gradeLine',
]);

/** `IS NOT NULL`: asked for before single capitals, because it is one mistake and not three. */
export const stateInOtherWords: Mender = (place) => relationsIn(place, knownOrMissing);

export const relation: Mender = (place) => relationsIn(place, anyRelation);

function relationsIn(place: Place, wordings: Wordings<string>): readonly Mend[] {
  const { tokens, stop, source } = place;
  if (!inConditions.has(stop.rules[0] ?? '')) return [];
  return wordingsNear(place, wordings).map(({ from, said, meant }) => {
    const span = spanOfTokens(tokens.slice(from, from + said.length));
    const put = meant.split(' ').map((text) => tokenFor(kindOfText(text), text, span));
    // `matches /^ch.*/`: `like` would look for the signs of it.
    const next = tokens[from + said.length];
    const fixes = meant === 'like' && next !== undefined && source.text.charAt(next.startOffset) === '/' ? [] : [replacing(span, meant)];
    return mend(place, { from, count: said.length, put }, span, 'foreign-word', [writtenIn(source, span), meant], fixes);
  });
}
