import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUESTION_NUMBERS } from '../../language/grammar/lookahead.ts';
import { ScoreGrammar } from '../../language/grammar.ts';
import { VOCABULARY } from '../../language/tokens.ts';
import { lookaheadTable, wayAt } from '../../scripts/lookahead.ts';

test('the table says where the rules of the grammar go on; otherwise run `npm run lookahead`', () => {
  expect(readFileSync(new URL('../../language/grammar/lookahead-table.ts', import.meta.url), 'utf8')).toBe(lookaheadTable());
});

test('by the table the grammar goes on at each kind of token as Chevrotain does', () => {
  const chevrotain = new ScoreGrammar('validated');
  const ours = new ScoreGrammar('none');
  const answers = (grammar: ScoreGrammar): readonly string[] =>
    Object.keys(chevrotain.getGAstProductions()).flatMap((rule) =>
      [...QUESTION_NUMBERS.keys()].flatMap((question) =>
        [...VOCABULARY, null].map((kind) => `${rule} ${question} ${kind?.name}: ${wayAt(grammar, rule, question, kind)}`),
      ),
    );
  expect(answers(ours)).toEqual(answers(chevrotain));
});
