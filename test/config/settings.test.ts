import { check, parse } from '@scorelang/language';
import { NO_CONFIG, readConfig, settingsFor, withLevels } from '@scorelang/language/config';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../check/project.ts';

const configOf = (value: object) => readConfig({ path: 'score.config.json', text: JSON.stringify(value) }).config;

describe('include and exclude', () => {
  const isIncluded = (value: object, path: string): boolean => settingsFor(configOf(value), path).isIncluded;

  test.each([
    [{}, 'a.score', true],
    [{ include: ['models/**/*.score'] }, 'models/a.score', true],
    [{ include: ['models/**/*.score'] }, 'models/deep/er/a.score', true],
    [{ include: ['models/**/*.score'] }, 'other/a.score', false],
    [{ include: ['./models/'] }, 'models/deep/a.score', true],
    [{ include: ['models'] }, 'models-old/a.score', false],
    [{ exclude: ['models/drafts'] }, 'models/drafts/x/a.score', false],
    [{ exclude: ['**/draft-*.score'] }, 'models/draft-1.score', false],
    [{ exclude: ['**/draft-*.score'] }, 'models/a.score', true],
    [{ include: ['models'], exclude: ['models/{old,new}'] }, 'models/new/a.score', false],
    [{ include: ['**'] }, '.hidden/a.score', true],
    [{ include: ['模型/*.score'] }, '模型/总.score', true],
    [{ exclude: ['**'] }, 'a.score', false],
  ])('%j: %s is %s', (value, path, expected) => expect(isIncluded(value, path)).toBe(expected));
});

describe('levels', () => {
  const config = configOf({
    levels: { 'unused-field': 'off', 'duplicate-rule': 'error' },
    overrides: [
      { files: ['old'], levels: { 'duplicate-rule': 'off' } },
      { files: ['old/new'], levels: { 'duplicate-rule': 'warning' } },
    ],
  });
  const text = 'field a: number\nfield b: number\nwhen a = 1 add 5\nwhen a = 1 add 5\n';
  const found = (path: string): readonly string[] => {
    const { diagnostics } = check(parse({ path, text }).file, hostOf({ [path]: text }));
    return withLevels(diagnostics, settingsFor(config, path)).map(({ code, severity }) => `${severity} ${code}`);
  };

  test('raise, lower and silence findings', () => expect(found('a.score')).toEqual(['error duplicate-rule']));
  test('may be others for some files', () => expect(found('old/a.score')).toEqual([]));
  test('of two that match the later counts', () => expect(found('old/new/a.score')).toEqual(['warning duplicate-rule']));
  test('without a configuration are those of the catalogue', () => {
    const { diagnostics } = check(parse({ path: 'a.score', text }).file, hostOf({}));
    expect(withLevels(diagnostics, settingsFor(NO_CONFIG, 'a.score'))).toEqual(diagnostics);
  });
});
