/** What a model is compared with: the file as it is saved, as it was committed, or the text as it stands. */
import { extensions, Uri, workspace } from 'vscode';
import type { Comparison } from './messages.ts';
import type { Baseline } from './session.ts';

const SAVED: Baseline = { text: null, problem: null };

/** What is not there is the saved file instead, and says so. */
export async function baselineOf(uri: string, compare: Comparison): Promise<Baseline> {
  switch (compare) {
    case 'saved':
      return SAVED;
    case 'written': {
      const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
      return open === undefined ? SAVED : { text: { text: open.getText(), label: 'text without sliders' }, problem: null };
    }
    case 'committed': {
      const committed = await committedText(Uri.parse(uri));
      return 'problem' in committed
        ? { text: null, problem: `${committed.problem} This compares with the saved file instead.` }
        : { text: { text: committed.text, label: 'last commit' }, problem: null };
    }
  }
}

/** What we use of the editor's own git extension. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

async function committedText(uri: Uri): Promise<{ readonly text: string } | { readonly problem: string }> {
  const git = extensions.getExtension<GitExtension>('vscode.git');
  if (git === undefined) return { problem: 'The editor runs without git.' };
  try {
    const repository = (git.isActive ? git.exports : await git.activate()).getAPI(1).getRepository(uri);
    if (repository === null) return { problem: 'This file is in no git repository that is open.' };
    return { text: await repository.show('HEAD', uri.fsPath) };
  } catch {
    return { problem: 'The last commit does not hold this file.' };
  }
}
