/** Cases on comments that ask to ignore a finding. */
import type { Case } from './cases.ts';

const RATE =
  'field employees: whole number\n# score-ignore gap-in-bands not served\nrate employees {\n  below 50 add 5\n  100 or more add 25\n}';

export const IGNORES: readonly Case[] = [
  {
    code: 'ignore-form',
    bad: '[|# score-ignore|]\nwhen title = CEO add 5',
    message: 'Say which finding to ignore, and why: # score-ignore gap-in-bands companies of that size are not served',
    good: RATE,
  },
  {
    code: 'ignore-without-reason',
    bad: RATE.replace('# score-ignore gap-in-bands not served', '[|# score-ignore gap-in-bands|]'),
    message: 'Say why gap-in-bands is fine here, in a few words: # score-ignore gap-in-bands we know of it',
    good: RATE,
  },
  {
    code: 'ignore-without-reason',
    bad: 'field can_pay: yes/no\nwhen not can_pay subtract 5\nwhen not can_pay subtract 5 [|# score-ignore punishes-missing, duplicate-rule:|]',
    message: 'Say why these are fine here, in a few words: # score-ignore punishes-missing, duplicate-rule we know of it',
    good: RATE,
  },
  {
    code: 'ignores-nothing',
    bad: '# score-ignore [|gap-in-bands|] not served\nwhen title = CEO add 5',
    message: 'Nothing is found here that has the code gap-in-bands. Remove it from this comment.',
    good: RATE,
    fix: 'Remove this comment',
  },
  {
    code: 'ignores-nothing',
    bad: RATE.replace('gap-in-bands', 'gap-in-bands, [|missing-band|]'),
    message: 'Nothing is found here that has the code missing-band. Remove it from this comment.',
    good: RATE,
    fix: 'Remove missing-band',
  },
  {
    code: 'ignores-nothing',
    bad: RATE.replace('gap-in-bands', '[|missing-band|], gap-in-bands'),
    message: 'Nothing is found here that has the code missing-band. Remove it from this comment.',
    good: RATE,
    fix: 'Remove missing-band',
  },
  {
    code: 'ignores-nothing',
    bad: 'when title = CEO add 5\n# score-ignore [|duplicate-rule|] nothing follows',
    message: 'Nothing is found here that has the code duplicate-rule. Remove it from this comment.',
    good: RATE,
    fix: 'Remove this comment',
  },
  {
    code: 'unknown-code',
    bad: '# score-ignore [|duplicate-rulle|] wanted\nwhen title = CEO add 5',
    message: 'No finding has the code duplicate-rulle. Did you mean duplicate-rule?',
    good: 'when title = CEO add 5\n# score-ignore duplicate-rule wanted\nwhen title = CEO add 5',
  },
  {
    code: 'unknown-code',
    bad: '# score-ignore [|this|] one is fine\nwhen title = CEO add 5',
    message:
      'No finding has the code this. Write the code that stands beside the finding, and then why: # score-ignore gap-in-bands not served',
    good: RATE,
  },
  {
    code: 'ignored-error',
    bad: 'field age: whole number\n# score-ignore [|overlapping-bands|] the first wins\nrate age {\n  1 to 5 add 1\n  6 to 9 add 2\n}',
    message: 'overlapping-bands is an error, and a model with errors cannot score, so it cannot be ignored. Mend it, and remove this.',
    good: RATE,
  },
];
