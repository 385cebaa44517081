/** What is known of the thing under the pointer: a name, a rule's points, or what a word of the language means. */
import { type AnyNode, descend, type Lexeme, lexemesOf, type PointsEffect, type Span } from '@scorelang/language';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Assessment } from '../assessment.ts';
import { rangeOf } from '../convert.ts';
import { boundsOf, describe } from '../describe.ts';
import { decayPicture } from '../hints/decay-picture.ts';
import { pointsOfName, pointsOfRule } from '../hints/points-hover.ts';
import { sampleOfName, sampleOfRule } from '../hints/sample-hover.ts';
import { KEYWORDS } from '../keywords.ts';
import { occurrenceAt } from '../names.ts';
import { pathAt } from '../tree.ts';
import { helpOf } from './completion.ts';

/** `assessment`: what is known last of the model's sample and bounds, if anything is. */
export function hover(analysis: Analysis, offset: number, assessment: Assessment | null = null): Hover | null {
  const found = occurrenceAt(analysis, offset);
  if (found !== null) {
    const text =
      found.symbol === null
        ? `The action \`${found.name.text}\`: your program is told to do it.`
        : paragraphs([describe(found.symbol, analysis), pointsOfName(found.symbol, assessment), sampleOfName(found.symbol, assessment)]);
    return shown(analysis, found.name.span, text);
  }
  const words = wordsAt(analysis, offset);
  if (words === null) return null;
  const path = pathAt(analysis.file, words.span.start);
  const picture = pictureAt(path, words.span.start, analysis);
  return shown(analysis, words.span, paragraphs([ruleAt(analysis, words.span, assessment), picture, words.text]));
}

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const shown = ({ source }: Analysis, span: Span, value: string): Hover => ({
  contents: { kind: MarkupKind.Markdown, value },
  range: rangeOf(source, span),
});

const MOST_WORDS = 3;

/** The longest run of words around an offset that has a help, and the help. */
function wordsAt(analysis: Analysis, offset: number): { readonly span: Span; readonly text: string } | null {
  const lexemes = lexemesAround(analysis, offset);
  const index = lexemes.findIndex(({ span }) => span.start <= offset && offset < span.end);
  const at = lexemes[index];
  if (at === undefined || !MAY_HELP.has(at.kind) || isWithinName(analysis, offset)) return null;
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    for (let first = Math.max(0, index - count + 1); first <= index; first += 1) {
      const run = lexemes.slice(first, first + count);
      const words = run
        .map(({ text }) => text)
        .join(' ')
        .replace('yes / no', 'yes/no')
        .replace(/^does not .*/, 'does not');
      const help = run.length === count && Object.hasOwn(KEYWORDS, words) ? helpOf(words) : null;
      if (help !== null) return { span: { start: run[0]!.span.start, end: run.at(-1)!.span.end }, text: help };
    }
  }
  return null;
}

const MAY_HELP: ReadonlySet<Lexeme['kind']> = new Set(['keyword', 'word', 'symbol']);

/** A word that is read as a text or a name is no keyword: `status = test`. */
function isWithinName(analysis: Analysis, offset: number): boolean {
  const innermost = pathAt(analysis.file, offset).at(-1);
  return innermost?.kind === 'Reference';
}

/** So many characters on each side are read: no run of words is longer. */
const AROUND = 200;

function lexemesAround({ source }: Analysis, offset: number): readonly Lexeme[] {
  // Lines around, so that a text or a comment is read from its beginning.
  const start = source.text.lastIndexOf('\n', Math.max(0, offset - AROUND)) + 1;
  const next = source.text.indexOf('\n', offset + AROUND);
  const part = source.text.slice(start, next === -1 ? source.text.length : next);
  return lexemesOf({ path: source.path, text: part }).map((lexeme) => ({
    ...lexeme,
    span: { start: lexeme.span.start + start, end: lexeme.span.end + start },
  }));
}

/** What the rule that these words open gives, and what bounds it. */
function ruleAt(analysis: Analysis, { start }: Span, assessment: Assessment | null): string {
  const path = pathAt(analysis.file, start);
  const rule = path.findLast(({ kind }) => RULES.has(kind));
  if (rule === undefined || rule.span.start !== start) return '';
  const group = path.findLast((node) => node.kind === 'Group');
  const symbol = group === undefined || group === rule ? undefined : analysis.model.symbolOf.get(group.name);
  const where = symbol?.kind === 'group' ? ` It stands in \`${symbol.name}\`. ${boundsOf(symbol, 'The group')}` : '';
  return paragraphs([
    `**${givesOf(rule)}**${where}`,
    sampleOfRule(analysis, start, assessment) || pointsOfRule(analysis, start, assessment),
  ]);
}

/** Of a decay, on its own words and on the word that opens its rule. */
function pictureAt(path: readonly AnyNode[], start: number, { model }: Analysis): string {
  const here = path.findLast(({ span }) => span.start === start);
  const effect = (here?.kind === 'When' || here?.kind === 'Each') && here.effect.kind === 'Points' ? here.effect : null;
  const clause = effect === null ? here : effect.clauses.find(({ kind }) => DECAYS.has(kind));
  return clause === undefined ? '' : (decayPicture(clause, effect === null ? path : [effect], model) ?? '');
}

const DECAYS: ReadonlySet<AnyNode['kind']> = new Set(['Fade', 'Shrink', 'HalfLife']);
const RULES: ReadonlySet<AnyNode['kind']> = new Set(['When', 'Always', 'Each', 'Rate']);

function givesOf(rule: AnyNode): string {
  if (rule.kind === 'Rate') {
    const points = rule.bands.flatMap(({ sign, points: amount }) =>
      amount.kind === 'Number' ? [amount.value * (sign === 'add' ? 1 : -1)] : [],
    );
    return points.length === 0
      ? 'This scorecard gives nothing yet.'
      : `This scorecard gives ${Math.min(0, ...points)} to ${Math.max(0, ...points)} points.`;
  }
  let gives = 'This rule gives no points.';
  descend(rule, (node) => {
    if (node.kind === 'Points') gives = pointsOf(node);
    return node.kind !== 'Points';
  });
  return gives;
}

function pointsOf({ sign, points, clauses }: PointsEffect): string {
  const amount = points.kind === 'Number' ? points.text : points.kind === 'Reference' ? points.name.text : 'so many';
  const limit = clauses.find((clause) => clause.kind === 'UpTo')?.points;
  const most = limit?.kind === 'Number' ? `, ${limit.text} at most` : '';
  const each = clauses.some(({ kind }) => kind === 'Per') ? ' each time' : '';
  return `This rule ${sign === 'add' ? 'gives' : 'takes'} ${amount} points${each}${most}.`;
}
