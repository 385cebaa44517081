/** A module's text as one function, which `pieces.ts` calls. */
export function asFunction(text: string): Promise<string>;
