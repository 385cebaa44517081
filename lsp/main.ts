/** The server over two streams: the only place here that knows about the process. */
import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { serve } from './server.ts';

export interface ServerOptions {
  readonly version: string;
  /** The folder, as an address that ends in `/`, with a page for each code; null where there is none. */
  readonly helpPages: string | null;
  /** The program of the background thread, where it was bundled; null: as it lies in this package. */
  readonly background?: URL | null;
}

/** Answers an editor that writes to `input` and reads from `output`. Ends the process when the editor says so, or is gone. */
export function startServer(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, options: ServerOptions): void {
  const { version, helpPages, background } = options;
  const connection = createConnection(input, output);
  // Asked for each finding at each letter: the disk is asked once.
  const pages = new Map<string, string | null>();
  serve(connection, {
    version,
    background: background ?? new URL(`./assess/worker${extname(import.meta.url)}`, import.meta.url),
    helpPage: (code) => {
      const known = pages.get(code);
      if (known !== undefined) return known;
      const page = helpPages === null ? null : new URL(`${code}.md`, helpPages);
      const found = page !== null && existsSync(page) ? page.href : null;
      pages.set(code, found);
      return found;
    },
  });
  connection.listen();
}
