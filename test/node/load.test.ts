/** Which files are taken as scorers, and with which words the others are refused. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LoadOptions, load, ScorerError } from '@scorelang/runtime/node';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../cli/fake-io.ts';
import { CEO, moduleGiving, planGiving } from './scorers.ts';

type Refused = Pick<ScorerError, 'fault' | 'message'>;

/** Why a file with this content is not taken; the name of the folder is left out. */
async function refusal(name: string, content: string | null, options: LoadOptions = {}): Promise<Refused> {
  const folder = folderWith(content === null ? {} : { [name]: content });
  try {
    await load(join(folder, name), options);
  } catch (cause) {
    if (!(cause instanceof ScorerError)) throw cause;
    expect(cause.path).toBe(join(folder, name));
    return { fault: cause.fault, message: cause.message.replaceAll(`${folder}/`, '') };
  }
  throw new Error('The file was taken.');
}

describe('a scorer is loaded', () => {
  test.each([
    ['an ES module', 'a.mjs', moduleGiving(20)],
    ['CommonJS', 'a.cjs', moduleGiving(20, 'cjs')],
    ['TypeScript, where Node runs it', 'a.mts', moduleGiving(20, 'esm', 'ts')],
    ['a plan', 'a.plan.json', planGiving(20)],
    ['a module with the line ends of Windows', 'a.mjs', moduleGiving(20).replaceAll('\n', '\r\n')],
    ['a module with a byte order mark', 'a.mjs', `\ufeff${moduleGiving(20)}`],
    ['a module without its seal, as a bundler leaves it', 'a.mjs', moduleGiving(20).replace(/^.*\n/, '')],
    ['a plan with a byte order mark', 'a.json', `\ufeff${planGiving(20)}`],
    ['a plan with a schema for editors', 'a.json', planGiving(20).replace('{', '{ "$schema": "./plan.schema.json",')],
  ])('from %s', async (_, name, content) => {
    const { score, explain, model } = await load(join(folderWith({ [name]: content }), name));
    expect(score(CEO)).toMatchObject({ score: 20, tier: 'hot' });
    expect(explain(CEO).lines[0]).toMatchObject({ text: 'when title = CEO add 20', fired: true });
    expect(model).toMatchObject({ name: 'Gives 20', format: 1, tiers: ['hot', 'cold'], readsTime: false });
  });

  test('compiled, typed and as a plan with one and the same description', async () => {
    const folder = folderWith({ 'a.mjs': moduleGiving(20), 'b.cjs': moduleGiving(20, 'cjs'), 'c.json': planGiving(20) });
    const [esm, cjs, plan] = await Promise.all(['a.mjs', 'b.cjs', 'c.json'].map((name) => load(join(folder, name))));
    expect(cjs!.model).toEqual(esm!.model);
    expect(plan!.model).toEqual(esm!.model);
  });

  test('by an address as well as by a path', async () => {
    const { score } = await load(pathToFileURL(join(folderWith({ 'a b#c.mjs': moduleGiving(20) }), 'a b#c.mjs')));
    expect(score(CEO).score).toBe(20);
  });

  test('where its hash is the one asked for, and its own check passes', async () => {
    const folder = folderWith({ 'a.mjs': moduleGiving(20) });
    const { model } = await load(join(folder, 'a.mjs'));
    const checked: number[] = [];
    await load(join(folder, 'a.mjs'), { hash: model.hash, check: ({ score }) => void checked.push(score(CEO).score) });
    expect(checked).toEqual([20]);
  });
});

