import { type Code, identifier } from './code.ts';

/** Gives every thing of the model an identifier of its own, as near to its name as JavaScript lets it be. */
export interface Names {
  /** `company.industry` gives `companyIndustry`; a second one, `companyIndustry2`. */
  readonly value: (name: string) => Code;
  /** `executives` gives `EXECUTIVES`. */
  readonly constant: (name: string) => Code;
}

/** Names for one module; `taken` are those that it uses itself. */
export function namesBeside(taken: Iterable<string>): Names {
  const used = new Set([...RESERVED, ...taken]);
  const nextNumber = new Map<string, number>();
  const free = (wanted: string): Code => {
    let name = wanted;
    let number = nextNumber.get(wanted) ?? 2;
    for (; used.has(name); number++) name = `${wanted}${/\d$/.test(wanted) ? '_' : ''}${number}`;
    nextNumber.set(wanted, number);
    used.add(name);
    return identifier(name);
  };
  return {
    value: (name) => free(word(name)),
    constant: (name) => free(word(name.replace(breaksIn(name).inConstant, '$1_$2')).toUpperCase()),
  };
}

/** Parts between dots and other breaks are joined in camel case; underscores stay, as the model writes them. */
function word(name: string): string {
  const parts = name.split(breaksIn(name).inWord).filter((part) => part !== '');
  const [first = 'value', ...rest] = parts;
  const joined = first + rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
  return /^[a-z_]/i.test(joined) || /^[\p{ID_Start}_]/u.test(joined) ? joined : `_${joined}`;
}

/** Where a name breaks. Most are ASCII, and what is meant for all scripts takes an engine milliseconds to be got ready. */
const breaksIn = (name: string): typeof ANY_BREAKS => (/^[ -~]*$/.test(name) ? ASCII_BREAKS : ANY_BREAKS);

const ANY_BREAKS = { inConstant: /(\p{Ll})(\p{Lu})|[^\p{ID_Continue}]+/gu, inWord: /[^\p{ID_Continue}]+/u };
const ASCII_BREAKS = { inConstant: /([a-z])([A-Z])|\W+/g, inWord: /\W+/ };

/** Words that JavaScript keeps, and globals that emitted code uses or that would only confuse when hidden. */
const RESERVED = `
  arguments async await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function get if implements import in instanceof interface let new null of package private protected public return set static super
  switch this throw true try type typeof undefined var void while with yield as any boolean declare never number object readonly string
  symbol unknown bigint keyof infer is asserts abstract module namespace require global globalThis window self exports process Array
  Boolean Date Error Infinity JSON Map Math NaN Number Object Proxy Record RegExp Set String Symbol TypeError RangeError ReadonlyArray
  Readonly ReadonlyMap ReadonlySet Partial isFinite isNaN parseFloat parseInt constructor prototype __proto__
`
  .trim()
  .split(/\s+/);
