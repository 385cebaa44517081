/** Tasks of the kind `score`: check, test and compile all models of a folder, with their findings among the problems. */
import {
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { scoreCommand } from './bundle.ts';

const TYPE = 'score';

interface ScoreTask extends TaskDefinition {
  readonly task: string;
  /** Models, folders or patterns; all of the folder if left out. */
  readonly paths?: readonly string[];
}

interface Kind {
  readonly words: (paths: readonly string[]) => readonly string[];
  readonly group: TaskGroup;
  readonly matchers: readonly string[];
}

/** By the name of the task. A finding is one line where that is possible, as a terminal may be narrow. */
const KINDS: Readonly<Record<string, Kind>> = {
  check: { words: (paths) => ['check', '--format', 'compact', ...paths], group: TaskGroup.Build, matchers: ['$score'] },
  test: { words: (paths) => ['test', ...paths], group: TaskGroup.Test, matchers: ['$score-test', '$score-finding'] },
  compile: { words: (paths) => ['compile', '--out-dir', 'scorers', ...paths], group: TaskGroup.Build, matchers: ['$score-finding'] },
};

export function registerTasks(context: ExtensionContext): void {
  context.subscriptions.push(
    tasks.registerTaskProvider(TYPE, {
      provideTasks: () =>
        (workspace.workspaceFolders ?? []).flatMap((folder) =>
          Object.keys(KINDS).flatMap((task) => made(context, { type: TYPE, task }, folder) ?? []),
        ),
      resolveTask: (task) => made(context, task.definition as ScoreTask, task.scope) ?? undefined,
    }),
  );
}

function made(context: ExtensionContext, definition: ScoreTask, scope: Task['scope']): Task | null {
  const kind = KINDS[definition.task];
  if (kind === undefined) return null;
  const folder = isFolder(scope) ? scope.uri.fsPath : workspace.workspaceFolders?.[0]?.uri.fsPath;
  const { command, args, environment } = scoreCommand(context, kind.words(definition.paths ?? ['.']));
  const execution = new ProcessExecution(command, args, { env: environment, ...(folder === undefined ? {} : { cwd: folder }) });
  const task = new Task(definition, scope ?? TaskScope.Workspace, definition.task, TYPE, execution, [...kind.matchers]);
  task.group = kind.group;
  task.detail = `score ${kind.words(definition.paths ?? ['.']).join(' ')}`;
  return task;
}

const isFolder = (scope: Task['scope']): scope is WorkspaceFolder => typeof scope === 'object';
