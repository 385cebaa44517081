/** What the operating system's refusals mean, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ENOTSUP: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open',
  EFBIG: 'the file would be too large for the disk',
  EIO: 'the disk reports an error',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'its name is too long',
  EPIPE: 'its reader went away',
  Z_DATA_ERROR: 'its data does not fit its checks',
  Z_BUF_ERROR: 'it ends too early',
};

/** Half a sentence: why it did not work. */
export function reasonOf(failure: unknown): string {
  const code = codeOf(failure);
  const known = code === null ? undefined : REASONS[code];
  return known ?? (failure instanceof Error ? failure.message : String(failure));
}

/** `ENOSPC` and the like, or null. */
export function codeOf(failure: unknown): string | null {
  return typeof failure === 'object' && failure !== null && 'code' in failure && typeof failure.code === 'string' ? failure.code : null;
}
