/** The tiers of the sample in the status bar, for the model that is shown. */
import type { SampleTold } from '@scorelang/lsp/protocol';
import { type ExtensionContext, MarkdownString, StatusBarAlignment, type Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { statusDetail, statusText } from './status-text.ts';

export function registerStatusBar(context: ExtensionContext, client: LanguageClient): void {
  const item = window.createStatusBarItem('scorelang.sample', StatusBarAlignment.Right, 110);
  item.name = 'Tiers of the sample leads';
  item.command = 'scorelang.openPanel';
  /** By address: what was told last of each model. */
  const told = new Map<string, SampleTold['sample']>();
  const show = (): void => {
    const document = window.activeTextEditor?.document;
    const sample = document?.languageId === 'score' ? told.get(keyOf(document.uri)) : null;
    if (sample === null || sample === undefined) {
      item.hide();
      return;
    }
    item.text = `$(graph) ${statusText(sample)}`;
    item.tooltip = new MarkdownString(`${statusDetail(sample)}\n\nOpens the model panel.`);
    item.show();
  };
  context.subscriptions.push(
    item,
    client.onNotification('scorelang/sample', ({ uri, sample }: SampleTold) => {
      told.set(uri, sample);
      show();
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => void told.delete(keyOf(uri))),
  );
}

/** As the server was told of it: the client writes addresses so. */
const keyOf = (uri: Uri): string => uri.toString();
