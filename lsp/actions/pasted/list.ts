/** Values pasted into a list: `[CEO <tab> Head of Sales]`, or one on each line, without commas and quotes. */
import { linesOf, type Source, type Span, writtenText } from '@scorelang/language';
import { indentOf, lineEndOf } from '../rules-here.ts';

export interface PastedList {
  readonly span: Span;
  readonly text: string;
  readonly count: number;
}

/** So far around a place its brackets are looked for. */
const FAR = 50_000;

const ITEM = /"(?:[^"\\]|\\.)*"|[^,;\r\n"]+/g;
/** Where tabs part cells, a comma stands in one. */
const CELL = /"(?:[^"\\]|\\.)*"|[^\t\r\n"]+/g;

/** The list around a place as it is written here; null where there is none that tabs or line ends part. */
export function pastedList(source: Source, place: number): PastedList | null {
  const { text } = source;
  const before = text.slice(Math.max(0, place - FAR), place);
  const open = before.lastIndexOf('[');
  const close = text.slice(place, place + FAR).indexOf(']');
  if (open === -1 || close === -1 || before.includes(']', open)) return null;
  const span = { start: place - before.length + open, end: place + close + 1 };
  const inner = text.slice(span.start + 1, span.end - 1);
  if (!/[\t\r\n]/.test(inner.trim()) || /[[{}#=]/.test(inner)) return null;
  const items = [...inner.matchAll(inner.trim().includes('\t') ? CELL : ITEM)]
    .map(([item]) => item.trim().replace(/\s*,$/, ''))
    .filter((item) => item !== '');
  const written = items.map((item) => (item.startsWith('"') || /^-?\d+(?:\.\d+)?$/.test(item) ? item : writtenText(item)));
  if (items.length < 2) return null;
  if (!/[\r\n]/.test(inner)) return { span, text: `[${written.join(', ')}]`, count: items.length };
  const lineEnd = lineEndOf(source);
  const indent = indentOf(source, linesOf(source).positionAt(span.start).line);
  const lines = written.map((item, index) => `${indent}  ${item}${index === written.length - 1 ? '' : ','}`);
  return { span, text: ['[', ...lines, `${indent}]`].join(lineEnd), count: items.length };
}
