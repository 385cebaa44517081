/** Reads the text of a `score.config.json`. */
import { CATALOGUE, type Code } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Source, Span } from '../source.ts';
import { CONFIG_NAME, type Config, LEVELS, type Level, type Levels, NO_CONFIG, type Override, SEVERITIES } from './config.ts';
import { type JsonNode, jsonTree, spanOf } from './json-tree.ts';

export interface ConfigProblem {
  readonly message: string;
  readonly source: Source;
  readonly span: Span;
}

export interface ReadConfig {
  /** What was understood: whole where there are no problems. */
  readonly config: Config;
  /** In the order of their places. */
  readonly problems: readonly ConfigProblem[];
}

/** Reads a configuration. Never throws at its text: what is wrong is among the problems. */
export function readConfig(source: Source): ReadConfig {
  const problems: ConfigProblem[] = [];
  const report: Report = (span, message) => void problems.push({ message, source, span });
  const { root, problems: syntax } = jsonTree(source.text);
  if (source.text.trim() === '') report({ start: 0, end: 0 }, 'The file is empty. Remove it, or write: { "failLevel": "warning" }');
  else for (const { span, message } of syntax) report(span, message);
  if (root === null || problems.length > 0) return { config: NO_CONFIG, problems };
  const config: { -readonly [K in keyof Config]: Config[K] } = { ...NO_CONFIG };
  for (const { key, value } of propertiesOf(root, `${CONFIG_NAME} holds an object: { "failLevel": "warning" }`, KEYS, report)) {
    switch (key) {
      case '$schema':
        textOf(value, '"$schema" is a text: the path of the schema.', report);
        break;
      case 'include':
      case 'exclude':
        config[key] = patternsOf(value, key, report);
        break;
      case 'failLevel':
        config.failLevel = wordOf<Severity>(value, SEVERITIES, '"failLevel"', report);
        break;
      case 'levels':
        config.levels = levelsOf(value, report);
        break;
      case 'overrides':
        config.overrides = overridesOf(value, report);
        break;
    }
  }
  return { config, problems: problems.sort((left, right) => left.span.start - right.span.start) };
}

type Report = (span: Span, message: string) => void;

const KEYS = ['$schema', 'include', 'exclude', 'failLevel', 'levels', 'overrides'] as const;
const OVERRIDE_KEYS = ['files', 'levels'] as const;

interface Property<K extends string> {
  readonly key: K;
  readonly keyNode: JsonNode;
  readonly value: JsonNode;
}

/** Those that are known and stand there once; null as keys: all are. */
function propertiesOf<K extends string>(node: JsonNode, wanted: string, keys: readonly K[] | null, report: Report): readonly Property<K>[] {
  if (node.type !== 'object') {
    report(spanOf(node), wanted);
    return [];
  }
  const found = new Map<string, Property<K>>();
  for (const { children } of node.children ?? []) {
    const [keyNode, value] = children ?? [];
    if (keyNode === undefined || value === undefined) continue;
    const key: string = keyNode.value;
    if (keys !== null && !(keys as readonly string[]).includes(key)) report(spanOf(keyNode), unknownKey(key, keys));
    else if (found.has(key)) report(spanOf(keyNode), `"${key}" stands here twice. Remove one of the two.`);
    else found.set(key, { key: key as K, keyNode, value });
  }
  return [...found.values()];
}

function unknownKey(key: string, keys: readonly string[]): string {
  const near = nearest(key, keys);
  const remedy = near === null ? `Write one of ${keys.filter((each) => each !== '$schema').join(', ')}.` : `Did you mean "${near}"?`;
  return `There is no setting "${key}". ${remedy}`;
}

