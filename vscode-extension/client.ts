/** The language client: what it tells `score lsp` when it starts it, and which files it is for. */
import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';
import { scoreCommand } from './bundle.ts';

const SECTION = 'scorelang';

/** A client that is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const { command, args, environment } = scoreCommand(context, ['lsp']);
  return new LanguageClient(
    SECTION,
    'Scorelang',
    { command, args, options: { env: { ...process.env, ...environment } } },
    {
      documentSelector: [{ scheme: 'file', language: 'score' }],
      initializationOptions: () => ({ ...settings(), commands: true }),
      synchronize: { configurationSection: SECTION },
    },
  );
}

const settings = () => {
  const all = workspace.getConfiguration(SECTION);
  return { inlayHints: all.get('inlayHints'), codeLens: all.get('codeLens'), sample: all.get('sample') };
};
