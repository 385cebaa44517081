/** For what the checker has promised cannot be: lowering sees only models without errors. */
export function brokenPromise(fact: string): never {
  throw new Error(`${fact}.`);
}
