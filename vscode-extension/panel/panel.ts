/** The model panel: a page beside the editor, for the model that is edited. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, relative, sep } from 'node:path';
import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Ask, Server } from '../server.ts';
import { baselineOf } from './baseline.ts';
import { pageHtml } from './html.ts';
import { type Errand, FIRST_WISH, type FromPage, readFromPage, readWish, type Wish } from './messages.ts';
import { pickLead } from './pick-lead.ts';
import { sampleStatement } from './sample-statement.ts';
import { createSession, type Model, type Session } from './session.ts';

const KIND = 'scorelang.panel';

/** The panel's commands, and its window where one is asked for. */
export function registerPanel(context: ExtensionContext, client: LanguageClient, server: Server): void {
  let open: { readonly panel: WebviewPanel; readonly session: Session } | null = null;

  const adopt = (panel: WebviewPanel): Session => {
    const session = inhabit(panel, context, client, server);
    open = { panel, session };
    panel.onDidDispose(() => {
      open = null;
    });
    return session;
  };
  const show = (uri: string | Uri | undefined, wish: Partial<Wish> = {}): void => {
    const model = modelOf(uri);
    if (model === null) {
      void window.showInformationMessage('Open a .score file first: the panel shows the model in the editor.');
      return;
    }
    const session = open?.session ?? adopt(createWindow());
    open?.panel.reveal(undefined, true);
    session.turnTo(model, wish);
  };

  context.subscriptions.push(
    commands.registerCommand('scorelang.openPanel', (uri?: string | Uri) => show(uri)),
    commands.registerCommand('scorelang.showLeads', (uri: string, rule: string) => show(uri, { list: { kind: 'rule', rule } })),
    commands.registerCommand('scorelang.explainLead', async (uri?: string | Uri, row?: number) => {
      const model = modelOf(uri);
      const lead = row ?? (model === null ? undefined : await pickLead(server.ask, model.uri));
      if (lead !== undefined || model === null) show(uri, lead === undefined ? {} : { lead });
    }),
    window.registerWebviewPanelSerializer(KIND, {
      async deserializeWebviewPanel(panel, kept: { readonly uri?: unknown; readonly wish?: unknown } | undefined) {
        const session = adopt(panel);
        const model = modelOf(typeof kept?.uri === 'string' ? kept.uri : undefined);
        if (model !== null) session.turnTo(model, readWish(kept?.wish) ?? FIRST_WISH);
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (open === null || editor?.document.languageId !== 'score') return;
      const model = modelOf(editor.document.uri);
      if (model !== null && model.uri !== open.session.model()?.uri) open.session.turnTo(model);
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

const createWindow = (): WebviewPanel =>
  window.createWebviewPanel(KIND, 'Model', { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });

/** The model that is meant, or else the one that is edited. */
function modelOf(uri: string | Uri | undefined): Model | null {
  const meant = typeof uri === 'string' ? Uri.parse(uri) : uri;
  const edited = [window.activeTextEditor, ...window.visibleTextEditors].find((editor) => editor?.document.languageId === 'score');
  const found = meant ?? edited?.document.uri;
  return found === undefined ? null : { uri: found.toString(), file: basename(found.path) };
}

/** Puts the page into a window, and answers it until that is closed. */
function inhabit(panel: WebviewPanel, context: ExtensionContext, client: LanguageClient, { ask, onAssessed }: Server): Session {
  const { webview } = panel;
  const made = Uri.joinPath(context.extensionUri, 'dist', 'panel');
  const session = createSession({
    ask,
    baselineOf,
    post: (said) => {
      if (said.kind === 'shown') panel.title = `Model: ${said.file}`;
      void webview.postMessage(said);
    },
    failed: (cause) => client.warn(`The model panel got no answer: ${cause instanceof Error ? cause.message : String(cause)}`),
  });
  const subscriptions: Disposable[] = [
    webview.onDidReceiveMessage((said: unknown) => {
      const read = readFromPage(said);
      if (read !== null) void answer(read, session, client, ask);
    }),
    onAssessed(() => {
      if (panel.visible) void session.refresh();
    }),
    // What it is compared with is another then.
    workspace.onDidSaveTextDocument(({ languageId }) => {
      if (panel.visible && languageId === 'score') void session.refresh();
    }),
    panel.onDidChangeViewState(() => {
      if (panel.visible) void session.refresh();
    }),
  ];
  panel.onDidDispose(() => {
    session.stop();
    for (const subscription of subscriptions) subscription.dispose();
  });
  panel.iconPath = { light: mediaOf(context, 'light'), dark: mediaOf(context, 'dark') };
  webview.options = { enableScripts: true, localResourceRoots: [made] };
  webview.html = pageHtml({
    script: webview.asWebviewUri(Uri.joinPath(made, 'page.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(made, 'page.css')).toString(),
    nonce: randomBytes(16).toString('base64url'),
  });
  return session;
}

const mediaOf = (context: ExtensionContext, theme: 'light' | 'dark'): Uri =>
  Uri.joinPath(context.extensionUri, 'media', `model-${theme}.svg`);

async function answer(said: FromPage, session: Session, client: LanguageClient, ask: Ask): Promise<void> {
  const model = session.model();
  switch (said.kind) {
    case 'ready':
      return session.begin();
    case 'wish':
      return session.wish(said.serial, said.wish);
    case 'reveal': {
      const range = session.shown()?.explanation?.lines[said.line]?.range ?? null;
      if (model !== null && range !== null) await reveal(Uri.parse(model.uri), client.protocol2CodeConverter.asRange(range));
      return;
    }
    case 'write': {
      if (model !== null) await write(model, said.name, said.value, session, client, ask);
      return;
    }
    case 'do':
      return ERRANDS[said.what](model);
  }
}

/** Shows a place where its file is open already, so that the panel stays where it is. */
async function reveal(uri: Uri, selection: Range): Promise<void> {
  const there = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, { viewColumn: there?.viewColumn ?? ViewColumn.One, selection });
}

async function write(model: Model, name: string, value: number, session: Session, client: LanguageClient, ask: Ask): Promise<void> {
  const edit = await ask('scorelang/setParam', { uri: model.uri, name, value });
  const isWritten = edit !== null && (await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit)));
  if (!isWritten) {
    void window.showWarningMessage(`${name} was not written: the model has no such param any more, or does not admit ${value}.`);
    return;
  }
  if (session.model()?.uri === model.uri) session.written(name);
}

const ERRANDS: Readonly<Record<Errand, (model: Model | null) => Promise<void>>> = {
  'add sample': async (model) => {
    if (model !== null) await addSample(Uri.parse(model.uri));
  },
  'show problems': async () => {
    await commands.executeCommand('workbench.actions.view.problems');
  },
  'restart server': async () => {
    try {
      await commands.executeCommand('scorelang.restartServer');
    } catch (cause) {
      void window.showErrorMessage(`The language server did not start: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  },
};

/** Asks for a file of leads, and names it in the model: an edit like any other, which can be undone. */
async function addSample(model: Uri): Promise<void> {
  const folder = dirname(model.fsPath);
  const [chosen] =
    (await window.showOpenDialog({
      title: 'A file of leads',
      openLabel: 'Use as Sample',
      defaultUri: Uri.file(folder),
      filters: { Leads: ['csv', 'tsv', 'jsonl', 'ndjson'] },
    })) ?? [];
  if (chosen === undefined) return;
  const root = workspace.getWorkspaceFolder(model)?.uri.fsPath ?? folder;
  if (chosen.fsPath !== root && !chosen.fsPath.startsWith(root + sep)) {
    void window.showWarningMessage(`A sample lies in the model's project: copy ${basename(chosen.fsPath)} into ${root} first.`);
    return;
  }
  const document: TextDocument = await workspace.openTextDocument(model);
  const { start, end, text } = sampleStatement(document.getText(), relative(folder, chosen.fsPath).split(sep).join('/'));
  const edit = new WorkspaceEdit();
  edit.replace(model, new Range(document.positionAt(start), document.positionAt(end)), text);
  await workspace.applyEdit(edit);
}
