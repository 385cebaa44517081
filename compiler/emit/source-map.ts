/** From lines of the module to lines of the model. */
import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';

export interface SourceMapOptions {
  readonly outputName: string;
  readonly sourcePath: string;
  readonly sourceText?: string;
}

/** The source map as JSON. `from` says for each line of the text which line of the model it was made from, counting from 1. */
export function sourceMap(
  text: string,
  from: readonly (number | null)[],
  { outputName, sourcePath, sourceText }: SourceMapOptions,
): string {
  const map = new GenMapping({ file: outputName });
  if (sourceText !== undefined) setSourceContent(map, sourcePath, sourceText);
  const lines = text.split('\n');
  let isMapped = false;
  for (const [index, original] of from.entries()) {
    const generated = { line: index + 1, column: lines[index]!.search(/\S|$/) };
    if (original !== null) addMapping(map, { generated, source: sourcePath, original: { line: original, column: 0 } });
    // What follows is made from no line; without this a debugger would take it for the line above.
    else if (isMapped) addMapping(map, { generated });
    isMapped = original !== null;
  }
  return JSON.stringify(toEncodedMap(map));
}
