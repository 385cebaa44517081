/** What people and software write where nothing is known. */
import { fold } from '@scorelang/runtime/prelude';

const WORDS = [
  ...['n/a', 'na', 'n.a.', 'n.a', 'n/d', '#n/a', 'nan', 'null', '(null)', '<null>', 'nil', 'undefined', 'missing', 'no data', 'tbd', 'tba'],
  ...['unknown', 'unspecified', 'not specified', 'not provided', 'not available', 'not applicable', 'not set', '(not set)', 'not known'],
  ...[
    'select',
    'please select',
    'select one',
    'select...',
    '-- select --',
    '--select--',
    '- select -',
    'choose',
    'choose one',
    'please choose',
  ],
  ...[
    '--none--',
    '-none-',
    '(none)',
    '(blank)',
    '(empty)',
    '(unknown)',
    '-',
    '--',
    '---',
    '.',
    '..',
    '...',
    '?',
    '??',
    '???',
    '_',
    '–',
    '—',
  ],
  ...['unbekannt', 'keine angabe', 'k.a.', 'k. a.', 'bitte wählen', 'inconnu', 'non renseigné', 'desconocido', 'sconosciuto', 'nieznany'],
  ...['neznámé', 'neuvedeno', 'nezadáno', 'vyberte', '未知', '不详', '未填写', '暂无', '请选择', '不明', '未入力', '選択してください'],
];

/** A value in a list of choices (`Competitor: none`), nothing where a number or a date is expected. */
const WEAK_WORDS = ['none', 'nothing', 'no value', 'empty', 'nichts', 'aucun', 'brak', 'žádné', '无', 'なし'];

const strong: ReadonlySet<string> = new Set(WORDS.map(fold));
const weak: ReadonlySet<string> = new Set(WEAK_WORDS.map(fold));

/** Whether a text says that nothing is known, and how surely. */
export function placeholderKind(text: string): 'strong' | 'weak' | null {
  // The longest of them; most cells are longer, or begin otherwise.
  if (text.length > 20) return null;
  const folded = fold(text);
  if (strong.has(folded)) return 'strong';
  return weak.has(folded) ? 'weak' : null;
}

/** Numbers that stand for nothing where all others are far from them. */
export const SENTINELS: ReadonlySet<number> = new Set([-1, -9, -99, -999, -9999, 99, 999, 9999, 99_999, 999_999, 9_999_999]);

/** Of a column of numbers without its sentinels, and how often each of those stands in it. */
export interface NumberEnds {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/**
 * -1 is a placeholder where no other number is below 0 and some are above 1 (so -1, 0, 1 stays what it is); 999 where no other number comes
 * near it. One that stands there only now and then in many rows may be a number like all others.
 */
export function isPlaceholder(sentinel: number, count: number, others: NumberEnds): boolean {
  if (count === 0 || others.count === 0) return false;
  const isCommon = count >= 3 && count * 200 >= others.count;
  if (!isCommon) return false;
  if (sentinel < 0) return others.min >= 0 && others.max > 1;
  return others.max < sentinel / 4;
}
