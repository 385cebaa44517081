/** Open the Example: a model and its leads to try things on, copied into the folder that is open. */
import { type ExtensionContext, FileType, Uri, window, workspace } from 'vscode';

const FILES = ['inbound.score', 'inbound-leads.csv'];

/** Files that are there already stay as they are. */
export async function openExample(context: ExtensionContext): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? (await chosenFolder());
  if (folder === undefined) return;
  for (const name of FILES) {
    const target = Uri.joinPath(folder, name);
    if (!(await isThere(target))) await workspace.fs.copy(Uri.joinPath(context.extensionUri, 'dist', 'score', 'examples', name), target);
  }
  await window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder, FILES[0]!)), { preview: false });
}

const chosenFolder = async (): Promise<Uri | undefined> =>
  (
    await window.showOpenDialog({
      title: 'A folder for the example',
      openLabel: 'Copy the Example Here',
      canSelectFolders: true,
      canSelectFiles: false,
    })
  )?.[0];

const isThere = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
