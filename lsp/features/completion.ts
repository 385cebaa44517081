/** What may be written next, the likeliest first. */
import { expectedAt, type Source } from '@scorelang/language';
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { SampleFacts } from '../assessment.ts';
import { headAt } from '../completion/heads.ts';
import { namesAt } from '../completion/names.ts';
import { type Offer, plain, snippetText } from '../completion/offer.ts';
import { PARTS, partsAt, partText, withoutPlaces } from '../completion/parts.ts';
import { type Place, placeOf, textBefore } from '../completion/place.ts';
import { ranked } from '../completion/ranks.ts';
import { statementsAt } from '../completion/statements.ts';
import { textsAt } from '../completion/texts.ts';
import { wordsAt } from '../completion/words.ts';
import { rangeOf } from '../convert.ts';
import { describeNamed } from '../describe.ts';
import { leadsText } from '../hints/shares.ts';
import { KEYWORDS } from '../keywords.ts';
import type { Project } from '../workspace.ts';

/** What opens a list of proposals unasked, beside letters. */
export const TRIGGERS: readonly string[] = [' ', '"', '`', '/', '[', ','];

/** What an item carries so that its documentation can be found once it is asked for. */
interface ItemData {
  readonly path: string;
  readonly kind: Offer['kind'];
  readonly label: string;
}

/**
 * What may stand at an offset of `source`. `analysis` may be of an earlier text of the file: the place is read anew, and names change seldom,
 * so nobody waits for a check. `sample`: what the model's sample holds, if it has one.
 */
export function completion(
  source: Source,
  offset: number,
  analysis: Analysis,
  project: Project,
  sample: SampleFacts | null = null,
): CompletionItem[] {
  const expected = expectedAt(source, offset);
  if (expected.within === 'comment') return [];
  const place = placeOf(expected, analysis, project, source.path, sample);
  const typed = source.text.slice(expected.wordStart, offset);
  const head = expected.within === null ? headAt(source, expected.wordStart) : null;
  const fitting = head ?? notTwice(unique(expected.within === 'text' ? textOffers(place, typed.slice(1)) : allOffers(place, typed)), place);
  const offers = head ?? ranked(fitting, place, source);
  const closing =
    source.text[offset] === '"' && expected.within === 'text' ? 1 : source.text[offset] === '`' && expected.within === 'name' ? 1 : 0;
  const range = rangeOf(source, { start: expected.wordStart, end: offset + closing });
  const withBackticks = expected.within === 'name';
  return offers.map((offer, index): CompletionItem => {
    const insert = offer.kind === 'part' ? partText(offer) : offer.isSnippet ? snippetText(offer.insert) : offer.insert;
    const newText = withBackticks && !insert.startsWith('`') ? `\`${insert}\`` : insert;
    return {
      label: offer.label,
      kind: KINDS[offer.kind],
      ...detailsOf(offer),
      // Editors compare with what is being replaced, its quote included.
      ...(expected.within === null ? {} : { filterText: newText }),
      sortText: String(index).padStart(5, '0'),
      textEdit: { range, newText },
      ...(offer.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      data: { path: source.path, kind: offer.kind, label: offer.label } satisfies ItemData,
    };
  });
}

/** `CFO · 412 leads`. */
function detailsOf({ detail, leads }: Offer): Pick<CompletionItem, 'detail' | 'labelDetails'> {
  if (leads === undefined) return detail === '' ? {} : { detail };
  return { detail: leadsText(leads), labelDetails: { detail: ` · ${leadsText(leads)}` } };
}

/** The item with its documentation. */
export function resolveCompletion(item: CompletionItem, project: Project): CompletionItem {
  const { kind, label, path } = item.data as ItemData;
  const analysis = project.analysisOf(path);
  const text =
    kind === 'word' || kind === 'statement'
      ? helpOf(label)
      : kind === 'part'
        ? lookOf(label)
        : analysis === null
          ? null
          : describeNamed(label, kind, analysis);
  return text === null ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: text } };
}

