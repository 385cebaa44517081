/** What was written shortly before a place: what a name or value that is offered there was last used for. */
import { type Lexeme, lexemesOf, type Source } from '@scorelang/language';
import { nameOf, type Place } from './place.ts';

export interface Written {
  /** When each name was used last, counted in words; the later, the greater. Declarations are no use. */
  readonly lastUse: ReadonlyMap<string, number>;
  /** The words of the block that the place is in, from its brace on. */
  readonly inBlock: ReadonlySet<string>;
  /** The word that opened the statement above: of those in the block, or of those at the left edge. */
  readonly above: string | null;
  /** What has a scorecard already. */
  readonly rated: ReadonlySet<string>;
  /** The words that opened statements at the left edge. */
  readonly opened: ReadonlySet<string>;
}

/** So much is read at each letter. */
const MOST_CHARACTERS = 20_000;

export function writtenBefore({ text, path }: Source, { expected }: Place): Written {
  const end = expected.wordStart;
  const from = end <= MOST_CHARACTERS ? 0 : text.indexOf('\n', end - MOST_CHARACTERS) + 1;
  const lexemes = lexemesOf({ path, text: text.slice(from, end) }).filter(({ kind }) => kind !== 'comment');
  const brace = expected.blocks.length === 0 ? -1 : lastOpenBrace(lexemes);
  const lastUse = new Map<string, number>();
  const inBlock = new Set<string>();
  const rated = new Set<string>();
  const opened = new Set<string>();
  let above: string | null = null;
  let line = -1;
  let opener = '';
  for (const [index, lexeme] of lexemes.entries()) {
    const lineStart = text.lastIndexOf('\n', from + lexeme.span.start - 1) + 1;
    const isFirst = lineStart !== line;
    line = lineStart;
    if (isFirst && lexeme.kind === 'keyword') {
      opener = openerOf(lexeme.text, lexemes[index + 1]?.text);
      const isAtEdge = from + lexeme.span.start === lineStart;
      if (isAtEdge) opened.add(opener);
      if (brace === -1 ? isAtEdge : index > brace) above = opener;
    }
    const name = lexeme.text.replace(/^["`]|["`]$/g, '');
    if (index > brace && brace !== -1) inBlock.add(name.toLowerCase());
    if (opener === 'rate' && lexemes[index - 1]?.text === 'rate') rated.add(name);
    const isDeclared = DECLARES.has(opener) && lexemes[index - 1]?.text === opener;
    if (!isDeclared && !(opener === 'field' || opener === 'event') && lexeme.kind !== 'keyword') lastUse.set(nameOf(lexeme), index);
  }
  return { lastUse, inBlock, above, rated, opened };
}

const DECLARES: ReadonlySet<string> = new Set(['let', 'list', 'param', 'group', 'tier', 'grade']);
const TWO_WORDS: ReadonlySet<string> = new Set(['best', 'first', 'on', 'as', 'ignore']);

const openerOf = (word: string, next: string | undefined): string => (TWO_WORDS.has(word) && next !== undefined ? `${word} ${next}` : word);

/** The brace of the innermost block that is open at the end. */
function lastOpenBrace(lexemes: readonly Lexeme[]): number {
  let closed = 0;
  for (let index = lexemes.length - 1; index >= 0; index -= 1) {
    const { text } = lexemes[index]!;
    if (text === '}') closed += 1;
    else if (text === '{') {
      if (closed === 0) return index;
      closed -= 1;
    }
  }
  return -1;
}
