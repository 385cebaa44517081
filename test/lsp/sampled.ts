/** A model with its sample, as the background thread knows it, without a thread. */
import { Readable } from 'node:stream';
import { firstLeads, isInputError, profileLeads } from '@scorelang/batch';
import { assessPoints, lower } from '@scorelang/compiler';
import type { Analysis, Assessment, Workspace } from '@scorelang/lsp';
import { assessLeads } from '../../lsp/assess/assess.ts';
import { columnFacts } from '../../lsp/sample/column-facts.ts';
import { scoreSample } from '../../lsp/sample/score-sample.ts';

export const AS_OF = Date.UTC(2026, 0, 15, 12);

/** `csv`: what `leads.csv` holds. */
export async function sampled(analysis: Analysis, workspace: Workspace, csv: string): Promise<Assessment> {
  const plan = analysis.diagnostics.some(({ severity }) => severity === 'error') ? null : lower(analysis.model);
  const input = () => ({ kind: 'stream', stream: Readable.from([Buffer.from(csv)]), name: 'leads.csv' }) as const;
  const profile = await profileLeads({ input: input() });
  if (isInputError(profile)) throw new Error(profile.message);
  const columns = { path: 'leads.csv', columns: profile.columns.map((column) => columnFacts(column, profile.rows)) };
  const read = plan === null ? null : await firstLeads({ input: input(), plan, most: 10_000 });
  if (isInputError(read)) throw new Error(read.message);
  const sample = read === null ? null : { path: 'leads.csv', leads: read.leads, rows: read.rows, hasEvents: read.hasEvents };
  const scored = plan === null || sample === null ? null : { sample, score: () => scoreSample(plan, sample, { asOf: AS_OF }) };
  const found = assessLeads({ analysis, plan, host: workspace.host, columns, scored, asOf: AS_OF }, () => false);
  if (found === null) throw new Error('Nobody cancelled it.');
  const { bounds, findings } = assessPoints(analysis);
  return { ...found, bounds: bounds === null ? null : { ...bounds, source: analysis.source }, findings, aboutFiles: [] };
}
