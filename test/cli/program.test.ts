import { describe, expect, test } from 'vitest';
import { VERBS } from '../../cli/verbs.ts';
import { folderWith, score } from './fake-io.ts';

const ALL = Object.keys(VERBS).join(', ');

const run = (words: readonly string[], world = {}) => score(folderWith({}), words, world);

describe('help', () => {
  test('names every verb with what it does', async () => {
    const { out, code } = await run(['help']);
    expect(code).toBe(0);
    for (const [verb, page] of Object.entries(VERBS)) expect(out).toMatch(new RegExp(`\\n  ${verb} +${page.summary}\\n`));
  });

  test.each(Object.entries(VERBS))('of %s shows its options and its examples', async (verb, page) => {
    const { out, code } = await run(['help', verb]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: score ${verb}`);
    for (const [command] of page.examples) expect(out).toContain(command);
    expect((await run([verb, '--help'])).out).toBe(out);
  });

  test('keeps to the width of the terminal, examples aside', async () => {
    const { out } = await run(['help', 'run'], { columns: 80 });
    const [options = '', after = ''] = out.split('Examples:');
    const notes = after.slice(after.indexOf('Without -o'));
    expect(Math.max(...`${options}${notes}`.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('is what a bare `score` prints, as a mistake', async () => {
    const { code, out, err } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: score');
  });
});

test('--version prints the version', async () => {
  expect(await run(['--version'])).toEqual({ code: 0, out: '0.0.0-source\n', err: '' });
});

describe('a mistake in the command', () => {
  test.each([
    [['chekc'], `There is no verb chekc. Did you mean check? These are all: ${ALL}.`],
    [['format'], `There is no verb format. Did you mean fmt? These are all: ${ALL}.`],
    [['constructor'], `There is no verb constructor. These are all: ${ALL}.`],
    [['help', 'toString'], `There is no verb toString. These are all: ${ALL}.`],
    [[''], `There is no verb without a name. These are all: ${ALL}.`],
    [['help', 'zebra'], `There is no verb zebra. These are all: ${ALL}.`],
    [['inbound.score'], 'Say what to do with inbound.score: score check inbound.score'],
    [['check', '--fail-levl', 'error'], "Unknown option '--fail-levl'. Did you mean --fail-level? See: score help check"],
    [['check', 'm.score', '--json'], "Unknown option '--json'. Write --format json. See: score help check"],
    [['test', '--json'], "Unknown option '--json'. Write --format json. See: score help test"],
    [['fmt', 'm.score', '--json'], "Unknown option '--json'. See: score help fmt"],
    [['run', 'm.score'], "Missing required argument 'leads'. See: score help run"],
    [['run', 'm.score', 'a.csv', 'b.csv'], 'Too many arguments for '],
    [['run', 'm.score', 'a.csv', '--top', '0'], '--top takes a whole number from 1, not 0. See: score help run'],
    [['run', 'm.score', 'a.csv', '--top', 'ten'], '--top takes a whole number from 1, not ten. See: score help run'],
    [['run', 'm.score', 'a.csv', '--dates', 'dd'], "Option '--dates <order>' argument 'dd' is invalid. Allowed choices are dmy, mdy, ymd."],
    [['run', 'm.score', 'a.csv', '-o'], "Option '-o, --output <file>' argument missing. See: score help run"],
    [
      ['test', '--format', 'xml'],
      "Option '--format <format>' argument 'xml' is invalid. Allowed choices are pretty, json, junit, tap, github.",
    ],
  ])('%j is answered with what to do', async (words, message) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.startsWith(`error: ${message}`) ? message : err).toBe(message);
    expect(err.split('\n')).toHaveLength(2);
  });
});
