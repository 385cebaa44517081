import { DEFAULT_SETTINGS, readSettings } from '@scorelang/lsp';
import { expect, test } from 'vitest';

test('what an editor does not send is as it is without any setting', () => {
  for (const sent of [undefined, null, {}, [], 'all', { inlayHints: 'some', codeLens: null, sample: 5 }]) {
    expect(readSettings(sent)).toEqual(DEFAULT_SETTINGS);
  }
});

test('each kind can be switched off by itself', () => {
  expect(readSettings({ inlayHints: { tiers: false }, codeLens: { model: false, tests: 'no' } })).toEqual({
    ...DEFAULT_SETTINGS,
    inlayHints: { ...DEFAULT_SETTINGS.inlayHints, tiers: false },
    codeLens: { ...DEFAULT_SETTINGS.codeLens, model: false },
  });
});

test('`false` for all of them switches off each', () => {
  expect(Object.values(readSettings({ inlayHints: false }).inlayHints)).not.toContain(true);
});

test('the sample is a path; an empty one is none', () => {
  expect(readSettings({ sample: ' leads.csv ' }).sample).toBe('leads.csv');
  expect(readSettings({ sample: '  ' }).sample).toBeNull();
});
