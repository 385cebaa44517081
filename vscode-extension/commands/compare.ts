/** Compare with the Version in Git: the model as it was committed last beside what it is now. */
import { basename } from 'node:path';
import { commands, extensions, type Uri, window, workspace } from 'vscode';
import { isTrusted } from '../trust.ts';
import { whichModel } from '../which-model.ts';

/** What this needs of the git extension that comes with VS Code (its `api/git.d.ts`). */
interface GitExtension {
  getAPI(version: 1): {
    toGitUri(uri: Uri, ref: string): Uri;
    openRepository(root: Uri): Promise<{ show(ref: string, path: string): Promise<string> } | null>;
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

export async function compare(asked?: Uri | string): Promise<void> {
  if (!(await isTrusted('Reading from git'))) return;
  const model = await whichModel(asked);
  if (model === null) return;
  const name = basename(model.fsPath);
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined || !workspace.getConfiguration('git').get('enabled', true)) {
    window.showWarningMessage('The git extension of VS Code is switched off, which knows the earlier versions of a file.');
    return;
  }
  const api = (await git.activate()).getAPI(1);
  const repository = api.getRepository(model);
  if (repository === null) {
    window.showWarningMessage(`${name} is not in a git repository.`);
    return;
  }
  const committed = await repository.show('HEAD', model.fsPath).then(
    () => true,
    () => false,
  );
  if (!committed) window.showWarningMessage(`${name} was never committed: there is no version to compare it with.`);
  else await commands.executeCommand('vscode.diff', api.toGitUri(model, 'HEAD'), model, `${name} (last commit ↔ now)`);
}
