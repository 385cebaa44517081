/** A plugin for esbuild: `import { score } from './inbound.score'`. */
import type { Location, OnLoadResult, PartialMessage, Plugin } from 'esbuild';
import { type CompiledModule, compileFile, type Problem } from './compile-file.ts';
import { type TypesOption, writeTypes } from './write-types.ts';

/**
 * Lets esbuild import models. Errors and warnings are esbuild's own, at their line of the model; in watch mode a change of the model, of a file
 * that it uses, or of a list that it reads builds again.
 */
export function scorelang(options: TypesOption = {}): Plugin {
  return {
    name: 'scorelang',
    setup(build) {
      const cwd = build.initialOptions.absWorkingDir ?? process.cwd();
      build.onLoad({ filter: /\.score$/, namespace: 'file' }, ({ path }) => {
        const { module, errors, warnings, files } = compileFile(path, cwd);
        if (module !== null && options.types === true) writeTypes(path, module.declarations);
        const told: OnLoadResult = { errors: errors.map(messageOf), warnings: warnings.map(messageOf), watchFiles: [...files] };
        return module === null ? told : { ...told, contents: withMap(module), loader: 'js' };
      });
    },
  };
}

/** esbuild takes a source map only from the text itself. */
const withMap = ({ code, map }: CompiledModule): string =>
  `${code}//# sourceMappingURL=data:application/json;base64,${Buffer.from(map, 'utf8').toString('base64')}\n`;

function messageOf({ message, file, line, column, length, lineText, fixes }: Problem): PartialMessage {
  const location: Partial<Location> = {
    file,
    line,
    // esbuild counts bytes.
    column: Buffer.byteLength(lineText.slice(0, column), 'utf8'),
    length: Buffer.byteLength(lineText.slice(column, column + length), 'utf8'),
    lineText,
  };
  return { text: message, location, notes: fixes.map((text) => ({ text: `To mend it: ${text}` })) };
}
