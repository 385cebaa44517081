/** Ages and counts as people say them: `older than 90 days`, `from 50 to 499`, `at least 3 page_view`. */
import { existsDay } from '../scan/numbers.ts';
import { replacing } from '../scan/reading.ts';
import { DateNumeral, isNameLike, kindOfText, Numeral, reserved, symbol, type Token, UnitWord, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { isKind, type Mend, type Mender, mend, type Place, spanOfTokens, tokenFor, writtenIn } from './place.ts';

/** `created older than 90 days`, `created newer than 2 weeks`. */
const age: Mender = (place) => {
  const from = startOf(place, 'older', 'newer', 'younger');
  const [said, than, number, unit, ago] = place.tokens.slice(from, from + 5);
  if (from < 1 || !isKind(than, word.than) || !isKind(number, Numeral) || !isKind(unit, UnitWord, word.days)) return [];
  const isOld = said!.image === 'older';
  const words = isOld ? ['more', 'than', number!, unit!, 'ago'] : ['within', 'last', number!, unit!];
  return [inWords(place, from, isKind(ago, word.ago) ? 5 : 4, words)];
};

/** `employees from 50 to 499`. */
const fromTo: Mender = (place) => {
  const from = startOf(place, 'from');
  const [, low, to, high] = place.tokens.slice(from, from + 4);
  if (from < 1 || !isKind(low, Numeral) || !isKind(to, word.to, reserved.and) || !isKind(high, Numeral)) return [];
  return [inWords(place, from, 4, ['between', low!, 'and', high!])];
};

/** `employees 50 to 499`, `employees 50 - 499`. */
const bareRange: Mender = (place) => {
  const { tokens, stop } = place;
  const [low, to, high] = tokens.slice(stop.index, stop.index + 3);
  if (!ofConditions.has(stop.rules[0] ?? '') || !isNameLike(tokens[stop.index - 1])) return [];
  if (!isKind(low, Numeral) || !isKind(to, word.to, symbol['-']) || !isKind(high, Numeral)) return [];
  return [inWords(place, stop.index, 3, ['between', low!, 'and', high!])];
};

/** `when at least 3 page_view`. */
const countFirst: Mender = (place) => {
  const from = startOf(place, 'at');
  const [at, least, number, event] = place.tokens.slice(from, from + 4);
  if (from < 1 || isNameLike(place.tokens[from - 1]) || !isKind(least, word.least, word.most)) return [];
  if (!isKind(number, Numeral) || !isNameLike(event)) return [];
  return [inWords(place, from, 4, [event!, at!.image, least!.image, number!, 'times'])];
};

/** `given page_view 1 day ago, form_submit 2 days ago`: each is a step of its own. */
const nextStep: Mender = (place) => {
  const { tokens, stop } = place;
  const comma = tokens[stop.index];
  if (stop.rules[0] !== 'givenStep' || !stop.isRest || !isKind(comma, symbol[',']) || !isNameLike(tokens[stop.index + 1])) return [];
  const span = spanOfToken(comma!);
  const line = /[^\S\r\n]*$/.exec(place.source.text.slice(0, tokens[0]!.startOffset).slice(-200))![0];
  const fix = replacing({ start: span.start, end: tokens[stop.index + 1]!.startOffset }, `\n${line}given `, 'Write a second given');
  const change = { from: stop.index, count: tokens.length - stop.index, put: [] };
  return [mend(place, change, span, 'foreign-word', [',', 'a second given, on a line of its own,'], [fix])];
};

const months: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `31 January 2025`. */
const spelledDate: Mender = (place) => {
  const from = place.stop.index - 1;
  const [day, month, year] = place.tokens.slice(Math.max(0, from), from + 3);
  const at = months.indexOf(month?.image.slice(0, 3).toLowerCase() ?? '');
  const isMonth = at !== -1 && monthNames.test(month!.image);
  if (!isMonth || !/^\d{1,2}$/.test(day!.image) || !/^\d{4}$/.test(year?.image ?? '')) return [];
  const meant = `${year!.image}-${String(at + 1).padStart(2, '0')}-${day!.image.padStart(2, '0')}`;
  if (!existsDay(meant)) return [];
  const span = spanOfTokens([day!, year!]);
  const put = [tokenFor(DateNumeral, meant, span)];
  return [mend(place, { from, count: 3, put }, span, 'foreign-date', [writtenIn(place.source, span), [meant]], [replacing(span, meant)])];
};

const monthNames =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;

/** Where one of these words stands, right at what does not fit or a little before; -1 outside conditions. */
function startOf({ tokens, stop }: Place, ...words: readonly string[]): number {
  if (!ofConditions.has(stop.rules[0] ?? '')) return -1;
  return [stop.index, stop.index - 1].find((index) => words.includes(tokens[index]?.image ?? '')) ?? -1;
}

const ofConditions: ReadonlySet<string> = new Set(['whenRule', 'eachRule', 'letDeclaration', 'tierDeclaration']);

/** The mend that puts words, and tokens as they are, where `count` tokens stood. */
function inWords(place: Place, from: number, count: number, words: readonly (string | Token)[]): Mend {
  const span = spanOfTokens(place.tokens.slice(from, from + count));
  const put = words.map((one) =>
    typeof one === 'string' ? tokenFor(kindOfText(one), one, span) : tokenFor(one.tokenType, one.image, spanOfToken(one)),
  );
  const meant = put.map(({ image }) => image).join(' ');
  return mend(place, { from, count, put }, span, 'foreign-word', [writtenIn(place.source, span), meant], [replacing(span, meant)]);
}

export const everydayMenders: readonly Mender[] = [age, fromTo, bareRange, countFirst, spelledDate, nextStep];
