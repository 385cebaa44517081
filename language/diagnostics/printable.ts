/** What a terminal would obey instead of showing: control characters, line ends, and what turns text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text as a line in which nothing can hide: `\n` and `\u001b` stand for what they name. Text that is so already stays as it is. */
export const printable = (text: string): string =>
  text.replace(OBEYED, (character) => SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
