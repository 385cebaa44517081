/** What the extension promises in its manifest is there: its commands are registered, its settings are known to the server. */
import { globSync, readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS } from '@scorelang/lsp';
import { expect, test } from 'vitest';

const root = new URL('../../vscode-extension/', import.meta.url).pathname;
const { contributes, capabilities, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const offered = (contributes.commands as readonly { command: string }[]).map(({ command }) => command);
const sources = globSync('**/*.ts', { cwd: root, exclude: ['dist/**', 'node_modules/**'] }).map((file) =>
  readFileSync(root + file, 'utf8'),
);

const registered = sources.flatMap((text) => [...text.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(([, name]) => name!));

test('every command that is offered is registered, once', () => {
  expect(new Set(registered).size).toBe(registered.length);
  expect(offered.filter((command) => !registered.includes(command))).toEqual([]);
});

test('every command that the language server lets the editor run is registered', () => {
  const lsp = new URL('../../lsp/', import.meta.url).pathname;
  const files = globSync('**/*.ts', { cwd: lsp, exclude: ['dist/**', 'node_modules/**'] });
  const run = files.flatMap((file) => [...readFileSync(lsp + file, 'utf8').matchAll(/'(scorelang\.\w+)'/g)].map(([, name]) => name!));
  expect(run).toContain('scorelang.rename');
  expect(run.filter((command) => !registered.includes(command))).toEqual([]);
});

test('menus and the walkthrough name commands that there are', () => {
  const own = (text: string): readonly string[] => [...text.matchAll(/\b(scorelang\.\w+)\b/g)].map(([, name]) => name!);
  expect(own(JSON.stringify(contributes.menus)).filter((command) => !offered.includes(command))).toEqual([]);
  expect(own(JSON.stringify(contributes.walkthroughs)).filter((command) => !offered.includes(command))).toEqual([]);
  expect(contributes.walkthroughs[0].steps).toHaveLength(4);
});

test('every kind of hint and lens is switched by a setting that the server knows, and is shown if nothing is set', () => {
  const switches = Object.entries<{ default: unknown }>(contributes.configuration.properties).flatMap(([name, { default: preset }]) => {
    const [, kind, which] = /^scorelang\.(inlayHints|codeLens)\.(\w+)$/.exec(name) ?? [];
    return kind === undefined || which === undefined ? [] : [{ kind: kind as 'inlayHints' | 'codeLens', which, preset }];
  });
  expect(switches.length).toBeGreaterThan(5);
  for (const { kind, which, preset } of switches) expect(DEFAULT_SETTINGS[kind], `${kind}.${which}`).toMatchObject({ [which]: preset });
});

test('in restricted mode it works in part, and says which', () => {
  expect(capabilities.untrustedWorkspaces).toMatchObject({ supported: 'limited', description: expect.stringContaining('trust') });
});

test('it is bundled, and so installs nothing', () => expect(dependencies).toBeUndefined());
