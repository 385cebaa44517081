/** The licences of what is bundled: checked, and written beside the bundle, as most of them ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import satisfies from 'spdx-satisfies';

/** Licences that ask for no more than to be named. */
export const ALLOWED = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense'];

/** Whether a licence, as a package.json states it, is one of them, or offers one of them. */
export function isAllowed(licence) {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    // No expression of SPDX: `SEE LICENSE IN ..`, or nothing.
    return false;
  }
}

/**
 * The text of THIRD-PARTY.txt: each package that has a file in the bundle, with its licence. Throws for one whose licence is not allowed, or
 * whose text is not in the package.
 *
 * @param {string} root the folder that the paths start at
 * @param {readonly string[]} inputs the paths of all files in the bundle
 * @param {string} whole what contains them
 */
export function thirdParty(root, inputs, whole = 'The score command') {
  const packages = [...new Set(inputs.flatMap(folderOf))]
    .map((folder) => licenceIn(join(root, folder)))
    .toSorted((one, other) => (one.title < other.title ? -1 : 1));
  const list = packages.map(({ title, licence }) => `- ${title}: ${licence}`).join('\n');
  // Several packages of one author come with one and the same text.
  const byText = Map.groupBy(packages, ({ text }) => text.trim());
  const texts = [...byText]
    .map(([text, those]) => `${'='.repeat(80)}\n${those.map(({ title }) => title).join('\n')}\n\n${text}\n`)
    .join('\n');
  return `${whole} contains these packages:\n\n${list}\n\n${texts}`;
}

/** `node_modules/@chevrotain/gast/lib/api.js` lies in `node_modules/@chevrotain/gast`; a file of our own in none. */
function folderOf(path) {
  const parts = path.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at === -1) return [];
  return [parts.slice(0, at + (parts[at + 1].startsWith('@') ? 3 : 2)).join(sep)];
}

function licenceIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isAllowed(license)) throw new Error(`${name} is under ${license}, which is not on the list of licences that may be bundled.`);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined || !existsSync(join(folder, file)))
    throw new Error(`${name} does not bring the text of its licence (${license}).`);
  return { title: `${name} ${version}`, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}
