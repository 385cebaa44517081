/** Loads a program of this benchmark as the command line loads its pieces: `node start.js [folder for what is kept, or none] once 200 ..`. */
import { openPieces } from '../../cli/pieces.ts';

const [kept, program] = process.argv.splice(2, 2);
const pieces = openPieces(import.meta.dirname, kept === 'none' ? null : kept!);
pieces.get(`./${program}.cjs`);
pieces.keep();
