// The fields of a model as programs ask for them.

/** A field, the column that it is read from where the model says one, and its type in a word. */
export interface ModelField {
  readonly name: string;
  readonly column: string | null;
  readonly type: string;
}

/** Fields that stand one after the other and have one type: the type, their names, and their columns as far as the model says any. */
export type FieldsOfType = readonly [type: string, names: readonly string[], columns?: readonly (string | null)[]];

/** The fields one by one. */
export function modelFields(types: readonly FieldsOfType[]): readonly ModelField[] {
  return types.flatMap(([type, names, columns = []]) => names.map((name, index) => ({ name, column: columns[index] ?? null, type })));
}
