/** Puts a value where a field of that name is looked for: dots lead into nested objects. Objects are without a prototype, as a field may be called `__proto__`. */
export function setField(lead: Record<string, unknown>, name: string, value: unknown): void {
  const path = name.split('.');
  let holder = lead;
  for (const part of path.slice(0, -1)) {
    const inner = holder[part];
    const next = isObject(inner) ? inner : (Object.create(null) as Record<string, unknown>);
    holder[part] = next;
    holder = next;
  }
  holder[path.at(-1) ?? ''] = value;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
