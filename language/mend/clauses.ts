/** Clauses in other words: `add 5 max 20`, `once a day`, `within the last 7 days`. */
import { replacing } from '../scan/reading.ts';
import { kindOfText } from '../tokens.ts';
import { type Mender, mend, spanOfTokens, tokenFor, writtenIn } from './place.ts';
import { wordingsNear, wordingsOf } from './wordings.ts';

const clauses = wordingsOf([
  ['max', 'up to'],
  ['maximum', 'up to'],
  ['capped at', 'up to'],
  ['cap', 'up to'],
  ['at most', 'up to'],
  ['once a', 'once per'],
  ['once each', 'once per'],
  ['once every', 'once per'],
  ['every day', 'once per day'],
  ['every week', 'once per week'],
  ['every month', 'once per month'],
  ['for every', 'per'],
  ['for each', 'per'],
  ['every', 'per'],
  ['in last', 'within last'],
  ['in the last', 'within last'],
  ['during last', 'within last'],
  ['during the last', 'within last'],
  ['within the last', 'within last'],
  ['within past', 'within last'],
  ['within the past', 'within last'],
  ['in past', 'within last'],
  ['in the past', 'within last'],
]);

export const clause: Mender = (place) =>
  wordingsNear(place, clauses).map(({ from, said, meant }) => {
    const span = spanOfTokens(place.tokens.slice(from, from + said.length));
    const put = meant.split(' ').map((text) => tokenFor(kindOfText(text), text, span));
    const written = writtenIn(place.source, span);
    return mend(place, { from, count: said.length, put }, span, 'foreign-word', [written, meant], [replacing(span, meant)]);
  });
