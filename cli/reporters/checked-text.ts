/** What checking gave, in the format that was asked for. */
import type { ExitCode } from '../exit.ts';
import type { Output } from '../io.ts';
import type { CheckedModels } from './checked.ts';
import { findingsCompact, findingsPretty } from './findings.ts';
import { findingsGithub } from './findings-github.ts';
import { findingsJson } from './findings-json.ts';
import { findingsJunit } from './findings-junit.ts';

export type CheckFormat = 'pretty' | 'compact' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit';

/** Formats of which a machine expects a whole document, whatever was found or could not be read. */
export const isDocument = (format: CheckFormat): boolean =>
  format === 'json' || format === 'sarif' || format === 'gitlab' || format === 'junit';

export interface ReportOptions {
  readonly format: CheckFormat;
  readonly quiet: boolean;
  /** What the command ends with. */
  readonly code: ExitCode;
  readonly output: Output;
}

export async function checkedText(checked: CheckedModels, { format, quiet, code, output }: ReportOptions): Promise<string> {
  switch (format) {
    case 'pretty':
      return findingsPretty(checked.findings, checked.models.length, quiet, output);
    case 'compact':
      return findingsCompact(checked.findings, output);
    case 'json':
      return findingsJson(checked);
    case 'sarif': {
      // It brings the help pages with it.
      const { findingsSarif } = await import('./findings-sarif.ts');
      return findingsSarif(checked, code);
    }
    case 'github':
      return findingsGithub(checked, quiet);
    case 'gitlab': {
      // It brings `node:crypto` with it.
      const { findingsGitlab } = await import('./findings-gitlab.ts');
      return findingsGitlab(checked);
    }
    case 'junit':
      return findingsJunit(checked);
  }
}
