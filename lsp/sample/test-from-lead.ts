/** A test written from a lead of the sample: what it is, what it scores, and which tier it comes to. */
import { type AnyNode, type Edit, type File, quoteText, type Span, writtenName, writtenText } from '@scorelang/language';
import { lineEndOf } from '../actions/rules-here.ts';
import type { Analysis } from '../analysis.ts';
import type { SampleFacts, TypicalLead } from '../assessment.ts';
import { pathAt } from '../tree.ts';

export interface TestOffered {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** On a tier for a lead of it; in a test, on the `sample` line and between statements for one of each tier. */
export function testsFromSample({ file, source, model }: Analysis, { start }: Span, sample: SampleFacts | null): readonly TestOffered[] {
  const typical = sample?.scored?.typical ?? [];
  if (typical.length === 0 || model.file !== file) return [];
  const statement = pathAt(file, start).find(({ kind }) => kind !== 'File');
  if (statement === undefined ? !isBlankLine(source.text, start) : !PLACES.has(statement.kind)) return [];
  const fitting = statement?.kind === 'Tier' ? typical.filter(({ tier }) => tier === statement.name.text) : typical;
  return fitting.slice(0, MOST_OFFERED).map((lead) => ({
    title: `Write a test from the sample: ${lead.label} ${becomes(lead.tier)}`,
    edits: [atEnd(file, testText(lead, titleFor(lead, file)))],
  }));
}

const PLACES: ReadonlySet<AnyNode['kind']> = new Set(['Tier', 'Sample', 'Test', 'TestFile']);
const MOST_OFFERED = 6;

const isBlankLine = (text: string, offset: number): boolean =>
  text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '' && /^[ \t]*\r?(\n|$)/.test(text.slice(offset));

const becomes = (tier: string | null): string => (tier === null ? 'has no tier' : `is ${tier}`);

/** Another than that of any test there is. */
function titleFor({ label, tier, row }: TypicalLead, { statements }: File): string {
  const titles = new Set(statements.flatMap((node) => (node.kind === 'Test' || node.kind === 'TestFile' ? [node.title.value] : [])));
  const title = `${label} ${becomes(tier)}`;
  return titles.has(title) ? `${title} (row ${row})` : title;
}

const WIDTH = 100;

function testText({ asOf, given, score, tier }: TypicalLead, title: string): string {
  return [
    `test ${quoteText(title)} {`,
    ...(asOf === null ? [] : [`  as of ${asOf}`]),
    ...givenLines(given.map(({ field, written }) => `${writtenName(field)} = ${written}`)),
    `  expect score = ${score}`,
    `  expect ${tier === null ? 'no tier' : tier === 'disqualified' ? 'disqualified' : `tier = ${writtenText(tier)}`}`,
    '}',
  ].join('\n');
}

/** As many to a line as have room. */
function givenLines(values: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const value of values) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + value.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}, ${value}`;
    else lines.push(`  given ${value}`);
  }
  return lines;
}

/** Behind all that there is, with an empty line between. */
function atEnd({ source }: File, written: string): Edit {
  const end = source.text.trimEnd().length;
  const text = `${end === 0 ? '' : '\n\n'}${written}\n`;
  return { span: { start: end, end: source.text.length }, text: text.replaceAll('\n', lineEndOf(source)) };
}
