/** SQL for many leads at once: a table of leads, and a sum of cases a group. One thread, as all others. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { PlainModel, Test } from './rules.ts';
import type { PeerScorer } from './scorer.ts';

export async function duckdbScorer(model: PlainModel): Promise<PeerScorer> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  // Without this, planning takes time with the cube of the rules.
  await connection.run("set disabled_optimizers = 'in_clause'");
  const sums = model.groups.map((_, group) => {
    const rules = model.rules.filter((rule) => rule.group === group);
    const cases = rules.map(({ test, points }) => `case when ${sqlOf(test)} then ${points} else 0 end`);
    return `${added(cases)} as sum${group}`;
  });
  const folded = model.fields.map(({ name, kind }) => (kind === 'text' ? `coalesce(lower(trim(${name})), '') as ${name}` : name));
  await connection.run(`create table leads (${model.fields.map(({ name, kind }) => `${name} ${TYPES[kind]}`).join(', ')})`);
  const query = `select ${sums.join(', ')} from (select ${folded.join(', ')} from leads)`;
  const sum = model.groups.map((_, group) => `sum${group}`).join(' + ');
  // Planned once: it takes seconds for thousands of rules.
  const total = await connection.prepare(`select sum(${sum}) from (${query})`);
  return {
    kind: 'many',
    load: (leads) => loaded(connection, model, leads),
    scoreAll: async () => {
      const rows = await connection.runAndReadAll(query);
      return rows.getRowsJS().map((row) => model.resultOf(row.map(Number)));
    },
    sumOfAll: async () => Number((await total.runAndReadAll()).getRowsJS()[0]![0]),
  };
}

const TYPES = { text: 'varchar', number: 'double', 'yes/no': 'boolean' } as const;

async function loaded(
  connection: DuckDBConnection,
  { fields }: PlainModel,
  leads: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  await connection.run('delete from leads');
  const appender = await connection.createAppender('leads');
  for (const lead of leads) {
    for (const { name, kind } of fields) {
      const value = lead[name];
      if (value === null || value === undefined) appender.appendNull();
      else if (kind === 'text') appender.appendVarchar(value as string);
      else if (kind === 'number') appender.appendDouble(value as number);
      else appender.appendBoolean(value as boolean);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** A sum as a tree: written in a row, thousands of terms would be thousands deep. */
function added(terms: readonly string[]): string {
  if (terms.length === 0) return '0';
  if (terms.length === 1) return terms[0]!;
  const half = terms.length >> 1;
  return `(${added(terms.slice(0, half))} + ${added(terms.slice(half))})`;
}

/** A missing number or answer is null, of which no test holds; `not` asks answers alone. */
function sqlOf(test: Test): string {
  switch (test.kind) {
    case 'all':
      return `(${test.tests.map(sqlOf).join(' and ')})`;
    case 'any':
      return `(${test.tests.map(sqlOf).join(' or ')})`;
    case 'not':
      return `not coalesce(${sqlOf(test.test)}, false)`;
    case 'yes':
      return test.field;
    case 'among':
      return `${test.field} in (${test.texts.map(literal).join(', ')})`;
    case 'part':
      return `${PARTS[test.how]}(${test.field}, ${literal(test.text)})`;
    case 'number':
      return `(${test.bounds.map(({ operator, value }) => `${test.field} ${operator} ${value}`).join(' and ')})`;
  }
}

const PARTS = { contains: 'contains', 'starts with': 'starts_with', 'ends with': 'ends_with' } as const;

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
