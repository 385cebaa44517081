/**
 * A rule that stands twice counts twice, which is seldom meant.
 *
 *     when title = CEO add 20
 *     when title = "ceo" add 20
 */
import type { RateRule, Statement } from '../../ast.ts';
import { linesOf } from '../../diagnostics/lines.ts';
import { printBand, printRateHead, printRule } from '../../format/canonical.ts';
import type { Source } from '../../source.ts';
import { copyOf } from '../../versions/copy.ts';
import type { NodeOf } from '../descend.ts';
import { removing } from '../fixes.ts';
import { isLoneRule, type LoneRule } from '../lone-rules.ts';
import { sameEnds } from '../memory/ends.ts';
import type { Scope } from '../scope.ts';
import { check } from '../sight.ts';
import { inSource } from '../written.ts';

// In a choice points never count twice.
export const duplicateRule = check(['File', 'Group', 'Block'], (holder, { file, scope, report }) => {
  for (const alike of nearlyAlike(holder, file.source)) {
    const others: LoneRule[] = [];
    for (const rule of alike) {
      const first = others.find((other) => isSame(other, rule, scope));
      if (first === undefined) others.push(rule);
      else {
        const related = [{ source: file.source, span: first.span, message: 'the first' }];
        const givesPoints = rule.kind === 'Rate' || rule.effect.kind === 'Points';
        const facts = [linesOf(file.source).positionAt(first.span.start).line, givesPoints] as const;
        report(rule.span, 'duplicate-rule', [...facts], { related, fixes: [removing(rule.span, 'Remove this one')] });
      }
    }
  }
});

type Holder = NodeOf<'File' | 'Group' | 'Block'>;

// An editor asks at each letter: what does not change is found once.
const ofFiles = new WeakMap<Holder, Index>();
const ofOthers = new WeakMap<Holder, Alike>();
const keys = new WeakMap<LoneRule, string>();
const prints = new WeakMap<LoneRule, string>();

type Alike = readonly (readonly LoneRule[])[];

/** The rules among some statements, by what they say. */
interface Index {
  statements: readonly Statement[];
  readonly byKey: Map<string, LoneRule[]>;
  /** The keys of which there are several. */
  readonly several: Set<string>;
}

/** Rules that are nearly alike as they are written, together where there are several: printing is dear, and is done only for these. */
function nearlyAlike(holder: Holder, source: Source): Alike {
  const found = ofOthers.get(holder);
  if (found !== undefined) return found;
  const index = ofFiles.get(holder) ?? { statements: [], byKey: new Map(), several: new Set() };
  bringUpToDate(index, holder.kind === 'File' ? holder.statements : holder.body, source);
  const alike = [...index.several].map((key) => index.byKey.get(key)!);
  // A file is the same one in its next version; a group or a block is another one once anything in it is.
  if (holder.kind === 'File') ofFiles.set(holder, index);
  else ofOthers.set(holder, alike);
  return alike;
}

function bringUpToDate(index: Index, statements: readonly Statement[], source: Source): void {
  const { statements: last, byKey, several } = index;
  if (last === statements) return;
  const [start, end] = sameEnds(last, statements);
  const touched = new Set<string>();
  for (const rule of last.slice(start, last.length - end).filter(isWhole)) {
    const key = keyOf(rule, source);
    const left = byKey.get(key)!.filter((other) => other !== rule);
    if (left.length === 0) byKey.delete(key);
    else byKey.set(key, left);
    touched.add(key);
  }
  for (const rule of statements.slice(start, statements.length - end).filter(isWhole)) {
    const key = keyOf(rule, source);
    const alike = byKey.get(key);
    if (alike === undefined) byKey.set(key, [rule]);
    else {
      alike.push(rule);
      touched.add(key);
    }
  }
  for (const key of touched) {
    const alike = byKey.get(key) ?? [];
    if (alike.length < 2) several.delete(key);
    else {
      several.add(key);
      alike.sort((one, other) => one.span.start - other.span.start);
    }
  }
  index.statements = statements;
}

function keyOf(rule: LoneRule, source: Source): string {
  const key = keys.get(rule) ?? copyOf(inSource(source)(rule.span).replace(BECAUSE, '').replace(MARKS, '').toLowerCase());
  keys.set(rule, key);
  return key;
}

const BECAUSE = /\bbecause\s*"(?:[^"\\\n]|\\.)*"/g;
const MARKS = /[\s"`]/g;

function isWhole(statement: Statement): statement is LoneRule {
  if (!isLoneRule(statement)) return false;
  return statement.kind === 'Rate' ? statement.bands.length > 0 : statement.effect.kind !== 'Hole';
}

/** Letter case makes no difference in a text, but tells one name from another. */
function isSame(first: LoneRule, second: LoneRule, { names }: Scope): boolean {
  const [left, right] = [printed(first), printed(second)];
  if (left === right) return true;
  if (left.toLowerCase() !== right.toLowerCase()) return false;
  const words = right.split(NO_WORD);
  return left.split(NO_WORD).every((word, index) => word === words[index] || !names.has(word) || !names.has(words[index] ?? ''));
}

const NO_WORD = /[^\p{L}\p{N}_.]+/u;

/** Quotes make no difference around a text that needs none. */
function printed(rule: LoneRule): string {
  const print = () => (rule.kind === 'Rate' ? printedRate(rule) : printRule(rule, { because: false })).replace(NEEDLESS_QUOTES, '$1');
  const found = prints.get(rule) ?? copyOf(print());
  prints.set(rule, found);
  return found;
}

const NEEDLESS_QUOTES = /"(\p{L}[\p{L}\p{N}_]*)"/gu;

const printedRate = (rate: RateRule): string =>
  [printRateHead(rate), ...rate.bands.map((band) => printBand(band, { because: false }))].join('\n');
