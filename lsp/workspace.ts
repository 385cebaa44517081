/**
 * The models of one project as an editor sees them: open documents before what is on disk, each analysed once a version.
 * Files are handed in, so that this runs in a browser, a test and a server alike.
 */
import {
  bothChanges,
  type Change as Changed,
  createMemory,
  firstVersion,
  type Host,
  keepLines,
  type Memory,
  nextVersion,
  recheck,
  type Source,
  type Version,
} from '@scorelang/language';
import { settingsOf } from '@scorelang/language/config';
import type { Range } from 'vscode-languageserver-types';
import { type Analysis, analyse, analyseParsed, isTooLong, withoutLongFiles } from './analysis.ts';
import { spanOf } from './convert.ts';
import { differenceOf } from './difference.ts';

/** The files of a project. Paths are `/`-separated and relative to its root. */
export interface Files extends Host {
  /** Another text whenever the file is another; null where there is none. */
  stampOf(path: string): string | null;
  /** The paths of all models. */
  models(): readonly string[];
  /** The paths of the files and folders (these end in `/`) in a folder, for those that write a path; none where it cannot be read. */
  entriesOf(folder: string): readonly string[];
  uriOf(path: string): string;
}

/** A change of an open document: a part of it, or all of it where no range is given. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

/** What features that look beyond their document ask. */
export interface Project {
  readonly files: Files;
  /** The same files, with the texts that are open in their place. */
  readonly host: Host;
  /** What is known of the text as it is now; null where there is no such file. */
  analysisOf(path: string): Analysis | null;
  /** Every model that is open, or on disk and not left out by its configuration. */
  models(): readonly string[];
  /** Where it is, as the editor calls it. */
  uriOf(path: string): string;
}

export interface Workspace extends Project {
  open(path: string, uri: string, version: number, text: string): void;
  edit(path: string, version: number, changes: readonly Change[]): void;
  close(path: string): void;
  /** The documents that are open. */
  opened(): readonly string[];
  /** The text of an open document, and its version; null for others. */
  documentOf(path: string): { readonly source: Source; readonly version: number } | null;
  /** What was known last, of the text now or of an earlier one; null where nothing is. Never makes anyone wait. */
  lastAnalysisOf(path: string): Analysis | null;
  /** Whether `analysisOf` would have to work. */
  isStale(path: string): boolean;
}

interface OpenDocument {
  readonly uri: string;
  readonly source: Source;
  readonly version: number;
  readonly stamp: string;
  /** How the text differs from the one that was read last. */
  readonly changed: Changed | 'all' | 'nothing';
}

interface Known {
  readonly analysis: Analysis;
  /** The files that it was made from, with their stamps at that time. */
  readonly reads: ReadonlyMap<string, string | null>;
}

interface Kept {
  readonly version: Version;
  readonly memory: Memory;
}

export function createWorkspace(files: Files): Workspace {
  const open = new Map<string, OpenDocument>();
  const known = new Map<string, Known>();
  /** Open documents as they were read and checked last: the next version goes on from that. */
  const kept = new Map<string, Kept>();
  let edits = 0;

  const stampOf = (path: string): string | null => open.get(path)?.stamp ?? files.stampOf(path);
  const isStale = (path: string): boolean => {
    const found = known.get(path);
    return found === undefined || [...found.reads].some(([read, stamp]) => stampOf(read) !== stamp);
  };
  const put = (path: string, document: Omit<OpenDocument, 'stamp'>): void => {
    edits += 1;
    open.set(path, { ...document, stamp: `open ${edits}` });
  };
  const versionOf = (path: string, document: OpenDocument, last: Version | undefined): Version => {
    const { source, changed } = document;
    open.set(path, { ...document, changed: 'nothing' });
    if (last === undefined || changed === 'all') return firstVersion(source);
    return changed === 'nothing' ? last : nextVersion(last, source, changed);
  };
  /** Goes on from what is kept, which is taken over: should that fail, nobody comes upon half of it. */
  const analyseAgain = (path: string, document: OpenDocument, noting: Host): Analysis => {
    const last = kept.get(path);
    kept.delete(path);
    const version = versionOf(path, document, last?.version);
    const memory = last?.memory ?? createMemory();
    const analysis = analyseParsed(version, (file) => recheck(memory, file, withoutLongFiles(noting)), noting);
    kept.set(path, { version, memory });
    return analysis;
  };
  const sourceOf = (path: string): Source | null => {
    const opened = open.get(path);
    if (opened !== undefined) return opened.source;
    const read = files.readText(path);
    return read.kind === 'text' ? { path, text: read.text } : null;
  };
  const host: Host = {
    readText: (path) => {
      const opened = open.get(path);
      return opened === undefined ? files.readText(path) : { kind: 'text', text: opened.source.text };
    },
    readTable: (path) => files.readTable(path),
  };
  const renew = (path: string): Analysis | null => {
    const reads = new Map([[path, stampOf(path)]]);
    const source = sourceOf(path);
    if (source === null) {
      known.delete(path);
      return null;
    }
    const note = (read: string): void => void reads.set(read, stampOf(read));
    const document = open.get(path);
    const noting: Host = {
      readText: (read) => {
        note(read);
        return host.readText(read);
      },
      readTable: (read) => {
        note(read);
        return host.readTable(read);
      },
    };
    const isKept = document !== undefined && !isTooLong(source);
    const analysis = isKept ? analyseAgain(path, document, noting) : analyse(source, noting);
    known.set(path, { analysis, reads });
    return analysis;
  };

  return {
    files,
    host,
    open(path, uri, version, text) {
      kept.delete(path);
      put(path, { uri, source: { path, text }, version, changed: 'all' });
    },
    edit(path, version, changes) {
      const document = open.get(path);
      if (document !== undefined) put(path, { ...changes.reduce(edited, document), version });
    },
    close(path) {
      open.delete(path);
      kept.delete(path);
      if (files.stampOf(path) === null) known.delete(path);
    },
    opened: () => [...open.keys()],
    documentOf: (path) => open.get(path) ?? null,
    models: () => [...new Set([...open.keys(), ...files.models().filter((path) => settingsOf(path, host).isIncluded)])],
    uriOf: (path) => open.get(path)?.uri ?? files.uriOf(path),
    analysisOf: (path) => (isStale(path) ? renew(path) : (known.get(path)?.analysis ?? null)),
    lastAnalysisOf: (path) => known.get(path)?.analysis ?? null,
    isStale,
  };
}

function edited(document: OpenDocument, { range, text: written }: Change): OpenDocument {
  const { source } = document;
  if (range === undefined) return rewritten(document, written);
  const { start: one, end: other } = spanOf(source, range);
  const [start, end] = [Math.min(one, other), Math.max(one, other)];
  return changedBy(document, source.text.slice(0, start) + written + source.text.slice(end), { start, end, length: written.length });
}

/** One who sends the whole text has changed a part of it, too. */
function rewritten(document: OpenDocument, text: string): OpenDocument {
  const change = differenceOf(document.source.text, text);
  return change.start === change.end && change.length === 0 ? document : changedBy(document, text, change);
}

function changedBy(document: OpenDocument, text: string, change: Changed): OpenDocument {
  const { source, changed } = document;
  const next: Source = { path: source.path, text };
  keepLines(source, next, change);
  return {
    ...document,
    source: next,
    changed: typeof changed === 'string' ? (changed === 'all' ? 'all' : change) : bothChanges(changed, change),
  };
}
