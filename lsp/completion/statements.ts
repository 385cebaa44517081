/** What may begin where a statement may, as snippets. */
import type { Expected } from '@scorelang/language';
import { PLACES } from './offer.ts';

export interface StatementSnippet {
  /** Its keyword, under which its help stands. */
  readonly label: string;
  /** With its places to fill in: `<10>`, `<>`. */
  readonly insert: string;
  /** What it looks like, on one line. */
  readonly detail: string;
}

const snippet = (label: string, insert: string): StatementSnippet => ({
  label,
  insert,
  detail: insert.replace(PLACES, (_, filled: string) => (filled === '' ? '..' : filled)).replace(/\s+/g, ' '),
});

const RULES: readonly StatementSnippet[] = [
  snippet('when', 'when <> add <10>'),
  snippet('each', 'each <> add <1> up to <5>'),
  snippet('rate', 'rate <> {\n  <> add <5>\n  otherwise add 0\n}'),
  snippet('group', 'group <> max <50> {\n  <>\n}'),
  snippet('best of', 'best of {\n  <>\n}'),
  snippet('first of', 'first of {\n  <>\n}'),
  snippet('always', 'always add <1>'),
];

const REST: readonly StatementSnippet[] = [
  snippet('field', 'field <>: <text>'),
  snippet('list', 'list <> = [<>]'),
  snippet('param', 'param <> = <10>'),
  snippet('let', 'let <> = <>'),
  snippet('test', 'test "<>" {\n  given <>\n  expect <score> = <0>\n}'),
  snippet('grade', 'grade <> of <> { A >= <40>  B otherwise }'),
  snippet('event', 'event <> { <page>: <text> }'),
  snippet('total', 'total = <>'),
  snippet('range', 'range <0> to <100>'),
  snippet('model', 'model "<>"'),
  snippet('use', 'use "<>"'),
  snippet('promise', 'promise <>'),
  snippet('budget', 'budget <100>'),
  snippet('round', 'round score to <0>'),
  snippet('sample', 'sample "<>"'),
  snippet('zone', 'zone <+00:00>'),
  snippet('on reaching', 'on reaching <> do <>'),
  snippet('on falling below', 'on falling below <> do <>'),
  snippet('ignore events', 'ignore events before <>'),
  snippet('as of', 'as of <2026-01-01>'),
];

const TIERS: readonly (readonly [name: string, line: string])[] = [
  ['hot', '70'],
  ['warm', '40'],
  ['cool', '20'],
];

/** A tier that the model does not have yet. */
function nextTier(tiers: readonly string[]): StatementSnippet {
  const [name, line] = TIERS.find(([one]) => !tiers.includes(one)) ?? ['', '10'];
  return snippet('tier', `tier <${name}> >= <${line}>`);
}

const STEPS: readonly StatementSnippet[] = [
  snippet('given', 'given <>'),
  snippet('expect', 'expect <score> = <>'),
  snippet('as of', 'as of <2026-01-01>'),
];

/** What a new statement or step may be. Bands and lines of a grade begin with what the grammar says. */
export function statementsAt({ begins, blocks }: Expected, tiers: readonly string[]): readonly StatementSnippet[] {
  if (begins === 'steps') return STEPS;
  if (begins !== 'rules') return [];
  return blocks.length > 0 ? RULES : [...RULES, nextTier(tiers), ...REST];
}
