/** Which letters a model can tell apart: one that names Latin letters alone needs no table of all small letters. */
import type { Condition, Plan } from '@scorelang/runtime';
import { fold } from '@scorelang/runtime/prelude';
import { conditionsOfLead, visitConditions } from '../../plan/parts.ts';

/**
 * Whether it cannot be told from the score what letters beyond U+00FF become: every text that the plan names is without them, and no text of
 * a lead is compared with another one. Explanations show texts as folded; they are not looked at here.
 */
export function isLatinAlone(plan: Plan): boolean {
  // Different texts of events are counted.
  return !plan.readsEvents && textsOf(plan).every((text) => !BEYOND_LATIN.test(text)) && !comparesTexts(plan);
}

const BEYOND_LATIN = /[\u0100-\uffff]/;

/** Every text that a text of a lead is compared with. */
function textsOf({ sets, fields }: Plan): readonly string[] {
  return [
    ...sets.flatMap(({ values }) => values),
    ...fields.flatMap(({ missing }) => missing.texts),
    ...fields.flatMap(({ type }) => (type.kind === 'one of' || type.kind === 'list' ? (type.values ?? []).map(fold) : [])),
  ];
}

function comparesTexts(plan: Plan): boolean {
  let compares = false;
  const look = ({ kind }: Condition): void => {
    compares ||= kind === 'SameText';
  };
  for (const condition of conditionsOfLead(plan)) visitConditions(condition, look);
  for (const each of plan.lets) if (each.kind === 'condition') visitConditions(each.value, look);
  return compares;
}
