/** How the letters of a file may be written as bytes, by the names that people and programs use. */
import { fold } from '@scorelang/runtime/prelude';

/** UTF-8 and UTF-16 are read by what Node has; for all others there is a library. */
export type UnicodeEncoding = 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16LE' | 'UTF-16BE';
export type LegacyEncoding = (typeof LEGACY)[number];
export type Encoding = UnicodeEncoding | LegacyEncoding;

const LEGACY = [
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1257'],
  ...['ISO-8859-1', 'ISO-8859-2', 'ISO-8859-15', 'KOI8-R', 'GBK', 'GB18030', 'Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR'],
] as const;

/** Those that a flag may say. */
export const ENCODINGS: readonly Encoding[] = ['UTF-8', 'UTF-16LE', 'UTF-16BE', ...LEGACY];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf16: 'UTF-16LE',
  unicode: 'UTF-16LE',
  latin1: 'ISO-8859-1',
  latin2: 'ISO-8859-2',
  latin9: 'ISO-8859-15',
  ansi: 'windows-1252',
  gb2312: 'GBK',
  cp936: 'GBK',
  cp950: 'Big5',
  big5hkscs: 'Big5',
  sjis: 'Shift_JIS',
  cp932: 'Shift_JIS',
  cp949: 'EUC-KR',
  ...Object.fromEntries(['1250', '1251', '1252', '1253', '1254', '1257'].map((page) => [`cp${page}`, `windows-${page}` as Encoding])),
};

const bare = (name: string): string => fold(name).replaceAll(/[\s_-]/g, '');
const byName: ReadonlyMap<string, Encoding> = new Map([
  ...ENCODINGS.map((name) => [bare(name), name] as const),
  ...Object.entries(ALIASES),
]);

/** `utf8`, `UTF-8` and `utf_8` are one; null for a name that is none. */
export const encodingNamed = (name: string): Encoding | null => byName.get(bare(name)) ?? null;

export const isLegacy = (encoding: Encoding): encoding is LegacyEncoding => (LEGACY as readonly string[]).includes(encoding);
