/** First rules where nothing is known of what became of the leads: from what fields are called. The points are guesses, and say so. */
import { wordsOfHeader } from '@scorelang/batch';
import type { Schema, SchemaField } from '../schema.ts';
import { writeText } from '../write-values.ts';
import { bandNames, cutsAt } from './bands.ts';
import { effectOf, type StarterRule, type StarterRules } from './rule.ts';

const MOST_RULES = 5;
/** Where leads are counted out by hand it is at these shares of them. */
const SHARES = [0.5, 0.8];
/** Points of the bands from low to high. */
const RISING = [0, 5, 10, 15];

const FREE_MAIL = ['gmail.com', 'outlook.com', 'hotmail.com', 'yahoo.com', 'icloud.com', 'gmx.de', 'seznam.cz', 'qq.com', '163.com'];

interface Suggestion {
  /** Any of these words in the name or header. */
  readonly words: RegExp;
  readonly types: readonly SchemaField['type']['kind'][];
  /** How many rules of the kind there may be (default 1: enough to show how it is written). */
  readonly most?: number;
  readonly make: (field: SchemaField, names: ReadonlySet<string>) => (StarterRule & { readonly declaration?: string }) | null;
}

/** The surest first. */
const SUGGESTIONS: readonly Suggestion[] = [
  {
    words: /\b(?:job|title|position|role|jobtitle|funktion|funkce|poste|cargo|职位|职务)\b/u,
    types: ['text'],
    make: ({ name }) => ({
      comment: 'Who decides? Add the titles that buy from you.',
      text: `when ${name} contains word any of [CEO, CFO, CTO, chief, president, VP, director, head] add 20 because "decides"`,
      fields: [name],
    }),
  },
  {
    words: /\b(?:unsubscribed|opted out|opt out|optout|do not (?:email|mail|call|contact)|bounced|invalid|black ?listed|suspended)\b/u,
    types: ['yes/no'],
    make: ({ name }) => ({
      comment: 'Cannot, or does not want to, be reached.',
      text: `when ${name} subtract 20 because "not to be reached"`,
      fields: [name],
    }),
  },
  {
    words: /\b(?:employees|headcount|staff|company size|mitarbeiter|zaměstnanců|员工)\b/u,
    types: ['number'],
    make: (field) => numberRule(field, 'How large is the company? Half of the leads are in the first band.', [50, 500]),
  },
  {
    words: /\b(?:visits?|views?|clicks?|opens?|sessions?|downloads?|time|minutes|seconds|pages?|activities|events|duration|related)\b/u,
    types: ['number'],
    make: (field) => numberRule(field, 'How much did they do? Half of the leads are in the first band.', [5, 20]),
  },
  {
    words: /\b(?:revenue|turnover|amount|budget|balance|arr|mrr|umsatz|obrat|营收)\b/u,
    types: ['number'],
    make: (field) => numberRule(field, 'How much is there to win? Half of the leads are in the first band.', [1_000_000, 10_000_000]),
  },
  {
    words: /\b(?:e ?mail)\b/u,
    types: ['text'],
    make: ({ name, facts }) =>
      facts !== null && !facts.values.some(({ text }) => text.includes('@'))
        ? null
        : {
            comment: 'An address of their own company says more than a free one.',
            text: `when domain of ${name} in free_mail subtract 5 because "a private address"`,
            fields: [name],
            declaration: `list free_mail = [${FREE_MAIL.map((domain) => `"${domain}"`).join(', ')}]`,
          },
  },
  {
    words: /\b(?:industry|sector|branche|obor|行业|source|segment|region|type|origin|occupation|job|stage|plan|activity|outcome)\b/u,
    types: ['one of'],
    make: choiceRule,
  },
  { words: /./u, types: ['one of'], make: choiceRule },
  { words: /./u, types: ['number'], make: (field) => numberRule(field, 'A guess: is more of it better?', null) },
  {
    words: /./u,
    types: ['yes/no'],
    make: ({ name }) => ({ comment: 'A guess: is yes good?', text: `when ${name} add 5`, fields: [name] }),
  },
  {
    words: /./u,
    types: ['text', 'date', 'datetime', 'list'],
    most: 3,
    // What all leads have tells none from another.
    make: ({ name, facts }) =>
      facts !== null && (facts.missing === 0 || facts.filled === 0)
        ? null
        : { comment: 'Who tells more of themselves is more serious.', text: `when ${name} is known add 5`, fields: [name] },
  },
];

/** So that there is something to take points from, and a tier that can be reached. */
const EVERYONE: StarterRule = { comment: 'Where everyone starts.', text: 'always add 20', fields: [] };

export function rulesFromNames({ fields }: Schema, names: ReadonlySet<string>): StarterRules {
  const rules: StarterRule[] = [];
  const declarations: string[] = [];
  const used = new Set<string>();
  for (const { words, types, most = 1, make } of SUGGESTIONS) {
    let made = 0;
    for (const field of fields) {
      if (made >= most || rules.length >= MOST_RULES || used.has(field.name) || !types.includes(field.type.kind)) continue;
      if (!words.test(wordsOfHeader(field.column).join(' ')) && !words.test(field.name.replaceAll('_', ' '))) continue;
      const rule = make(field, names);
      if (rule === null) continue;
      used.add(field.name);
      rules.push({ comment: rule.comment, text: rule.text, fields: rule.fields });
      if (rule.declaration !== undefined && !declarations.includes(rule.declaration)) declarations.push(rule.declaration);
      made += 1;
    }
  }
  if (!rules.some(({ text }) => /\badd [1-9]/.test(text))) rules.unshift(EVERYONE);
  return { declarations, rules, basis: 'The points are guesses, to be changed by somebody who knows these leads.' };
}

function numberRule({ name, type, facts }: SchemaField, comment: string, usual: readonly number[] | null): StarterRule | null {
  if (type.kind !== 'number') return null;
  const sorted = facts?.numbers?.sorted ?? [];
  const cuts = sorted.length > 0 ? cutsAt(sorted, SHARES, type.whole) : (usual ?? []);
  if (cuts.length === 0) return null;
  const lines = bandNames(cuts, type.whole, type.from === 0).map((match, index) => `${match} ${effectOf(RISING[index] ?? 15)}`);
  const said = sorted.length > 0 ? comment : comment.replace(/ Half of .*/, '');
  return { comment: said, text: [`rate ${name} {`, ...lines, 'missing add 0', '}'].join('\n'), fields: [name] };
}

function choiceRule({ name, type }: SchemaField, names: ReadonlySet<string>): StarterRule | null {
  if (type.kind !== 'one of' || type.values.length < 2) return null;
  const [first, second] = type.values;
  const lines = [`${writeText(first!, names)} add 10`, `${writeText(second!, names)} add 5`];
  return {
    comment: 'A guess: the commonest first. Which of them buy from you?',
    text: [`rate ${name} {`, ...lines, ...(type.values.length > 2 ? ['otherwise add 0'] : []), 'missing add 0', '}'].join('\n'),
    fields: [name],
  };
}
