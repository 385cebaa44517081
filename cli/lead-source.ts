/** The one lead that `score explain` is asked about: in a file, as JSON, as `field=value`, or on standard input. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { Format, InputSource } from '@scorelang/batch';
import { nearest } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';
import { refuse } from './fail.ts';
import { bytesOf, missingFile } from './files.ts';
import type { Io } from './io.ts';

/** Where the lead is, in the way that a file of leads is read: so that a value here means what it means there. */
export interface LeadSource {
  readonly input: InputSource;
  readonly format: Format | undefined;
  readonly key: string | undefined;
  /** The value in the key column. */
  readonly value: string;
  /** `L0042 in leads.csv`, or null for a lead made up here. */
  readonly shown: string | null;
  readonly isFile: boolean;
}

export interface LeadWords {
  readonly words: readonly string[];
  readonly key: string | undefined;
  readonly lead: string | undefined;
}

/** A column that no file has: it finds the one lead that is there. */
const ONLY = '#only';

export async function leadSource({ words, key, lead }: LeadWords, plan: Plan, io: Io): Promise<LeadSource> {
  const [first, ...others] = words;
  if (first === undefined) {
    const text = io.stdinIsTerminal ? '' : await stdinText(io);
    if (text.trim() === '') refuse('Say which lead: a file with --lead, JSON, or field=value, as in title=CFO. See: score help explain');
    return fromJson(text, 'Standard input');
  }
  if (first === '-') return fromJson(await stdinText(io), 'Standard input');
  if (/^\s*[{[]/.test(first)) return fromJson(words.join(' '), 'The lead');
  if (isFile(first, io) || !first.includes('=')) return fromFile(first, others, key, lead, io);
  return fromPairs(words, plan);
}

function fromFile(path: string, others: readonly string[], key: string | undefined, lead: string | undefined, io: Io): LeadSource {
  if (others[0] !== undefined) refuse(`After the file ${path} stands ${others[0]}. To name one lead of it, write --lead ${others[0]}`);
  if (!isFile(path, io) && statSync(resolve(io.cwd, path), { throwIfNoEntry: false }) === undefined) {
    refuse(`${missingFile(path, io)} A lead may also be written as field=value, as in title=CFO.`);
  }
  if (lead === undefined)
    refuse(`Say which lead of ${path}: --lead VALUE is what it has in the first column, or in the one that --key names.`);
  return {
    input: { kind: 'file', path: resolve(io.cwd, path) },
    format: undefined,
    key,
    value: lead,
    shown: `${lead} in ${path}`,
    isFile: true,
  };
}

function fromJson(text: string, what: string): LeadSource {
  const lead = parsed(text, what);
  if (Array.isArray(lead)) refuse(`${what} is a list. Give one lead, as in {"title": "CFO"}.`);
  if (typeof lead !== 'object' || lead === null) refuse(`${what} is not a lead. Write it as {"title": "CFO", "employees": 120}.`);
  return streamed(`${JSON.stringify({ ...lead, [ONLY]: 'lead' })}\n`, 'jsonl');
}

function parsed(text: string, what: string): unknown {
  if (text.trim() === '') refuse(`${what} is empty. Write a lead as {"title": "CFO", "employees": 120}.`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    // What follows is a piece of the text, which the person has before them.
    const [said = ''] = cause instanceof Error ? cause.message.split(/, (?:\.\.\.)?"|\n/) : [];
    return refuse(`${what} is not JSON: ${said}. Write it as {"title": "CFO", "employees": 120}.`);
  }
}

/** As a table with one row, so that `yes`, `1,234` or `26-02-2018` mean what they mean in a cell. */
function fromPairs(words: readonly string[], plan: Plan): LeadSource {
  const cells = new Map<string, string>([[ONLY, 'lead']]);
  for (const word of words) {
    const at = word.indexOf('=');
    if (at <= 0) refuse(`${word} is not field=value, as in title=CFO or "title=Chief Financial Officer".`);
    const column = columnOf(word.slice(0, at).trim(), plan);
    if (cells.has(column)) refuse(`${word.slice(0, at)} stands twice.`);
    cells.set(column, word.slice(at + 1));
  }
  const line = (values: Iterable<string>): string => [...values].map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
  return streamed(`${line(cells.keys())}\n${line(cells.values())}\n`, 'csv');
}

function columnOf(name: string, plan: Plan): string {
  const field = plan.fields.find((each) => each.name === name || each.column === name);
  if (field !== undefined) return field.column ?? field.name;
  const names = plan.fields.map((each) => each.name);
  const near = nearest(name, names);
  return refuse(`The model has no field ${name}.${near === null ? ` It has ${names.join(', ')}.` : ` Did you mean ${near}?`}`);
}

const streamed = (text: string, format: Format): LeadSource => ({
  input: { kind: 'stream', stream: Readable.from([Buffer.from(text)]), name: 'the lead' },
  format,
  key: ONLY,
  value: 'lead',
  shown: null,
  isFile: false,
});

const stdinText = async (io: Io): Promise<string> => new TextDecoder().decode(await bytesOf(io.stdin()));

const isFile = (path: string, io: Io): boolean => statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isFile() === true;
