/** A rule that a starter model begins with, as text that the formatter has yet to lay out. */
export interface StarterRule {
  /** Why it is there. */
  readonly comment: string;
  readonly text: string;
  /** Fields that it looks at: what a test of it must give. */
  readonly fields: readonly string[];
}

/** A declaration that a rule needs beside it. */
export interface StarterRules {
  readonly declarations: readonly string[];
  readonly rules: readonly StarterRule[];
  /** A sentence on where the points come from. */
  readonly basis: string;
}

/** `add 5`, `subtract 10`. */
export const effectOf = (points: number): string => (points < 0 ? `subtract ${-points}` : `add ${points}`);
