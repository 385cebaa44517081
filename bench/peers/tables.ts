/** Figures of all sizes as tables in Markdown. */
import type { PeersFigures } from '../peers.ts';
import { COMPILED, type RaceFigures, type RacerFigures } from './race-figures.ts';

/** Growth is counted from this size on. */
const SMALL = 200;

export function tablesOf({ machine, versions, warmUpSeconds, sizes }: PeersFigures): string {
  const names = [...new Set(sizes.flatMap(({ racers }) => racers.map(({ name }) => name)))];
  const rules = sizes.map((size) => size.rules.toLocaleString('en-US'));
  const table = (heads: readonly string[], cells: (name: string) => readonly string[]): string =>
    [
      `| ${['', ...heads].join(' | ')} |`,
      `| ---${' | ---:'.repeat(heads.length)} |`,
      ...names.map((name) => `| ${[name, ...cells(name)].join(' | ')} |`),
    ].join('\n');
  const bySize = (name: string, cell: (racer: RacerFigures, ours: RacerFigures) => string): readonly string[] =>
    sizes.map(({ racers }) => {
      const racer = racers.find((each) => each.name === name);
      return racer === undefined ? '' : cell(racer, racers.find((each) => each.name === COMPILED)!);
    });
  return `\`npm run bench -- --peers\` on ${machine}; ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}; ${warmUpSeconds} s of warming up each.

How many times as long as the compiled scorer, in processor time; in brackets microseconds a lead. Medians of rounds in turns.

${table([...rules.map((each) => `${each} rules`), 'grows with the power'], (name) => [
  ...bySize(name, ({ processor }, ours) => `${times(processor / ours.processor)} (${amount(processor / 1000)})`),
  growthOf(sizes, name),
])}

The same by the clock.

${table(rules, (name) => bySize(name, ({ wall }, ours) => `${times(wall / ours.wall)} (${amount(wall / 1000)})`))}

Milliseconds until it can score, from its own form of the rules, and megabytes of the process once it has scored; each in a process of its own.

${table(rules, (name) => bySize(name, ({ readyMilliseconds, megabytes }) => `${amount(readyMilliseconds)} ms, ${Math.round(megabytes)} MB`))}

Compiling a model's text took ${sizes.map(({ rules: count, compileMilliseconds, kilobytes }) => `${Math.round(compileMilliseconds)} ms for ${count.toLocaleString('en-US')} rules (${Math.round(kilobytes)} kB)`).join(', ')}.
`;
}

/** By what power time grows with rules. */
function growthOf(sizes: readonly RaceFigures[], name: string): string {
  const [small, great] = [sizes.find(({ rules }) => rules === SMALL), sizes.at(-1)];
  if (small === undefined || great === undefined || great.rules <= small.rules) return '';
  const of = ({ racers }: RaceFigures): number => racers.find((each) => each.name === name)?.processor ?? Number.NaN;
  return (Math.log(of(great) / of(small)) / Math.log(great.rules / small.rules)).toFixed(2);
}

function times(ratio: number): string {
  return ratio < 10 ? ratio.toFixed(2) : Math.round(ratio).toLocaleString('en-US');
}

function amount(value: number): string {
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en-US');
}
