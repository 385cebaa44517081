/** Each snippet, as it is before anything in it is changed, is a text that the language admits, in its tidy shape. */
import { readFileSync } from 'node:fs';
import { load } from '@scorelang/compiler';
import { expect, test } from 'vitest';
import { hostOf } from '../check/project.ts';
import { formatted } from '../format/formatting.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const file = new URL('../../vscode-extension/snippets/score.json', import.meta.url);
const snippets: Readonly<Record<string, Snippet>> = JSON.parse(readFileSync(file, 'utf8'));

/** `${1:words}` as its words, `$0` as nothing. */
const asTyped = ({ body }: Snippet): string =>
  `${body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/^ *\$0\n/gm, '')
    .replaceAll('$0', '')}\n`;

/** What a model has where such a part is written; not what the snippet declares itself. */
const AROUND = [
  'field title: text',
  'field employees: whole number from 1 to 2m',
  'field industry: one of [Manufacturing, Software, Retail]',
  'field country: text',
  'field email: text',
  'event page_view { page: text }',
  'always add 1',
  'tier warm >= 0',
  '',
].join('\n');

/** The tiers of the surroundings and those of a snippet would be two. */
const modelWith = (snippet: Snippet): string => {
  const text = asTyped(snippet);
  if (text.startsWith('model ')) return text;
  return (text.startsWith('tier ') ? AROUND.replace('tier warm >= 0\n', '') : AROUND) + text;
};

test.each(Object.entries(snippets))('%s', (_, snippet) => {
  const text = modelWith(snippet);
  const files = { 'accounts.csv': 'domain,owner\nexample.com,Ana', 'model.score': text };
  const { diagnostics, plan } = load({ path: 'model.score', text }, hostOf(files));
  expect(diagnostics.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([]);
  expect(plan).not.toBeNull();
  expect(formatted(asTyped(snippet))).toBe(asTyped(snippet));
});
