/** Names of columns as CRMs show them, where a rule reads a field: `when Job Title contains VP add 10`. */
import { replacing } from '../scan/reading.ts';
import { Comparison, isNameLike, Name, Numeral, reserved, symbol, type Token, UnitWord, word } from '../tokens.ts';
import { quoteName } from '../words.ts';
import { fieldOfColumn } from './evidence.ts';
import { inFamily, isKind, type Mender, mend, type Place, spanOfTokens, tokenFor, writtenIn } from './place.ts';

/** A name of more words would have been written otherwise. */
const MOST_WORDS = 8;

/** The field with that column, where one is declared; else the words as one name, where how they are compared shows that they are one. */
export const spacedField: Mender = (place) => {
  const { tokens, stop, source } = place;
  if (!RULES.has(stop.rules[0] ?? '')) return [];
  const from = startOf(place);
  if (from === -1) return [];
  let end = from + 1;
  while (isWord(tokens[end]) && !isRelation(tokens, end) && end - from < MOST_WORDS) end += 1;
  if (end - from < 2 || end < stop.index) return [];
  const span = spanOfTokens(tokens.slice(from, end));
  const written = writtenIn(source, span);
  const field = fieldOfColumn(written, source);
  // `email domain = gmail.com`
  if (field === null && end - from === 2 && tokens[end - 1]!.image.toLowerCase() === 'domain') {
    const said = `domain of ${tokens[from]!.image}`;
    const words = [tokenFor(word.domain, 'domain', span), tokenFor(word.of, 'of', span), tokens[from]!];
    return [mend(place, { from, count: 2, put: words }, span, 'foreign-word', [written, said], [replacing(span, said)])];
  }
  const isCompared = isRelation(tokens, end) || (stop.rules[0] === 'rateRule' && isKind(tokens[end], symbol['{']));
  if (field === null && !(isCompared && tokens.slice(from, end).every(isOfName))) return [];
  const meant = quoteName(field ?? written);
  const put = [tokenFor(Name, meant, span)];
  const change = { from, count: end - from, put };
  return [
    { ...mend(place, change, span, 'spaced-name', [meant, field === null ? null : written], [replacing(span, meant)]), isGreedy: true },
  ];
};

const RULES: ReadonlySet<string> = new Set([
  'whenRule',
  'eachRule',
  'letDeclaration',
  'tierDeclaration',
  'promiseStatement',
  'rateRule',
  'givenStep',
]);

/** Where the words begin that reading stopped among; -1 where they are no operand. */
function startOf({ tokens, stop }: Place): number {
  let from = stop.index;
  while (from > 0 && stop.index - from < MOST_WORDS && isWord(tokens[from - 1])) from -= 1;
  if (from === stop.index) return -1;
  const behind = tokens.findLastIndex(
    ({ image }, at) => at >= from && at < stop.index && (BEFORE.has(image) || (image === 'of' && tokens[at - 1]?.image === 'domain')),
  );
  if (behind !== -1) return behind + 1 < stop.index ? behind + 1 : -1;
  const isOperand =
    isKind(tokens[from - 1], reserved.when, reserved.and, reserved.or, reserved.not, symbol['(']) ||
    (stop.rules[0] === 'givenStep' && isKind(tokens[from - 1], symbol[','])) ||
    from === VALUES[stop.rules[0] ?? ''];
  return isOperand && !NUMBERS.has(tokens[from]!.image) ? from : -1;
}

/** Where the operand begins that is all there is: `let x = ..`, `rate ..`, `given ..`. */
const VALUES: Readonly<Record<string, number>> = { letDeclaration: 3, rateRule: 1, givenStep: 1 };

/** `count page_view`: these begin a number over events. */
const NUMBERS: ReadonlySet<string> = new Set(['count', 'sum', 'average', 'max', 'min', 'days', 'domain']);

/** Words that an operand stands behind. */
const BEFORE: ReadonlySet<string> = new Set(['since', 'until']);

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && !token.image.startsWith('`') && (isNameLike(token) || isKind(token, Numeral, UnitWord)) && !token.startsLine;

/** What makes a value of words that stand before it. */
function isRelation(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined) return false;
  if (inFamily(token, Comparison) || isKind(token, reserved.in, reserved.is)) return true;
  if (isKind(token, reserved.not)) return isKind(next, reserved.in, word.like);
  if (isKind(token, word.at)) return isKind(next, word.least, word.most);
  if (/^(?:more|less|greater|fewer|older)$/.test(token.image)) return next?.image === 'than';
  return isKind(token, word.contains, word.starts, word.ends, word.like, word.does, word.between) || SAID.has(token.image.toLowerCase());
}

const SAID: ReadonlySet<string> = new Set(['are', 'equals', 'equal', 'contain', 'includes', 'include', 'matches', 'begins', 'exceeds']);

/** `3 times`, `30 days` are how often and how long. */
const isOfName = ({ image, tokenType }: Token, index: number, all: readonly Token[]): boolean =>
  !FILLERS.has(image.toLowerCase()) && !(tokenType === Numeral && isKind(all[index + 1], UnitWord, word.days, word.times));

/** Words that stand in no name: with them something else is meant. */
const FILLERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'that', 'please', 'then', 'same', 'any', 'all', 'one']);
