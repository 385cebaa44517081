/** The language server as the rest of the extension sees it: what it answers and tells beyond the Language Server Protocol. */
import type { Assessed, Requests } from '@scorelang/lsp/protocol';
import { CancellationTokenSource, type Event, EventEmitter } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** Rejects where the server is not there, or found out meanwhile that the text is another. */
export type Ask = <Method extends keyof Requests>(
  method: Method,
  params: Requests[Method]['params'],
  cancelled?: AbortSignal,
) => Promise<Requests[Method]['result']>;

export interface Server {
  /** Waits for the server to start. */
  readonly ask: Ask;
  /** What was found out of a model in the background is known. */
  readonly onAssessed: Event<Assessed>;
}

export function serverBehind(client: LanguageClient): Server {
  const assessed = new EventEmitter<Assessed>();
  // A client has one listener a notification, while several parts want to hear of this one.
  client.onNotification('scorelang/assessed', (told: Assessed) => assessed.fire(told));
  return {
    onAssessed: assessed.event,
    async ask(method, params, cancelled) {
      await client.start();
      const source = new CancellationTokenSource();
      const cancel = (): void => source.cancel();
      if (cancelled?.aborted) cancel();
      cancelled?.addEventListener('abort', cancel);
      try {
        return await client.sendRequest(method, params, source.token);
      } finally {
        cancelled?.removeEventListener('abort', cancel);
        source.dispose();
      }
    },
  };
}
