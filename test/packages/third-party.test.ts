/** What may be bundled, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { isAllowed, thirdParty } from '../../cli/third-party.js';
import { folderWith } from '../cli/fake-io.ts';

const manifest = (name: string, license: unknown) => JSON.stringify({ name, version: '1.2.3', license });

describe('licences', () => {
  test.each(['MIT', 'Apache-2.0', '0BSD', '(MIT OR GPL-3.0-only)', '(MIT AND ISC)'])('%s may be bundled', (licence) =>
    expect(isAllowed(licence)).toBe(true),
  );
  test.each(['GPL-3.0-only', 'AGPL-3.0-or-later', '(MIT AND GPL-2.0-only)', 'SEE LICENSE IN LICENSE.md', 'UNLICENSED', '', undefined])(
    '%s may not',
    (licence) => expect(isAllowed(licence)).toBe(false),
  );
});

describe('the text beside the bundle', () => {
  test('names each package once, in order, and has each text once', () => {
    const folder = folderWith({
      'node_modules/b/package.json': manifest('b', 'MIT'),
      'node_modules/b/LICENSE': 'One text.\n',
      'node_modules/@s/a/package.json': manifest('@s/a', 'ISC'),
      'node_modules/@s/a/licence.md': 'One text.\n',
      'node_modules/b/node_modules/c/package.json': manifest('c', 'BSD-3-Clause'),
      'node_modules/b/node_modules/c/COPYING': 'Another.\n',
    });
    const inputs = [
      'main.ts',
      'node_modules/b/x.js',
      'node_modules/b/y.js',
      'node_modules/@s/a/deep/z.js',
      'node_modules/b/node_modules/c/i.js',
    ];
    const text = thirdParty(folder, inputs);
    expect(text).toMatch(
      /^The score command contains these packages:\n\n- @s\/a 1\.2\.3: ISC\n- b 1\.2\.3: MIT\n- c 1\.2\.3: BSD-3-Clause\n/,
    );
    expect(text.match(/One text\./g)).toHaveLength(1);
    expect(text).toContain('@s/a 1.2.3\nb 1.2.3\n\nOne text.');
  });

  test('is not made where a licence is not allowed, or its text is missing', () => {
    const folder = folderWith({
      'node_modules/gpl/package.json': manifest('gpl', 'GPL-3.0-only'),
      'node_modules/gpl/LICENSE': 'Copyleft.',
      'node_modules/bare/package.json': manifest('bare', 'MIT'),
    });
    expect(() => thirdParty(folder, ['node_modules/gpl/x.js'])).toThrow('gpl is under GPL-3.0-only');
    expect(() => thirdParty(folder, ['node_modules/bare/x.js'])).toThrow('bare does not bring the text of its licence');
  });
});
