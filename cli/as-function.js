import { init, parse } from 'es-module-lexer';
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
  await init;
  return `(function(module,require,load,pieceUrl){"use strict";${withLoad(code)}\n})`;
}

/**
 * Other pieces are loaded by us, and true modules from outside: a script may import nothing. Where `import(` is part of a text, of a regular
 * expression or of a comment it stays, which takes a reader of JavaScript to tell.
 */
function withLoad(code) {
  const [imports] = parse(code);
  return imports
    .filter(({ d: parenthesis }) => parenthesis >= 0)
    .reduceRight((text, { ss: start }) => `${text.slice(0, start)}load${text.slice(start + 'import'.length)}`, code);
}
