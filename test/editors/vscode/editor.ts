/**
 * VS Code in a browser, as a person uses it: keys, palette, mouse. What one waits for is always something to be seen, or a file; never time.
 *
 *     const editor = await openEditor({ 'a.score': 'when title = CFO add 20\n' });
 *     await editor.open('a.score');
 *     await editor.type('when ');
 *     await editor.command('Format Document');
 *     await editor.close();
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browser } from './install.ts';
import { storedState } from './stored-state.ts';

const repository = join(import.meta.dirname, '../../..');
const screenshots = process.env.SCREENSHOTS ?? join(import.meta.dirname, 'screenshots');
const WINDOW = { width: 1280, height: 800 };
/** How long anything may take that comes by itself; the runs take a tenth of it. */
const PATIENCE = 25_000;
/** How long until one presses again: see `until`. */
const PRESS_AGAIN = 8_000;

export interface Editor {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Opens a file of the folder by its name, and gives the caret to it. */
  open(file: string): Promise<void>;
  /** Runs a command by its title, as in the palette. */
  command(title: string): Promise<void>;
  /** Takes the entry that is called exactly so, of those that a command asks about. */
  pick(entry: string): Promise<void>;
  /** Puts the caret before the `column`th character of a line; both from 1. */
  goTo(line: number, column: number): Promise<void>;
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Saves, and gives the file as it then is on disk. */
  saved(file: string): Promise<string>;
  /** The first thing on the page that the selector finds and that shows this text, once it is there; else `missed.png` shows what was. */
  see(selector: string, text?: string | RegExp): Promise<Locator>;
  /**
   * Presses something until what that brings is to be seen, as people do: what is drawn anew under the pointer loses the click that has begun.
   * `press` begins from anywhere: after a lost click it comes again.
   */
  until(press: () => Promise<unknown>, seen: Locator): Promise<void>;
  /** Waits until nothing of that is to be seen. */
  gone(selector: string, text?: string | RegExp): Promise<void>;
  /** Whether what the editor has written down of its windows, for when they are opened again, holds this. */
  remembered(pattern: RegExp): Promise<boolean>;
  /**
   * A picture in the light and in the dark theme: `NAME-light.png`, `NAME-dark.png`. `prepare` shows what does not outlive a change of theme.
   */
  picture(name: string, prepare?: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  /** Whether the folder is trusted; in one that is not, the editor is in restricted mode. */
  readonly trusted?: boolean;
  /** Further settings of the user. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the folder is a git repository with its files committed. */
  readonly git?: boolean;
}

/** Opens a window on a new folder with these files: texts, or null for one of `examples/` by that name. */
export async function openEditor(files: Readonly<Record<string, string | null>>, options: Options = {}): Promise<Editor> {
  const home = inject('home');
  const folder = join(mkdtempSync(join(home, 'window-')), 'models');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (text === null) cpSync(join(repository, 'examples', name), join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  if (options.git === true) commit(folder);
  writeFileSync(join(home, 'user/User/settings.json'), JSON.stringify({ ...settingsFor(options.trusted ?? true), ...options.settings }));

  const started = await chromium.launch({ executablePath: browser()!, args: FLAGS });
  const page = await started.newPage({ viewport: WINDOW });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${inject('address')}/?folder=${folder}`, { waitUntil: 'domcontentloaded' });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();

  const shown = async (found: Locator): Promise<Locator> => {
    await found.waitFor().catch(async (cause) => {
      await page.screenshot({ path: join(screenshots, 'missed.png') });
      throw cause;
    });
    return found;
  };
  const see = (selector: string, text?: string | RegExp): Promise<Locator> =>
    shown(page.locator(selector, text === undefined ? {} : { hasText: text }).first());
  const gone = async (selector: string, text?: string | RegExp): Promise<void> => {
    await expect
      .poll(() => page.locator(selector, text === undefined ? {} : { hasText: text }).count(), { timeout: PATIENCE, interval: 50 })
      .toBe(0);
  };
  const until = async (press: () => Promise<unknown>, seen: Locator): Promise<void> => {
    const patience = Date.now() + PATIENCE;
    for (;;) {
      await press();
      const came = await seen
        .first()
        .waitFor({ timeout: PRESS_AGAIN })
        .then(
          () => true,
          () => false,
        );
      if (came) return;
      if (Date.now() > patience) return void (await shown(seen.first()));
    }
  };
  /** Writes into the quick input, which goes away when something else takes the caret meanwhile. */
  const ask = async (input: string): Promise<void> => {
    const box = page.locator('.quick-input-widget input[type="text"]').first();
    await until(async () => {
      await page.keyboard.press('F1');
      await box.fill(input, { timeout: PRESS_AGAIN }).catch(() => page.keyboard.press('Escape'));
    }, page.locator(`.quick-input-widget:visible .quick-input-list .monaco-list-row`));
  };
  const pick = async (entry: string): Promise<void> => {
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ has: page.getByText(entry, { exact: true }) });
    await (await shown(row.first())).click();
    // Away from where the pointer would show a hover of what comes to lie under it.
    await page.mouse.move(200, 18);
  };
  const command = async (title: string): Promise<void> => {
    await ask(`>${title}`);
    await pick(title);
  };

  return {
    page,
    folder,
    async open(file) {
      await ask(file);
      await pick(file);
      await see('.tab.active', file);
      await see('.editor-instance .view-line');
      await see('.editor-instance .monaco-editor.focused');
    },
    command,
    pick,
    async goTo(line, column) {
      await ask(`:${line}:${column}`);
      await see('.quick-input-list .monaco-list-row.focused', `${line}`);
      await page.keyboard.press('Enter');
      await see('.statusbar-item', `Ln ${line}, Col ${column}`);
      await see('.editor-instance .monaco-editor.focused');
    },
    type: (text) => page.keyboard.type(text, { delay: 5 }),
    press: (keys) => page.keyboard.press(keys),
    async saved(file) {
      await page.keyboard.press('Control+S');
      await gone('.tab.active.dirty');
      return readFileSync(join(folder, file), 'utf8');
    },
    see,
    until,
    gone,
    async remembered(pattern) {
      // Texts within texts: each level has escaped the one within.
      return pattern.test((await page.evaluate(storedState)).replaceAll('\\', ''));
    },
    async picture(name, prepare) {
      mkdirSync(screenshots, { recursive: true });
      // The light one last, which is how the window goes on.
      for (const theme of ['dark', 'light'] as const) {
        // The editor follows the system: nothing on the page has to be pressed.
        await page.emulateMedia({ colorScheme: theme });
        await see(theme === 'light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark');
        await prepare?.();
        await page.screenshot({ path: join(screenshots, `${name}-${theme}.png`), animations: 'disabled', caret: 'hide' });
      }
    },
    close: () => started.close(),
  };
}

const settingsFor = (trusted: boolean): Readonly<Record<string, unknown>> => ({
  'window.autoDetectColorScheme': true,
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.editor.useModal': 'off',
  'security.workspace.trust.enabled': !trusted,
  'security.workspace.trust.startupPrompt': 'never',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  // The build for browsers would save what is typed by itself.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
});

/** No sandbox, as CI runs as root; nothing that asks somebody by itself. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'];

function commit(folder: string): void {
  const git = (...words: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...words], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'A model');
}
