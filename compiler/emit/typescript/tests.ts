/** What conditions are made of: expressions that know how they may be put together. */
import { type Code, code, join } from '../code.ts';

/** An expression, and what holds it together: a `single` binds tighter than every operator. */
export interface Test {
  readonly code: Code;
  readonly form: 'single' | 'comparison' | 'and' | 'or';
  /** The exact opposite, where it can be said without `!(..)`. */
  readonly opposite?: Code;
}

export function single(expression: Code): Test {
  return { code: expression, form: 'single' };
}

export function equal(left: Code, right: Code): Test {
  return { code: code`${left} === ${right}`, form: 'comparison', opposite: code`${left} !== ${right}` };
}

/** A variable does not hold what stands for missing. */
export function known(name: Code, missing: Code): Test {
  return { code: code`${name} !== ${missing}`, form: 'comparison', opposite: code`${name} === ${missing}` };
}

/** At least one of the tests. */
export function anyOf(tests: readonly Test[]): Test {
  if (tests.length === 0) return single(code`false`);
  return tests.length === 1
    ? tests[0]!
    : {
        code: join(
          tests.map((test) => within(test, 'or')),
          code` || `,
        ),
        form: 'or',
      };
}

/** A part of a chain of `&&` or `||`. */
export function within({ code: part, form }: Test, chain: 'and' | 'or'): Code {
  return (form === 'and' || form === 'or') && form !== chain ? code`(${part})` : part;
}
