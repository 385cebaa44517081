/** What tallies and occurrences come to, once all events have passed by: expressions of what was gathered. */
import type { Decay, Occurrences, Tally } from '@scorelang/runtime';
import { type Code, code } from '../../code.ts';
import { block, type Line, line } from '../../lines.ts';
import { amountCode } from '../points.ts';
import { look, prelude, type Scene } from '../scene.ts';
import { leftCode } from './decays.ts';
import { type Gathering, holdsList, ofOccurrences, ofTally } from './gathering.ts';
import { windowCode } from './windows.ts';

/** How what was gathered is spoken of. */
export type Reference = (gathering: Gathering) => Code;

/** A number, or a moment; NaN where it is missing. */
export function tallyCode(scene: Scene, tally: Tally, of: Reference): Code {
  const [first, second] = ofTally(scene.plan, tally).map(of);
  switch (tally.kind) {
    case 'Count':
      return first!;
    case 'Days':
      return code`${first!}.size`;
    case 'Distinct':
      return holdsList(scene.plan, tally.selector, tally.property) ? code`0` : code`${first!}.size`;
    case 'Latest':
      return code`${prelude(scene, 'finite')}(${first!})`;
    case 'Number':
      return code`${prelude(scene, OF_NUMBERS[tally.how])}(${first!})`;
    case 'Burst': {
      const moments = code`${prelude(scene, 'sortedMoments')}(${first!})`;
      return code`${prelude(scene, 'latestBurst')}(${moments}, ${timesCode(scene, tally.times)}, ${windowCode(scene, tally.within)})`;
    }
    case 'Sequence': {
      const inOrder = prelude(scene, 'sortedMoments');
      return code`${prelude(scene, 'latestSequence')}(${inOrder}(${first!}), ${inOrder}(${second!}), ${windowCode(scene, tally.within)})`;
    }
  }
}

const OF_NUMBERS = { sum: 'numberOfSum', average: 'averageOfSum', max: 'finite', min: 'finite' } as const;

function timesCode(scene: Scene, times: (Tally & { readonly kind: 'Burst' })['times']): Code {
  if (times.kind === 'Constant') return code`${Math.max(1, Math.ceil(times.value))}`;
  return code`Math.max(1, Math.ceil(${look(scene, scene.params[times.param]!.number)}))`;
}

/** `const pointsOfEachPageView = ..;`, in units, without the sign of the rule; before it what an explanation shows of the way there. */
export function pointsLines(scene: Scene, index: number, of: Reference): readonly Line[] {
  if (scene.entries.has('explainFired')) return steppedLines(scene, index, of);
  const each = scene.plan.occurrences[index]!;
  const name = scene.events.occurrences[index]!;
  const gathered = of(ofOccurrences(each, index));
  const upTo = each.upTo === null ? code`null` : amountCode(scene, each.upTo);
  const bounded = (sum: Code): Line => line(code`const ${name} = ${prelude(scene, 'boundedSum')}(${sum}, ${upTo});`);
  const { kind } = ofOccurrences(each, index);
  if (kind === 'Points') return [bounded(gathered)];
  if (kind === 'Count') return [bounded(code`${gathered} * ${amountCode(scene, each.amount)}`)];
  if (kind === 'Keys' || (each.decay === null && kind === 'Days'))
    return [bounded(code`${gathered}.size * ${amountCode(scene, each.amount)}`)];
  const sum = scene.names.value(`${name.text} sum`);
  return [line(code`let ${sum} = 0;`), ...addAllLines(scene, each, gathered, sum), bounded(sum)];
}

function steppedLines(scene: Scene, index: number, of: Reference): readonly Line[] {
  const each = scene.plan.occurrences[index]!;
  const name = scene.events.occurrences[index]!;
  const { full, sum } = scene.events.steps[index]!;
  const gathering = ofOccurrences(each, index);
  const gathered = of(gathering);
  const upTo = each.upTo === null ? code`null` : amountCode(scene, each.upTo);
  const bounded = line(code`const ${name} = ${prelude(scene, 'boundedSum')}(${sum}, ${upTo});`);
  const { kind } = gathering;
  if (kind === 'Points') {
    const before = each.decay === null ? [] : [line(code`const ${full} = ${of({ ...gathering, kind: 'FullPoints' })};`)];
    return [...before, line(code`const ${sum} = ${gathered};`), bounded];
  }
  if (kind === 'Kept') {
    const sums = each.decay === null ? [sum] : [sum, full];
    const added = each.decay === null ? [] : eachLines(code`const { units } of ${gathered}.values()`, code`${full} += units;`);
    return [...sums.map((variable) => line(code`let ${variable} = 0;`)), ...added, ...addAllLines(scene, each, gathered, sum), bounded];
  }
  const count = kind === 'Count' ? gathered : code`${gathered}.size`;
  const whole = code`${count} * ${amountCode(scene, each.amount)}`;
  if (each.decay === null) return [line(code`const ${sum} = ${whole};`), bounded];
  return [line(code`const ${full} = ${whole};`), line(code`let ${sum} = 0;`), ...addAllLines(scene, each, gathered, sum), bounded];
}

/** Adds what is left of every day, or of every occurrence that was kept. */
function addAllLines(scene: Scene, { once, per, decay, amount }: Occurrences, gathered: Code, sum: Code): readonly Line[] {
  if (once?.kind === 'Day' && per === null) {
    return eachLines(code`const day of ${gathered}`, code`${sum} += ${leftOf(scene, decay!, amountCode(scene, amount), code`day`)};`);
  }
  if (decay === null) return eachLines(code`const { units } of ${gathered}.values()`, code`${sum} += units;`);
  const day = code`${prelude(scene, 'dayOfMoment')}(at, ${scene.plan.zoneMinutes})`;
  const held = decay.table === null ? code`{ at, units }` : code`{ at }`;
  return eachLines(code`const ${held} of ${gathered}.values()`, code`${sum} += ${leftOf(scene, decay, code`units`, day)};`);
}

const WIDTH = 120;

/** `for (const day of days) sum += ..;`, on several lines where one would be too long. */
function eachLines(each: Code, statement: Code): readonly Line[] {
  const whole = code`for (${each}) ${statement}`;
  return whole.text.length <= WIDTH ? [line(whole)] : block(line(code`for (${each}) {`), [line(statement)], line(code`}`));
}

function leftOf(scene: Scene, decay: Decay, units: Code, day: Code): Code {
  return leftCode(scene, decay, units, code`${look(scene, code`today`)} - ${day}`);
}
