/** Looks into the packed extension as an editor gets it: its size, what is in it, and whether the command that it brings along runs. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const ROOT = join(import.meta.dirname, '..');
/** Bytes, of what is installed and of the program that the editor loads. */
const MOST = 1_500_000;
/** What may be in it, in the folder `extension/`. */
const EXPECTED = [
  /^package\.json$|^(readme|changelog)\.md$|^LICENSE\.txt$|^language-configuration\.json$/i,
  /^grammar\/score[\w.]*\.json$/,
  /^media\/[\w-]+\.svg$/,
  /^walkthrough\/[\w-]+\.md$/,
  /^dist\/(extension\.cjs|THIRD-PARTY\.txt)$/,
  /^dist\/panel\/page\.(js|css)$/,
  /^dist\/score\/(score\.js|package\.json|score\.config\.schema\.json|THIRD-PARTY\.txt)$/,
  /^dist\/score\/(pieces\/[\w-]+\.c?js|help\/[\w-]+\.md|examples\/[\w-]+\.(score|csv))$/,
];

const faults: string[] = [];
const packed = readFileSync(join(ROOT, 'vscode-extension/dist/scorelang.vsix'));
const files = Object.entries(unzipSync(packed)).flatMap(([path, bytes]) =>
  path.startsWith('extension/') ? [{ path: path.slice('extension/'.length), bytes }] : [],
);
const paths = new Set(files.map(({ path }) => path));
const main = files.find(({ path }) => path === 'dist/extension.cjs');

weigh('the packed extension', packed.length);
weigh('what the editor loads of it', main?.bytes.length ?? Number.POSITIVE_INFINITY);
const program = files.filter(({ path }) => /\.c?js$/.test(path)).reduce((sum, { bytes }) => sum + bytes.length, 0);
console.log(`${files.length} files; all programs in it, the command line too: ${kilobytes(program)}`);

for (const { path, bytes } of files) {
  if (!EXPECTED.some((pattern) => pattern.test(path))) faults.push(`${path} is in it, and nobody said that it should be`);
  const text = strFromU8(bytes, true);
  if (text.includes(ROOT)) faults.push(`${path} names the folder that it was built in`);
  if (/^\/\/# sourceMappingURL=/m.test(text)) faults.push(`${path} names a source map`);
}
for (const path of named(JSON.parse(readFileSync(join(ROOT, 'vscode-extension/package.json'), 'utf8')))) {
  if (!paths.has(path)) faults.push(`package.json names ${path}, which is not in it`);
}
for (const path of ['dist/THIRD-PARTY.txt', 'dist/score/THIRD-PARTY.txt', 'LICENSE.txt'])
  if (!paths.has(path)) faults.push(`${path} is not in it`);
runCommand();

for (const fault of faults) console.error(`!! ${fault}`);
if (faults.length > 0) process.exitCode = 1;

function weigh(what: string, bytes: number): void {
  console.log(`${what}: ${kilobytes(bytes)} of ${kilobytes(MOST)}`);
  if (bytes > MOST) faults.push(`${what} has ${kilobytes(bytes)}, more than ${kilobytes(MOST)}`);
}

/** Every file that a manifest points at. */
function named(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return /^\.?\/?[\w./-]+\.(c?js|json|svg|md)$/.test(value) && value.includes('/') ? [value.replace(/^\.\//, '')] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(named) : [];
}

/** As the extension starts it, from what is in the archive alone. */
function runCommand(): void {
  const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
  try {
    for (const { path, bytes } of files.filter((file) => file.path.startsWith('dist/score/'))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const score = (...words: string[]): string =>
      execFileSync(process.execPath, [join(folder, 'dist/score/score.js'), ...words], { cwd: folder, encoding: 'utf8' });
    score('test', 'dist/score/examples/inbound.score');
    console.log(`score ${score('--version').trim()}, which is in it, checks and tests the example`);
  } catch (cause) {
    faults.push(`the command in it does not run: ${cause instanceof Error ? cause.message : cause}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
