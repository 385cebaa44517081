/** What was written shortly before a place: what a name or value that is offered there was last used for. */
import { lexemesOf, type Source } from '@scorelang/language';
import { nameOf, type Place } from './place.ts';

export interface Written {
  /** When each name was used last, counted in words, in this order; the later, the greater. Declarations are no use. */
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

/** So much above the line is looked at. */
const MOST_CHARACTERS = 20_000;

export function writtenBefore({ text }: Source, { expected }: Place): Written {
  const end = expected.wordStart;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const from = line <= MOST_CHARACTERS ? 0 : text.indexOf('\n', line - MOST_CHARACTERS) + 1;
  const words = [...wordsAbove(text.slice(from, line)), ...wordsOnLine(text.slice(line, end), expected)];
  const brace = expected.blocks.length === 0 ? -1 : lastOpenBrace(words);
  const lastUse = new Map<string, number>();
  const inBlock = new Set<string>();
  const rated = new Set<string>();
  const opened = new Set<string>();
  let above: string | null = null;
  let opener = '';
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]?.text;
    if (word.isFirst && word.isKeyword) {
      opener = openerOf(word.text, words[index + 1]?.text);
      if (word.isAtEdge) opened.add(opener);
      if (brace === -1 ? word.isAtEdge : index > brace) above = opener;
    }
    if (index > brace && brace !== -1) inBlock.add(word.bare.toLowerCase());
    if (opener === 'rate' && before === 'rate') rated.add(word.bare);
    const isDeclared = DECLARES.has(opener) && before === opener;
    if (isDeclared || opener === 'field' || opener === 'event' || word.isKeyword) continue;
    // Put at the end, so that the names stand in the order of their last use.
    lastUse.delete(word.name);
    lastUse.set(word.name, index);
  }
  return { lastUse, inBlock, above, rated, opened };
}

interface Word {
  readonly text: string;
  readonly isKeyword: boolean;
  /** Whether it is the first on its line, and whether no space stands before it there. */
  readonly isFirst: boolean;
  readonly isAtEdge: boolean;
  /** Without quotes around it. */
  readonly bare: string;
  /** Without backticks. */
  readonly name: string;
}

let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** While a line is written what stands above it stays the same. */
function wordsAbove(text: string): readonly Word[] {
  // A copy: a slice may keep all that it was cut from.
  if (last.text !== text) last = { text: ` ${text}`.slice(1), words: wordsFrom(text, 0) };
  return last.words;
}

/** By itself a line does not tell that it is one of a scorecard or a test: it is read below what opens the blocks around it. */
function wordsOnLine(line: string, { blocks }: Place['expected']): readonly Word[] {
  const openings = blocks.map((opening) => `${opening.map(({ text }) => text).join(' ')}\n`).join('');
  return wordsFrom(openings + line, openings.length);
}

function wordsFrom(text: string, start: number): readonly Word[] {
  let lastLine = -1;
  return lexemesOf({ path: '', text })
    .filter(({ kind, span }) => kind !== 'comment' && span.start >= start)
    .map((lexeme): Word => {
      const line = text.lastIndexOf('\n', lexeme.span.start - 1) + 1;
      const isFirst = line !== lastLine;
      lastLine = line;
      return {
        text: lexeme.text,
        isKeyword: lexeme.kind === 'keyword',
        isFirst,
        isAtEdge: isFirst && lexeme.span.start === line,
        bare: lexeme.text.replace(/^["`]|["`]$/g, ''),
        name: nameOf(lexeme),
      };
    });
}

const DECLARES: ReadonlySet<string> = new Set(['let', 'list', 'param', 'group', 'tier', 'grade']);
const TWO_WORDS: ReadonlySet<string> = new Set(['best', 'first', 'on', 'as', 'ignore']);

const openerOf = (word: string, next: string | undefined): string => (TWO_WORDS.has(word) && next !== undefined ? `${word} ${next}` : word);

/** The brace of the innermost block that is open at the end. */
function lastOpenBrace(words: readonly Word[]): number {
  let closed = 0;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const { text } = words[index]!;
    if (text === '}') closed += 1;
    else if (text === '{') {
      if (closed === 0) return index;
      closed -= 1;
    }
  }
  return -1;
}
