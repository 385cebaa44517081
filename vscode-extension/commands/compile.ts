/** Compile a Model: the file that `score compile` writes beside it, shown. */
import { basename, dirname } from 'node:path';
import { commands, type ExtensionContext, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { firstLine, runScore } from '../run-score.ts';
import { compiledName, TARGETS, type Target } from '../targets.ts';
import { isTrusted } from '../trust.ts';
import { whichModel } from '../which-model.ts';

export async function compile(context: ExtensionContext, asked?: Uri | string): Promise<void> {
  if (!(await isTrusted('Compiling'))) return;
  const model = await whichModel(asked);
  if (model === null) return;
  const target = await window.showQuickPick(
    TARGETS.map((one): QuickPickItem & Target => ({ ...one, description: basename(compiledName(model.fsPath, one)) })),
    { placeHolder: `Compile ${basename(model.fsPath)} to` },
  );
  if (target === undefined) return;
  await workspace.openTextDocument(model).then((document) => document.save());
  const output = compiledName(model.fsPath, target);
  const ended = await runScore(context, ['compile', model.fsPath, ...target.options, '--output', output], dirname(model.fsPath));
  if (ended.code === 0) {
    await window.showTextDocument(await workspace.openTextDocument(Uri.file(output)), { preview: true });
    return;
  }
  const show = 'Show Problems';
  const chosen = await window.showErrorMessage(`${basename(model.fsPath)} was not compiled. ${firstLine(ended)}`, show);
  if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
}
