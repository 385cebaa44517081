/** Which model a command is about: the one that it was asked for, that is shown, or that is picked. */
import { type QuickPickItem, Uri, window, workspace } from 'vscode';

/** Null where there is none, or none was picked. */
export async function whichModel(asked: Uri | string | undefined): Promise<Uri | null> {
  if (asked !== undefined) return typeof asked === 'string' ? Uri.parse(asked) : asked;
  const shown = window.activeTextEditor?.document;
  if (shown?.languageId === 'score' && shown.uri.scheme === 'file') return shown.uri;
  const found = await workspace.findFiles('**/*.score', '**/node_modules/**');
  if (found.length < 2) {
    if (found.length === 0)
      window.showInformationMessage('There is no scoring model in this folder. Begin one with "New Model from a File of Leads".');
    return found[0] ?? null;
  }
  const items = found.map((uri): QuickPickItem & { readonly uri: Uri } => ({ label: workspace.asRelativePath(uri), uri }));
  const picked = await window.showQuickPick(
    items.toSorted((one, other) => (one.label < other.label ? -1 : 1)),
    { placeHolder: 'Which model?' },
  );
  return picked?.uri ?? null;
}
