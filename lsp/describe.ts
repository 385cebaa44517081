/** What is known of a name, as Markdown: its declaration, what it means, and what its author wrote above it. */
import { type File, linesOf, type Symbol as Meaning, type Source, type Span, writtenName } from '@scorelang/language';
import type { Analysis } from './analysis.ts';
import { kindOfType, typeText } from './type-text.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a name of the model means; null where it names nothing. */
export function describeNamed(name: string, kind: string, analysis: Analysis): string | null {
  const { model } = analysis;
  if (kind === 'property') {
    const event = model.events.find(({ properties }) => properties.has(name));
    const type = event?.properties.get(name);
    return event === undefined || type === undefined ? null : describe({ kind: 'property', name, type, event }, analysis);
  }
  const symbol = kind === 'tier' ? model.tiers.find((tier) => tier.name === name) : vocabularyOf(model).names.get(name);
  return symbol === undefined ? null : describe(symbol, analysis);
}

export function describe(symbol: Meaning, analysis: Analysis): string {
  const facts = factsOf(symbol).filter((fact) => fact !== '');
  return [`\`\`\`score\n${headOf(symbol)}\n\`\`\``, commentAbove(symbol), facts.join(' '), homeOf(symbol, analysis)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The declaration, or what it would be. */
function headOf(symbol: Meaning): string {
  switch (symbol.kind) {
    case 'field':
      return symbol.declaration === null
        ? `field ${writtenName(symbol.name)}: ${typeText(symbol.type)}`
        : written(symbol.file, symbol.declaration.span);
    case 'event':
      return symbol.declaration === null ? inferredEvent(symbol) : written(symbol.file, symbol.declaration.span);
    case 'property':
      return `${writtenName(symbol.name)}: ${typeText(symbol.type)}`;
    case 'list':
    case 'param':
    case 'let':
    case 'tier':
    case 'grade':
      return written(symbol.file, symbol.declaration.span);
    case 'group': {
      const { span, bodySpan } = symbol.declaration;
      return written(symbol.file, { start: span.start, end: bodySpan.start }).trim();
    }
    case 'score':
      return 'score';
  }
}

function inferredEvent({ name, properties }: Extract<Meaning, { kind: 'event' }>): string {
  const inner = [...properties].map(([property, type]) => `${writtenName(property)}: ${typeText(type)}`).join(', ');
  return `event ${writtenName(name)}${inner === '' ? '' : ` { ${inner} }`}`;
}

const MOST_SHOWN = 12;
const MOST_CHARACTERS = 600;

function factsOf(symbol: Meaning): readonly string[] {
  switch (symbol.kind) {
    case 'field':
      return [
        symbol.declaration === null ? 'A field. Its type follows from how it is used.' : 'A field.',
        symbol.column === null ? '' : `Read from the column \`${symbol.column}\`.`,
        symbol.type.kind === 'one of' ? `One of ${symbol.type.values.length} values; any other is missing, and said to be.` : '',
        symbol.missing.length === 0
          ? ''
          : `${symbol.missing.map((value) => `\`${value}\``).join(', ')} count${symbol.missing.length === 1 ? 's' : ''} as missing.`,
      ];
    case 'event':
      if (symbol.name === 'activity' && symbol.declaration === null) return ['Any event that is an activity.'];
      return [
        symbol.declaration === null ? 'An event. It is known by how it is used.' : 'An event.',
        symbol.isActivity ? '' : 'It is no activity.',
      ];
    case 'property':
      return [`A property of the event \`${symbol.event.name}\`.`];
    case 'list': {
      const shown = symbol.values.slice(0, MOST_SHOWN).join(', ');
      const more = symbol.values.length - MOST_SHOWN;
      return [`A list of ${symbol.values.length}: ${shown}${more > 0 ? ` and ${more} more` : ''}.`];
    }
    case 'param':
      return [
        `A param: ${symbol.value}, from ${symbol.from}${symbol.to === null ? ' up' : ` to ${symbol.to}`}. It can be set when the model runs.`,
      ];
    case 'let':
      return [`A name for ${kindOfType(symbol.type)}.`];
    case 'group':
      return [`A group${symbol.parent === null ? '' : ` in \`${symbol.parent.name}\``}.`, boundsOf(symbol)];
    case 'grade':
      return [symbol.group === null ? 'A grade.' : `A grade of the group \`${symbol.group.name}\`.`];
    case 'tier':
      return ['A tier. The first that fits counts.'];
    case 'score':
      return ['What the model gives: all points, within its range.'];
  }
}

/** `It gives 0 at least and 60 at most.` */
export function boundsOf({ declaration }: Extract<Meaning, { kind: 'group' }>, subject = 'It'): string {
  const bound = (which: 'min' | 'max'): string | null => {
    const value = declaration.bounds.find((one) => one.which === which)?.value;
    if (value?.kind === 'Number') return value.text;
    return value?.kind === 'Reference' ? value.name.text : null;
  };
  const [least, most] = [bound('min'), bound('max')];
  if (least === null && most === null) return 'Nothing bounds what it gives.';
  return `${subject} gives ${[least === null ? '' : `${least} at least`, most === null ? '' : `${most} at most`].filter((part) => part !== '').join(' and ')}.`;
}

function homeOf(symbol: Meaning, analysis: Analysis): string {
  const home = symbol.kind === 'score' || symbol.kind === 'property' ? null : symbol.file.source.path;
  return home === null || home === analysis.source.path ? '' : `From \`${home}\`.`;
}

function written({ source }: File, { start, end }: Span): string {
  const text = source.text.slice(start, Math.min(end, start + MOST_CHARACTERS));
  return end - start > MOST_CHARACTERS ? `${text} ..` : text;
}

/** The comment right above a declaration, without its `#`. */
function commentAbove(symbol: Meaning): string {
  if (symbol.kind === 'score' || symbol.kind === 'property' || symbol.declaration === null) return '';
  const { source, comments } = symbol.file;
  return linesAbove(
    source,
    symbol.declaration.span.start,
    comments.map(({ span }) => span.start),
  );
}

function linesAbove(source: Source, offset: number, comments: readonly number[]): string {
  const index = linesOf(source);
  const lineOf = (at: number): number => index.positionAt(at).line;
  const commented = new Set(comments.map(lineOf));
  const lines: string[] = [];
  for (let line = lineOf(offset) - 1; line > 0 && commented.has(line); line -= 1) {
    const text = index.textOf(line).trim();
    if (!text.startsWith('#') || /^#\s*score-ignore/.test(text)) break;
    lines.unshift(text.replace(/^#+\s?/, ''));
  }
  return lines.join('\n');
}
