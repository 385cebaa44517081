/**
 * What any implementation must give: a model, a lead, and what comes of it, worked out by hand from the language's reference.
 * Each case runs through the interpreter and through the compiled scorer in both its forms.
 *
 * A value that JSON cannot hold is an object with the one key `$`: undefined, NaN, Infinity, -0, `Date 2026-01-31T10:00Z`, and `throws`
 * for a getter that throws.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { compile, type EmitOptions, load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import { type Explanation, explain, interpret, type Lead, type Options, type Plan, type Result } from '@scorelang/runtime';
import { describe, expect, test } from 'vitest';

interface Case {
  readonly name: string;
  /** Lines of the file. */
  readonly model: readonly string[];
  readonly lead: { readonly [field: string]: unknown };
  readonly options?: Options;
  /** Part of the result, or of the error that is thrown. */
  readonly expect: Partial<Result> | { readonly throws: object };
}

interface Scorer {
  readonly score: (lead: Lead, options?: Options) => Result;
  readonly explain: (lead: Lead, options?: Options) => Explanation;
}

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'))) {
  const cases = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) as readonly Case[];
  describe(file.replace('.json', '').replaceAll('-', ' '), () => {
    for (const each of cases) {
      describe(each.name, () => {
        test('interpreted', () => holds(each, interpreted(planOf(each))));
        test('compiled', async () => holds(each, await compiled(each)));
        test('compiled, texts being searched', async () => holds(each, await compiled(each, 'searched')));
        test('compiled with tables, as a great model is', async () => holds(each, await compiled(each, 'tables')));
      });
    }
  });
}

function holds({ lead, options: given, expect: expected }: Case, scorer: Scorer): void {
  const input = revived(lead) as Lead;
  const options = revived(given) as Options | undefined;
  if ('throws' in expected) {
    const error = thrownBy(() => scorer.score(input, options));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject(expected.throws);
    return;
  }
  const result = scorer.score(input, options);
  expect(result).toMatchObject(expected);
  const explanation = scorer.explain(input, options);
  expect(explanation).toMatchObject({ ...result });
  expect(unitsOf(explanation.lines.reduce((sum, line) => sum + unitsOf(line.points), 0) / 10_000)).toBe(unitsOf(result.score));
}

const unitsOf = (points: number): number => Math.round(points * 10_000);

function planOf({ model }: Case): Plan {
  const { plan, diagnostics } = load({ path: 'case.score', text: model.join('\n') }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ severity, message }) => `${severity}: ${message}`).join('\n'));
  return plan;
}

const interpreted = (plan: Plan): Scorer => ({
  score: (lead, options) => interpret(plan, lead, options),
  explain: (lead, options) => explain(plan, lead, options),
});

const JAVASCRIPT = { target: 'js', module: 'esm', version: '0.0.0', outputName: 'case.js', sourcePath: 'case.score' } as const;

async function compiled({ model }: Case, evaluation?: EmitOptions['evaluation']): Promise<Scorer> {
  const options = { ...JAVASCRIPT, ...(evaluation === undefined ? {} : { evaluation }) };
  const { output } = compile({ path: 'case.score', text: model.join('\n') }, options, NO_FILES);
  if (output === null) throw new Error('The model has errors.');
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(output.code).toString('base64')}`);
}

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return null;
}

const SPECIAL: Readonly<Record<string, unknown>> = { undefined, NaN: Number.NaN, Infinity: Number.POSITIVE_INFINITY, '-0': -0 };

/** The value that is meant. Own keys stay own keys: a lead may hold `__proto__`. */
function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const copy = {};
  for (const [key, inner] of Object.entries(value)) {
    const special = typeof inner === 'object' && inner !== null && '$' in inner ? String(inner.$) : null;
    Object.defineProperty(copy, key, { ...propertyOf(inner, special), enumerable: true, configurable: true });
  }
  return copy;
}

function propertyOf(value: unknown, special: string | null): PropertyDescriptor {
  if (special === null) return { value: revived(value) };
  if (special.startsWith('Date ')) return { value: new Date(special.slice(5)) };
  if (special !== 'throws') return { value: SPECIAL[special] };
  return {
    get: () => {
      throw new Error('This getter throws.');
    },
  };
}
