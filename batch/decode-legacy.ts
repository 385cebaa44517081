/**
 * Text in the encodings of before Unicode, by iconv-lite. Node has a decoder of its own, but which encodings that knows depends on how Node
 * was built, and some releases took windows-1252 for Latin-1.
 */
import type { Decode } from './decode.ts';
import type { LegacyEncoding } from './encodings.ts';

/** What stands in the text for bytes that are none; no legacy encoding but GB18030 has it, and no lead needs it. */
const REPLACEMENT = '\ufffd';

/** iconv-lite makes room for as many letters as it is given bytes, and loses a letter of four bytes whose last one comes alone. */
const LEAST_BYTES = 64;

/** Loaded when it is needed: its tables are large. */
const library = async () => (await import('iconv-lite')).default;

export async function legacyDecoder(encoding: LegacyEncoding): Promise<Decode> {
  const decoder = (await library()).getDecoder(encoding);
  let pending: Buffer = Buffer.alloc(0);
  let line = 1;
  return (bytes, isLast) => {
    pending = pending.length === 0 ? bytes : Buffer.concat([pending, bytes]);
    if (!isLast && pending.length < LEAST_BYTES) return '';
    const text = decoder.write(pending) + (isLast ? (decoder.end() ?? '') : '');
    pending = Buffer.alloc(0);
    const bad = text.indexOf(REPLACEMENT);
    const good = bad === -1 ? text : text.slice(0, bad);
    for (let at = good.indexOf('\n'); at !== -1; at = good.indexOf('\n', at + 1)) line += 1;
    if (bad !== -1) return { kind: 'bad-text', line, encoding };
    return text.includes('\0') ? { kind: 'zero-byte', line, every: null } : text;
  };
}

/** What bytes that are not UTF-8 may be: a sentence with the likeliest encodings and how each would read them. */
export async function suggestionFor(around: Buffer): Promise<string> {
  const iconv = await library();
  const readings = candidatesFor(around)
    .map((name) => ({ name, text: iconv.decode(around, name).trim() }))
    .filter(({ text }) => isLikelyText(text));
  const texts = [...new Set(readings.map(({ text }) => text))].slice(0, 4);
  const shown = texts.map((text) => {
    const names = readings.filter((reading) => reading.text === text).map(({ name }) => name.toLowerCase());
    return `--encoding ${names.join(' or ')} reads it as "${text}"`;
  });
  return `Say how it is written${shown.length === 0 ? '' : `: ${shown.join(', ')}`}; or save it as UTF-8 (in Excel: "CSV UTF-8").`;
}

/** Chinese letters are pairs of bytes; a European one stands alone among letters of ASCII, and Cyrillic words are high bytes throughout. */
function candidatesFor(bytes: Buffer): readonly LegacyEncoding[] {
  const runs = bytes.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  const isInPairs = runs.length > 0 && runs.every((run) => run.length % 2 === 0);
  const isCyrillic = runs.some((run) => run.length > 2 && /^[\xc0-\xff]+$/.test(run));
  const isBig5 = /^(?:[\x20-\x7e]|[\xa4-\xc6][\x40-\x7e\xa1-\xfe])*$/.test(bytes.toString('latin1'));
  return [
    ...(isInPairs ? (['GBK'] as const) : []),
    ...(isBig5 && (isInPairs || bytes.length > 3) ? (['Big5'] as const) : []),
    ...(isCyrillic ? (['windows-1251'] as const) : []),
    ...(['windows-1252', 'windows-1250'] as const),
  ];
}

const isLikelyText = (text: string): boolean => text !== '' && !/[\ufffd\p{Cc}\p{Co}\p{Cn}]/u.test(text) && /\p{L}/u.test(text);
