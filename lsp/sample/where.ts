/**
 * Where a model's sample leads are: where a setting says, where the model says, or beside it.
 *
 *     models/inbound.score    ->    models/inbound.csv, models/inbound-leads.csv, models/leads.csv, or the same with jsonl
 *
 * What lies beside it is taken where a column of it is a field of the model: a `leads.csv` may be another model's.
 */
import { type Diagnostic, diagnose, pathFrom } from '@scorelang/language';
import type { Analysis } from '../analysis.ts';
import type { Situation } from '../assess/questions.ts';
import type { SampleProblem } from './sample.ts';

export interface SamplePlace {
  /** Relative to the project. */
  readonly path: string;
  /** Whether a person named it, so that its absence is worth a word. */
  readonly isNamed: boolean;
}

export interface Asking {
  /** Of the model. */
  readonly path: string;
  /** What its `sample` line says. */
  readonly written: string | null;
  /** What the setting says, relative to the project. */
  readonly setting: string | null;
  readonly exists: (path: string) => boolean;
}

/** Where it may be, the likeliest first: one place that a person names, or those that lie beside the model. */
export function samplePlaces({ path, written, setting, exists }: Asking): readonly SamplePlace[] {
  const named = setting !== null ? pathFrom('', setting) : written !== null ? pathFrom(path, written) : null;
  if (setting !== null || written !== null) return named === null ? [] : [{ path: named, isNamed: true }];
  return besides(path)
    .filter(exists)
    .map((beside) => ({ path: beside, isNamed: false }));
}

/** Of a file that lies beside a model and is about something else. */
export const notTaken = ({ path }: SamplePlace): SampleProblem => ({
  kind: 'problem',
  path,
  message: `${path} lies beside the model and is not taken as its sample, as none of its columns is a field of the model.`,
  remedy: 'Write which column holds a field, as in field title: text column "Job Title", or name the sample, as in sample "leads.csv".',
});

/** What is wrong with a setting that names no place in the project; null where there is no setting, or no project. */
export function outsideProject({ root, sample }: Pick<Situation, 'root' | 'sample'>): SampleProblem | null {
  if (sample === null || root === null || pathFrom('', sample) !== null) return null;
  return {
    kind: 'problem',
    path: sample,
    message: `${sample} is no path within the project.`,
    remedy: 'Write its path from the folder of the project, as in: data/leads.csv.',
  };
}

/** A sample that cannot be used, told at the line that names it. The model scores leads all the same: a warning. */
export const aboutSample = ({ file, source }: Analysis, { message, remedy }: SampleProblem): readonly Diagnostic[] =>
  file.statements.flatMap((statement) =>
    statement.kind === 'Sample'
      ? [
          {
            ...diagnose(source, statement.path.span, 'file-unreadable', [`The sample cannot be used. ${message}`, remedy]),
            severity: 'warning' as const,
          },
        ]
      : [],
  );

const ENDINGS = ['csv', 'jsonl'] as const;

function besides(path: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length).replace(/(\.test)?\.score$/, '');
  return [name, `${name}-leads`, 'leads'].flatMap((beside) => ENDINGS.map((ending) => `${folder}${beside}.${ending}`));
}