function lookOf(label: string): string | null {
  const part = PARTS.find((one) => one.label === label);
  return part === undefined ? null : `\`\`\`score\n${withoutPlaces(part)}\n\`\`\``;
}

export function helpOf(words: string): string | null {
  const help = Object.hasOwn(KEYWORDS, words) ? KEYWORDS[words] : KEYWORDS[words.split(' ').slice(0, 2).join(' ')];
  return help === undefined ? null : `${help.meaning}\n\n\`\`\`score\n${help.example}\n\`\`\``;
}

function allOffers(place: Place, typed: string): readonly Offer[] {
  const { expected } = place;
  const statements = statementsAt(expected, place.vocabulary.tiers).map(
    ({ label, insert, detail }): Offer => ({ label, insert, isSnippet: true, kind: 'statement', detail }),
  );
  const parts = partsAt(expected).map(({ label, insert, detail }): Offer => ({ label, insert, isSnippet: true, kind: 'part', detail }));
  const names = expected.options.filter(({ kind }) => kind === 'name').flatMap((option) => namesAt(option, place));
  const texts = expected.options.filter(({ kind }) => kind === 'text').flatMap((option) => textsAt(option, place, null));
  const units = expected.options.some(({ kind }) => kind === 'unit')
    ? unitsAfter(textBefore(place, 1)).map((unit) => plain('unit', unit))
    : [];
  const words = wordsAt(place);
  const declared = expected.before[0]?.text === 'let' ? expected.before[1]?.text : null;
  const own = names.filter(({ label, kind }) => label !== declared && !isHalfTyped(label, kind, typed, place));
  // On a line of its own a new statement is likelier than another clause of the last.
  const isFresh = expected.before.length === 0 || expected.startsLine;
  return isFresh ? [...own, ...statements, ...texts, ...words, ...units, ...parts] : [...own, ...texts, ...units, ...words];
}

/** `1 day`. */
const unitsAfter = (count: string): readonly string[] => (count === '1' ? UNITS.map((unit) => unit.replace(/s$/, '')) : UNITS);
const UNITS = ['days', 'weeks', 'months', 'hours', 'years', 'minutes', 'seconds'];

const textOffers = (place: Place, typed: string): readonly Offer[] =>
  place.expected.options.filter(({ kind }) => kind === 'text').flatMap((option) => textsAt(option, place, typed));

/** The word under way is itself taken for a field where types are inferred: it is no proposal. */
const isHalfTyped = (label: string, kind: Offer['kind'], typed: string, { model }: Place): boolean =>
  kind === 'field' && label === typed && model.fields.some(({ name, declaration }) => name === label && declaration === null);

/** Without the values that the list holds already in which they would stand. */
function notTwice(offers: readonly Offer[], { expected }: Place): readonly Offer[] {
  const opening = expected.before.findLastIndex(({ text }) => text === '[' || text === ']');
  if (expected.before[opening]?.text !== '[') return offers;
  const listed = new Set(expected.before.slice(opening).map(({ text }) => text.replace(/^"|"$/g, '').toLowerCase()));
  return offers.filter(({ kind, label }) => kind !== 'value' || !listed.has(label.toLowerCase()));
}

function unique(offers: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>();
  return offers.filter(({ label, insert }) => !seen.has(`${label}\n${insert}`) && seen.add(`${label}\n${insert}`));
}

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Field,
  property: CompletionItemKind.Property,
  event: CompletionItemKind.Event,
  list: CompletionItemKind.Enum,
  param: CompletionItemKind.Constant,
  let: CompletionItemKind.Variable,
  group: CompletionItemKind.Module,
  grade: CompletionItemKind.Class,
  tier: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  word: CompletionItemKind.Keyword,
  statement: CompletionItemKind.Snippet,
  part: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
  unit: CompletionItemKind.Unit,
  action: CompletionItemKind.Function,
};
