/** The wiring: which request is answered by which feature. A feature finds nothing out about the protocol, nor the protocol about models. */
import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  type InitializeParams,
  LSPErrorCodes,
  MessageType,
  type Position,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  ShowMessageNotification,
  SignatureHelpTriggerKind,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { createAfterAnswers } from './after-answers.ts';
import type { Analysis } from './analysis.ts';
import { createBackground } from './background.ts';
import { CAPABILITIES } from './capabilities.ts';
import { offsetOf, spanOf } from './convert.ts';
import { codeActions } from './features/code-actions.ts';
import { codeLenses } from './features/code-lens.ts';
import { completion, resolveCompletion } from './features/completion.ts';
import { definition } from './features/definition.ts';
import { diagnostics, type HelpPage } from './features/diagnostics.ts';
import { folding } from './features/folding.ts';
import { formatting, formattingOnType, rangeFormatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { links } from './features/links.ts';
import { highlights, references } from './features/references.ts';
import { prepareRename, rename } from './features/rename.ts';
import { selection } from './features/selection.ts';
import { semanticTokens, tokenEdits } from './features/semantic-tokens.ts';
import { signature } from './features/signature.ts';
import { documentSymbols, workspaceSymbols } from './features/symbols.ts';
import { createProjects, type Placed } from './projects.ts';
import { createPublisher } from './publishing.ts';
import { serveRequests, tellAssessed } from './requests/serve.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';
import { withFindings } from './with-findings.ts';
import type { Workspace } from './workspace.ts';

export interface Environment {
  readonly version: string;
  readonly helpPage: HelpPage;
  /** The program of the background thread. */
  readonly background: URL;
}

/** Answers what an editor asks over `connection`, until it ends. */
export function serve(connection: Connection, { version, helpPage, background: program }: Environment): void {
  const projects = createProjects();
  let client: InitializeParams['capabilities'] = {};
  let settings: Settings = DEFAULT_SETTINGS;
  /** Whether the editor has the commands of our extension. */
  let hasCommands = false;
  const background = createBackground({
    projects,
    program,
    settings: () => settings,
    log: (message) => connection.console.warn(message),
    show: (message) => asking(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })),
    assessed: (uri, versionAssessed, { told, hasNewFindings }) => {
      if (hasNewFindings && !pulls()) publisher.found(uri);
      if (hasNewFindings && pulls() && client.workspace?.diagnostics?.refreshSupport) asking(connection.languages.diagnostics.refresh());
      if (hasCommands && versionAssessed !== null) tellAssessed(connection, uri, versionAssessed, told);
      refreshFacts();
    },
  });
  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;
  /** With what was found out in the background. */
  const whole = (analysis: Analysis, workspace: Workspace): Analysis =>
    withFindings(analysis, background.assessmentOf(workspace.uriOf(analysis.source.path)), workspace.host);
  const afterAnswers = createAfterAnswers();
  const publisher = createPublisher({
    projects,
    helpPage,
    whole,
    afterAnswers,
    send: (uri, versionTold, found) => {
      const about = versionTold === undefined ? { uri } : { uri, version: versionTold };
      asking(connection.sendDiagnostics({ ...about, diagnostics: [...found] }));
    },
  });
  // An editor that asks for itself is not told as well: it would show everything twice.
  const touched = (): void => {
    background.touched();
    if (!pulls()) publisher.touched();
  };

  /** An editor may refuse what it is asked, or be gone: then there is nothing to do, and nothing to end for. */
  function asking(asked: Promise<unknown>): void {
    asked.catch((cause: unknown) =>
      connection.console.info(`The editor refused: ${cause instanceof Error ? cause.message : String(cause)}`),
    );
  }

  connection.onInitialize((params) => {
    client = params.capabilities;
    settings = readSettings(params.initializationOptions);
    hasCommands = params.initializationOptions?.commands === true;
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    projects.setFolders(folders);
    return { serverInfo: { name: 'scorelang', version }, capabilities: CAPABILITIES };
  });
  connection.onInitialized(() => {
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(() => {
        const asked = connection.workspace.getWorkspaceFolders().then((folders) => {
          projects.setFolders((folders ?? []).map(({ uri }) => uri));
          touched();
        });
        asking(asked);
      });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = ['**/*.score', '**/*.{csv,tsv,txt,jsonl}', '**/score.config.json'].map((globPattern) => ({ globPattern }));
      asking(connection.client.register({ method: 'workspace/didChangeWatchedFiles' } as never, { watchers }));
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      asking(connection.client.register({ method: 'workspace/didChangeConfiguration' } as never, { section: 'scorelang' }));
    }
    asking(renewSettings(undefined));
    touched();
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => asking(renewSettings(sent?.scorelang)));

  /** An editor that can be asked for its settings is asked; others send them. */
  async function renewSettings(sent: unknown): Promise<void> {
    const answered = client.workspace?.configuration ? await connection.workspace.getConfiguration('scorelang') : sent;
    if (answered === null || answered === undefined) return;
    const before = settings;
    settings = readSettings(answered);
    if (settings.sample !== before.sample) background.refreshed();
    refreshFacts();
  }

  /** What is shown in and above the lines is asked for anew. */
  function refreshFacts(): void {
    if (client.workspace?.inlayHint?.refreshSupport) asking(connection.languages.inlayHint.refresh());
    if (client.workspace?.codeLens?.refreshSupport) asking(connection.sendRequest('workspace/codeLens/refresh'));
  }

  connection.onShutdown(() => {
    publisher.stop();
    background.stop();
  });

  // ---------------------------------------------------------------- documents

  connection.onDidOpenTextDocument(({ textDocument: { uri, version: opened, text } }) => {
    const { workspace, path } = projects.find(uri);
    workspace.open(path, uri, opened, text);
    touched();
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: edited }, contentChanges }) => {
    const { workspace, path } = projects.find(uri);
    workspace.edit(path, edited, contentChanges);
    touched();
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const { workspace, path } = projects.find(uri);
    workspace.close(path);
    sent.delete(uri);
    touched();
  });
  connection.onDidChangeWatchedFiles(() => {
    projects.forget();
    background.refreshed();
    touched();
    if (client.workspace?.diagnostics?.refreshSupport) asking(connection.languages.diagnostics.refresh());
  });

  // ---------------------------------------------------------------- what is wrong

  const ids = new WeakMap<Analysis, string>();
  let analyses = 0;
  const idOf = (analysis: Analysis): string => {
    const id = ids.get(analysis) ?? `${++analyses}`;
    ids.set(analysis, id);
    return id;
  };
  const report = (placed: Placed, known: string | undefined): DocumentDiagnosticReport => {
    const checked = placed.workspace.analysisOf(placed.path);
    if (checked === null) return { kind: 'full', items: [] };
    const analysis = whole(checked, placed.workspace);
    const resultId = idOf(analysis);
    if (resultId === known) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: [...diagnostics(analysis, placed.workspace, helpPage)] };
  };
  connection.languages.diagnostics.on((params) =>
    answer('diagnostics', { kind: 'full', items: [] }, () => report(projects.find(params.textDocument.uri), params.previousResultId)),
  );
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDiagnosticReport['items'] = [];
    for (const workspace of projects.all()) {
      for (const path of workspace.models()) {
        // Between two models others are answered.
        await new Promise((resolve) => setImmediate(resolve));
        if (token.isCancellationRequested) return { items };
        const uri = workspace.uriOf(path);
        const found = answer('diagnostics', null, () => report({ workspace, path }, known.get(uri)));
        if (found !== null) items.push({ ...found, uri, version: workspace.documentOf(path)?.version ?? null } as (typeof items)[number]);
      }
    }
    return { items };
  });

  // ---------------------------------------------------------------- questions about a document

  connection.onCodeAction((params, token) =>
    ask(params, token, null, (analysis, { workspace }) => {
      const sample = background.assessmentOf(params.textDocument.uri)?.sample ?? null;
      const wanted = { span: spanOf(analysis.source, params.range), only: params.context.only ?? null, helpPage, hasCommands, sample };
      return codeActions(whole(analysis, workspace), wanted, workspace);
    }),
  );

  connection.onCompletion((params, token) => {
    if (token.isCancellationRequested) return null;
    const { workspace, path } = projects.find(params.textDocument.uri);
    return answer('completion', null, () => {
      const document = workspace.documentOf(path);
      // Names change seldom: those of a moment ago serve while the new text is not checked yet.
      const analysis = workspace.lastAnalysisOf(path) ?? workspace.analysisOf(path);
      if (document === null || analysis === null) return null;
      const sample = background.assessmentOf(params.textDocument.uri)?.sample ?? null;
      return completion(document.source, offsetOf(document.source, params.position), analysis, workspace, sample);
    });
  });
  connection.onCompletionResolve((item) => {
    const workspace = projects.all().find((one) => one.documentOf((item.data as { path?: string } | undefined)?.path ?? '') !== null);
    if (workspace === undefined) return item;
    // As the proposals themselves, of what is known: nobody waits for a check.
    const known = { ...workspace, analysisOf: (path: string) => workspace.lastAnalysisOf(path) ?? workspace.analysisOf(path) };
    return answer('completion', item, () => resolveCompletion(item, known));
  });
  connection.onHover((params, token) =>
    askAt(params, token, null, (analysis, offset) => hover(analysis, offset, background.assessmentOf(params.textDocument.uri))),
  );
  connection.onDefinition((params, token) =>
    askAt(params, token, null, (analysis, offset, { workspace }) => definition(analysis, offset, workspace)),
  );
  connection.onReferences((params, token) =>
    askAt(params, token, null, (analysis, offset, { workspace }) =>
      references(analysis, offset, params.context.includeDeclaration, workspace),
    ),
  );
  connection.onDocumentHighlight((params, token) => askAt(params, token, null, highlights));
  connection.onPrepareRename((params, token) =>
    askAt(params, token, null, (analysis, offset) => {
      const prepared = prepareRename(analysis, offset);
      if (prepared.kind === 'refused') throw new ResponseError(LSPErrorCodes.RequestFailed, prepared.reason);
      return { range: prepared.range, placeholder: prepared.placeholder };
    }),
  );
  connection.onRenameRequest((params, token) =>
    askAt(params, token, null, (analysis, offset, { workspace }) => {
      const renamed = rename(analysis, offset, params.newName, workspace);
      if (renamed.kind === 'refused') throw new ResponseError(LSPErrorCodes.RequestFailed, renamed.reason);
      return renamed.edit;
    }),
  );
  connection.languages.inlayHint.on((params, token) =>
    ask(params, token, [], (analysis) => {
      const span = spanOf(analysis.source, params.range);
      // Only in an editor that carries lenses out is it sure that it shows them.
      const rulesHaveLens = hasCommands && settings.codeLens.rules;
      return [...inlayHints(analysis, background.assessmentOf(params.textDocument.uri), settings, span, rulesHaveLens)];
    }),
  );
  connection.onCodeLens((params, token) =>
    ask(params, token, [], (analysis) => {
      const { uri } = params.textDocument;
      return [...codeLenses(analysis, background.assessmentOf(uri), settings, { uri, hasCommands })];
    }),
  );
  connection.onDocumentLinks((params, token) => ask(params, token, null, (analysis, { workspace }) => links(analysis, workspace)));
  connection.onDocumentFormatting((params, token) => ask(params, token, null, formatting));
  connection.onDocumentRangeFormatting((params, token) =>
    ask(params, token, null, (analysis) => rangeFormatting(analysis, spanOf(analysis.source, params.range))),
  );
  connection.onDocumentOnTypeFormatting((params, token) =>
    askAt(params, token, null, (analysis, offset) => formattingOnType(analysis, offset, params.ch)),
  );

  connection.onFoldingRanges((params, token) => ask(params, token, null, folding));
  connection.onSelectionRanges((params, token) =>
    ask(params, token, null, (analysis) => params.positions.map((position) => selection(analysis, offsetOf(analysis.source, position)))),
  );
  connection.onDocumentSymbol((params, token) => ask(params, token, null, documentSymbols));
  connection.onWorkspaceSymbol(({ query }) =>
    answer('symbols', null, () => projects.all().flatMap((workspace) => workspaceSymbols(query, workspace))),
  );
  connection.onSignatureHelp(({ textDocument, position, context }) => {
    const { workspace, path } = projects.find(textDocument.uri);
    const source = workspace.documentOf(path)?.source;
    const isAsked = context === undefined || context.triggerKind === SignatureHelpTriggerKind.Invoked;
    return source === undefined ? null : answer('signature', null, () => signature(source, offsetOf(source, position), isAsked));
  });

  // ---------------------------------------------------------------- colours

  /** What each document was sent last, so that only what changed is sent next. */
  const sent = new Map<string, { readonly resultId: string; readonly data: readonly number[] }>();
  let colourings = 0;
  const colour = (uri: string, analysis: Analysis): { readonly resultId: string; readonly data: number[] } => {
    const tokens = { resultId: `${++colourings}`, data: semanticTokens(analysis) };
    sent.set(uri, tokens);
    return tokens;
  };
  const NO_TOKENS: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on((params, token) =>
    ask(params, token, NO_TOKENS, (analysis) => colour(params.textDocument.uri, analysis)),
  );
  connection.languages.semanticTokens.onDelta((params, token) =>
    ask<SemanticTokens | SemanticTokensDelta>(params, token, NO_TOKENS, (analysis) => {
      const before = sent.get(params.textDocument.uri);
      const { resultId, data } = colour(params.textDocument.uri, analysis);
      return before?.resultId === params.previousResultId ? { resultId, edits: tokenEdits(before.data, data) } : { resultId, data };
    }),
  );
  connection.languages.semanticTokens.onRange((params, token) =>
    ask(params, token, NO_TOKENS, (analysis) => ({ data: semanticTokens(analysis, spanOf(analysis.source, params.range)) })),
  );

  serveRequests(connection, projects, background);

  // ---------------------------------------------------------------- answering

  interface AboutDocument {
    readonly textDocument: { readonly uri: string };
  }
  type Question<Answer> = (analysis: Analysis, placed: Placed) => Answer;

  /** Answers a question about a document as it is now. */
  function ask<Answer>(params: AboutDocument, token: CancellationToken, otherwise: Answer, question: Question<Answer>): Answer {
    if (token.isCancellationRequested) return otherwise;
    const placed = projects.find(params.textDocument.uri);
    return answer('question', otherwise, () => {
      const analysis = placed.workspace.analysisOf(placed.path);
      return analysis === null ? otherwise : question(analysis, placed);
    });
  }

  /** The same for one about a place. */
  function askAt<Answer>(
    params: AboutDocument & { readonly position: Position },
    token: CancellationToken,
    otherwise: Answer,
    question: (analysis: Analysis, offset: number, placed: Placed) => Answer,
  ): Answer {
    return ask(params, token, otherwise, (analysis, placed) => question(analysis, offsetOf(analysis.source, params.position), placed));
  }

  /** A defect of ours is noted in the editor's log, in one line, and nobody is left without an answer. */
  function answer<Answer>(about: string, otherwise: Answer, work: () => Answer): Answer {
    afterAnswers.answered();
    try {
      return work();
    } catch (cause) {
      if (cause instanceof ResponseError) throw cause;
      connection.console.error(`Scorelang could not answer (${about}): ${cause instanceof Error ? cause.message : String(cause)}`);
      return otherwise;
    }
  }
}
