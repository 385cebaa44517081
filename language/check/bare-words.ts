/** How texts and names are written. */
import { beginsName, endOfNamePart } from '../characters.ts';
import { RESERVED_WORDS } from '../words.ts';
import { quoted } from './fixes.ts';

const RESERVED: ReadonlySet<string> = new Set(RESERVED_WORDS);

/** Whether a text may stand without quotes. */
const isBareWord = (text: string): boolean => beginsName(text, 0) && endOfNamePart(text, 0) === text.length && !RESERVED.has(text);

/** A text as it is written where texts stand: without quotes where it needs none. */
export const writtenText = (text: string): string => (isBareWord(text) ? text : quoted(text));

/** A name as it is written: in backticks where it needs them. */
export const writtenName = (name: string): string => (name.split('.').every(isBareWord) ? name : `\`${name}\``);
