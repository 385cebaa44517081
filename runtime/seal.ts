/**
 * The seal of a compiled JavaScript module: a digest at the end of its first line, by which `load` tells that nothing was changed or lost since
 * the compiler wrote it. It protects from accidents: whoever can change the module can change the seal.
 */
const SEAL = / sha256:([0-9a-f]{32})$/;
const MAP_COMMENT = /\/\/# sourceMappingURL=.*\n?$/;

export interface Sealed {
  /** The first 32 hexadecimal digits of the SHA-256 of `content`; null where a text has no seal. */
  readonly digest: string | null;
  /** What the seal is of: without the seal itself, the name of a source map, and what tools do to line ends. */
  readonly content: string;
}

/** Takes the seal off a module's text. */
export function unsealed(text: string): Sealed {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replace(MAP_COMMENT, '');
  const [first, rest] = atFirstLineEnd(plain);
  return { digest: SEAL.exec(first)?.[1] ?? null, content: first.replace(SEAL, '') + rest };
}

/** Puts a seal on: no line and no column of what follows moves. */
export function sealed(text: string, digest: string): string {
  const [first, rest] = atFirstLineEnd(text);
  return `${first} sha256:${digest}${rest}`;
}

function atFirstLineEnd(text: string): readonly [first: string, rest: string] {
  const end = text.indexOf('\n');
  return end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end)];
}
