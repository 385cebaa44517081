/** From lines of the module to lines of the model. */
import { encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';
import type { WrittenLine } from './lines.ts';

export interface SourceMapOptions {
  readonly outputName: string;
  readonly sourcePath: string;
  readonly sourceText?: string;
}

/** The source map of the module's lines as JSON. */
export function sourceMap(lines: readonly WrittenLine[], { outputName, sourcePath, sourceText }: SourceMapOptions): string {
  const mappings = lines.map(({ column, from }, index): SourceMapSegment[] => {
    if (from !== null) return [[column, 0, from - 1, 0]];
    // What follows is made from no line; without this a debugger would take it for the line above.
    return index > 0 && lines[index - 1]!.from !== null ? [[column]] : [];
  });
  while (mappings.at(-1)?.length === 0) mappings.pop();
  return JSON.stringify({
    version: 3,
    file: outputName,
    names: [],
    sources: [sourcePath],
    sourcesContent: [sourceText ?? null],
    mappings: encode(mappings),
    ignoreList: [],
  });
}
