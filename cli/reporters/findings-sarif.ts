/** Findings in the Static Analysis Results Interchange Format, version 2.1.0, as code scanning takes it. */
import { type Diagnostic, linesOf, type Severity, type Source, type Span } from '@scorelang/language';
import type { ArtifactLocation, Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { CODES, isCode, pageOf } from '../diagnostic-page.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { VERSION } from '../version.ts';
import type { CheckedModels } from './checked.ts';
import { fingerprintsOf } from './fingerprint.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, Result['level']>;

/** Places are relative to this: the root of the repository, wherever it is checked out. */
const ROOT = '%SRCROOT%';

/** `code` is what the command will end with. */
export function findingsSarif({ findings, ignored, unreadable }: CheckedModels, code: ExitCode): string {
  const all: readonly Found[] = [
    ...findings.map(({ diagnostic }) => ({ diagnostic, reason: null })),
    ...ignored.map(({ diagnostic, reason }) => ({ diagnostic, reason })),
  ];
  const codes = CODES.filter((each) => all.some(({ diagnostic }) => diagnostic.code === each));
  const fingerprints = fingerprintsOf(all.map(({ diagnostic }) => diagnostic));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name: 'score', version: VERSION, rules: codes.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            // A check that found something has done its work.
            executionSuccessful: unreadable.length === 0,
            exitCode: unreadable.length === 0 ? code : EXIT.usage,
            toolExecutionNotifications: unreadable.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: all.map((found, index) => resultOf(found, codes, fingerprints[index] ?? '')),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Found {
  readonly diagnostic: Diagnostic;
  /** Why a comment asks to ignore it; null where none does. */
  readonly reason: string | null;
}

function ruleOf(code: string): ReportingDescriptor {
  if (!isCode(code)) return { id: code };
  const { severity, title, why, markdown } = pageOf(code);
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: markdown, markdown },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf({ diagnostic, reason }: Found, codes: readonly string[], fingerprint: string): Result {
  const { code, severity, message, source, span, related, fixes } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(source, span)],
    partialFingerprints: { 'scorelang/v1': fingerprint },
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            ...locationOf(place.source, place.span),
            message: { text: place.message },
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, source)) }),
    ...(reason === null ? {} : { suppressions: [{ kind: 'inSource', ...(reason === '' ? {} : { justification: reason }) }] }),
  };
}

const fixOf = ({ title, edits }: Diagnostic['fixes'][number], source: Source): Fix => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: fileOf(source),
      replacements: edits.map(({ span, text }) => ({ deletedRegion: regionOf(source, span), insertedContent: { text } })),
    },
  ],
});

const locationOf = (source: Source, span: Span): Location => ({
  physicalLocation: { artifactLocation: fileOf(source), region: regionOf(source, span) },
});

const fileOf = ({ path }: Source): ArtifactLocation => ({ uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT });

function regionOf(source: Source, span: Span): Region {
  const lines = linesOf(source);
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}
