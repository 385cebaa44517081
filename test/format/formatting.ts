/** Formatting, as the tests speak of it. */
import { type File, formatText, parse } from '@scorelang/language';
import { expect } from 'vitest';

export const read = (text: string): File => parse({ path: 'model.score', text }).file;

/** The formatted text. Fails where formatting refuses, or where a second round would change anything. */
export function formatted(text: string): string {
  const once = onceFormatted(text);
  expect(onceFormatted(once), 'formatting again changes nothing').toBe(once);
  return once;
}

function onceFormatted(text: string): string {
  const result = formatText({ path: 'model.score', text });
  if (result.kind === 'formatted') return result.text;
  const problems = result.diagnostics.map(({ message, span }) => `${span.start}: ${message}`).join('\n');
  throw new Error(`${result.reason}\n${problems}\n--- the file\n${text}`);
}

/** Lines without the indent that a test's own source gives them. */
export function lines(strings: TemplateStringsArray): string {
  const all = strings.raw.join('').split('\n').slice(1, -1);
  const indent = Math.min(...all.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return all.map((line) => `${line.slice(indent)}\n`).join('');
}
