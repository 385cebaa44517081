/** A plugin for Vite, and so for what builds with it: Vitest, Astro, SvelteKit, Nuxt. */
import { existsSync } from 'node:fs';
import type { EnvironmentModuleNode, Plugin } from 'vite';
import { type CompiledFile, compileFile, type Problem } from './compile-file.ts';
import { type TypesOption, writeTypes } from './write-types.ts';

/**
 * Lets Vite import models. An error stands in the overlay with its line of the model; a change of the model, of a file that it uses, or of a list
 * that it reads reloads what imports it.
 */
export function scorelang(options: TypesOption = {}): Plugin {
  let cwd = process.cwd();
  /** By file that was read: the models that were compiled from it, broken ones too. */
  const readers = new Map<string, Set<string>>();
  const broken = new Set<string>();
  return {
    name: 'scorelang',
    // Before Vite takes a model for an asset.
    enforce: 'pre',
    configResolved({ root }) {
      cwd = root;
    },
    load: {
      filter: { id: /\.score$/ },
      handler(id) {
        // Other plugins' modules have names that only look like files.
        if (!/\.score$/.test(id) || id.startsWith('\0')) return null;
        const { module, errors, warnings, files } = compileFile(id, cwd);
        for (const file of files) {
          readers.set(file, (readers.get(file) ?? new Set()).add(id));
          // Vite asks for each as for an import. One that is not there yet is noticed when it comes.
          if (existsSync(file)) this.addWatchFile(file);
        }
        for (const warning of warnings) this.warn(logOf(id, [warning]));
        if (module === null) {
          broken.add(id);
          return this.error(logOf(id, errors));
        }
        broken.delete(id);
        if (options.types === true) writeTypes(id, module.declarations);
        return { code: module.code, map: module.map, moduleSideEffects: false };
      },
    },
    hotUpdate({ file, modules }) {
      const { moduleGraph, hot } = this.environment;
      const models = [...(readers.get(file) ?? [])];
      const known = models.flatMap((id) => [...(moduleGraph.getModulesByFile(id) ?? [])]);
      if (models.some((id) => broken.has(id))) {
        // Vite tells nobody about a module that it never could load.
        for (const node of known) moduleGraph.invalidateModule(node);
        hot.send({ type: 'full-reload' });
        return [];
      }
      const all = new Set<EnvironmentModuleNode>([...modules, ...known]);
      return all.size === modules.length ? undefined : [...all];
    },
  };
}

/** What Vite and Rollup show: the first with its place, all in the text. */
function logOf(id: string, problems: CompiledFile['errors']) {
  const [first, ...others] = problems as readonly [Problem, ...Problem[]];
  const more = others.map(({ message, file, line, column }) => `\n${file}:${line}:${column + 1}: ${message}`).join('');
  return { id, message: first.message + more, loc: { file: first.file, line: first.line, column: first.column }, frame: first.frame };
}
