/** Goes through files for what they say of names that are not declared; of rules that follow each other and stay the same, it is known. */
import type { File, Statement } from '../../ast.ts';
import { bodyOf } from '../descend.ts';
import { isLoneRule, type LoneRule } from '../lone-rules.ts';
import { type Series, throughSeries } from '../memory/series.ts';
import type { Memory } from '../memory.ts';
import type { Scope } from '../scope.ts';
import { readerInto, type UseReader } from './reading.ts';
import { noUses, type Uses } from './uses.ts';

/** What need not be read. */
export interface Known {
  readonly memory: Memory;
  /** What a series says; null where its rules are to be looked at one by one. */
  readonly ofSeries: (series: Series, file: File) => Uses | null;
  readonly saysNothing: (rule: LoneRule, file: File) => boolean;
}

/** In the order written: a part for each series that is known, and for what stands between. */
export function usesIn(files: readonly File[], scope: Scope, known: Known | null): readonly Uses[] {
  const parts: Uses[] = [];
  for (const file of files) gather(parts, file, scope, known);
  return parts;
}

export function usesOfRules(rules: readonly LoneRule[], file: File, scope: Scope): Uses {
  const uses = noUses();
  const { read } = readerInto(uses, file, scope);
  for (const rule of rules) read(rule);
  return uses;
}

function gather(parts: Uses[], file: File, scope: Scope, known: Known | null): void {
  let reader: UseReader | null = null;
  const reading = (): UseReader => {
    if (reader === null) {
      const part = noUses();
      parts.push(part);
      reader = readerInto(part, file, scope);
    }
    return reader;
  };
  if (known === null) {
    reading().read(file);
    return;
  }
  const { memory, ofSeries, saysNothing } = known;
  const through = (statements: readonly Statement[]): void =>
    throughSeries(
      memory,
      statements,
      (series) => {
        const part = ofSeries(series, file);
        if (part === null) return false;
        parts.push(part);
        reader = null;
        return true;
      },
      (statement) => {
        if (isLoneRule(statement)) {
          if (!saysNothing(statement, file)) reading().read(statement);
          return;
        }
        const body = bodyOf(statement);
        if (body === null) reading().read(statement);
        else {
          reading().readBeside(statement);
          through(body);
        }
      },
    );
  through(file.statements);
}
