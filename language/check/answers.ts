/** How other tools write yes and no. */

const ANSWERS: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ['true', 'yes'],
  ['yes', 'yes'],
  ['false', 'no'],
  ['no', 'no'],
]);

/** Which answer a word like `true`, `Yes` or `FALSE` means; null for any other. */
export const answerMeant = (word: string): 'yes' | 'no' | null => ANSWERS.get(word.toLowerCase()) ?? null;
