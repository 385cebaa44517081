/** What a model saw of a lead's field, as it is written in the sample: what is compared regardless of letters is shown as it came. */
import type { Lead, PlanField, Seen } from '@scorelang/runtime';

export function seenValue({ name }: Pick<PlanField, 'name'>, seen: Seen, lead: Lead): Seen {
  const raw = valueIn(lead, name);
  if (typeof seen === 'string' && typeof raw === 'string' && isAlike(raw, seen)) return raw.trim();
  if (Array.isArray(seen) && Array.isArray(raw) && raw.length === seen.length && raw.every((one) => typeof one === 'string')) return raw;
  return seen;
}

/** Not where a date was read from another notation. */
const isAlike = (raw: string, seen: string): boolean => raw.trim().length === seen.length && !/^\d{4}-\d{2}-\d{2}/.test(seen);

function valueIn(lead: Lead, name: string): unknown {
  if (Object.hasOwn(lead, name)) return lead[name];
  return name.split('.').reduce<unknown>((inner, part) => {
    return typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part) ? (inner as Lead)[part] : undefined;
  }, lead);
}
