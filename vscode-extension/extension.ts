/** Where VS Code comes in: starts the language server that the extension brings along, and says what else there is. */
import { type ExtensionContext, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createClient } from './client.ts';
import { registerCommands } from './commands/register.ts';
import { registerPanel } from './panel/panel.ts';
import { serverBehind } from './server.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerTasks } from './tasks.ts';
import { registerTests } from './tests/test-explorer.ts';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const created = createClient(context);
  client = created;
  // Not waited for: colours and commands are there at once, and the editor counts what an extension makes it wait.
  created.start().catch((cause: unknown) => {
    window.showErrorMessage(`Scorelang could not start its language server: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  const server = serverBehind(created);
  registerTests(context, created, server);
  registerPanel(context, created, server);
  registerCommands(context, created);
  registerStatusBar(context, created);
  registerTasks(context);
}

export const deactivate = (): Promise<void> | undefined => client?.stop();
