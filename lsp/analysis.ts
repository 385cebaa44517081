/** What is known of one model at one moment: its tree, its meaning, and what is wrong with it. */
import { type Checked, check, type Diagnostic, diagnose, type File, type Host, type Parsed, parse, type Source } from '@scorelang/language';
import { settingsOf, withLevels } from '@scorelang/language/config';
import { withoutFollowUps } from './half-written.ts';

export interface Analysis extends Checked {
  readonly source: Source;
  /** The tree of this very text; the model of a test file is that of another. */
  readonly file: File;
  /** All that is wrong with it and does not follow from a half-written line, in the order of the places, at the levels of its configuration. */
  readonly diagnostics: readonly Diagnostic[];
  /** The mistakes in its writing alone. */
  readonly syntax: readonly Diagnostic[];
}

/** Above this nothing is read: ten times the largest model we know of. */
const MOST_CHARACTERS = 8_000_000;

export function analyse(source: Source, host: Host): Analysis {
  return analyseParsed(isTooLong(source) ? unread(source) : parse(source), (file) => check(file, withoutLongFiles(host)), host);
}

/** The same of a text that was read, by whoever checks it. */
export function analyseParsed({ file, diagnostics: syntax }: Parsed, checkIt: (file: File) => Checked, host: Host): Analysis {
  const { source } = file;
  const checked = checkIt(file);
  const all = isTooLong(source) ? syntax : withoutFollowUps(syntax, checked.diagnostics, source);
  return { ...checked, source, file, syntax, diagnostics: withLevels(all, settingsOf(source.path, host)) };
}

export const isTooLong = ({ text }: Source): boolean => text.length > MOST_CHARACTERS;

/** What a model uses is no longer than a model. */
export const withoutLongFiles = (host: Host): Host => ({
  ...host,
  readText(path) {
    const read = host.readText(path);
    const isLong = read.kind === 'text' && isTooLong({ path, text: read.text });
    return isLong ? { kind: 'unreadable', reason: `${path} is too long to be read.`, remedy: 'Split it into several models.' } : read;
  },
});

function unread(source: Source): Parsed {
  const { file } = parse({ path: source.path, text: '' });
  return { file: { ...file, source }, diagnostics: [diagnose(source, { start: 0, end: 0 }, 'file-too-long', [])] };
}
