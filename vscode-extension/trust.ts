/** Restricted mode: what starts a command waits until the folder is trusted, and says so. */
import { commands, window, workspace } from 'vscode';

/** Whether the folder is trusted; where it is not, says why that matters to `what` ("Compiling"), and offers to change it. */
export async function isTrusted(what: string): Promise<boolean> {
  if (workspace.isTrusted) return true;
  const manage = 'Manage Trust';
  const chosen = await window.showWarningMessage(
    `${what} starts a command on files of this folder, which waits until you trust it. Reading and checking models works meanwhile.`,
    manage,
  );
  if (chosen === manage) await commands.executeCommand('workbench.trust.manage');
  return false;
}
