/** What the server can do, as it tells an editor. */
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './colours/kinds.ts';
import { FIX_ALL } from './features/code-actions.ts';
import { TRIGGERS } from './features/completion.ts';
import { ON_TYPE } from './features/formatting.ts';
import { SIGNATURE_TRIGGERS } from './features/signature.ts';

export const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  diagnosticProvider: { identifier: 'scorelang', interFileDependencies: true, workspaceDiagnostics: true },
  completionProvider: { resolveProvider: true, triggerCharacters: [...TRIGGERS] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  renameProvider: { prepareProvider: true },
  documentLinkProvider: { resolveProvider: false },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: ON_TYPE.first, moreTriggerCharacter: [...ON_TYPE.others] },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  signatureHelpProvider: { triggerCharacters: [...SIGNATURE_TRIGGERS] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: { delta: true },
    range: true,
  },
  inlayHintProvider: { resolveProvider: false },
  codeLensProvider: { resolveProvider: false },
  codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.extract', 'refactor.rewrite', FIX_ALL] },
};
