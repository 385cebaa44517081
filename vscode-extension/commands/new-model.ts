/** New Model from a File of Leads: what `score init --from` writes, shown. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import { firstLine, runScore } from '../run-score.ts';
import { isTrusted } from '../trust.ts';

const LEADS = { 'Files of leads': ['csv', 'tsv', 'jsonl', 'txt'] };

export async function newModel(context: ExtensionContext, asked?: Uri): Promise<void> {
  if (!(await isTrusted('Making a model'))) return;
  const leads = asked ?? (await window.showOpenDialog({ title: 'A file of leads', openLabel: 'Make a Model', filters: LEADS }))?.[0];
  if (leads === undefined) return;
  const model = freeName(leads.fsPath);
  const words = ['init', '--from', leads.fsPath, '--output', model, '--yes'];
  const ended = await window.withProgress({ location: ProgressLocation.Notification, title: `Reading ${basename(leads.fsPath)}` }, () =>
    runScore(context, words, dirname(leads.fsPath)),
  );
  if (ended.code !== 0) {
    window.showErrorMessage(`No model could be made of ${basename(leads.fsPath)}. ${firstLine(ended)}`);
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(Uri.file(model)));
  window.setStatusBarMessage(firstLine(ended), 8000);
}

/** Beside the leads; a model that is there already is never written over. */
function freeName(leads: string): string {
  const stem = join(dirname(leads), basename(leads).replace(/\.[^.]*$/, ''));
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}.score`;
    if (!existsSync(name)) return name;
  }
}
