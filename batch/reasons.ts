/** Why a lead has its score, in one cell: `C-suite +20; data platform +12; fit is at most 60 -2`. */
import type { Explanation, ExplanationLine } from '@scorelang/runtime';

/** The rules that count, the weightiest first, then what was cut or lifted; the points add up to the score. */
export function reasonsOf({ lines }: Explanation): string {
  const counting = lines.filter((line) => line.fired && (line.points !== 0 || (line.kind === 'rule' && decides(line))));
  const rules = counting.filter((line) => line.kind === 'rule').sort((first, second) => Math.abs(second.points) - Math.abs(first.points));
  return [...rules, ...counting.filter((line) => line.kind !== 'rule')].map(reason).join('; ');
}

/** Fires without points of its own, and yet decides: `disqualify`, `qualify`. */
const decides = (line: ExplanationLine): boolean => /\b(?:dis)?qualify\b/.test(line.text);

function reason(line: ExplanationLine): string {
  const words = line.because ?? line.text;
  return line.points === 0 ? words : `${words} ${line.points > 0 ? '+' : ''}${line.points}`;
}
