/** What a column's header gives away. */

/** Words of a header: `TotalVisits`, `total_visits` and `Total Visits` are total and visits. */
export function wordsOfHeader(header: string): readonly string[] {
  return header
    .replace(/__c$/i, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

const IDENTIFIERS = new Set(['id', 'ids', 'uuid', 'guid', 'hash', 'sha', 'token']);

/** A name for a record, not a fact about it. */
export const namesRecord = (header: string): boolean => IDENTIFIERS.has(wordsOfHeader(header).at(-1) ?? '');

const NUMBERING = new Set(['number', 'no', 'nr', 'num', 'ref', 'reference', 'code', 'key', 'index', 'row']);

/** A name that may be one for records: `Lead Number`, but also `Number of Employees`, where it is not the last word. */
export const mayNumberRecords = (header: string): boolean => NUMBERING.has(wordsOfHeader(header).at(-1) ?? '');

/** What tools that copy data add for themselves. */
export const isBookkeeping = (header: string): boolean =>
  /^_|fivetran|airbyte|stitch_|dbt_|system_?modstamp|row_?(?:created|updated)_?at/i.test(header.trim());

const OUTCOMES = new Set(
  ['converted', 'is converted', 'conversion', 'outcome', 'won', 'is won', 'closed won', 'target', 'label', 'y', 'churn', 'churned'].concat([
    'revenue',
    'purchased',
    'purchase',
    'bought',
    'became customer',
    'is customer',
    'success',
    'approved',
    'deal won',
    'subscribed',
    'response',
  ]),
);

/** A name under which files keep what became of a lead. Whether it is that, its values must show. */
export const namesOutcome = (header: string): boolean => OUTCOMES.has(wordsOfHeader(header).join(' '));

const FREE =
  /name|e-?mail|phone|fax|mobile|url|link|website|street|address|company|organi[sz]ation|title|comment|note|description|subject|body/i;

/** Where people write what they like, so that the next file will have what this one has not. */
export const isFreeText = (header: string): boolean => FREE.test(header.split('.').at(-1) ?? header);
