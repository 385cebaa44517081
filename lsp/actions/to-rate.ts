/**
 * Rules on one value, of which at most one can hold, become a scorecard that gives the same points.
 *
 *     when employees < 50 add 5   when employees >= 50 add 15
 *     rate employees { below 50 add 5   50 or more add 15 }
 */
import { linesOf, printStatement, type Type, textOf, type WhenRule, writtenText } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Asked, Rewriting } from './action.ts';
import { hasComment, indentOf, lineEndOf, linesWithComment, type RulesHere, rulesAt } from './rules-here.ts';
import { areApart, stretchesOf, type Taken, type TakenOf, takenBy } from './taken.ts';

export function toRate({ analysis, span }: Asked): readonly Rewriting[] {
  const here = rulesAt(analysis.file, span);
  if (here === null) return [];
  const run = runAround(here, span.end > span.start, analysis);
  const { file, source, model } = analysis;
  const [first] = run;
  const type = first === undefined ? undefined : model.typeOf.get(first.of.subject);
  if (first === undefined || type === undefined || run.length < 2 || !RATABLE.has(type.kind)) return [];
  const isClear = run.every(({ of }, index) => run.slice(0, index).every((before) => areApart(before.of.taken, of.taken, type)));
  const bands = run.map(({ of }) => bandOf(of.taken, type));
  const lines = run.map(({ rule }) => linesWithComment(source, rule.span));
  if (!isClear || bands.includes(null) || lines.includes(null) || run.some(({ rule }) => hasComment(file, rule.span))) return [];
  // What no band names gets nothing, as before; a gap that is not written down would be told.
  const filler = hasGap(
    run.map(({ of }) => of),
    type,
  )
    ? fillerOf(run)
    : [];
  // In a choice a line that gives nothing would count as a member that fires.
  if (filler.length > 0 && here.holder.kind === 'Choice') return [];

  const index = linesOf(source);
  const lineEnd = lineEndOf(source);
  const [from, to] = [lines[0]!.first, lines.at(-1)!.last];
  const indent = indentOf(source, from);
  const deeper = Array.from({ length: to - from }, (_, step) => from + step + 1)
    .filter((line) => index.textOf(line).trim() !== '')
    .map((line) => ({ span: { start: index.startOf(line), end: index.startOf(line) }, text: INDENT }));
  const end = index.startOf(to) + index.textOf(to).length;
  const closing = [...filler.map((line) => `${indent}${INDENT}${line}`), `${indent}}`].join(lineEnd);
  return [
    {
      title: `Write these ${run.length} rules as a rate`,
      kind: 'refactor.rewrite',
      edits: [
        { span: { start: index.startOf(from), end: index.startOf(from) }, text: `${indent}rate ${first.of.text} {${lineEnd}${INDENT}` },
        ...deeper,
        ...run.map(({ rule }, place) => ({ span: rule.span, text: `${bands[place]}    ${effectOf(rule)}` })),
        { span: { start: end, end }, text: `${lineEnd}${closing}` },
      ],
      keepsMeaning: true,
      madeUp: null,
    },
  ];
}

const INDENT = '  ';
const RATABLE: ReadonlySet<Type['kind']> = new Set(['number', 'date', 'text', 'one of']);

interface Member {
  readonly rule: WhenRule;
  readonly of: TakenOf;
}

/** The rules that stand next to each other on the value of the first; with a selection, the selected ones only. */
function runAround({ statements, first, last }: RulesHere, isSelection: boolean, analysis: Analysis): readonly Member[] {
  const memberAt = (index: number): Member | null => {
    const rule = statements[index];
    if (rule?.kind !== 'When' || !givesPlainPoints(rule, analysis)) return null;
    const of = takenBy(rule.condition, analysis.model);
    return of === null ? null : { rule, of };
  };
  const here = memberAt(first);
  if (here === null) return [];
  const isAlike = (member: Member | null): member is Member => member !== null && member.of.text === here.of.text;
  const run = [here];
  if (isSelection) {
    for (let index = first + 1; index <= last; index += 1) {
      const member = memberAt(index);
      if (!isAlike(member)) return [];
      run.push(member);
    }
    return run;
  }
  for (let index = first - 1; ; index -= 1) {
    const member = memberAt(index);
    if (!isAlike(member)) break;
    run.unshift(member);
  }
  for (let index = first + 1; ; index += 1) {
    const member = memberAt(index);
    if (!isAlike(member)) break;
    run.push(member);
  }
  return run;
}

function givesPlainPoints({ effect }: WhenRule, { model }: Analysis): boolean {
  if (effect.kind !== 'Points' || effect.clauses.length > 0) return false;
  return (
    effect.points.kind === 'Number' || (effect.points.kind === 'Reference' && model.symbolOf.get(effect.points.name)?.kind === 'param')
  );
}

/** `add 20 because "C-suite"`: what stands behind the condition. */
function effectOf(rule: WhenRule): string {
  const whole = printStatement({ ...rule, condition: { kind: 'YesNo', value: true, span: rule.condition.span } });
  return whole.slice(whole.indexOf('yes ') + 'yes '.length);
}

function bandOf(taken: Taken, type: Type): string | null {
  switch (taken.kind) {
    case 'missing':
      return 'missing';
    case 'list':
      return `in ${taken.name}`;
    case 'values': {
      const texts = taken.items.map((item) => (item.kind === 'Number' || item.kind === 'Date' ? item.text : writtenText(textOf(item))));
      return texts.length === 1 ? texts[0]! : `[${texts.join(', ')}]`;
    }
    case 'stretch': {
      const { from, to } = taken;
      if (from === null) return to === null ? null : to.included ? `${to.written} or less` : `below ${to.written}`;
      if (to === null) return from.included ? `${from.written} or more` : `above ${from.written}`;
      if (from.included) return `${from.written} to ${to.included ? '' : 'below '}${to.written}`;
      if (to.included) return `above ${from.written} to ${to.written}`;
      return type.kind === 'number' && type.whole && Number.isInteger(from.at) && Number.isInteger(to.at)
        ? `${from.at + 1} to ${to.at - 1}`
        : null;
    }
  }
}

function hasGap(run: readonly TakenOf[], type: Type): boolean {
  const stretches = run.flatMap(({ taken }) => stretchesOf(taken, type) ?? []).sort((one, other) => one.from - other.from);
  const isStepped = type.kind === 'date' || (type.kind === 'number' && type.whole);
  return stretches.some((stretch, index) => {
    const before = stretches[index - 1];
    if (before === undefined) return false;
    return isStepped ? stretch.from > before.to + 1 : stretch.from > before.to || !(stretch.fromIncluded || before.toIncluded);
  });
}

const fillerOf = (run: readonly Member[]): readonly string[] =>
  run.some(({ of }) => of.taken.kind === 'missing') ? ['otherwise add 0'] : ['missing add 0', 'otherwise add 0'];
