import { createHash } from 'node:crypto';
import { compile, load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { describe, expect, test } from 'vitest';

function hashIn(text: string, path = 'model.score'): string | null {
  const { hash, diagnostics } = load({ path, text }, NO_FILES);
  if (hash === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return hash;
}

const MODEL = `model "Inbound"
field title: text column "Job Title" treat [none] as missing
field employees: number
param boost = 5 from 0 to 10
list chiefs = [CEO, CFO]
let big = employees >= 1000
group fit "Company" max 60 {
  when title in chiefs add 20 because "C-suite"
  when big add boost
}
tier hot >= 70
tier cold otherwise`;

describe('the hash of a model', () => {
  const hash = hashIn(MODEL);

  test('is 32 hexadecimal digits', () => {
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });

  const same: Readonly<Record<string, string>> = {
    'comments and empty lines': `# first\n\n${MODEL.replace('add 20', '# why\n    add 20')}`,
    'spelling of numbers': MODEL.replace('1000', '1k').replace('60', '60.0'),
    'line ends': MODEL.replaceAll('\n', '\r\n'),
    parentheses: MODEL.replace('employees >= 1000', '(employees >= 1_000)'),
    title: MODEL.replace('Inbound', 'Outbound'),
    'the name of a list': MODEL.replaceAll('chiefs', 'bosses'),
    'the order in a list': MODEL.replace('CEO, CFO', 'CFO, ceo'),
    'the name of a let': MODEL.replaceAll('big', 'large'),
    'a let that nothing uses': `${MODEL}\nlet unused_one = employees > 1`,
    tests: `${MODEL}\ntest "a" { given title = CEO expect score = 20 }`,
  };
  for (const [what, text] of Object.entries(same)) test(`does not see ${what}`, () => expect(hashIn(text)).toBe(hash));

  test('does not see the file', () => {
    expect(hashIn(MODEL, 'folder/other.score')).toBe(hash);
  });

  const different: Readonly<Record<string, string>> = {
    points: MODEL.replace('add 20', 'add 21'),
    'a value': MODEL.replace('CFO', 'COO'),
    'the name of a field': MODEL.replaceAll('employees', 'staff'),
    'a column': MODEL.replace('Job Title', 'Title'),
    'what counts as missing': MODEL.replace('[none]', '[nothing]'),
    'a param': MODEL.replace('boost = 5', 'boost = 6'),
    'the range of a param': MODEL.replace('0 to 10', '0 to 11'),
    'a cap': MODEL.replace('max 60', 'max 61'),
    'the name of a group': MODEL.replace('group fit', 'group match'),
    'a line of a tier': MODEL.replace('>= 70', '> 70'),
    'the name of a tier': MODEL.replace('hot', 'warm'),
    'a reason': MODEL.replace('C-suite', 'chief'),
    'a condition': MODEL.replace('>= 1000', '> 1000'),
    rounding: `${MODEL}\nround score to 0`,
    zone: `zone +01:00\n${MODEL}`,
  };
  for (const [what, text] of Object.entries(different)) test(`sees ${what}`, () => expect(hashIn(text)).not.toBe(hash));
});

describe('a SHA-256 that is handed in', () => {
  // All lengths in bytes, and half a pair, which has no place in UTF-8.
  const text = MODEL.replace('"C-suite"', '"Größe, Ж, 👩‍💼, \ud83d"');
  const options = { target: 'js', module: 'esm', version: '0.1.0', outputName: 'model.mjs', sourcePath: 'model.score' } as const;
  const compiledWith = (sha256?: (text: string) => string) =>
    compile({ path: 'model.score', text }, sha256 === undefined ? options : { ...options, sha256 }, NO_FILES);

  test('gives the same ids, hash and module as that of the compiler, byte for byte', () => {
    const { plan, hash, output } = compiledWith((text) => createHash('sha256').update(text).digest('hex'));
    const own = compiledWith();
    expect(own.output?.code).toContain('sha256:');
    expect({ plan, hash, output }).toEqual({ plan: own.plan, hash: own.hash, output: own.output });
  });

  test('is asked for the id of every rule, for the hash and for the seal', () => {
    const { plan, hash, output } = compiledWith(() => '0123456789abcdef'.repeat(4));
    expect(JSON.stringify(plan)).toMatch(/"title-in-chiefs-012345".*"big-012345"/);
    expect(hash).toBe('0123456789abcdef'.repeat(2));
    expect(output?.code).toMatch(/ sha256:(0123456789abcdef){2}\n/);
  });
});
