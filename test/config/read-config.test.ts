import { readFileSync } from 'node:fs';
import { configSchema, type ReadConfig, readConfig } from '@scorelang/language/config';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

const read = (text: string): ReadConfig => readConfig({ path: 'score.config.json', text });
const messages = (text: string): readonly string[] => read(text).problems.map(({ message }) => message);

const WHOLE = `{
  // what the team agreed on
  "$schema": "./node_modules/scorelang/score.config.schema.json",
  "include": ["models/**/*.score"],
  "exclude": ["models/drafts"],
  "failLevel": "warning",
  "levels": { "unused-field": "off", "gap-in-bands": "error" },
  "overrides": [{ "files": ["models/legacy/**"], "levels": { "duplicate-rule": "off" } }],
}
`;

describe('a configuration', () => {
  test('is read, with comments and a comma at the end', () => {
    expect(read(WHOLE)).toEqual({
      config: {
        include: ['models/**/*.score'],
        exclude: ['models/drafts'],
        failLevel: 'warning',
        levels: { 'unused-field': 'off', 'gap-in-bands': 'error' },
        overrides: [{ files: ['models/legacy/**'], levels: { 'duplicate-rule': 'off' } }],
      },
      problems: [],
    });
  });

  test('may say nothing', () => expect(messages('{}')).toEqual([]));

  test('keeps what is right beside what is wrong', () => {
    const { config, problems } = read('{ "levels": { "unused-field": "of", "gap-in-bands": "error" }, "failLevel": "hint" }');
    expect(problems).toHaveLength(1);
    expect(config).toMatchObject({ levels: { 'gap-in-bands': 'error' }, failLevel: 'hint' });
  });
});

