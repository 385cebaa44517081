/**
 * A selected condition gets a name.
 *
 *     when employees >= 1000 and paying add 20
 *     let employees_from_1000 = employees >= 1000        when employees_from_1000 and paying add 20
 */
import { type AnyNode, descend, type Expression, printExpression, type Span } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Asked, Rewriting } from './action.ts';
import { freeName } from './free-name.ts';
import { nameForCondition } from './names-for.ts';
import { declaring } from './placing.ts';
import { hasComment } from './rules-here.ts';

export function extractLet({ analysis, span }: Asked): readonly Rewriting[] {
  const { file, source } = analysis;
  const selected = trimmed(source.text, span);
  if (selected.end <= selected.start || hasComment(file, selected)) return [];
  const condition = conditionAt(selected, analysis);
  if (condition === null) return [];
  const name = freeName(nameForCondition(condition.parts[0]!, condition.parts.length > 1), source);
  const line = `let ${name} = ${condition.text}`;
  const extracting = (title: string, places: readonly Span[]): Rewriting => ({
    title,
    kind: 'refactor.extract',
    edits: [...places.map((place) => ({ span: place, text: name })), declaring(file, [line], ['Let', 'List', 'Param', 'Event', 'Field'])],
    keepsMeaning: true,
    madeUp: { keyword: 'let', name },
  });
  const alike = condition.parts.length > 1 ? [] : placesLike(condition.parts[0]!, analysis);
  return [
    extracting('Give this condition a name (let)', [selected]),
    ...(alike.length > 1 ? [extracting(`Give this condition a name (let), in all ${alike.length} places`, alike)] : []),
  ];
}

function trimmed(text: string, { start, end }: Span): Span {
  const selected = text.slice(start, end);
  return { start: start + (selected.length - selected.trimStart().length), end: end - (selected.length - selected.trimEnd().length) };
}

interface Condition {
  readonly text: string;
  /** One, or several that an `and` or `or` joins. */
  readonly parts: readonly Expression[];
}

function conditionAt(selected: Span, analysis: Analysis): Condition | null {
  let found: Condition | null = null;
  descend(analysis.file, (node, around) => {
    if (node.kind === 'File') return true;
    if (node.span.start > selected.start || node.span.end < selected.end || found !== null) return false;
    if (around.some(isForeignGround)) return false;
    if (node.span.start === selected.start && node.span.end === selected.end && isNameable(node, analysis)) {
      found = { text: printExpression(node), parts: [node] };
    } else if (node.kind === 'And' || node.kind === 'Or') {
      const parts = node.operands.filter(({ span }) => span.start >= selected.start && span.end <= selected.end);
      const isWhole = parts.length > 1 && parts[0]?.span.start === selected.start && parts.at(-1)?.span.end === selected.end;
      if (isWhole) found = { text: parts.map(printExpression).join(node.kind === 'And' ? ' and ' : ' or '), parts };
    }
    return true;
  });
  return found;
}

/** Inside `where` stand properties of an event; what `let` names is no expression to be named again. */
const isForeignGround = ({ kind }: AnyNode): boolean => kind === 'Where' || kind === 'Test';

function isNameable(node: AnyNode, { model }: Analysis): node is Expression {
  const type = model.typeOf.get(node as Expression);
  return type?.kind === 'condition' && node.kind !== 'Reference' && node.kind !== 'Let';
}

/** Where the very same condition stands in this file; none that is a `let` already. */
function placesLike(condition: Expression, analysis: Analysis): readonly Span[] {
  const text = printExpression(condition);
  const places: Span[] = [];
  descend(analysis.file, (node, around) => {
    if (node.kind === 'Let' && node.value !== condition && node.value.kind === condition.kind) return false;
    if (around.some(isForeignGround)) return false;
    if (node.kind !== condition.kind || printExpression(node as Expression) !== text) return true;
    places.push(node.span);
    return false;
  });
  return places;
}
