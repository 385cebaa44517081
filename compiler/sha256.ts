/**
 * SHA-256, as a new process has it soonest: a round calls nothing. Much of a first compilation runs in an interpreter, for which every call is dear, and
 * rotations that were functions were nine tenths of all calls.
 */

/** Part of every engine, and of no version of the language. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const ROUNDS = 64;
const BLOCK = 64;

/** The first bits behind the point of the roots of the first primes: square roots to begin with, cube roots for the rounds. */
const { start, constants } = roots();

/** The hash of the bytes that a text has in UTF-8, as hexadecimal digits. */
export function sha256(text: string): string {
  const bytes = encoder.encode(text);
  const { length } = bytes;
  // A 1 behind the text, zeros, and its length in bits at the end of the last block.
  const padded = new Uint8Array(Math.ceil((length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, length / 2 ** 29);
  view.setUint32(padded.length - 4, length << 3);
  const state = start.slice();
  for (let at = 0; at < padded.length; at += BLOCK) addBlock(state, view, at);
  let digits = '';
  for (const word of state) digits += (word >>> 0).toString(16).padStart(8, '0');
  return digits;
}

const encoder = new TextEncoder();
const schedule = new Int32Array(ROUNDS);

function addBlock(state: Int32Array, view: DataView, at: number): void {
  const words = schedule;
  const added = constants;
  for (let round = 0; round < 16; round += 1) words[round] = view.getInt32(at + 4 * round);
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let round = 0; round < ROUNDS; round += 1) {
    let word = words[round]!;
    if (round >= 16) {
      const early = words[round - 15]!;
      const late = words[round - 2]!;
      const fromEarly = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
      const fromLate = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
      word = (words[round - 16]! + fromEarly + words[round - 7]! + fromLate) | 0;
      words[round] = word;
    }
    const mixed = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + mixed + (g ^ (e & (f ^ g))) + added[round]! + word) | 0;
    const turned = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (turned + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

function roots(): { readonly start: Int32Array; readonly constants: Int32Array } {
  const primes: number[] = [];
  for (let number = 2; primes.length < ROUNDS; number += 1) if (!primes.some((prime) => number % prime === 0)) primes.push(number);
  const fraction = (root: number): number => (root % 1) * 2 ** 32;
  return {
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    constants: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  };
}
