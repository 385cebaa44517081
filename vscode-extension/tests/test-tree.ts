/** The tests that the Test Explorer lists: a file with tests, and in it each test, kept in step with what is written. */

import { type TestController, type TestItem, Uri, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Ask } from '../server.ts';

export interface TestTree {
  /** Reads the tests of one file anew. */
  refresh(uri: Uri): Promise<void>;
  forget(uri: Uri): void;
  /** Reads those of all files in the workspace, and of those that are open. */
  refreshAll(): Promise<void>;
}

export function createTestTree(controller: TestController, client: LanguageClient, ask: Ask): TestTree {
  const refresh = async (uri: Uri): Promise<void> => {
    const { tests } = await ask('scorelang/tests', { uri: uri.toString() });
    if (tests.length === 0) {
      controller.items.delete(uri.toString());
      return;
    }
    const known = controller.items.get(uri.toString());
    const file = known ?? controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
    // An item that stays keeps its result.
    file.children.replace(
      tests.map(({ id, name, range }, index) => {
        const there = file.children.get(id);
        const item = there?.label === name ? there : controller.createTestItem(id, name, uri);
        item.range = client.protocol2CodeConverter.asRange(range);
        item.sortText = String(index).padStart(6, '0');
        return item;
      }),
    );
    if (known === undefined) controller.items.add(file);
  };
  const forget = (uri: Uri): void => controller.items.delete(uri.toString());
  return {
    refresh,
    forget,
    async refreshAll() {
      const open = workspace.textDocuments.filter(({ languageId, uri }) => languageId === 'score' && uri.scheme === 'file');
      const found = new Map(
        [...(await workspace.findFiles('**/*.score', '**/node_modules/**')), ...open.map(({ uri }) => uri)].map((uri) => [
          uri.toString(),
          uri,
        ]),
      );
      controller.items.forEach(({ id }) => {
        if (!found.has(id)) controller.items.delete(id);
      });
      for (const uri of found.values()) await refresh(uri);
    },
  };
}

/** The tests that a request to run is about, by file; all where it names none. */
export function chosenTests(
  controller: TestController,
  include: readonly TestItem[] | undefined,
  exclude: readonly TestItem[] | undefined,
): ReadonlyMap<TestItem, readonly TestItem[]> {
  const chosen = new Map<TestItem, TestItem[]>();
  const left = new Set(exclude);
  const add = (item: TestItem): void => {
    if (left.has(item)) return;
    if (item.parent === undefined) {
      item.children.forEach(add);
      return;
    }
    const tests = chosen.get(item.parent) ?? [];
    if (!tests.includes(item)) chosen.set(item.parent, [...tests, item]);
  };
  if (include === undefined) controller.items.forEach(add);
  else include.forEach(add);
  return chosen;
}

/** A file's own address. */
export const fileOf = (item: TestItem): Uri => item.uri ?? Uri.parse(item.id);
