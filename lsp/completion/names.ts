/** Which names fit where the grammar asks for one. */
import type { Admitted, Symbol as Meaning, Type } from '@scorelang/language';
import { writtenName } from '@scorelang/language';
import { typeText } from '../type-text.ts';
import { type Offer, plain } from './offer.ts';
import { leftOfType, type Place, textBefore } from './place.ts';
import { valuesAt } from './values.ts';
import type { Left } from './wordings.ts';

/** The names that may stand at a place as what the grammar admits there. */
export function namesAt(option: Admitted, place: Place): readonly Offer[] {
  const rule = option.rules.at(-1) ?? '';
  return (ROLES[`${rule} ${option.text}`] ?? ROLES[rule])?.(place, option) ?? [];
}

type Role = (place: Place, option: Admitted) => readonly Offer[];

const ROLES: Readonly<Record<string, Role>> = {
  primary: operands,
  set: (place) => [...ofKinds(place, 'list'), ...(isOneValue(place) ? fieldsOf(place, ['list']) : [])],
  literal: (place) => valuesAt(place, false),
  match: (place) => (textBefore(place, 1) === 'in' ? ofKinds(place, 'list') : valuesAt(place, false)),
  pattern: (place) => valuesAt(place, false),
  givenValue: (place) => valuesAt(place, false),
  amount: (place) => [...ofKinds(place, 'param'), ...(/^(add|subtract)$/.test(textBefore(place, 1)) ? fieldsOf(place, ['number']) : [])],
  claim: (place) => [...ofKinds(place, 'event'), ...(place.model.events.length === 0 ? [] : [ACTIVITY])],
  eachRule: (place) => [...ofKinds(place, 'event'), ACTIVITY],
  clause: (place) => ofKinds(place, 'event'),
  eventCount: (place) => ofKinds(place, 'event'),
  'eventCount property': propertiesOfAll,
  aggregation: (place) => (place.expected.before[0]?.text === 'total' ? ofKinds(place, 'group') : propertiesOfAll(place)),
  'aggregation event': (place) => {
    const property = textBefore(place, 2).replaceAll('`', '');
    const has = ({ label }: Offer): boolean =>
      place.model.events.some(({ name, properties }) => name === label && properties.has(property));
    return ofKinds(place, 'event').filter(has);
  },
  daysSince: (place) => [...fieldsOf(place, ['date']), ...ofKinds(place, 'event')],
  relation: (place) => fieldsOf(place, null),
  effect: (place) => (textBefore(place, 1) === 'qualify' ? tiers(place) : [SCORE, ...ofKinds(place, 'group')]),
  pointsClause: (place) => [...['day', 'week', 'month'].map((unit) => plain('unit', unit, 'calendar')), ...properties(place)],
  roundSetting: () => [SCORE],
  ignoreSetting: (place) => fieldsOf(place, ['date']),
  'gradeDeclaration group': (place) => ofKinds(place, 'group'),
  gradeLine: () => ['A', 'B', 'C', 'D'].map((label) => plain('value', label, 'grade')),
  actionDeclaration: (place) => tiers(place),
  'actionDeclaration action-name': ({ vocabulary }) => vocabulary.actions.map((action) => plain('action', action, 'action')),
  promiseStatement: (place) => {
    if (textBefore(place, 1) === 'more') return fieldsOf(place, ['number', 'date']);
    return /^(never|always)$/.test(textBefore(place, 1))
      ? [...tiers(place), DISQUALIFIED]
      : [...tiers(place), SCORE, ...ofKinds(place, 'group')];
  },
  'promiseStatement subject': (place) => [SCORE, ...ofKinds(place, 'group')],
  givenStep: (place) => {
    if (textBefore(place, 1) === 'was') return tiers(place);
    if (textBefore(place, 1) === 'param') return ofKinds(place, 'param');
    return [...fieldsOf(place, null), ...ofKinds(place, 'event')];
  },
  assignment: (place) => (isInBraces(place) ? properties(place) : fieldsOf(place, null)),
  expectStep: (place) => {
    if (textBefore(place, 1) === 'action') return place.vocabulary.actions.map((action) => plain('action', action, 'action'));
    if (textBefore(place, 1) === 'problem') return fieldsOf(place, null);
    return [plain('word', 'tier', 'the tier of the lead'), SCORE, ...ofKinds(place, 'group', 'grade')];
  },
  domain: (place) => fieldsOf(place, ['text']),
};

const SCORE = plain('group', 'score', 'what the model gives');
const REST = plain('group', 'rest', 'all points that no other part names');
const DISQUALIFIED = plain('tier', 'disqualified', 'tier');
const ACTIVITY = plain('event', 'activity', 'any event that is an activity');

