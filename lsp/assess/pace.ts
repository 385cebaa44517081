/** How long to wait with what is found out in the background, so that it takes nothing from who is typing: the longer it takes, the longer. */

export interface Pace {
  /** Something was typed, at a moment in milliseconds. */
  typed(at: number): void;
  /** So long it will take, as long as it was never done. */
  guess(milliseconds: number): void;
  /** It took so long when it was done last. */
  took(milliseconds: number): void;
  /** How long from now on nothing more is to be typed before it is begun. */
  wait(now: number): number;
}

/** By then the text is checked. */
const SOON = 5;
/** Letters that come quicker than by hand are one run: of a key that is held, or of a program. Only its end is worth work. */
const IN_A_RUN = 60;
/** An editor that opens a file asks much of it at once, and the thread is still to be started. */
const AT_FIRST = 250;
const LONGEST = 2000;

/** What takes longer than `slow` milliseconds is put off by twice as much as it takes, up to two seconds: who pauses over a word goes on soon. */
export function createPace(slow: number): Pace {
  let last = Number.NEGATIVE_INFINITY;
  let isRun = false;
  let isGuessed = true;
  let lastTook = 0;
  /** One that took long, as the first does, says little of the next. */
  let expected = 0;
  return {
    typed(at) {
      isRun = at - last < IN_A_RUN;
      last = at;
    },
    guess(milliseconds) {
      if (isGuessed) lastTook = expected = milliseconds;
    },
    took(milliseconds) {
      isGuessed = false;
      expected = Math.min(milliseconds, lastTook);
      lastTook = milliseconds;
    },
    wait(now) {
      const rest = isGuessed ? Math.max(expected, AT_FIRST) : expected > slow ? expected * 2 : 0;
      return Math.max(0, last + Math.min(LONGEST, Math.max(rest, isRun ? IN_A_RUN : SOON)) - now);
    },
  };
}
