/** A language server made by Langium from the grammar beside it, over standard input and output. */
import { createServicesForGrammar } from 'langium/grammar';
import { type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { GRAMMAR } from './grammar.ts';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const { shared } = await createServicesForGrammar({
  grammar: GRAMMAR,
  languageMetaData: { caseInsensitive: false, fileExtensions: ['.score'], languageId: 'score', mode: 'production' },
  sharedModule: { lsp: { Connection: () => connection } },
});
startLanguageServer(shared as LangiumSharedServices);
