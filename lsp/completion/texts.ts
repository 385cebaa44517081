/** What fits where a text in quotes is asked for: paths, columns, reasons, values. */
import { type Admitted, descend, type Model } from '@scorelang/language';
import { type Offer, plain } from './offer.ts';
import { type Place, textBefore } from './place.ts';
import { valuesAt } from './values.ts';

/** `typed` is what stands in the quotes so far; null outside of quotes, where values are offered without them. */
export function textsAt({ rules, text: label }: Admitted, place: Place, written: string | null): readonly Offer[] {
  const typed = written ?? '';
  switch (rules.at(-1)) {
    case 'textSetting':
      if (textBefore(place, 1) === 'use') return pathsAt(place, typed, /\.score$/);
      return textBefore(place, 1) === 'sample' ? pathsAt(place, typed, /\.(csv|tsv|jsonl|ndjson)$/) : [];
    case 'testStatement':
      return label === 'path' ? pathsAt(place, typed, /\.csv$/) : [];
    case 'listFile':
      return textBefore(place, 1) === 'from' ? pathsAt(place, typed, /\.(csv|tsv|txt)$/) : columnsAt(place);
    case 'expectStep':
      return reasonsIn(place.model).map((reason) => plain('value', reason, 'because', quoted(reason)));
    case 'fieldDeclaration':
      return textBefore(place, 1) === 'column' ? columnsOfSample(place) : [];
    case 'reason':
    case 'groupRule':
      return [];
    default:
      return written === null ? [] : valuesAt(place, true);
  }
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The files of this kind, and the folders, where the path so far leads. */
function pathsAt({ project, path }: Place, typed: string, kind: RegExp): readonly Offer[] {
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const own = path.split('/').slice(0, -1);
  const target = [...own];
  for (const part of folder.split('/')) {
    if (part === '..') target.pop();
    else if (part !== '' && part !== '.') target.push(part);
  }
  return project.files
    .entriesOf(target.join('/'))
    .filter((entry) =>
      entry.endsWith('/') ? !/^(\.|node_modules)/.test(entry) : kind.test(entry) && [...target, entry].join('/') !== path,
    )
    .map((entry) => plain('file', `${folder}${entry}`, entry.endsWith('/') ? 'folder' : 'file', `"${folder}${entry}"`));
}

function columnsAt({ expected, project, path }: Place): readonly Offer[] {
  const written = expected.before.find(({ kind }) => kind === 'text')?.text.slice(1, -1) ?? '';
  const folder = path.split('/').slice(0, -1);
  const table = project.host.readTable([...folder, written].join('/'));
  if (table.kind !== 'table') return [];
  return (table.columns ?? []).map((column) => plain('value', column, 'column', quoted(column)));
}

/** Those that no field reads yet, in the order of the file. */
const columnsOfSample = ({ sample }: Place): readonly Offer[] =>
  (sample?.others ?? []).map(({ column }) => plain('value', column, 'column', quoted(column)));

/** The texts after `because`, each once. */
function reasonsIn(model: Model): readonly string[] {
  const reasons = new Set<string>();
  descend(model.file, (node) => {
    if ('because' in node && node.because !== null) reasons.add(node.because.value);
    return true;
  });
  return [...reasons];
}
