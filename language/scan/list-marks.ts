/** What stands before a line that was pasted from a list in notes or a document: `1.`, `2)`, `-`, `•`. Told, and left out. */
import { type Reading, removing, report } from './reading.ts';

/** Words that say something of what stands before them: between two of these numbers and signs mean what they say. */
const BEHIND =
  'and|or|not|in|is|add|subtract|between|contains|starts|ends|like|before|after|within|does|same|has|because|where|qualify|disqualify|limit|' +
  'up|per|once|fade|shrink|half|to|keep|otherwise|points|days|weeks|months|hours|years';
const WORD = `(?!(?:${BEHIND})\\b)[\\p{L}"\`]`;

const OPENER =
  'when|each|always|if|unless|field|event|list|param|let|group|rate|best|first|tier|grade|test|given|expect|model|range|budget|total|use|sample';

/** After a number with a point, and after what is drawn, any word is the beginning; `-` and `5)` have a meaning before most. */
const mark = new RegExp(
  [
    `\\d{1,3}\\.(?=[ \\t]+${WORD})`,
    `\\(?\\d{1,3}\\)(?=[ \\t]+(?:${OPENER})[ \\t])`,
    `[•‣▪▫◦●○■□◆◇➢➤►▶✓✔☐☑·∙⁃](?=[ \\t]+${WORD})`,
    `[-*+>\u2013\u2014](?=[ \\t]+(?:(?:when|each|always)[ \\t]|if[ \\t]+${WORD}))`,
  ].join('|'),
  'uy',
);

/** Reads a list's mark at the beginning of a line; false where there is none. */
export function readListMark(reading: Reading): boolean {
  const { text, position: start } = reading;
  mark.lastIndex = start;
  if (!mark.test(text)) return false;
  const span = { start, end: mark.lastIndex };
  report(reading, span, 'needless-word', [text.slice(span.start, span.end)], [removing(reading.source, span)]);
  reading.position = span.end;
  return true;
}
