import { type RawSourceMap, SourceMapConsumer } from 'source-map-js';
import { describe, expect, test } from 'vitest';
import { emitted, planOf } from './emitting.ts';

const text = `field title: text
field employees: number

group fit max 60 {
  when title = CEO
    and employees > 5 add 20
  rate employees {
    below 50  add 5
    otherwise add 9
  }
}
`;
const plan = planOf(text);

describe.each(['ts', 'js'] as const)('the source map of %s', (target) => {
  const { code, map } = emitted(plan, { target, outputName: `scorer.${target}`, sourcePath: '../models/fit.score', sourceText: text });
  const consumer = new SourceMapConsumer(JSON.parse(map) as RawSourceMap);
  const lines = code.split('\n');
  const originOf = (part: string): number | null => {
    const line = lines.findIndex((each) => each.includes(part));
    expect(line).toBeGreaterThan(0);
    return consumer.originalPositionFor({ line: line + 1, column: lines[line]!.search(/\S/) + 1 }).line;
  };

  test('leads every line of a rule to where it is written', () => {
    expect(originOf("if (title === 'ceo'")).toBe(5);
    expect(originOf('fit += 20_0000')).toBe(5);
    expect(originOf('trace.fired[0]')).toBe(5);
    expect(originOf('fit += 9_0000')).toBe(9);
    expect(originOf('fit = Math.min(fit, 60_0000)')).toBe(4);
  });

  test('leads nowhere from lines that are made from none', () => {
    expect(originOf('return {')).toBeNull();
    expect(originOf('function fold')).toBeNull();
  });

  test('names its file, the model and the model’s text', () => {
    expect(JSON.parse(map)).toMatchObject({
      version: 3,
      file: `scorer.${target}`,
      sources: ['../models/fit.score'],
      sourcesContent: [text],
    });
    expect(lines.at(-2)).toBe(`//# sourceMappingURL=scorer.${target}.map`);
  });
});
