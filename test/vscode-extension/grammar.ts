/** Text read by the grammar for colours, as VS Code reads it: the same two libraries. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const file = new URL('../../vscode-extension/grammar/score.tmLanguage.json', import.meta.url);

/** A piece of a line and the names of its scopes, the innermost last. */
export interface Piece {
  readonly line: number;
  readonly start: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file.pathname),
  });
  return (await registry.loadGrammar('source.score'))!;
}

/** All pieces of a text, line by line. */
export function piecesOf(grammar: IGrammar, text: string): readonly Piece[] {
  let state = textmate.INITIAL;
  return text.split(/\r\n|\r|\n/).flatMap((content, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(content, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      line,
      start: startIndex,
      text: content.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

export type Colour = 'keyword' | 'operator' | 'comment' | 'string' | 'number' | 'name' | 'none';

const COLOURS: readonly (readonly [prefix: string, colour: Colour])[] = [
  ['comment', 'comment'],
  ['string', 'string'],
  ['constant.numeric', 'number'],
  ['keyword.control', 'keyword'],
  ['keyword.operator', 'operator'],
  ['variable', 'name'],
  ['entity.name', 'name'],
  ['support.class', 'name'],
];

/** How a piece is coloured, roughly, as the language server tells it apart too. */
export function colourOf({ scopes }: Piece): Colour {
  for (const [prefix, colour] of COLOURS) if (scopes.some((scope) => scope.startsWith(`${prefix}.`))) return colour;
  return 'none';
}
