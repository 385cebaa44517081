/** Types a whole model and looks, before each word, at what is proposed: as one does who knows what to say and not how. */
import { type Lexeme, lexemesOf } from '@scorelang/language';
import { completion } from '@scorelang/lsp';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { project, type Texts } from './service.ts';

export interface TypedWord {
  readonly word: string;
  /** Its place among the proposals, from 0; -1 where it was not proposed. */
  readonly place: number;
  /** What stood before it on its line, and what was proposed first: for who looks for what could be better. */
  readonly line: string;
  readonly proposed: readonly string[];
}

/**
 * Every word that could be known before it is typed: words of the language, names, and values that stand further up. Not numbers, new names, and
 * texts that are new.
 */
export function typeModel(text: string, others: Texts = {}): readonly TypedWord[] {
  const seen = new Set<string>();
  const words: TypedWord[] = [];
  for (const lexeme of lexemesOf({ path: 'm.score', text })) {
    const isNew = !seen.has(bare(lexeme).toLowerCase());
    seen.add(bare(lexeme).toLowerCase());
    if (!isKnowable(lexeme, isNew)) continue;
    const { start } = lexeme.span;
    const { analysis, workspace } = project(text.slice(0, start).replaceAll('|', ' '), others);
    const items = completion(analysis.source, start, analysis, workspace);
    const rest = text.slice(start).replaceAll(/\s+/g, ' ');
    const place = items.findIndex(({ label, kind, textEdit }) => {
      const isOfLanguage = kind === CompletionItemKind.Keyword || kind === CompletionItemKind.Snippet;
      return leads(rest, textEdit?.newText ?? label) || (isOfLanguage && leads(rest, label)) || label === bare(lexeme);
    });
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    words.push({ word: lexeme.text, place, line, proposed: items.slice(0, 5).map(({ label }) => label) });
  }
  return words;
}

const bare = ({ text }: Lexeme): string => text.replace(/^[`"]|[`"]$/g, '');

function isKnowable({ kind, text }: Lexeme, isNew: boolean): boolean {
  switch (kind) {
    case 'comment':
    case 'number':
    case 'date':
      return false;
    case 'symbol':
      return /^(=|!=|<|<=|>|>=)$/.test(text);
    case 'name':
    case 'text':
      return !isNew;
    case 'keyword':
    case 'word':
      return true;
  }
}

/** Whether what is proposed, up to its first place to fill in, is what comes. */
function leads(rest: string, proposed: string): boolean {
  const head = proposed
    .replace(/\$\{?\d.*$/s, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const isWordEnd = !/[\p{L}\p{N}_]$/u.test(head) || !/^[\p{L}\p{N}_]/u.test(rest.slice(head.length));
  return head !== '' && rest.startsWith(head) && isWordEnd;
}