describe('a mistake is told where it is', () => {
  // What stands between `<` and `>` is the place.
  test.each([
    ['{ <"failLevl">: "error" }', 'There is no setting "failLevl". Did you mean "failLevel"?'],
    ['{ <"rules">: {} }', 'There is no setting "rules". Write one of include, exclude, failLevel, levels, overrides.'],
    ['{ "failLevel": <"eror"> }', '"failLevel" is "error", "warning" or "hint". Did you mean "error"?'],
    ['{ "failLevel": <"off"> }', '"failLevel" is "error", "warning" or "hint".'],
    ['{ "failLevel": <1> }', '"failLevel" is "error", "warning" or "hint".'],
    ['{ "levels": { <"unused-feild">: "off" } }', 'No finding has the code "unused-feild". Did you mean "unused-field"?'],
    ['{ "levels": { <"constructor">: "off" } }', 'No finding has the code "constructor". Write the code that stands beside a finding.'],
    ['{ "levels": { "unused-field": <"warn"> } }', 'The level of unused-field is "error", "warning", "hint" or "off".'],
    [
      '{ "levels": { "unknown-field": <"off"> } }',
      'unknown-field is an error: a model with one cannot score, so its level cannot be "off".',
    ],
    ['{ "levels": <["unused-field"]> }', '"levels" holds codes and their levels: { "unused-field": "off" }'],
    ['{ "include": <"models"> }', '"include" is a list of patterns: ["models/**/*.score"]'],
    ['{ "exclude": [<3>] }', 'A pattern is a text: "models/**/*.score"'],
    ['{ "exclude": [<" ">] }', 'This pattern is empty. For all files write "**".'],
    ['{ "exclude": [<"../x">] }', 'A pattern reaches only what lies below the folder of this file. Remove "..".'],
    ['{ "exclude": [<"!models">] }', 'A pattern cannot begin with !. To leave out files, name them in "exclude".'],
    ['{ "exclude": [<"/models">] }', 'Patterns are relative to the folder of this file. Leave out what leads there.'],
    ['{ "exclude": [<"models\\\\a">] }', 'Write / between folders, on Windows too.'],
    ['{ "overrides": <{}> }', '"overrides" is a list: [{ "files": ["drafts"], "levels": { "unused-field": "off" } }]'],
    ['{ "overrides": [<{ "levels": {} }>] }', 'Say for which files this is: "files": ["drafts"]'],
    ['{ "overrides": [<{ "files": [] }>] }', 'Say what is other there: "levels": { "unused-field": "off" }'],
    [
      '{ "overrides": [{ "files": [], "levels": {}, <"failLevel">: "hint" }] }',
      'There is no setting "failLevel". Write one of files, levels.',
    ],
    ['{ "failLevel": "hint", <"failLevel">: "error" }', '"failLevel" stands here twice. Remove one of the two.'],
    ['<[]>', 'score.config.json holds an object: { "failLevel": "warning" }'],
    ['<null>', 'score.config.json holds an object: { "failLevel": "warning" }'],
    ['<>', 'The file is empty. Remove it, or write: { "failLevel": "warning" }'],
    ['{ "failLevel": <error> }', 'This word has no meaning here. Put text in double quotes.'],
    ['{ "failLevel" <"error"> }', 'A colon belongs here, between the key and its value.'],
    ['{ "failLevel": <"error\n> }', 'This text lacks its closing double quote.'],
    ['{ "levels": {}', 'A } belongs here.'],
    ['<PK\u0003\u0004>', 'This word has no meaning here. Put text in double quotes.'],
  ])('%s', (marked, message) => {
    const start = marked.indexOf('<');
    const text = marked.replace(/[<>]/g, '');
    const [problem, ...others] = read(text).problems;
    expect(others).toEqual([]);
    expect(problem?.message).toBe(message);
    if (start >= 0) expect(problem?.span.start).toBe(start);
  });

  test('every mistake, in their order', () => {
    expect(messages('{ "a-thing": 1, "failLevel": 2, "levels": { "x-y": "off" } }')).toHaveLength(3);
  });

  test.each([
    ['deep', '['.repeat(100_000)],
    ['deep objects', '{"levels":'.repeat(50_000)],
    ['long', `{ "include": [${'"a",'.repeat(100_000)}] }`],
    ['a long pattern', `{ "include": ["${'a'.repeat(10_000)}"] }`],
    ['half characters', '{ "include": ["\ud800"] }'],
    ['zeros', '\0\0\0'],
  ])('no text throws: %s', (_name, text) => expect(() => read(text)).not.toThrow());

  test('no beginning of a configuration throws', () => {
    for (let end = 0; end < WHOLE.length; end += 1) expect(() => read(WHOLE.slice(0, end))).not.toThrow();
  });
});

describe('the JSON Schema', () => {
  test('on disk is the one of the catalogue: run `npm run config-schema`', () => {
    const published = readFileSync(new URL('../../cli/score.config.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(configSchema)));
  });

  const validate = new Ajv({ strict: true, allowUnionTypes: true })
    .addVocabulary(['allowComments', 'allowTrailingCommas'])
    .compile(configSchema);

  test.each([
    {},
    { include: ['a/**'], exclude: ['b'], failLevel: 'hint' },
    { levels: { 'unused-field': 'off', 'unknown-field': 'error' } },
    { overrides: [{ files: ['x'], levels: { 'gap-in-bands': 'warning' } }] },
    { $schema: 'x' },
    { failLevl: 'hint' },
    { failLevel: 'off' },
    { levels: { 'unknown-field': 'off' } },
    { levels: { nothing: 'off' } },
    { levels: { 'unused-field': 1 } },
    { include: 'a' },
    { include: [''] },
    { include: ['../a'] },
    { include: ['a/../b'] },
    { include: ['/a'] },
    { include: ['!a'] },
    { include: ['a\\b'] },
    { include: ['..a', 'a..b/c', '*'] },
    { overrides: [{ files: ['a'] }] },
    { overrides: [{ files: ['a'], levels: {}, other: 1 }] },
    { overrides: {} },
    [],
    null,
  ])('allows what is read without a mistake, and nothing else: %j', (value) => {
    expect(validate(value)).toBe(messages(JSON.stringify(value)).length === 0);
  });
});
