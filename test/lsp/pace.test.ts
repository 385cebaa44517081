/** When the background begins: soon after a letter, at the end of a run of them, and the later the longer it takes. */
import { expect, test } from 'vitest';
import { createPace } from '../../lsp/assess/pace.ts';

const SLOW = 100;

/** One that was at work before, and quick. */
function warmPace(): ReturnType<typeof createPace> {
  const pace = createPace(SLOW);
  pace.took(20);
  return pace;
}

test('a letter typed by hand is looked at soon', () => {
  const pace = warmPace();
  pace.typed(1000);
  expect(pace.wait(1000)).toBe(5);
  pace.typed(1120);
  expect(pace.wait(1121)).toBe(4);
  expect(pace.wait(2000)).toBe(0);
});

test('of letters that come quicker than by hand the end is waited for', () => {
  const pace = warmPace();
  for (const at of [1000, 1010, 1020]) pace.typed(at);
  expect(pace.wait(1020)).toBe(60);
});

test('what takes long waits twice as long, and two seconds at most', () => {
  const pace = createPace(SLOW);
  const waitAfter = (...took: readonly number[]): number => {
    for (const each of took) pace.took(each);
    pace.typed(10_000);
    return pace.wait(10_000);
  };
  expect(waitAfter(400, 400)).toBe(800);
  expect(waitAfter(5000, 5000)).toBe(2000);
  expect(waitAfter(90, 90)).toBe(60);
});

test('one that took long, as the first does, puts off nothing', () => {
  const pace = createPace(SLOW);
  pace.took(2000);
  pace.typed(0);
  expect(pace.wait(0)).toBe(5);
});

test('before it was ever done its time is guessed, and who opens a file is let alone for a moment', () => {
  const pace = createPace(SLOW);
  pace.typed(1000);
  expect(pace.wait(1000)).toBe(250);
  pace.guess(900);
  expect(pace.wait(1000)).toBe(900);
  pace.took(3000);
  pace.guess(20);
  expect(pace.wait(1000)).toBe(1800);
  pace.took(250);
  expect(pace.wait(1000)).toBe(500);
});
