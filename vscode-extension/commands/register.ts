/** The commands beside those of the tests and of the panel, by name. */
import { commands, type ExtensionContext, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { compare } from './compare.ts';
import { compile } from './compile.ts';
import { newModel } from './new-model.ts';
import { openExample } from './open-example.ts';
import { renameAt } from './rename-at.ts';

export function registerCommands(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand('scorelang.newModel', (leads?: Uri) => newModel(context, leads)),
    commands.registerCommand('scorelang.compile', (model?: Uri | string) => compile(context, model)),
    commands.registerCommand('scorelang.compareWithGit', (model?: Uri | string) => compare(model)),
    commands.registerCommand('scorelang.openExample', () => openExample(context)),
    commands.registerCommand('scorelang.rename', renameAt),
    commands.registerCommand('scorelang.restartServer', () => client.restart()),
  );
}
