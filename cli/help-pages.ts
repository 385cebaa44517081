/** Where the help pages of findings lie: beside the bundled command or, from source, in the repository. */
import { existsSync } from 'node:fs';

const PLACES = [new URL('../help/', import.meta.url), new URL('../docs/diagnostics/', import.meta.url)];

/** The folder with a page for each code and their index, `README.md`; null where the program was taken apart. */
export const helpPages = (): URL | null => PLACES.find((folder) => existsSync(folder)) ?? null;
