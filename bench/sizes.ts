/**
 * A quicker look than `peers`: compiled scorers of 20 to 10,000 rules beside the same rules by hand, on leads with and without the keys of what is missing.
 *
 *     npm run bench -- sizes        npm run bench -- sizes 20 200
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import '../scripts/quiet-end.ts';

const WARM_UP_SECONDS = '4';

const program = fileURLToPath(new URL('peers.ts', import.meta.url));
const words = [program, ...process.argv.slice(2), '--warm-up', WARM_UP_SECONDS, '--only', 'by hand', '--only', 'by hand, absent keys'];
execFileSync(process.execPath, [...process.execArgv, ...words], { stdio: 'inherit' });
