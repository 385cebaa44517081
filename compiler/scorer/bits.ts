// Bits side by side, the least of each byte first, as Arrow has them.

/** The bit of a row: 1, or 0. */
export function bitAt(bits: Uint8Array, row: number): number {
  return (bits[row >> 3]! >> (row & 7)) & 1;
}

/** So many bits from one on, moved so that it is the first of its byte. */
export function bitsFrom(bits: Uint8Array, first: number, count: number): Uint8Array {
  if (first === 0) return bits;
  const bytes = bits.subarray(Math.floor(first / 8));
  const shift = first % 8;
  if (shift === 0) return bytes;
  const moved = new Uint8Array(Math.ceil(count / 8));
  for (let at = 0; at < moved.length; at++) moved[at] = (bytes[at]! >> shift) | ((bytes[at + 1] ?? 0) << (8 - shift));
  return moved;
}

/** So many bits as numbers. */
export function numbersOfBits(bits: Uint8Array, count: number): Uint8Array {
  const numbers = new Uint8Array(count);
  for (let row = 0; row < count; row++) numbers[row] = bitAt(bits, row);
  return numbers;
}
