import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../cli/exit.ts';
import { manPage } from '../../cli/man-page.ts';
import { programFor } from '../../cli/program.ts';
import { VERBS } from '../../cli/verbs.ts';
import { ioFor } from './fake-io.ts';
import { isThere } from './shells.ts';

const program = programFor(ioFor('/'), () => {});
const page = manPage(program, { version: '1.2.3', date: '2026-11-22' });

/** The page as a terminal shows it, without emphasis, and what groff complains of. */
function rendered(roff: string): { readonly text: string; readonly warnings: string } {
  const { stdout, stderr, status } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-cbou', '-rLL=1000n'], {
    input: roff,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return { text: stdout.replace(/ +/g, ' '), warnings: stderr };
}

describe('the manual page', () => {
  if (!isThere('groff')) {
    console.log('groff is not installed here, so the manual page is not rendered.');
    test.skip('groff is not installed', () => {});
    return;
  }

  test('is rendered without a warning', () => expect(rendered(page).warnings).toBe(''));

  test('has every verb with every option, what they mean, and every example', () => {
    const { text } = rendered(page);
    for (const verb of program.commands) {
      expect(text).toContain(`SCORE ${verb.name().toUpperCase()}\n`);
      expect(text).toContain(verb.description());
      for (const option of verb.options) expect(text).toContain(`${option.flags}`);
      for (const option of verb.options) expect(text).toContain(option.description);
    }
    for (const { examples } of Object.values(VERBS)) for (const [command] of examples) expect(text).toContain(command);
  });

  test('has every exit code', () => {
    const [, status = ''] = rendered(page).text.split('EXIT STATUS');
    for (const code of Object.values(EXIT)) expect(status).toMatch(new RegExp(`^ ${code} `, 'm'));
  });

  test('shows a text as it is, whatever roff would take it for', () => {
    const odd = program.createCommand('score').description('Odd.');
    odd.command('check').description('.so /etc/passwd and \\fB \\n -x \'y\' 职位 "z"').option('--a', "'.quoted");
    const { text, warnings } = rendered(manPage(odd, { version: '"1" \\s', date: '' }));
    expect(warnings).toBe('');
    expect(text).toContain('.so /etc/passwd and \\fB \\n -x \'y\' 职位 "z"');
    expect(text).toContain("'.quoted.");
  });
});

test('the package names the page and packs it', () => {
  const { man, files } = JSON.parse(readFileSync(new URL('../../cli/package.json', import.meta.url), 'utf8')) as {
    man: string;
    files: string[];
  };
  expect(man).toBe('./dist/man/score.1');
  expect(files).toContain('dist/man');
});
