/** Shares of leads, in words. */

/** `12 %`; what is neither none nor all never reads as if it were. */
export function percentText(leads: number, of: number): string {
  const percent = of === 0 ? 0 : (leads / of) * 100;
  if (percent > 0 && percent < 1) return '<1 %';
  return percent > 99 && percent < 100 ? '>99 %' : `${Math.round(percent)} %`;
}

/** `412 leads`, `1 lead`, `10,000 leads`. */
export const leadsText = (leads: number): string => `${countText(leads)} ${leads === 1 ? 'lead' : 'leads'}`;

/** In groups of three. */
export const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Which leads these are, where not all of a file were scored: `the first 10,000 of 25,000 leads`. */
export function scoredText(leads: number, of: number | null): string {
  if (of === null) return `the first ${leadsText(leads)}`;
  return of > leads ? `the first ${countText(leads)} of ${leadsText(of)}` : leadsText(leads);
}
