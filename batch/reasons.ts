/** Why a lead has its score, in one cell: `C-suite +20; data platform +12; fit is at most 60 -2`. */
import type { Explanation, ExplanationLine } from '@scorelang/runtime';

/** What disqualifies, then the rules that count, the weightiest first, then what was cut or lifted; the points add up to the score. */
export function reasonsOf({ lines }: Explanation): string {
  const counting = lines.filter((line) => line.fired && line.points !== 0);
  const barring = counting.filter((line) => line.kind === 'disqualified');
  // Neither has points of its own; what a disqualification takes is a line already, where there was something to take.
  const deciding = lines.filter(
    (line) => line.fired && line.kind === 'rule' && (qualifies(line) || (barring.length === 0 && disqualifies(line))),
  );
  const rules = counting.filter((line) => line.kind === 'rule').sort((first, second) => Math.abs(second.points) - Math.abs(first.points));
  const clamps = counting.filter((line) => line.kind !== 'rule' && line.kind !== 'disqualified');
  return [...barring, ...deciding, ...rules, ...clamps].map(reason).join('; ');
}

const qualifies = ({ text }: ExplanationLine): boolean => / qualify [^"]*$/.test(text);
const disqualifies = ({ text }: ExplanationLine): boolean => / disqualify$/.test(text);

function reason(line: ExplanationLine): string {
  const words = line.because ?? shortened(line.text);
  return line.points === 0 ? words : `${words} ${line.points > 0 ? '+' : ''}${line.points}`;
}

/** What a rule looks at, without the points, which follow anyway: `rate employees { 50 to 499 add 12 }` is `employees 50 to 499`. */
const SHORT: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/^rate (.*) \{ (.*) (?:add|subtract) [^" ]+ \}$/s, '$1 $2'],
  [/^when (.*) (?:add|subtract) [^"]*$/s, '$1'],
  [/^when (.*) (?:disqualify|qualify [^"]*)$/s, '$1'],
  [/^always (?:add|subtract) [\d._]+[a-z]*$/, 'always'],
  [/^always (?:add|subtract) (.*)$/s, '$1'],
];

function shortened(text: string): string {
  const fitting = SHORT.find(([pattern]) => pattern.test(text));
  return fitting === undefined ? text : text.replace(fitting[0], fitting[1]);
}
