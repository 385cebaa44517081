/** What single characters are. All by UTF-16 code unit where that is enough, by code point where letters are asked for. */

export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** An ASCII letter or `_`. */
export const isPlainLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95;

const letter = /[\p{L}_]/u;
const namePart = /[\p{L}\p{M}\p{Nd}_]/u;

export const beginsName = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit < 128 ? isPlainLetter(unit) : index < text.length && letter.test(String.fromCodePoint(text.codePointAt(index)!));
};

/** Zero-width joiners: part of a word in the scripts that need them (Persian, the Indic ones), space elsewhere. */
const isJoiner = (unit: number): boolean => unit === 0x200c || unit === 0x200d;

/** The end of the name's part that begins at `start`. */
export function endOfNamePart(text: string, start: number): number {
  let index = start;
  for (;;) {
    const unit = text.charCodeAt(index);
    if (isPlainLetter(unit) || isDigit(unit)) {
      index += 1;
    } else if (unit < 128 || Number.isNaN(unit)) {
      return index;
    } else if (
      isJoiner(unit) &&
      text.charCodeAt(index - 1) >= 0x600 &&
      text.charCodeAt(index + 1) >= 0x600 &&
      isNamePart(text, index + 1)
    ) {
      index += 1;
    } else if (isNamePart(text, index)) {
      index += text.codePointAt(index)! > 0xffff ? 2 : 1;
    } else {
      return index;
    }
  }
}

/** Whether a name may go on with the character at `index`. */
export const isNamePart = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 128) return isPlainLetter(unit) || isDigit(unit);
  return index < text.length && namePart.test(String.fromCodePoint(text.codePointAt(index)!));
};

/** LF or CR; CRLF counts as one line end by its CR. */
export const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13;

const space = /[\s\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u0085\u061c]/;

/** White space of any kind, and what is invisible: zero-width, joiners, direction marks, the byte order mark. */
export const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 128 && space.test(String.fromCharCode(unit)));

/** The end of the line that `start` is on, before its line end. */
export function endOfLine(text: string, start: number): number {
  let index = start;
  while (index < text.length && !isLineEnd(text.charCodeAt(index))) index += 1;
  return index;
}

/** A character as a person can see it in a message. */
export function visible(character: string): string {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? character
    : `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