const resealed = (text: string): string => {
  const bare = text.replace(/ sha256:[0-9a-f]{32}\n/, '\n').replace(/\/\/# sourceMappingURL=.*\n$/, '');
  const digest = createHash('sha256').update(bare).digest('hex').slice(0, 32);
  return bare.replace('\n', ` sha256:${digest}\n`);
};

describe('refused is', () => {
  test('a file that is not there', async () =>
    expect(await refusal('a.mjs', null)).toEqual({ fault: 'no file', message: 'There is no file a.mjs. score compile writes scorers.' }));

  test('a folder', async () => {
    const folder = folderWith({ 'a.mjs/x': '' });
    await expect(load(join(folder, 'a.mjs'))).rejects.toMatchObject({ fault: 'no file', message: expect.stringContaining('is a folder') });
  });

  test.each<readonly [string, string, string, Refused]>([
    [
      'another module',
      'a.mjs',
      'export const score = 7;',
      {
        fault: 'not a scorer',
        message: 'a.mjs is no compiled scorer: it exports no score, explain and model. score compile writes scorers.',
      },
    ],
    [
      'an empty file',
      'a.mjs',
      '',
      {
        fault: 'not a scorer',
        message: 'a.mjs is no compiled scorer: it exports no score, explain and model. score compile writes scorers.',
      },
    ],
    [
      'what is no program',
      'a.mjs',
      'model "x"\nwhen a add 1\n',
      { fault: 'not a scorer', message: expect.stringMatching(/^a\.mjs cannot be loaded: .* Compile the model again\.$/) },
    ],
    ['bytes', 'a.cjs', '\u0000\u0001PK', { fault: 'not a scorer', message: expect.stringContaining('a.cjs cannot be loaded: ') }],
    [
      'a module with other functions of those names',
      'a.mjs',
      'export const score = () => 1, explain = () => 1, model = {};',
      { fault: 'not a scorer', message: 'a.mjs is no compiled scorer: its model tells no format and hash. score compile writes scorers.' },
    ],
    [
      'a newer format',
      'a.mjs',
      resealed(moduleGiving(20).replace('format: 1,', 'format: 2,')),
      {
        fault: 'newer format',
        message: 'a.mjs has format 2, and this version reads 1. Use a newer @scorelang/runtime, or compile the model with this version.',
      },
    ],
    [
      'a digit that was changed',
      'a.mjs',
      moduleGiving(20).replace('+= 20_0000', '+= 90_0000'),
      { fault: 'damaged', message: 'a.mjs was changed after score wrote it, or cut short. Compile the model again.' },
    ],
    [
      'a module that was cut short, between two of its parts',
      'a.mjs',
      moduleGiving(20).split('// What follows is the same')[0]!,
      { fault: 'damaged', message: 'a.mjs was changed after score wrote it, or cut short. Compile the model again.' },
    ],
    [
      'a module without its seal that lost a function',
      'a.mjs',
      moduleGiving(20).replace(/^.*\n/, '').replace('function evaluate(', 'function lost('),
      { fault: 'damaged', message: expect.stringMatching(/^a\.mjs does not score: \w+ is not defined\. Compile the model again\.$/) },
    ],
    [
      'JSON that is no plan',
      'a.json',
      '{}',
      { fault: 'not a scorer', message: 'a.json: This is no plan. A plan is what `score compile model.score --target plan` writes.' },
    ],
    [
      'a plan that was cut short',
      'a.json',
      planGiving(20).slice(0, 300),
      { fault: 'not a scorer', message: 'a.json: This is no plan: it is not JSON, or was cut short.' },
    ],
    [
      'a plan with a place that is wrong',
      'a.json',
      planGiving(20).replace('"leaf": 0', '"leaf": 9'),
      { fault: 'damaged', message: 'a.json: The plan is damaged: entries[0].leaf is 9, but there are 1 leaves.' },
    ],
    [
      'a plan with other points',
      'a.json',
      planGiving(20).replace('200000', '900000'),
      { fault: 'damaged', message: 'a.json was changed after score wrote it. Compile the model again.' },
    ],
    [
      'a plan of a newer format',
      'a.json',
      planGiving(20).replace('"format": 1', '"format": 3'),
      { fault: 'newer format', message: expect.stringContaining('The plan has format 3, and this version reads 1.') },
    ],
  ])('%s', async (_, name, content, expected) => {
    expect(await refusal(name, content)).toEqual(expected);
  });

  test('a scorer of another hash', async () => {
    expect(await refusal('a.mjs', moduleGiving(20), { hash: 'abc' })).toEqual({
      fault: 'other hash',
      message: expect.stringMatching(/^a\.mjs holds Gives 20 with the hash [0-9a-f]{32}, not abc\.$/),
    });
  });

  test('one that its own check throws at', async () => {
    const check = () => Promise.reject(new Error('a CEO should have 25 points.'));
    expect(await refusal('a.mjs', moduleGiving(20), { check })).toEqual({
      fault: 'refused',
      message: 'a.mjs was refused: a CEO should have 25 points.',
    });
  });
});
