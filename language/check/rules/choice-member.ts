/**
 * `best of` and `first of` choose among rules that give points.
 *
 *     best of { group fit { when title = CEO add 5 } }
 *     best of { when title = CEO add 5   when title = CFO add 4 }
 */
import type { Statement } from '../../ast.ts';
import { check } from '../sight.ts';
import { STATEMENT_WORDS } from '../statement-words.ts';

export const choiceMember = check(['Choice'], ({ body }, { report }) => {
  for (const member of body) {
    const why = whyNot(member);
    if (why !== null) report(member.span, 'choice-member', [why]);
  }
});

function whyNot(member: Statement): string | null {
  if (member.kind === 'Group' || member.kind === 'Block' || member.kind === 'Choice') return STATEMENT_WORDS[member.kind];
  if (member.kind !== 'When' && member.kind !== 'Always' && member.kind !== 'Each') return null;
  const { kind } = member.effect;
  return kind === 'Points' || kind === 'Hole' ? null : EFFECT_WORDS[kind];
}

const EFFECT_WORDS = { Qualify: 'A `qualify` rule', Disqualify: 'A `disqualify` rule', Limit: 'A `limit` rule' } as const;
