/** What a rule or a band says in one line, as formatted and without `because`: `when title in executives add 20`. */
import { type Band, printBand, printRateHead, printRule, type RateRule, type Rule } from '@scorelang/language';

/** From one version of a text to the next most rules stay the same nodes. */
const known = new WeakMap<Rule | Band, string>();

export const outlineOfRule = (rule: Rule): string => once(rule, () => printRule(rule, { because: false }));

/** With its subject, so that it can be read alone: `rate employees { below 50 add 5 }`. */
export const outlineOfBand = (rate: RateRule, band: Band): string =>
  `${printRateHead(rate)} { ${once(band, () => printBand(band, { because: false }))} }`;

function once(node: Rule | Band, print: () => string): string {
  const found = known.get(node) ?? print();
  known.set(node, found);
  return found;
}
