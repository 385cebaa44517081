/** The program of the thread in which `score lsp` works while one types: a piece of the bundle. */
import { existsSync } from 'node:fs';

const PIECE = new URL('./background.js', import.meta.url);

/** Null from source, where the server finds its own. */
export const backgroundProgram = (): URL | null => (existsSync(PIECE) ? PIECE : null);