/** Names where a value is read: on the left of a relation all, on its right those that fit what is left. */
function operands(place: Place, { rules }: Admitted): readonly Offer[] {
  const last = textBefore(place, 1);
  if (last === 'of' && textBefore(place, 2) === 'domain') return fieldsOf(place, ['text']);
  const inWhere = rules.includes('properties');
  if (place.expected.before[0]?.text === 'total') return [...ofKinds(place, 'group'), REST];
  const isNumber = /^([-+*/]|per|of)$/.test(last);
  if (rules.includes('relation') && !isNumber) return rightOperands(place, inWhere);
  if (inWhere) return properties(place);
  if (place.expected.before.length === 1 && place.expected.before[0]?.text === 'rate') {
    return [...fieldsOf(place, ['number', 'text', 'yes/no', 'date']), ...ofKinds(place, 'let')];
  }
  if (isNumber) return [...fieldsOf(place, ['number', 'points']), ...ofKinds(place, 'param', 'let'), ...properties(place)];
  const results = /^(tier|promise)$/.test(place.expected.before[0]?.text ?? '') || place.expected.blocks.at(-1)?.[0]?.text === 'grade';
  return [
    ...fieldsOf(place, null),
    ...ofKinds(place, 'let'),
    ...ofKinds(place, 'event'),
    ...(results ? [SCORE, ...ofKinds(place, 'group', 'grade')] : []),
  ];
}

function rightOperands(place: Place, inWhere: boolean): readonly Offer[] {
  const values = valuesAt(place, false);
  const name = place.expected.before.findLast(({ kind }) => kind === 'name' || kind === 'word');
  const symbol = name === undefined ? undefined : place.vocabulary.names.get(name.text.replaceAll('`', ''));
  const left: Left = symbol !== undefined && 'type' in symbol ? leftOfType(symbol.type as Type) : 'unknown';
  if (values.length > 0 || left === 'text' || left === 'yes/no') return values;
  const alike = inWhere
    ? []
    : fieldsOf(place, left === 'unknown' ? ['number', 'date'] : [left]).filter(({ label }) => label !== symbol?.name);
  return left === 'date' ? alike : [...alike, ...ofKinds(place, 'param')];
}

/** `"crm" in`: what stands left is a value, and no field that has one. */
function isOneValue({ expected, vocabulary }: Place): boolean {
  const left = expected.before.slice(0, -1).findLast(({ text }) => text !== 'not');
  if (left === undefined || left.kind === 'text') return true;
  return !expected.before.some(({ text }) => text === 'domain') && !vocabulary.names.has(left.text.replaceAll('`', ''));
}

const isInBraces = ({ expected }: Place): boolean => expected.before.some(({ text }) => text === '{');

const tiers = ({ vocabulary }: Place): readonly Offer[] => vocabulary.tiers.map((tier) => plain('tier', tier, 'tier', writtenName(tier)));

const properties = ({ event }: Place): readonly Offer[] =>
  [...(event?.properties ?? [])].map(([name, type]) => plain('property', name, `${typeText(type)} · ${event?.name}`, writtenName(name)));

function propertiesOfAll(place: Place): readonly Offer[] {
  const all = place.model.events.flatMap((event) => properties({ ...place, event }));
  return [...new Map(all.map((offer) => [offer.label, offer])).values()];
}

function fieldsOf(place: Place, fits: readonly Left[] | null): readonly Offer[] {
  return place.model.fields
    .filter(({ type }) => fits === null || fits.includes(leftOfType(type)))
    .map((symbol) => offerOf(symbol, 'field', typeText(symbol.type)));
}

type Named = 'event' | 'list' | 'param' | 'let' | 'group' | 'grade';

const ofKinds = ({ vocabulary }: Place, ...kinds: readonly Named[]): readonly Offer[] =>
  [...vocabulary.names.values()]
    .filter((symbol) => (kinds as readonly string[]).includes(symbol.kind))
    .map((symbol) => offerOf(symbol, symbol.kind as Named, detailOf(symbol)));

const offerOf = ({ name }: Meaning, kind: Offer['kind'], detail: string): Offer => plain(kind, name, detail, writtenName(name));

function detailOf(symbol: Meaning): string {
  switch (symbol.kind) {
    case 'param':
      return `param = ${symbol.value}`;
    case 'list':
      return `list of ${symbol.values.length}`;
    case 'group':
      return symbol.declaration.label?.value ?? 'group';
    case 'grade':
      return `grade of ${symbol.group?.name ?? '?'}`;
    case 'field':
    case 'property':
    case 'event':
    case 'let':
    case 'tier':
    case 'score':
      return symbol.kind;
  }
}
