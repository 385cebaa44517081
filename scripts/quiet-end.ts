/**
 * Who reads what a script says may leave (`npm start | head`): then it says no more, cleans up after itself as ever, and nothing is wrong.
 */

/** Whether nobody reads any more. */
export let isUnread = false;

process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code !== 'EPIPE') throw cause;
  isUnread = true;
});
