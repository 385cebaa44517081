/**
 * Values that are written out become a list with a name, wherever these same values stand.
 *
 *     when title in [CEO, CFO] add 20
 *     list titles = [CEO, CFO]        when title in titles add 20
 */
import { type AnyNode, descend, type Expression, type ListLiteral, type Span, textOf, writtenText } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Asked, Rewriting } from './action.ts';
import { freeName } from './free-name.ts';
import { nameForList } from './names-for.ts';
import { declaring } from './placing.ts';
import { hasComment } from './rules-here.ts';

export function extractList({ analysis, span }: Asked): readonly Rewriting[] {
  const { file, source } = analysis;
  const all = listsIn(analysis);
  const here = all.find(({ list }) => list.span.start <= span.start && span.end <= list.span.end);
  if (here === undefined || here.list.items.length < 2) return [];
  const alike = all.filter(({ list }) => keyOf(list) === keyOf(here.list));
  if (alike.some(({ list }) => hasComment(file, list.span))) return [];
  const name = freeName(nameForList(here.subject), source);
  const line = `list ${name} = [${here.list.items.map((item) => writtenText(textOf(item))).join(', ')}]`;
  return [
    {
      title: alike.length === 1 ? 'Give these values a name (list)' : `Give these values a name (list), in all ${alike.length} places`,
      kind: 'refactor.extract',
      edits: [
        ...alike.map(({ span: place, isBand }) => ({ span: place, text: isBand ? `in ${name}` : name })),
        declaring(file, [line], ['List', 'Event', 'Field']),
      ],
      keepsMeaning: true,
      madeUp: { keyword: 'list', name },
    },
  ];
}

interface WrittenList {
  readonly list: ListLiteral;
  /** What the values are values of. */
  readonly subject: Expression;
  readonly span: Span;
  /** A band reads `in titles` where it read `[CEO, CFO]`. */
  readonly isBand: boolean;
}

/** The lists of texts that stand where the name of a list could. */
function listsIn({ file, model }: Analysis): readonly WrittenList[] {
  const found: WrittenList[] = [];
  const add = (list: AnyNode, subject: Expression, isBand = false): void => {
    if (list.kind !== 'ListLiteral' || !list.items.every(isText)) return;
    if (TEXTS.has(model.typeOf.get(subject)?.kind ?? '')) found.push({ list, subject, span: list.span, isBand });
  };
  descend(file, (node) => {
    if (node.kind === 'In' || node.kind === 'Has') add(node.set, node.operand);
    else if (node.kind === 'TextTest' && node.anyOf) add(node.pattern, node.operand);
    else if (node.kind === 'Rate') {
      for (const { match } of node.bands) if (match.kind === 'ValuesBand') add(match.values, node.subject, true);
    }
    return true;
  });
  return found;
}

const TEXTS: ReadonlySet<string> = new Set(['text', 'one of', 'list', 'word']);
const isText = ({ kind }: AnyNode): boolean => kind === 'Text' || kind === 'Reference';

/** The same for the same values, in whatever order and letter case. */
const keyOf = ({ items }: ListLiteral): string => [...new Set(items.map((item) => textOf(item).trim().toLowerCase()))].sort().join('\n');
