/** Work that takes a moment, done once what was asked is answered: an answer is written some turns after it was found. */

export interface AfterAnswers {
  /** Something was asked, and its answer was found. */
  answered(): void;
  /** Does the work as soon as no more is asked; gives what calls it off. */
  run(work: () => void): () => void;
}

/** Who asks without end is not to keep the work from being done. */
const MOST_TURNS = 50;

export function createAfterAnswers(): AfterAnswers {
  let answers = 0;
  return {
    answered() {
      answers += 1;
    },
    run(work) {
      let isCalledOff = false;
      const look = (seen: number, turns: number): void => {
        setImmediate(() => {
          if (isCalledOff) return;
          if (answers !== seen && turns < MOST_TURNS) look(answers, turns + 1);
          // Another turn, in which the last answer is written.
          else setImmediate(() => isCalledOff || work());
        });
      };
      look(answers, 0);
      return () => {
        isCalledOff = true;
      };
    },
  };
}
