/** What this needs of Node. */
const LEAST = [22, 12] as const;

/** What to tell somebody whose Node is too old; null for one that will do. `version` is as in `process.versions.node`. */
export function tooOld(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `error: score needs Node ${LEAST.join('.')} or newer, and this is Node ${version}. Install a newer one: https://nodejs.org`;
}
