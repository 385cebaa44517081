/** A piece of program. Only `code` and its neighbours in this file make one, so text from a file can never become program. */
export interface Code {
  readonly kind: 'Code';
  readonly text: string;
}

/** What stands in a template: a `Code` goes in as it is, everything else as a literal. */
export type Insert = Code | Literal;
export type Literal = string | number | boolean | null | undefined | readonly Literal[];

/** Makes program text: `` code`if (${name} === ${'CEO'})` ``. Texts, numbers and lists are quoted; only a `Code` goes in as it is. */
export function code(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Code {
  let text = parts[0]!;
  for (let i = 0; i < inserts.length; i++) text += show(inserts[i]) + parts[i + 1]!;
  return made(text);
}

export const NOTHING = made('');

/** Codes side by side: `join([a, b], code`, `)`. */
export function join(codes: readonly Code[], separator: Code): Code {
  return made(codes.map((piece) => piece.text).join(separator.text));
}

/** Points as units, parted where the decimals begin: `20_0000` is 20 points. */
export function units(value: number): Code {
  const digits = String(Math.abs(value));
  if (!/^\d+$/.test(digits)) return code`${value}`;
  const sign = value < 0 ? '-' : '';
  return made(digits.length > 4 ? `${sign}${digits.slice(0, -4)}_${digits.slice(-4)}` : sign + digits);
}

/** A number, a long one in groups of three digits: `2_000_000`. */
export function number(value: number): Code {
  const digits = showNumber(value);
  return made(/^-?\d{5,}$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, '_') : digits);
}

/** The words of a comment: no line break, no end of a comment, no tag, nothing that turns the direction of reading. */
export function comment(text: string): Code {
  if (PLAIN_COMMENT.test(text)) return made(text);
  const oneLine = text.replace(LINE_BREAKS, ' ').replace(UNSEEN, (unit) => escapeUnit(unit));
  return made(
    oneLine
      .replace(/\*\//g, '* /')
      .replace(/<(?=[/!])/g, '< ')
      .replace(/\/\/(?=[#@])/g, '/ /'),
  );
}

/** An identifier that is known to be safe; `names.ts` makes them. */
export function identifier(name: string): Code {
  if (!isIdentifier(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return made(name);
}

/** A property's key in an object or a type: as a word where it can be one, else quoted. */
export function key(name: string): Code {
  return isIdentifier(name) ? made(name) : code`${name}`;
}

/** `object.name`, or `object['name']` where the name is no word. */
export function member(object: Code, name: string): Code {
  return isIdentifier(name) ? made(`${object.text}.${name}`) : code`${object}[${name}]`;
}

/**
 * An object with these entries: `{ fit: 20, 'A & B': 3 }`. A plain `__proto__:` would set the prototype, so that key is written as a computed
 * one, which makes an ordinary property.
 */
export function object(entries: readonly (readonly [name: string, value: Code])[]): Code {
  if (entries.length === 0) return made('{}');
  return code`{ ${join(
    entries.map(([name, value]) => entry(name, value)),
    COMMA,
  )} }`;
}

/** One entry of an object: `fit: 20`, or `fit` alone for a variable of that name. */
export function entry(name: string, value: Code): Code {
  return made(entryText(name, value.text));
}

/** Plain data, such as JSON holds, as a literal. */
export function data(value: unknown): Code {
  return made(dataText(value));
}

/** Texts and no codes on the way: great models have much of it. */
function dataText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return show(value as Literal);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(dataText).join(', ')}]`;
  let inside = '';
  for (const name of Object.keys(value)) {
    if (inside !== '') inside += ', ';
    inside += entryText(name, dataText((value as { readonly [name: string]: unknown })[name]));
  }
  return inside === '' ? '{}' : `{ ${inside} }`;
}

function entryText(name: string, value: string): string {
  if (name === '__proto__') return `[${quote(name)}]: ${value}`;
  if (!isIdentifier(name)) return `${quote(name)}: ${value}`;
  return name === value ? value : `${name}: ${value}`;
}

/** Code made elsewhere: the prelude's text, which is ours and read from our own source. */
export function trusted(text: string): Code {
  return made(text);
}

const COMMA = made(', ');
const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;
/** Most names and texts, which need not be looked at further: the quick way to the same answer. */
const PLAIN_NAME = /^[a-z_$][\w$]*$/i;
const PLAIN_TEXT = /^[ !#-&(-;=-[\]-~]*$/;
/** Without a slash and a tag, and of ASCII that can be seen. */
const PLAIN_COMMENT = /^[ -.0-;=-~]*$/;
const LINE_BREAKS = /[\r\n\u2028\u2029\u0085\v\f]+/g;
/** Control characters, marks of direction, half pairs: they could hide what a line does, or could not be written to a file. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

function isIdentifier(name: string): boolean {
  return PLAIN_NAME.test(name) || IDENTIFIER.test(name);
}

function made(text: string): Code {
  return { kind: 'Code', text };
}

function show(insert: Insert): string {
  if (typeof insert === 'string') return quote(insert);
  if (typeof insert === 'number') return showNumber(insert);
  if (insert === undefined) return 'undefined';
  if (insert === null || typeof insert === 'boolean') return String(insert);
  if (isCode(insert)) return insert.text;
  return `[${insert.map(show).join(', ')}]`;
}

function isCode(insert: Code | readonly Literal[]): insert is Code {
  return !Array.isArray(insert);
}

function showNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a number that code can hold: ${value}`);
  return Object.is(value, -0) ? '-0' : String(value);
}

function quote(text: string): string {
  if (PLAIN_TEXT.test(text)) return `'${text}'`;
  const plain = JSON.stringify(text).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'");
  // A script in a page ends at `</script`, and a line separator once ended a text: neither is left as it is.
  return `'${plain
    .replace(/<(?=[/!])/g, '\\x3c')
    .replace(/[\u2028\u2029]/g, escapeUnit)
    .replace(UNSEEN, escapeUnit)}'`;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
