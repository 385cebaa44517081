/** The commands and the TypeScript that the README and the help pages show do what they say. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERBS } from '../../cli/verbs.ts';
import { folderWith, score } from '../cli/fake-io.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The folder that the examples speak of: a model, its leads, and a folder of models. */
const project = (): string =>
  folderWith({
    'package.json': '{}',
    'inbound.score': read('examples/inbound.score'),
    'inbound-leads.csv': read('examples/inbound-leads.csv'),
    'leads.csv': read('examples/inbound-leads.csv').replace('Lead ID', 'id').replace('L0042', '1042'),
    'models/first.score': read('examples/first.score'),
    'Lead_describe.json': JSON.stringify({ labelPlural: 'Leads', fields: [{ name: 'Title', label: 'Title', type: 'string' }] }),
    'property_data.csv': 'name,label,type,field_type,_fivetran_id\njobtitle,Job Title,string,text,1\n',
    'property_option_data.csv': 'label,property_id,value\nOpen,2,OPEN\n',
    'contact_form_submission_data.csv': 'timestamp,contact_id,title\n2023-11-01 10:20:00,1,Demo\n',
    'lead_describe.csv': 'data_type,display_name,restname\nstring,Job Title,title\n',
    'marketo_activity_click_email_data.csv': 'activity_date,lead_id,link\n2020-04-30 08:05:11,1,https://example.com\n',
    'trial.score': read('examples/trial.score'),
    'trial-leads.csv': read('examples/trial-leads.csv'),
    'trial-events.csv': read('examples/trial-events.csv'),
  });

/** Words of a shell line, with quotes undone; no pipes, no variables. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map((match) => match[1] ?? match[2] ?? match[3]!).slice(1);

const alone = Object.values(VERBS)
  .flatMap(({ examples }) => examples.map(([command]) => command))
  // What an editor starts is talked to in test/lsp.
  .filter((command) => command.startsWith('score ') && !command.includes('--watch') && command !== 'score lsp');

test.each(alone)('help: %s', async (line) => {
  const [command] = line.split(' > ');
  const { code, err } = await score(project(), wordsOf(command!));
  // A check that finds something to do is no failure of the example: nothing is compiled yet where it looks for stale files.
  expect({ code, err }).toEqual({ code: line.endsWith('--check') ? 1 : 0, err: expect.not.stringContaining('error:') });
});

/** The lines of a page's shell blocks that begin with `score`. */
const commandsOf = (page: string): readonly string[] =>
  [...page.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.split('\n'))
    .map((line) => line.replace(/\s+#.*/, ''))
    .filter((line) => line.startsWith('score '));

test.each(['docs/init.md', 'docs/events-in-files.md'])('%s: its commands, one after the other', async (page) => {
  const folder = project();
  const commands = commandsOf(read(page));
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect({ command, ...(await score(folder, wordsOf(command))) }).toMatchObject({ command, code: 0 });
});

const readme = read('README.md');
const commands = commandsOf(readme);

test('README: the commands of a day, one after the other', async () => {
  const folder = project();
  writeFileSync(join(folder, 'leads.csv'), read('examples/inbound-leads.csv'));
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect({ command, ...(await score(folder, wordsOf(command))) }).toMatchObject({ command, code: 0 });
});

test('README: the npm scripts that it names exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm (?:run )?(start|test|[a-z]+-[a-z]+|score)\b/g)].map(([, name]) => name!);
  expect(named).toContain('real-leads');
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

test('README: the TypeScript runs on what score compile writes', async () => {
  const folder = project();
  await score(folder, ['compile', 'inbound.score', '-o', 'inbound.ts']);
  const [, snippet] = /```ts\n([\s\S]*?)```/.exec(readme)!;
  writeFileSync(join(folder, 'snippet.ts'), `${snippet}\nconsole.log(points, tier);`);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const out = execFileSync(process.execPath, ['--experimental-strip-types', '--no-warnings', 'snippet.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(out).toBe(
    '25 C-suite\n12 rate employees { 50 to 499 add 12 }\n0 always add 3 per pricing_views up to 15\n0 rate source { missing add 0 }\n37 cold\n',
  );
});
