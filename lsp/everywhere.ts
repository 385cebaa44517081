/** Every place of one thing in all models of a project. */
import type { Analysis } from './analysis.ts';
import { type Occurrence, occurrencesOf } from './names.ts';
import type { Project } from './workspace.ts';

/** The places of what `key` is of, each once: in the model at hand, and in those that share its file through `use` or test it. */
export function everywhere(key: string, analysis: Analysis, project: Project): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const one of [analysis, ...sharing(key, analysis, project)]) {
    for (const occurrence of occurrencesOf(one)) {
      if (occurrence.key === key) found.set(`${occurrence.source.path} ${occurrence.name.span.start}`, occurrence);
    }
  }
  return [...found.values()];
}

/** Models whose meaning is made from the file that declares the thing. */
export function sharing(key: string, analysis: Analysis, project: Project): readonly Analysis[] {
  return project
    .models()
    .filter((path) => path !== analysis.source.path)
    .map((path) => project.analysisOf(path))
    .filter((other) => other !== null)
    .filter((other) => occurrencesOf(other).some((occurrence) => occurrence.key === key));
}
