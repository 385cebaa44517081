import type { Plan } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';
import { momentFrom, momentText, paramsFrom } from '../../cli/parameters.ts';

const now = new Date('2026-03-01T12:00:00Z');
const at = (asOf: string | undefined, zone = 0): string => momentFrom(asOf, zone, now).toISOString();

const plan = {
  params: [
    { name: 'demo_points', value: 25, from: 0, to: null, isPoints: true },
    { name: 'share', value: 0.5, from: 0, to: 1, isPoints: false },
  ],
} as unknown as Plan;

describe('--as-of', () => {
  test('is the present when it is left out', () => expect(at(undefined)).toBe('2026-03-01T12:00:00.000Z'));
  test('a date is its midnight in the zone of the model', () => {
    expect(at('2026-01-31')).toBe('2026-01-31T00:00:00.000Z');
    expect(at('2026-01-31', 480)).toBe('2026-01-30T16:00:00.000Z');
  });
  test('a time without a zone is in the zone of the model', () => expect(at('2026-01-31 10:30', -300)).toBe('2026-01-31T15:30:00.000Z'));
  test('a zone that is written wins', () => {
    expect(at('2026-01-31T10:00Z', 480)).toBe('2026-01-31T10:00:00.000Z');
    expect(at('2026-01-31T10:00:30+02:00', 480)).toBe('2026-01-31T08:00:30.000Z');
  });
  test.each(['yesterday', '31.1.2026', '2026-13-01', '2026-02-30', '2026-01-31T25:00', ''])('refuses %s', (asOf) => {
    expect(() => at(asOf)).toThrow('--as-of takes a date or a moment');
  });
  test('is shown in the zone of the model', () => {
    expect(momentText(now, 0)).toBe('2026-03-01 12:00 UTC');
    expect(momentText(now, 480)).toBe('2026-03-01 20:00 +08:00');
    expect(momentText(now, -330)).toBe('2026-03-01 06:30 -05:30');
  });
});

describe('--set', () => {
  test('gives params their values', () => {
    expect(paramsFrom(['demo_points=30', ' share = 0.25 '], plan)).toEqual({ demo_points: 30, share: 0.25 });
  });
  test.each([
    ['demo_points', '--set takes name=number, as in --set demo_points=30, not demo_points'],
    ['demo_point=30', 'The model has no param demo_point. Did you mean demo_points?'],
    ['zzz=30', 'The model has no param zzz. It has demo_points, share.'],
    ['demo_points=many', '--set demo_points takes a number, not many.'],
    ['demo_points=', '--set demo_points takes a number, not nothing.'],
    ['demo_points=-1', '--set demo_points=-1: the model takes 0 or more.'],
    ['demo_points=5.00001', '--set demo_points=5.00001: a rule gives it as points, which have at most 4 decimals and 1,000,000 in size.'],
    ['demo_points=2000000', '--set demo_points=2000000: a rule gives it as points'],
    ['share=2', '--set share=2: the model takes from 0 to 1.'],
  ])('refuses %s', (setting, message) => {
    expect(() => paramsFrom([setting], plan)).toThrow(message);
  });
});
