import { check, formatText, parse } from '@scorelang/language';
import { describe, expect, test } from 'vitest';
import { hostOf } from './project.ts';

/** What is found in a text, and what its comments ignore, as `code` and `code: reason`. */
function looked(text: string, path = 'model.score', files: Readonly<Record<string, string>> = {}) {
  const { file, diagnostics: syntax } = parse({ path, text });
  const { diagnostics, ignored } = check(file, hostOf({ ...files, [path]: text }));
  return {
    found: [...syntax, ...diagnostics].map(({ code }) => code),
    ignored: ignored.map(({ diagnostic, reason }) => `${diagnostic.code}: ${reason}`),
  };
}

const GAP = 'rate employees {\n  below 50 add 5\n  100 or more add 25\n}\n';

describe('a score-ignore comment', () => {
  test('silences a finding on the next statement, over blank lines and other comments', () => {
    const text = `field employees: whole number\n# score-ignore gap-in-bands not served\n\n# the sizes\n${GAP}`;
    expect(looked(text)).toEqual({ found: [], ignored: ['gap-in-bands: not served'] });
  });

  test('silences a finding on its own line, and no other', () => {
    const text = 'when a = 1 add 5\nwhen a = 1 add 5 # score-ignore duplicate-rule counts twice\nwhen a = 1 add 5\n';
    expect(looked(text)).toEqual({ found: ['duplicate-rule'], ignored: ['duplicate-rule: counts twice'] });
  });

  test('stands beside a line of a rate as well as above it', () => {
    const beside = GAP.replace('25', '25 # score-ignore gap-in-bands not served');
    const above = GAP.replace('  100', '  # score-ignore gap-in-bands: not served\n  100');
    const head = GAP.replace('{', '{ # score-ignore gap-in-bands — not served');
    for (const text of [beside, above, head]) {
      expect(looked(`field employees: whole number\n${text}`)).toEqual({ found: [], ignored: ['gap-in-bands: not served'] });
    }
  });

  test('names several codes', () => {
    const text =
      'field can_pay: yes/no\nwhen not can_pay add 5\n# score-ignore punishes-missing, duplicate-rule on purpose\nwhen not can_pay add 5\n';
    expect(looked(text)).toEqual({
      found: ['punishes-missing'],
      ignored: ['punishes-missing: on purpose', 'duplicate-rule: on purpose'],
    });
  });

  test('two of them above one statement both count', () => {
    const text =
      'field can_pay: yes/no\nwhen not can_pay add 5\n# score-ignore punishes-missing a\n# score-ignore duplicate-rule b\nwhen not can_pay add 5\n';
    expect(looked(text).ignored).toEqual(['punishes-missing: a', 'duplicate-rule: b']);
  });

  test('above a group is about its opening, not about all that is in it', () => {
    const inside = '# score-ignore duplicate-rule all of it\ngroup fit {\n  when a = 1 add 5\n  when a = 1 add 5\n}\n';
    expect(looked(inside)).toEqual({ found: ['ignores-nothing', 'duplicate-rule'], ignored: [] });
    expect(looked('when a = 1 add 5\n# score-ignore empty-block comes later\ngroup fit {\n}\n').ignored).toEqual([
      'empty-block: comes later',
    ]);
  });

  test('covers a statement that goes on over several lines, from above, within and behind', () => {
    const rule = (above: string, within: string, behind: string) =>
      `field x: yes/no\nfield y: yes/no\n${above}when not x${within}\n    and y${behind}\n  add 5\n`;
    const comment = '# score-ignore punishes-missing fine';
    for (const text of [
      rule(`${comment}\n`, '', ''),
      rule('', ` ${comment}`, ''),
      rule('', `\n  ${comment}`, ''),
      rule('', '', ` ${comment}`),
    ]) {
      expect(looked(text)).toEqual({ found: [], ignored: ['punishes-missing: fine'] });
    }
  });

  test('without a reason ignores, and is itself reported', () => {
    expect(looked(`field employees: whole number\n# score-ignore gap-in-bands\n${GAP}`)).toEqual({
      found: ['ignore-without-reason'],
      ignored: ['gap-in-bands: '],
    });
  });

  test('cannot ignore an error, of writing or of meaning', () => {
    expect(looked('# score-ignore unknown-field later\nfield a: number\nwhen b = 1 add 5\n').found).toEqual([
      'ignored-error',
      'unused-field',
      'unknown-field',
    ]);
    expect(looked('# score-ignore missing-when later\ntitle = CEO add 5\n').found).toContain('missing-when');
  });

  test('is not said to ignore nothing while the model has errors, which hide what else there is', () => {
    expect(looked('field a: number\nwhen b = 1 add 5\n# score-ignore gap-in-bands fine\nwhen a = 1 add 5\n').found).toEqual([
      'unknown-field',
    ]);
    expect(looked('when a = 1 add 5\n# score-ignore duplicate-rule fine\nwehn a (((\n').found).not.toContain('ignores-nothing');
  });

  test('is only a comment where the words are part of others', () => {
    expect(looked('# please score-ignore gap-in-bands\n# score-ignored\n# score-ignore-file x\nwhen a = 1 add 5\n').found).toEqual([]);
  });

  test('works in a file of tests, on the findings of that file', () => {
    const files = { 'm.score': 'when a = 1 add 5\n' };
    const text = '# score-ignore test-without-expect to be written\ntest "a" {\n  given a = 1\n}\n';
    expect(looked(text, 'm.test.score', files)).toEqual({ found: [], ignored: ['test-without-expect: to be written'] });
  });

  test('stays where it is when the file is formatted, with Windows line ends too', () => {
    const text = `field   employees: whole number\n\n# score-ignore gap-in-bands not served\nrate employees {\n below 50 add 5\n 100 or more   add 25\n}\nwhen employees=3 add 5\nwhen employees=3 add 5   # score-ignore duplicate-rule twice\n`;
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      const formatted = formatText({ path: 'model.score', text: written });
      if (formatted.kind !== 'formatted') throw new Error(formatted.reason);
      expect(looked(formatted.text)).toEqual(looked(written));
      expect(looked(written)).toEqual({ found: [], ignored: ['gap-in-bands: not served', 'duplicate-rule: twice'] });
    }
  });

  test('ignoring the names that every object has is no use', () => {
    expect(looked('# score-ignore constructor x\nwhen a = 1 add 5\n').found).toEqual(['unknown-code']);
  });
});
