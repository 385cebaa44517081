/** A scorer follows its file: what is good takes over, what is not is told. */
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadOptions, ScorerError } from '@scorelang/runtime/node';
import { type WatchedScorer, watch } from '@scorelang/runtime/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { folderWith } from '../cli/fake-io.ts';
import { CEO, moduleGiving, planGiving } from './scorers.ts';

interface Following {
  readonly scorer: WatchedScorer;
  readonly file: string;
  /** The next thing that happens: `20 -> 30` for a swap, or the fault of a problem. */
  readonly next: () => Promise<string>;
  readonly problems: readonly ScorerError[];
}

async function follow(
  name = 'a.mjs',
  content = moduleGiving(20),
  options: LoadOptions = {},
  prepare = (_file: string): void => {},
): Promise<Following> {
  const file = join(folderWith({ [`first/${name}`]: content }), 'first', name);
  prepare(file);
  const happened: string[] = [];
  const waiting: (() => void)[] = [];
  const problems: ScorerError[] = [];
  const tell = (what: string): void => {
    happened.push(what);
    waiting.shift()?.();
  };
  const scorer = await watch(file, {
    ...options,
    interval: 10,
    onSwap: (now, before) => tell(`${before.score(CEO).score} -> ${now.score(CEO).score}`),
    onProblem: (problem) => {
      problems.push(problem);
      tell(problem.fault);
    },
  });
  onTestFinished(() => scorer.close());
  const next = async (): Promise<string> => {
    if (happened.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return happened.shift()!;
  };
  return { scorer, file, next, problems };
}

const pointsOf = (scorer: WatchedScorer): number => scorer.score(CEO).score;

describe('a good new one takes over', () => {
  test.each([
    ['a.mjs', moduleGiving(20), moduleGiving(30)],
    ['a.cjs', moduleGiving(20, 'cjs'), moduleGiving(30, 'cjs')],
    ['a.json', planGiving(20), planGiving(30)],
  ])('written in place: %s', async (name, first, second) => {
    const { scorer, file, next } = await follow(name, first);
    expect(pointsOf(scorer)).toBe(20);
    writeFileSync(file, second);
    expect(await next()).toBe('20 -> 30');
    expect(pointsOf(scorer)).toBe(30);
    expect(scorer.explain(CEO).score).toBe(30);
    expect(scorer.model.name).toBe('Gives 30');
    writeFileSync(file, first);
    expect(await next()).toBe('30 -> 20');
  });

  test('renamed over the old one', async () => {
    const { file, next } = await follow();
    writeFileSync(`${file}.part`, moduleGiving(30));
    renameSync(`${file}.part`, file);
    expect(await next()).toBe('20 -> 30');
  });

  test('by a link that is pointed elsewhere', async () => {
    const { file, next } = await follow('a.mjs', moduleGiving(20), {}, (file) => {
      renameSync(file, join(file, '../../old.mjs'));
      symlinkSync(join(file, '../../old.mjs'), file);
    });
    writeFileSync(join(file, '../../new.mjs'), moduleGiving(30));
    symlinkSync(join(file, '../../new.mjs'), `${file}.link`);
    renameSync(`${file}.link`, file);
    expect(await next()).toBe('20 -> 30');
  });

  test('a snapshot taken before goes on with the old one', async () => {
    const { scorer, file, next } = await follow();
    const before = scorer.current;
    writeFileSync(file, moduleGiving(30));
    await next();
    expect([before.score(CEO).score, before.model.name, scorer.current.score(CEO).score]).toEqual([20, 'Gives 20', 30]);
  });
});

describe('a broken new one changes nothing, and is told', () => {
  test.each([
    ['cut short', moduleGiving(30).slice(0, 900), 'damaged'],
    ['empty', '', 'not a scorer'],
    ['something else', 'export default 7;', 'not a scorer'],
    ['of a newer format', moduleGiving(30).replace('format: 1,', 'format: 9,').replace(/^.*\n/, ''), 'newer format'],
  ])('%s; and the next good one takes over', async (_, broken, fault) => {
    const { scorer, file, next, problems } = await follow();
    writeFileSync(file, broken);
    expect(await next()).toBe(fault);
    expect(problems[0]!.message).toMatch(/ The scorer loaded before goes on\.$/);
    expect(pointsOf(scorer)).toBe(20);
    writeFileSync(file, moduleGiving(40));
    expect(await next()).toBe('20 -> 40');
  });

  test('deleted with its folder, and brought back', async () => {
    const { scorer, file, next } = await follow();
    rmSync(join(file, '..'), { recursive: true });
    expect(await next()).toBe('no file');
    expect(pointsOf(scorer)).toBe(20);
    renameSync(join(folderWith({ 'first/a.mjs': moduleGiving(50) }), 'first'), join(file, '..'));
    expect(await next()).toBe('20 -> 50');
  });

  test('refused by its own check', async () => {
    const check: LoadOptions['check'] = ({ score }) => {
      if (score(CEO).score > 100) throw new Error('nobody gets more than 100.');
    };
    const { scorer, file, next } = await follow('a.mjs', moduleGiving(20), { check });
    writeFileSync(file, moduleGiving(500));
    expect(await next()).toBe('refused');
    expect(pointsOf(scorer)).toBe(20);
  });

  test('one problem is told once, however often the file is touched', async () => {
    const { file, next, problems } = await follow();
    for (let again = 0; again < 3; again += 1) {
      writeFileSync(file, 'export default 7;');
      if (again === 0) expect(await next()).toBe('not a scorer');
    }
    writeFileSync(file, moduleGiving(30));
    expect(await next()).toBe('20 -> 30');
    expect(problems).toHaveLength(1);
  });
});

test('the first one must be good', async () => {
  await expect(watch(join(folderWith({}), 'none.mjs'))).rejects.toMatchObject({ name: 'ScorerError', fault: 'no file' });
});

test('after close it goes on and follows no more', async () => {
  const { scorer, file } = await follow();
  let tellSwapped = (): void => {};
  const swapped = new Promise<void>((resolve) => {
    tellSwapped = resolve;
  });
  const other = await watch(file, { interval: 10, onSwap: () => tellSwapped() });
  onTestFinished(() => other.close());
  scorer.close();
  writeFileSync(file, moduleGiving(30));
  await swapped;
  expect([pointsOf(scorer), pointsOf(other)]).toEqual([20, 30]);
});
