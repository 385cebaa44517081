/** Values of JSON that somebody else wrote: read without trust. */
export type JsonObject = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

export const textAt = (object: JsonObject, key: string): string => {
  const value = object[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

/** Also of a table, where it is a text. */
export const isTrueAt = (object: JsonObject, key: string): boolean => object[key] === true || /^(?:true|1|yes)$/i.test(textAt(object, key));
