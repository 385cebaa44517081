/** Bytes to the text of a model, or a sentence that says why they are none. */
export type Decoded =
  | {
      readonly kind: 'text';
      /** Without the byte order mark. */
      readonly text: string;
      readonly hasMark: boolean;
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Beginnings of files that people take for text: what each is, and what to do with it. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly reason: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: 'is a zip archive or an office document. A model is a plain text file.' },
  { bytes: [0x1f, 0x8b], reason: 'is compressed with gzip. Unpack it first.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: 'is a PDF. A model is a plain text file.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], reason: 'is a picture. A model is a plain text file.' },
];

/** Larger than any text a person writes; 10,000 rules are less than a megabyte. */
const MOST_BYTES = 64 * 1024 * 1024;

export function decode(bytes: Uint8Array, shown: string): Decoded {
  const unreadable = (reason: string): Decoded => ({ kind: 'unreadable', reason: `${shown} ${reason}` });
  if (bytes.length > MOST_BYTES) return unreadable('is larger than 64 MB, which no model is. Is it the leads?');
  if (startsWith(bytes, [0xff, 0xfe])) return { kind: 'text', text: new TextDecoder('utf-16le').decode(bytes), hasMark: true };
  if (startsWith(bytes, [0xfe, 0xff])) return { kind: 'text', text: new TextDecoder('utf-16be').decode(bytes), hasMark: true };
  const signature = SIGNATURES.find((each) => startsWith(bytes, each.bytes));
  if (signature !== undefined) return unreadable(signature.reason);
  const zeros = countZeros(bytes.subarray(0, 4096));
  if (zeros > 0) {
    const looksUtf16 = zeros >= Math.min(bytes.length, 4096) * 0.2;
    return unreadable(
      looksUtf16 ? 'looks like UTF-16 text. Save it as UTF-8.' : 'is a binary file, not text. A model is a plain text file.',
    );
  }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), hasMark: startsWith(bytes, [0xef, 0xbb, 0xbf]) };
  } catch {
    return unreadable('is not UTF-8 text. Open it in an editor and save it as UTF-8.');
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

const countZeros = (bytes: Uint8Array): number => bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
