/** The problem matchers of the extension, applied as VS Code does: pattern after pattern, each to the line after the one before. */
import { readFileSync } from 'node:fs';

export interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity?: string;
  readonly code?: string;
}

/** A group's number by what it holds. */
interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly message?: number;
  readonly severity?: number;
  readonly code?: number;
}

interface Matcher {
  readonly name: string;
  readonly pattern: Pattern | readonly Pattern[];
}

const { contributes } = JSON.parse(readFileSync(new URL('../../vscode-extension/package.json', import.meta.url), 'utf8'));

export function problemsIn(output: string, name: string): readonly Found[] {
  const matcher = (contributes.problemMatchers as readonly Matcher[]).find((one) => one.name === name);
  if (matcher === undefined) throw new Error(`There is no problem matcher ${name}`);
  const patterns = [matcher.pattern].flat() as readonly Pattern[];
  const lines = output.split(/\r?\n/);
  return lines.flatMap((_, index) => {
    const parts = patterns.map((pattern, step) => partsOf(pattern, lines[index + step] ?? ''));
    if (parts.some((part) => part === null)) return [];
    const { line, column, ...rest } = Object.assign({}, ...parts) as Record<string, string>;
    return [{ ...rest, line: Number(line), column: Number(column) } as unknown as Found];
  });
}

function partsOf({ regexp, ...groups }: Pattern, line: string): Readonly<Record<string, string>> | null {
  const match = new RegExp(regexp).exec(line);
  if (match === null) return null;
  return Object.fromEntries(Object.entries(groups).map(([part, group]) => [part, match[group] ?? '']));
}
