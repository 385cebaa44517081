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
  const words = line.because ?? shortened(line.text);
  return line.points === 0 ? words : `${words} ${line.points > 0 ? '+' : ''}${line.points}`;
}

/** What a rule looks at, without the points, which follow anyway: `rate employees { 50 to 499 add 12 }` is `employees 50 to 499`. */
const SHORT: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/^rate (.*) \{ (.*) (?:add|subtract) [^" ]+ \}$/s, '$1 $2'],
  [/^when (.*) (?:add|subtract) [^"]*$/s, '$1'],
  [/^always (?:add|subtract) [^ ]+$/, 'always'],
  [/^always (?:add|subtract) (.*)$/s, '$1'],
];

function shortened(text: string): string {
  const fitting = SHORT.find(([pattern]) => pattern.test(text));
  return fitting === undefined ? text : text.replace(fitting[0], fitting[1]);
}
