/** Numbers and lengths of time: `1 000`, `5 million`, `"20"`, `> 3 times`, `< 30 days ago`. */
import { replacing } from '../scan/reading.ts';
import { meaningOfText } from '../scan/texts.ts';
import { Comparison, kindOfText, Numeral, symbol, Text, type Token, UnitWord, word } from '../tokens.ts';
import { spanOfToken } from '../tree/cst.ts';
import { inFamily, insertedBehind, isKind, type Mender, mend, spanOfTokens, tokenAt, tokenFor, writtenIn } from './place.ts';

const suffixes: Readonly<Record<string, string>> = { thousand: 'k', million: 'm', mio: 'm', mn: 'm', mil: 'm', billion: 'bn', bln: 'bn' };

/** `5 million`. */
const spelledSuffix: Mender = (place) => {
  const suffix = suffixes[tokenAt(place)?.image.toLowerCase() ?? ''];
  const number = tokenAt(place, -1);
  if (suffix === undefined || !isKind(number, Numeral)) return [];
  const span = spanOfTokens([number!, tokenAt(place)!]);
  const meant = `${number!.image}${suffix}`;
  const put = [tokenFor(Numeral, meant, span)];
  return [
    mend(
      place,
      { from: place.stop.index - 1, count: 2, put },
      span,
      'foreign-word',
      [writtenIn(place.source, span), meant],
      [replacing(span, meant)],
    ),
  ];
};

/** `1 000 000`. */
const spacedDigits: Mender = (place) => {
  const { tokens, stop, source } = place;
  const from = stop.index - 1;
  let end = stop.index;
  while (isKind(tokens[end], Numeral) && /^\d{3}$/.test(tokens[end]!.image) && !tokens[end]!.startsLine) end += 1;
  if (end === stop.index || !/^\d{1,3}$/.test(tokens[from]?.image ?? '')) return [];
  const digits = tokens.slice(from, end);
  const span = spanOfTokens(digits);
  const meant = digits.map(({ image }) => image).join('_');
  const put = [tokenFor(Numeral, meant, span)];
  return [
    mend(place, { from, count: digits.length, put }, span, 'grouped-digits', [writtenIn(source, span), meant], [replacing(span, meant)]),
  ];
};

/** `add "20"`. */
const quotedNumber: Mender = (place) => {
  const token = tokenAt(place);
  const written = isKind(token, Text) ? meaningOfText(token!.image) : '';
  if (!/^\d[\d_]*(\.\d+)?$/.test(written)) return [];
  const span = spanOfToken(token!);
  const put = [tokenFor(Numeral, written, span)];
  return [mend(place, { from: place.stop.index, count: 1, put }, span, 'quoted-number', [written], [replacing(span, written)])];
};

const timesOf: Readonly<Record<string, { readonly words: string; readonly more: number }>> = {
  '>=': { words: 'at least', more: 0 },
  '>': { words: 'at least', more: 1 },
  '<=': { words: 'at most', more: 0 },
  '<': { words: 'at most', more: -1 },
  '=': { words: 'exactly', more: 0 },
};

/** `page_view >= 3 times`, `page_view 3 times`. */
const comparedTimes: Mender = (place) => {
  const { tokens, stop, source } = place;
  const at = isKind(tokenAt(place), word.times) ? stop.index : stop.index + 1;
  const number = tokens[at - 1];
  const before = tokens[at - 2];
  if (!isKind(tokens[at], word.times) || !isKind(number, Numeral) || !/^\d+$/.test(number!.image)) return [];
  const isCompared = inFamily(before, Comparison);
  const wording = isCompared ? timesOf[before!.tokenType.name] : timesOf['>='];
  if (wording === undefined) return [];
  const run = tokens.slice(isCompared ? at - 2 : at - 1, at + 1);
  const span = spanOfTokens(run);
  const count = String(Number(number!.image) + wording.more);
  const put: Token[] = wording.words.split(' ').map((text) => tokenFor(kindOfText(text), text, span));
  put.push(tokenFor(Numeral, count, spanOfToken(number!)), tokens[at]!);
  const meant = `${wording.words} ${count} times`;
  return [
    mend(
      place,
      { from: at + 1 - run.length, count: run.length, put },
      span,
      'foreign-word',
      [writtenIn(source, span), meant],
      [replacing(span, meant)],
    ),
  ];
};

/** `created < 30 days ago`, `created > 30 days`. */
const comparedAge: Mender = (place) => {
  const { tokens, stop, source } = place;
  const [comparison, number, unit, ago] = tokens.slice(stop.index - 2, stop.index + 2);
  const isRecent = isKind(comparison, symbol['<'], symbol['<=']);
  if (!(isRecent || isKind(comparison, symbol['>'], symbol['>='])) || !isKind(number, Numeral) || !isKind(unit, UnitWord, word.days))
    return [];
  // `days since created < 30 days` is a number of days.
  if (isKind(tokens[stop.index - 4], word.since, word.until, word.of)) return [];
  const hasAgo = isKind(ago, word.ago);
  const span = spanOfTokens([comparison!, hasAgo ? ago! : unit!]);
  const length = `${number!.image} ${unit!.image}`;
  const meant = isRecent ? `within last ${length}` : `more than ${length} ago`;
  const words = isRecent ? ['within', 'last'] : ['more', 'than'];
  const put = [
    ...words.map((text) => tokenFor(kindOfText(text), text, spanOfToken(comparison!))),
    number!,
    unit!,
    ...(isRecent ? [] : [hasAgo ? ago! : insertedBehind(unit!, word.ago, 'ago')]),
  ];
  const change = { from: stop.index - 2, count: hasAgo ? 4 : 3, put };
  return [mend(place, change, span, 'foreign-word', [writtenIn(source, span), meant], [replacing(span, meant)])];
};

/** `employees >= 50 and < 100`, `title = CEO or = CFO`: what is compared must be said again. */
const unnamedSubject: Mender = (place) => {
  const { tokens, stop, source } = place;
  const connective = tokenAt(place, -1);
  if (!inFamily(tokenAt(place), Comparison) || connective === undefined || !['and', 'or'].includes(connective.tokenType.name)) return [];
  const at = tokens.findLastIndex((token, index) => index < stop.index - 1 && inFamily(token, Comparison));
  const subject = tokens[at - 1];
  if (subject === undefined || !/^[\p{L}_`]/u.test(subject.image)) return [];
  const span = spanOfToken(tokenAt(place)!);
  const name = writtenIn(source, spanOfToken(subject));
  const put = [insertedBehind(connective, subject.tokenType, subject.image)];
  const fix = { title: `Insert ${name}`, edits: [{ span: { start: span.start, end: span.start }, text: `${name} ` }] };
  return [mend(place, { from: stop.index, count: 0, put }, span, 'missing-subject', [name, tokenAt(place)!.image], [fix])];
};

export const numberMenders: readonly Mender[] = [comparedTimes, comparedAge, spelledSuffix, spacedDigits, quotedNumber, unnamedSubject];
