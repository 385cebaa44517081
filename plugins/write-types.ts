/** The types of a model, in a file beside it. */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface TypesOption {
  /**
   * Write `model.score.d.ts` beside each model, so that its leads, tiers and groups are typed exactly. For TypeScript with
   * `"moduleResolution": "bundler"`. Keep it out of version control, or in: the same model gives the same file.
   */
  readonly types?: boolean;
}

/** Writes the types where they are not there yet: beside first, then renamed, so that no editor reads half of them. */
export function writeTypes(model: string, declarations: string): void {
  const file = `${model}.d.ts`;
  if (textAt(file) === declarations) return;
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  writeFileSync(part, declarations);
  renameSync(part, file);
}

function textAt(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
