/** Statements whose first word is not quite right: `wehn`, `Field`, `if`. */
import { diagnose } from '../diagnostics/catalogue.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { signAt } from '../mend/signs.ts';
import { replacing } from '../scan/reading.ts';
import { isNameLike, openerNamed, reserved, type Token, type TokenType, word } from '../tokens.ts';
import { OPENERS } from '../words.ts';
import type { Cutting } from './cutting.ts';
import { wouldLookLike } from './openers.ts';

const openers = [...OPENERS, 'when', 'each', 'always'] as const;

type OpenerText = (typeof openers)[number];

/** First words of other languages, by their lower case. */
const foreign: Readonly<Record<string, OpenerText>> = {
  if: 'when',
  whenever: 'when',
  elif: 'when',
  elseif: 'when',
  every: 'each',
  foreach: 'each',
  var: 'param',
  const: 'param',
  set: 'param',
  variable: 'param',
  define: 'let',
  def: 'let',
  import: 'use',
  include: 'use',
  require: 'use',
  property: 'field',
  attribute: 'field',
  column: 'field',
  input: 'field',
  enum: 'list',
  timezone: 'zone',
  section: 'group',
  category: 'group',
  title: 'model',
  name: 'model',
};

const kindOf = (text: OpenerText): TokenType => (text === 'when' || text === 'each' || text === 'always' ? reserved[text] : word[text]);

/** The opener that the word at `index` most likely means, if what follows it fits; null otherwise. */
export function meantOpener(tokens: readonly Token[], index: number): OpenerText | null {
  const token = tokens[index]!;
  if (!isNameLike(token) || token.image.startsWith('`') || signAt(tokens, index) !== null) return null;
  const lower = token.image.toLowerCase();
  const meant =
    (Object.hasOwn(foreign, lower) ? foreign[lower] : undefined) ??
    openers.find((text) => text === lower) ??
    (nearest(lower, openers) as OpenerText | null);
  return meant !== null && wouldLookLike(kindOf(meant), tokens, index) ? meant : null;
}

/** Tells of a misspelt opener and gives the kind that is meant; null if the word is like none. */
export function mendOpener(cutting: Cutting, index: number): TokenType | null {
  const { tokens, source, problems } = cutting;
  const token = tokens[index]!;
  const meant = meantOpener(tokens, index);
  if (meant === null) return null;
  const span = { start: token.startOffset, end: token.endOffset + 1 };
  const lower = token.image.toLowerCase();
  const code = Object.hasOwn(foreign, lower) ? 'foreign-word' : lower === meant ? 'capital-word' : 'misspelt-word';
  problems.push(diagnose(source, span, code, [token.image, meant], { fixes: [replacing(span, meant)] }));
  return openerNamed(meant);
}
