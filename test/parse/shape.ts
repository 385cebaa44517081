/** A tree on one line, without its places: `When(In(title [CFO, CEO]) Points(add 20))`. */
import { type File, parse } from '@scorelang/language';

type Value = unknown;

/** The statements of a text, one a line. */
export const shapesOf = (text: string): readonly string[] => fileOf(text).statements.map(shapeOf);

/** The tree of a text that must be right. */
export function fileOf(text: string): File {
  const { file, diagnostics } = parse({ path: 'model.score', text });
  if (diagnostics.length > 0) throw new Error(`${text}\n${diagnostics.map(({ message }) => message).join('\n')}`);
  return file;
}

function shapeOf(value: Value): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return `[${value.map(shapeOf).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  const node = value as Readonly<Record<string, Value>>;
  switch (node.kind) {
    case 'Name':
    case 'Date':
      return String(node.text);
    case 'Number':
      return String(node.value);
    case 'Text':
      return JSON.stringify(node.value);
    case 'YesNo':
      return node.value === true ? 'yes' : 'no';
    case 'Reference':
      return shapeOf(node.name);
    case 'ListLiteral':
      return shapeOf(node.items);
    case 'Duration':
      return `${String(node.count)} ${String(node.unit)}`;
    default: {
      const parts = Object.entries(node)
        .filter(([key]) => !['kind', 'span', 'bodySpan'].includes(key))
        .map(([, part]) => shapeOf(part));
      return `${String(node.kind ?? '')}(${parts.join(' ')})`;
    }
  }
}