function levelsOf(node: JsonNode, report: Report): Levels {
  const wanted = '"levels" holds codes and their levels: { "unused-field": "off" }';
  const levels = new Map<string, Level>();
  for (const { key, keyNode, value } of propertiesOf<string>(node, wanted, null, report)) {
    if (!Object.hasOwn(CATALOGUE, key)) {
      const near = nearest(key, Object.keys(CATALOGUE));
      const remedy = near === null ? 'Write the code that stands beside a finding.' : `Did you mean "${near}"?`;
      report(spanOf(keyNode), `No finding has the code "${key}". ${remedy}`);
      continue;
    }
    const level = wordOf<Level>(value, LEVELS, `The level of ${key}`, report);
    if (level === null) continue;
    if (CATALOGUE[key as Code].severity === 'error' && level !== 'error') {
      report(spanOf(value), `${key} is an error: a model with one cannot score, so its level cannot be "${level}".`);
    } else levels.set(key, level);
  }
  return Object.fromEntries(levels);
}

function overridesOf(node: JsonNode, report: Report): readonly Override[] {
  return itemsOf(node, '"overrides" is a list: [{ "files": ["drafts"], "levels": { "unused-field": "off" } }]', report).map((item) => {
    const wanted = 'An override is an object: { "files": ["drafts"], "levels": { "unused-field": "off" } }';
    const properties = propertiesOf(item, wanted, OVERRIDE_KEYS, report);
    const files = properties.find(({ key }) => key === 'files');
    const levels = properties.find(({ key }) => key === 'levels');
    if (item.type === 'object' && files === undefined) report(spanOf(item), 'Say for which files this is: "files": ["drafts"]');
    if (item.type === 'object' && levels === undefined)
      report(spanOf(item), 'Say what is other there: "levels": { "unused-field": "off" }');
    return {
      files: files === undefined ? [] : patternsOf(files.value, 'files', report),
      levels: levels === undefined ? {} : levelsOf(levels.value, report),
    };
  });
}

function patternsOf(node: JsonNode, key: string, report: Report): readonly string[] {
  return itemsOf(node, `"${key}" is a list of patterns: ["models/**/*.score"]`, report).flatMap((item) => {
    const pattern = textOf(item, 'A pattern is a text: "models/**/*.score"', report);
    if (pattern === null) return [];
    const fault = faultOf(pattern);
    if (fault === null) return [pattern];
    report(spanOf(item), fault);
    return [];
  });
}

/** Longer than any path. */
const LONGEST_PATTERN = 4096;

function faultOf(pattern: string): string | null {
  if (pattern.trim() === '') return 'This pattern is empty. For all files write "**".';
  if (pattern.length > LONGEST_PATTERN) return `This pattern has more than ${LONGEST_PATTERN} characters. Write several.`;
  if (pattern.startsWith('!')) return 'A pattern cannot begin with !. To leave out files, name them in "exclude".';
  if (pattern.includes('\\')) return 'Write / between folders, on Windows too.';
  if (pattern.startsWith('/') || /^[a-z]:/i.test(pattern))
    return 'Patterns are relative to the folder of this file. Leave out what leads there.';
  if (pattern.split('/').includes('..')) return 'A pattern reaches only what lies below the folder of this file. Remove "..".';
  return null;
}

function itemsOf(node: JsonNode, wanted: string, report: Report): readonly JsonNode[] {
  if (node.type === 'array') return node.children ?? [];
  report(spanOf(node), wanted);
  return [];
}

function textOf(node: JsonNode, wanted: string, report: Report): string | null {
  if (node.type === 'string') return node.value;
  report(spanOf(node), wanted);
  return null;
}

function wordOf<W extends string>(node: JsonNode, words: readonly W[], what: string, report: Report): W | null {
  const word: unknown = node.value;
  const known = words.find((each) => each === word);
  if (known !== undefined) return known;
  const near = typeof word === 'string' ? nearest(word, words) : null;
  const all = `${words
    .slice(0, -1)
    .map((each) => `"${each}"`)
    .join(', ')} or "${words.at(-1)}"`;
  report(spanOf(node), `${what} is ${all}.${near === null ? '' : ` Did you mean "${near}"?`}`);
  return null;
}
