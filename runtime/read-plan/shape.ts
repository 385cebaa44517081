/**
 * What a value of a plan may be, as data: the reader follows it, and the JSON Schema is made from it.
 *
 * A `Shape<T>` describes exactly the values of `T`. Where a type of `plan.ts` gains a kind, a property or a word, the table in `nodes.ts`
 * does not compile until it has it too.
 */
import type { FieldType } from '../plan.ts';
import type { NodeName, Nodes } from './nodes.ts';

export type Description =
  | { readonly shape: 'text' }
  | { readonly shape: 'yes or no' }
  | { readonly shape: 'number' }
  | { readonly shape: 'whole number'; readonly least: number; readonly most: number }
  | { readonly shape: 'one of'; readonly values: readonly (string | number)[] }
  /** The place of something in one of the plan's lists. */
  | { readonly shape: 'place'; readonly of: Placed }
  | { readonly shape: 'list'; readonly of: Description; readonly least: number }
  | { readonly shape: 'or null'; readonly of: Description }
  /** A part with properties of its own. */
  | { readonly shape: 'node'; readonly name: NodeName };

/** What a place points at. */
export type Placed =
  /** `types`: those that make sense there. */
  | { readonly list: 'fields'; readonly types: readonly FieldType['kind'][] | null }
  /** `isPoints`: whether its value must be points. */
  | { readonly list: 'params'; readonly isPoints: boolean }
  | { readonly list: 'lets'; readonly kind: 'condition' | 'number' }
  /** `isMoment`: whether it must give a moment. */
  | { readonly list: 'tallies'; readonly isMoment: boolean }
  /** Properties of the one kind of event that is asked for there. */
  | { readonly list: 'properties'; readonly types: readonly FieldType['kind'][] }
  | { readonly list: 'sets' | 'groups' | 'tiers' | 'grades' | 'events' | 'selectors' | 'occurrences' };

/** The function's type makes it exact: a shape of fewer or more values does not fit. */
export type Shape<T> = Description & { readonly describes?: (value: T) => T };

/** The properties of a node, but for its `kind`. */
export type PropertiesOf<T> = { readonly [Property in Exclude<keyof T, 'kind'>]-?: Shape<T[Property]> };

/** A node of one form, or of a form for each `kind`. */
export type NodeShape<T> = [T] extends [{ readonly kind: string }]
  ? { readonly kinds: { readonly [Kind in T['kind']]: PropertiesOf<Extract<T, { readonly kind: Kind }>> } }
  : { readonly properties: PropertiesOf<T> };

export const text: Shape<string> = { shape: 'text' };
export const yesOrNo: Shape<boolean> = { shape: 'yes or no' };
/** JSON has no infinity, and nothing that is not a number. */
export const number: Shape<number> = { shape: 'number' };

export const whole = (least: number, most: number = Number.MAX_SAFE_INTEGER): Shape<number> => ({ shape: 'whole number', least, most });

export const oneOf = <const Value extends string | number>(...values: readonly Value[]): Shape<Value> => ({ shape: 'one of', values });

export const listOf = <T>(of: Shape<T>, least = 0): Shape<readonly T[]> => ({ shape: 'list', of, least });

export const orNull = <T>(of: Shape<T>): Shape<T | null> => ({ shape: 'or null', of });

export const node = <Name extends NodeName>(name: Name): Shape<Nodes[Name]> => ({ shape: 'node', name });

/** The place of a field; of one of these types, where any are named. */
export const field = (...types: readonly FieldType['kind'][]): Shape<number> => ({
  shape: 'place',
  of: { list: 'fields', types: types.length === 0 ? null : types },
});

export const param = (use: 'points' | 'number'): Shape<number> => ({ shape: 'place', of: { list: 'params', isPoints: use === 'points' } });

export const letOf = (kind: 'condition' | 'number'): Shape<number> => ({ shape: 'place', of: { list: 'lets', kind } });

type PlainList = 'sets' | 'groups' | 'tiers' | 'grades' | 'events' | 'selectors' | 'occurrences';

export const placeIn = (list: PlainList | 'tallies'): Shape<number> => ({
  shape: 'place',
  of: list === 'tallies' ? { list, isMoment: false } : { list },
});

/** A tally that gives a moment. */
export const momentTally: Shape<number> = { shape: 'place', of: { list: 'tallies', isMoment: true } };

/** The place of a property of an event, of one of these types. */
export const property = (...types: readonly FieldType['kind'][]): Shape<number> => ({ shape: 'place', of: { list: 'properties', types } });
