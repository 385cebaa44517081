/** Leads from JSONL: an object a line, its values as they are. */
import type { Lead } from '@scorelang/runtime';
import { foundBy, type Matching, matchHeader } from './header.ts';
import { type InputError, inputError, isInputError } from './input-error.ts';
import { type JsonObject, keysOf, OBJECT_A_LINE, readJsonLine, valueAt } from './jsonl.ts';
import { setterFor } from './lead.ts';
import type { LeadRow, Opened, Opening } from './lead-source.ts';
import { type Line, readLines } from './lines.ts';
import type { Caution } from './report.ts';
import { lookAt, replay } from './sample.ts';

export async function openJsonLeads(opening: Opening): Promise<Opened | InputError> {
  const { name } = opening;
  if (/^\s*\[\s*(?:\{|$)/m.test(opening.head.slice(0, 200))) return wholeArray(name);
  if (/^\s*\{[^\S\n]*\r?\n/.test(opening.head)) return overLines(name);
  const twice = replay(opening.text);
  const keys = new Set<string>();
  const failure = await lookAt(readLines(twice.text, name), (lines) => {
    for (const key of keysOf(objectsIn(lines))) keys.add(key);
    return null;
  });
  if (failure !== null) return failure;
  const columns = [...keys];
  const matching = matchHeader(columns, opening.fields, 'keys', name);
  if (isInputError(matching)) return matching;
  return {
    format: 'jsonl',
    dialect: null,
    columns,
    headerText: null,
    cautions: () => unseenCautions(matching, opening.used),
    found: foundBy(matching, opening.used, null),
    batches: leadBatches(readLines(twice.again(), name), leadFrom(matching)),
  };
}

function* objectsIn(lines: readonly Line[]): Generator<JsonObject> {
  for (const { raw } of lines) {
    const line = readJsonLine(raw);
    if (line.kind === 'object') yield line.object;
  }
}

/** The object itself, with the fields that have another name in the file beside it. */
function leadFrom({ matches }: Matching): (object: JsonObject) => Lead {
  const renamed = matches
    .filter(({ field, column }) => field.name !== column)
    .map(({ field, column }) => ({ column, put: setterFor(field.name), top: field.name.split('.')[0]! }));
  if (renamed.length === 0) return (object) => object;
  return (object) => {
    const lead: { [name: string]: unknown } = { ...object };
    for (const { column, put, top } of renamed) {
      const inner = lead[top];
      // The object goes on to the output as it came, so what is put inside it goes into a copy.
      if (top !== column && typeof inner === 'object' && inner !== null && inner === object[top]) lead[top] = structuredClone(inner);
      put(lead, valueAt(object, column));
    }
    return lead;
  };
}

async function* leadBatches(
  batches: AsyncGenerator<readonly Line[] | InputError>,
  leadOf: (object: JsonObject) => Lead,
): AsyncGenerator<readonly LeadRow[] | InputError> {
  for await (const lines of batches) {
    if (isInputError(lines)) {
      yield lines;
      return;
    }
    yield lines.map((line) => leadRow(line, leadOf));
  }
}

function leadRow({ line, raw }: Line, leadOf: (object: JsonObject) => Lead): LeadRow {
  const read = readJsonLine(raw);
  if (read.kind === 'reject') return { kind: 'reject', line, raw, reason: read.reason };
  return { kind: 'lead', line, raw, lead: leadOf(read.object), problems: [], source: { kind: 'object', object: read.object } };
}

/** A key may be left out wherever it is empty, so one that no object has yet is worth a word and no more. */
function unseenCautions({ unmatched }: Matching, used: ReadonlySet<string>): readonly Caution[] {
  return unmatched
    .filter(({ field }) => used.has(field.name))
    .map(({ field, nearest }) => ({
      code: 'key-not-seen',
      message: `None of the first objects has the key ${field.column ?? field.name}${nearest === null ? '' : `; the nearest is "${nearest}"`}. The field ${field.name} is missing there.`,
      column: nearest,
      count: null,
    }));
}

function overLines(name: string): InputError {
  const remedy = `${OBJECT_A_LINE} With jq: jq -c . leads.json > leads.jsonl`;
  return inputError('no-rows', name, `${name} begins with an object over several lines.`, remedy, { line: 1 });
}

function wholeArray(name: string): InputError {
  const remedy = "Write one object a line; with jq: jq -c '.[]' leads.json > leads.jsonl";
  return inputError('no-rows', name, `${name} is one JSON array, not an object a line.`, remedy, { line: 1 });
}
