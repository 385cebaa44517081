/** Each whole part that completion offers, as it is before anything is filled in, is a text that the language admits, in its tidy shape. */
import { load } from '@scorelang/compiler';
import { expect, test } from 'vitest';
import { PARTS, type Part, withoutPlaces } from '../../lsp/completion/parts.ts';
import { hostOf } from '../check/project.ts';
import { formatted } from '../format/formatting.ts';

const asTyped = (part: Part): string => `${withoutPlaces(part)}\n`;

/** What a model has where such a part is written; not what the part declares itself. */
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

/** The tiers of the surroundings and those of a part would be two. */
const modelWith = (part: Part): string => {
  const text = asTyped(part);
  if (text.startsWith('model ')) return text;
  return (text.startsWith('tier ') ? AROUND.replace('tier warm >= 0\n', '') : AROUND) + text;
};

test.each(PARTS.map((part) => [part.label, part] as const))('%s', (_, part) => {
  const text = modelWith(part);
  const files = { 'accounts.csv': 'domain,owner\nexample.com,Ana', 'model.score': text };
  const { diagnostics, plan } = load({ path: 'model.score', text }, hostOf(files));
  expect(diagnostics.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([]);
  expect(plan).not.toBeNull();
  expect(formatted(asTyped(part))).toBe(asTyped(part));
});
