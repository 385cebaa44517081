/** The types of a module that looks at events or at the previous result: what it is given, and what comes back of it. */
import type { Plan } from '@scorelang/runtime';
import { type Code, code, join, key, NOTHING } from '../../code.ts';
import { block, type Line, line } from '../../lines.ts';
import { readsPrevious } from './names.ts';

const WIDTH = 116;

/** `Event`: one of the kinds that the model declares, told apart by `event`. */
export function eventTypeLines(plan: Plan, typeOfField: (type: Plan['fields'][number]['type']) => Code): readonly Line[] {
  if (!plan.readsEvents) return [];
  const kinds = plan.events.map(({ name, properties }): readonly Code[] => {
    const known = properties.map((property) => code`readonly ${key(property.name)}?: ${typeOfField(property.type)} | null | undefined`);
    const others = code`readonly [property: string]: unknown`;
    const members = [
      code`readonly event: ${name === null ? code`string` : code`${name}`}`,
      code`readonly at: Date | number | string`,
      ...known,
      others,
    ];
    return members;
  });
  const kindLines = kinds.flatMap((members, index) => {
    const end = index === kinds.length - 1 ? code`;` : NOTHING;
    const whole = code`| { ${join(members, code`; `)} }${end}`;
    if (whole.text.length <= WIDTH) return [line(whole)];
    return block(
      line(code`| {`),
      members.map((member) => inner(line(code`${member};`))),
      inner(line(code`}${end}`)),
    );
  });
  const union = kinds.length === 0 ? [line(code`export type Event = never;`)] : [line(code`export type Event =`), ...kindLines.map(inner)];
  return [
    line(code`/**`),
    line(
      code` * Something that the lead did: its kind, its moment (a Date, milliseconds since 1970, or ISO text) and its properties. A property that is`,
    ),
    line(code` * absent, null or undefined is missing; those that the model does not look at may be anything.`),
    line(code` */`),
    ...union,
    line(NOTHING),
  ];
}

/** The members of `Options`. */
export function optionLines(plan: Plan): readonly Line[] {
  const events = [line(code`/** What the lead did, in any order. */`), line(code`readonly events?: readonly Event[] | null | undefined;`)];
  const previous = [
    line(code`/** How the lead stood when it was last scored: that result, its two tiers, or the name of its tier. */`),
    line(code`readonly previous?: Previous | string | null | undefined;`),
  ];
  const quiet = [
    line(code`/** Leave out all actions: for a first run, in which every lead would reach its tier. */`),
    line(code`readonly quiet?: boolean;`),
  ];
  return [...(plan.readsEvents ? events : []), ...(readsPrevious(plan) ? previous : []), ...(plan.actions.length > 0 ? quiet : [])];
}

/** `Previous` and `Action`. */
export function previousTypeLines(plan: Plan): readonly Line[] {
  if (!readsPrevious(plan)) return [];
  return [
    line(code`/** The tiers of a previous result. Where \`tierByPoints\` is absent, \`tier\` stands for it. */`),
    ...block(
      line(code`export interface Previous {`),
      [line(code`readonly tier?: string | null | undefined;`), line(code`readonly tierByPoints?: string | null | undefined;`)],
      line(code`}`),
    ),
    line(NOTHING),
    ...(plan.actions.length === 0 ? [] : [line(code`export type Action = ${unionOf(actionNames(plan))};`), line(NOTHING)]),
  ];
}

/** The members of `Result`. */
export function resultMemberLines(plan: Plan): readonly Line[] {
  return [
    ...(plan.actions.length === 0
      ? []
      : [line(code`/** What to do, as the lead's tier has changed. */`), line(code`readonly actions: readonly Action[];`)]),
    ...(plan.readsEvents ? [line(code`/** What became of the events. */`), line(code`readonly events: EventCounts;`)] : []),
  ];
}

function actionNames(plan: Plan): readonly string[] {
  return [...new Set(plan.actions.map(({ name }) => name))];
}

function unionOf(names: readonly string[]): Code {
  return join(
    names.map((name) => code`${name}`),
    code` | `,
  );
}

function inner(each: Line): Line {
  return { ...each, depth: each.depth + 1 };
}
