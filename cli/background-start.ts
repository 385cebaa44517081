/** The thread in which `score lsp` scores the leads of a sample, as Node starts it. */
import { startPiece } from './start-piece.ts';

startPiece(new URL('./worker.cjs', import.meta.url));
