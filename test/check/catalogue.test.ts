import { describe, expect, test } from 'vitest';
import { MEANING } from '../../language/diagnostics/meaning.ts';
import { CASES } from './cases.ts';
import { applied, checked, errorsOf, unmarked } from './project.ts';

describe.each(CASES)('$code', (one) => {
  const { text, spans } = unmarked(one.bad);
  const project = { path: one.path, files: one.files };
  const shown = (diagnostics: ReturnType<typeof checked>['diagnostics']) => diagnostics.filter(({ code }) => code === one.code);

  test(`says: ${one.message}`, () => {
    const findings = shown(checked(text, project).diagnostics).map(({ message, span }) => ({ message, span }));
    expect(findings).toEqual([{ message: one.message, span: spans[0] }]);
  });

  test('says it as one mistake', () => {
    const { severity } = shown(checked(text, project).diagnostics)[0]!;
    const others = checked(text, project).diagnostics.filter(({ code }) => code !== one.code);
    const alike = severity === 'error' ? others : others.filter((other) => other.severity !== 'hint');
    expect(alike.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('is content with the text put right', () => {
    const path = one.code === 'no-model-to-test' ? 'model.score' : one.path;
    const after = one.files === undefined ? { path } : { path, files: one.files };
    expect(checked(one.good, after).diagnostics.map(({ code }) => code)).not.toContain(one.code);
    expect(errorsOf(one.good, after)).toEqual([]);
  });

  if (one.fix !== undefined) {
    test(`mends it: ${one.fix}`, () => {
      const [diagnostic] = shown(checked(text, project).diagnostics);
      const mended = applied(text, diagnostic!, one.fix!);
      expect(mended).not.toBe(text);
      expect(checked(mended, project).diagnostics.map(({ code }) => code)).not.toContain(one.code);
      expect(errorsOf(mended, project)).toEqual([]);
    });
  }
});

test('every code has a case', () => {
  const codes = new Set(CASES.map(({ code }) => code));
  expect(Object.keys(MEANING).filter((code) => !codes.has(code))).toEqual([]);
});
