/** What a rule or a band says in one line, as formatted and without `because`: `when title in executives add 20`. */
import { type Band, printBand, printRateHead, printRule, type RateRule, type Rule } from '@scorelang/language';

export const outlineOfRule = (rule: Rule): string => printRule(rule, { because: false });

/** With its subject, so that it can be read alone: `rate employees { below 50 add 5 }`. */
export const outlineOfBand = (rate: RateRule, band: Band): string => `${printRateHead(rate)} { ${printBand(band, { because: false })} }`;
