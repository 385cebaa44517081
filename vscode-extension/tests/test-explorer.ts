/** The Test Explorer: every `test` of every model, run at once, at the cursor or at each change, with the rules that fired. */
import type { RuleCoverage } from '@scorelang/lsp/protocol';
import {
  type CancellationToken,
  CancellationTokenSource,
  commands,
  type Disposable,
  type ExtensionContext,
  FileCoverage,
  type FileCoverageDetail,
  Location,
  StatementCoverage,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  type TextDocument,
  tests,
  Uri,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Ask, Server } from '../server.ts';
import { mergeCoverage } from './covered.ts';
import { lineOf, outcomesOf, type Shown } from './outcome.ts';
import { chosenTests, createTestTree, fileOf, type TestTree } from './test-tree.ts';

/** What is typed within this time after another letter is one change. */
const CALM = 300;

export function registerTests(context: ExtensionContext, client: LanguageClient, { ask }: Server): void {
  const controller = tests.createTestController('scorelang', 'Scorelang');
  const tree = createTestTree(controller, client, ask);
  const details = new WeakMap<FileCoverage, FileCoverageDetail[]>();

  const runOnce = async (request: TestRunRequest, token: CancellationToken, isCovered: boolean): Promise<void> => {
    const run = controller.createTestRun(request);
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const chosen = chosenTests(controller, request.include, request.exclude);
    for (const items of chosen.values()) for (const item of items) run.enqueued(item);
    const coverage: RuleCoverage[] = [];
    for (const [file, items] of chosen) {
      if (token.isCancellationRequested) break;
      const covered = await runFile(run, file, items, client, ask, stop.signal);
      if (covered !== null) coverage.push(covered);
    }
    if (isCovered) {
      for (const model of mergeCoverage(coverage)) {
        const statements = model.rules.map(
          ({ times, range }) => new StatementCoverage(times, client.protocol2CodeConverter.asRange(range)),
        );
        const file = FileCoverage.fromDetails(Uri.parse(model.uri), statements);
        details.set(file, statements);
        run.addCoverage(file);
      }
    }
    run.end();
  };

  /** Runs, and where that is asked for again at each change of a model, until it is cancelled. */
  const start = async (request: TestRunRequest, token: CancellationToken, isCovered: boolean): Promise<void> => {
    if (request.include === undefined) await tree.refreshAll();
    await runOnce(request, token, isCovered);
    if (!request.continuous) return;
    let waiting: NodeJS.Timeout | undefined;
    const changes = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'score' || contentChanges.length === 0) return;
      clearTimeout(waiting);
      // Tests of other files may be about this one: all that are watched run again.
      waiting = setTimeout(async () => {
        await tree.refresh(document.uri);
        const { include, exclude, profile } = request;
        // The editor takes each request for one run, which has ended.
        if (!token.isCancellationRequested) await runOnce(new TestRunRequest(include, exclude, profile, true), token, isCovered);
      }, CALM);
    });
    token.onCancellationRequested(() => {
      clearTimeout(waiting);
      changes.dispose();
    });
  };

  controller.createRunProfile('Run', TestRunProfileKind.Run, (request, token) => start(request, token, false), true, undefined, true);
  const covering = controller.createRunProfile(
    'Run with Coverage of Rules',
    TestRunProfileKind.Coverage,
    (request, token) => start(request, token, true),
    true,
  );
  covering.loadDetailedCoverage = async (_, file) => details.get(file) ?? [];
  controller.resolveHandler = () => tree.refreshAll();
  controller.refreshHandler = () => tree.refreshAll();

  context.subscriptions.push(
    controller,
    ...keepInStep(tree),
    commands.registerCommand('scorelang.runTest', async (uri: string, id: string) => {
      await tree.refresh(Uri.parse(uri));
      const item = controller.items.get(Uri.parse(uri).toString())?.children.get(id);
      if (item !== undefined) await start(new TestRunRequest([item]), new CancellationTokenSource().token, false);
    }),
  );
}

/** Follows what is opened, typed, and written by others. A file that cannot be asked about now is asked about when it changes next. */
function keepInStep(tree: TestTree): Disposable[] {
  const waiting = new Map<string, NodeJS.Timeout>();
  const soon = (uri: Uri): void => {
    clearTimeout(waiting.get(uri.toString()));
    waiting.set(
      uri.toString(),
      setTimeout(() => {
        waiting.delete(uri.toString());
        tree.refresh(uri).catch(() => {});
      }, CALM),
    );
  };
  const isModel = ({ languageId, uri }: TextDocument): boolean => languageId === 'score' && uri.scheme === 'file';
  for (const document of workspace.textDocuments) if (isModel(document)) soon(document.uri);
  const files = workspace.createFileSystemWatcher('**/*.score');
  return [
    files,
    files.onDidCreate(soon),
    files.onDidChange(soon),
    files.onDidDelete((uri) => tree.forget(uri)),
    workspace.onDidOpenTextDocument((document) => {
      if (isModel(document)) soon(document.uri);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (isModel(document)) soon(document.uri);
    }),
    {
      dispose: () => {
        for (const timer of waiting.values()) clearTimeout(timer);
      },
    },
  ];
}

/** Runs some tests of a file, and shows what came of each; gives which rules fired. */
async function runFile(
  run: TestRun,
  file: TestItem,
  items: readonly TestItem[],
  client: LanguageClient,
  ask: Ask,
  cancelled: AbortSignal,
): Promise<RuleCoverage | null> {
  const uri = fileOf(file);
  for (const item of items) run.started(item);
  const ids = items.map(({ id }) => id);
  try {
    const answered = await ask('scorelang/runTests', { uri: uri.toString(), ids }, cancelled);
    const outcomes = outcomesOf(ids, answered);
    for (const item of items) show(run, item, outcomes.get(item.id) ?? { kind: 'skipped' }, uri, client);
    return answered.coverage;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    for (const item of items) {
      if (cancelled.aborted) run.skipped(item);
      else run.errored(item, new TestMessage(`The language server gave no answer: ${reason}`));
    }
    return null;
  }
}

function show(run: TestRun, item: TestItem, shown: Shown, uri: Uri, client: LanguageClient): void {
  run.appendOutput(`${lineOf(item.label, shown)}\r\n`, undefined, item);
  switch (shown.kind) {
    case 'passed':
      run.passed(item);
      return;
    case 'skipped':
      run.skipped(item);
      return;
    case 'errored': {
      const message = new TestMessage(shown.reason);
      if (item.range !== undefined) message.location = new Location(uri, item.range.start);
      run.errored(item, message);
      return;
    }
    case 'failed': {
      const messages = shown.failures.map(({ message, expected, actual, range }) => {
        const failure = TestMessage.diff(message, expected, actual);
        failure.location = new Location(uri, client.protocol2CodeConverter.asRange(range));
        return failure;
      });
      run.failed(item, messages);
      return;
    }
  }
}
