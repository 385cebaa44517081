/** Messages on `# score-ignore` comments. */
import { warning } from './diagnostic.ts';
import { didYouMean } from './meaning-names.ts';

export const IGNORES = {
  'ignore-form': warning(() => 'Say which finding to ignore, and why: # score-ignore gap-in-bands companies of that size are not served'),
  'ignore-without-reason': warning(
    (codes: readonly string[]) =>
      `Say why ${codes.length === 1 ? `${codes[0]} is` : 'these are'} fine here, in a few words: # score-ignore ${codes.join(', ')} we know of it`,
  ),
  'ignores-nothing': warning((code: string) => `Nothing is found here that has the code ${code}. Remove it from this comment.`),
  'unknown-code': warning(
    (code: string, nearest: string | null) =>
      `No finding has the code ${code}.${nearest === null ? ' Write the code that stands beside the finding, and then why: # score-ignore gap-in-bands not served' : didYouMean(nearest)}`,
  ),
  'ignored-error': warning(
    (code: string) => `${code} is an error, and a model with errors cannot score, so it cannot be ignored. Mend it, and remove this.`,
  ),
};
