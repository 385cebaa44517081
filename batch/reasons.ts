/** Why a lead has its score, in one cell: `C-suite +20; data platform +12; fit is at most 60 -2`. */
import type { Explanation, ExplanationLine } from '@scorelang/runtime';

/**
 * A teller for the leads of one model. It gives what disqualifies, then the rules that count, the weightiest first, then what was cut or
 * lifted; the points add up to the score.
 */
export function reasonTeller(): (explanation: Pick<Explanation, 'lines'>) => string {
  // A model has so many rules; its leads are millions.
  const known = new Map<string, Words>();
  const wordsOf = ({ text }: ExplanationLine): Words => {
    const words = known.get(text) ?? { short: shortened(text), decides: decisionOf(text) };
    known.set(text, words);
    return words;
  };
  const reason = (line: ExplanationLine): string => {
    const words = line.because ?? wordsOf(line).short;
    return line.points === 0 ? words : `${words} ${line.points > 0 ? '+' : ''}${line.points}`;
  };
  return ({ lines }) => {
    // One way through the lines, as this is asked of every lead.
    const barring: ExplanationLine[] = [];
    const undecided: ExplanationLine[] = [];
    const rules: ExplanationLine[] = [];
    const clamps: ExplanationLine[] = [];
    for (const line of lines) {
      if (!line.fired) continue;
      if (line.points === 0) {
        if (line.kind === 'rule') undecided.push(line);
      } else if (line.kind === 'rule') rules.push(line);
      else (line.kind === 'disqualified' ? barring : clamps).push(line);
    }
    // Neither decision has points of its own; what a disqualification takes is a line already, where there was something to take.
    const deciding = undecided.filter((line) => {
      const { decides } = wordsOf(line);
      return decides === 'qualify' || (decides === 'disqualify' && barring.length === 0);
    });
    let told = '';
    for (const part of [barring, deciding, rules.sort(byWeight), clamps]) {
      for (const line of part) told = told === '' ? reason(line) : `${told}; ${reason(line)}`;
    }
    return told;
  };
}

interface Words {
  readonly short: string;
  readonly decides: 'qualify' | 'disqualify' | null;
}

const byWeight = (first: ExplanationLine, second: ExplanationLine): number => Math.abs(second.points) - Math.abs(first.points);

function decisionOf(text: string): Words['decides'] {
  if (/ disqualify$/.test(text)) return 'disqualify';
  return / qualify [^"]*$/.test(text) ? 'qualify' : null;
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
