/**
 * A rule that stands twice counts twice, which is seldom meant.
 *
 *     when title = CEO add 20
 *     when title = "ceo" add 20
 */
import type { RateRule, Statement } from '../../ast.ts';
import { linesOf } from '../../diagnostics/lines.ts';
import { printBand, printRateHead, printRule } from '../../format/canonical.ts';
import { removing } from '../fixes.ts';
import type { Scope } from '../scope.ts';
import { check } from '../sight.ts';
import { inSource } from '../written.ts';

// In a choice points never count twice.
export const duplicateRule = check(['File', 'Group', 'Block'], (holder, { file, scope, report }) => {
  const written = inSource(file.source);
  const seen = new Map<string, RuleAlone[]>();
  for (const rule of holder.kind === 'File' ? holder.statements : holder.body) {
    if (!isAlone(rule)) continue;
    // Printing is dear: it is done only for rules that are nearly alike as they are written.
    const key = written(rule.span).replace(BECAUSE, '').replace(MARKS, '').toLowerCase();
    const others = seen.get(key) ?? [];
    const first = others.find((other) => isSame(other, rule, scope));
    if (first === undefined) seen.set(key, [...others, rule]);
    else {
      const related = [{ source: file.source, span: first.span, message: 'the first' }];
      const givesPoints = rule.kind === 'Rate' || rule.effect.kind === 'Points';
      const facts = [linesOf(file.source).positionAt(first.span.start).line, givesPoints] as const;
      report(rule.span, 'duplicate-rule', [...facts], { related, fixes: [removing(rule.span, 'Remove this one')] });
    }
  }
});

const BECAUSE = /\bbecause\s*"(?:[^"\\\n]|\\.)*"/g;
const MARKS = /[\s"`]/g;

type RuleAlone = Extract<Statement, { readonly kind: 'When' | 'Always' | 'Each' | 'Rate' }>;

function isAlone(statement: Statement): statement is RuleAlone {
  if (statement.kind === 'Rate') return statement.bands.length > 0;
  return (statement.kind === 'When' || statement.kind === 'Always' || statement.kind === 'Each') && statement.effect.kind !== 'Hole';
}

/** Letter case makes no difference in a text, but tells one name from another. */
function isSame(first: RuleAlone, second: RuleAlone, { names }: Scope): boolean {
  const [left, right] = [printed(first), printed(second)];
  if (left === right) return true;
  if (left.toLowerCase() !== right.toLowerCase()) return false;
  const words = right.split(NO_WORD);
  return left.split(NO_WORD).every((word, index) => word === words[index] || !names.has(word) || !names.has(words[index] ?? ''));
}

const NO_WORD = /[^\p{L}\p{N}_.]+/u;

/** Quotes make no difference around a text that needs none. */
const printed = (rule: RuleAlone): string =>
  (rule.kind === 'Rate' ? printedRate(rule) : printRule(rule, { because: false })).replace(NEEDLESS_QUOTES, '$1');

const NEEDLESS_QUOTES = /"(\p{L}[\p{L}\p{N}_]*)"/gu;

const printedRate = (rate: RateRule): string =>
  [printRateHead(rate), ...rate.bands.map((band) => printBand(band, { because: false }))].join('\n');
