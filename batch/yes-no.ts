/** What a cell means as yes or no: the words that software and people write, in any case. */
const YES = ['yes', 'y', 'true', 't', '1', 'on', 'ano', 'áno', 'tak', 'ja', 'oui', 'sí', 'si', 'sim', 'да', 'نعم', '是', 'はい', '예'];
const NO = [
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  'ne',
  'nie',
  'nein',
  'nee',
  'nej',
  'non',
  'não',
  'nao',
  'нет',
  'لا',
  '否',
  'いいえ',
  '아니요',
];

const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);

/** Null where the text is neither. */
export function readYesNo(text: string): boolean | null {
  return ANSWERS.get(text) ?? ANSWERS.get(text.trim().toLowerCase()) ?? null;
}
