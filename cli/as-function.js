import { transform } from 'esbuild';

/**
 * A module as one function, which `pieces.ts` calls: Node cannot load a module together with what the engine has compiled of it before.
 */
export async function asFunction(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    define: { 'import.meta.url': 'pieceUrl' },
    minify: true,
    legalComments: 'none',
  });
  // Other pieces are loaded by us, and true modules from outside: a script may import nothing.
  return `(function(module,require,load,pieceUrl){"use strict";${code.replace(/\bimport\(/g, 'load(')}\n})`;
}
