/** What compiling models gave, as JSON: each model with its files, and findings as `score check` has them. */
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { pathIn } from '../project.ts';
import type { Compiled, CompiledModel } from './compiled.ts';
import { countsOf } from './findings.ts';
import { findingAsJson } from './findings-json.ts';

export function compiledJson({ models, unreadable, unwritable }: Compiled, code: ExitCode, io: Io): string {
  const findings = models.flatMap(({ model }) => {
    const pathOf = pathIn(model.project, io);
    return model.diagnostics.map((diagnostic) => ({ diagnostic, pathOf }));
  });
  const { error, warning, hint } = countsOf(findings);
  const report = {
    passed: code === EXIT.fine,
    models: models.map(modelAsJson),
    errors: error,
    warnings: warning,
    hints: hint,
    findings: findings.map(findingAsJson),
    unreadable,
    unwritable,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function modelAsJson({ model, place, hash, files, ways }: CompiledModel): object {
  const path = model.project.text.shown;
  if (model.kind === 'faulty') return { path, compiled: false };
  const { name, leaves, readsTime, readsEvents } = model.plan;
  return {
    path,
    compiled: true,
    name,
    hash,
    rules: leaves,
    readsTime,
    readsEvents,
    ...(place === null ? {} : { target: place.target, module: place.target === 'plan' ? null : place.module, bundle: place.bundle, files }),
    ...(ways === null ? {} : { inTables: ways.inTables, fields: ways.fields }),
  };
}
