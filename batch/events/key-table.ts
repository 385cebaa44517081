/**
 * Texts with a number each, found by their bytes: a row's key is looked up where it lies, a million times, without a text being made of it.
 * Open addressing; all texts lie one behind the other.
 */
export interface KeyTable {
  /** The number that this text already has; this one from now on, where it has none. */
  readonly add: (text: string, value: number) => number;
  /** The number of the text that stands in these bytes as UTF-8; -1 where it has none. */
  readonly find: (bytes: Uint8Array, start: number, end: number) => number;
}

const FIRST_SLOTS = 1024;
const FIRST_BYTES = 16 * 1024;
/** No unit of a text takes more in UTF-8. */
const BYTES_A_UNIT = 3;

export function keyTable(): KeyTable {
  let texts = Buffer.allocUnsafe(FIRST_BYTES);
  let used = 0;
  let count = 0;
  /** By text, in the order in which they came: where it ends, what its bytes come to, its number. */
  let ends = new Int32Array(FIRST_SLOTS / 2);
  let hashes = new Int32Array(FIRST_SLOTS / 2);
  let values = new Float64Array(FIRST_SLOTS / 2);
  /** 0, or one more than the how-manieth text it is. */
  let slots = new Int32Array(FIRST_SLOTS);

  /** The slot of this text, or the free one where it would go. */
  function slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = slots[slot]! - 1;
      if (entry === -1 || (hashes[entry] === hash && isSame(entry, bytes, start, end))) return slot;
    }
  }

  function isSame(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = entry === 0 ? 0 : ends[entry - 1]!;
    if (ends[entry]! - from !== end - start) return false;
    for (let at = start, other = from; at < end; at += 1, other += 1) if (bytes[at] !== texts[other]) return false;
    return true;
  }

  function grow(): void {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let entry = 0; entry < count; entry += 1) {
      let slot = hashes[entry]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    [ends, hashes, values] = [
      copied(ends, new Int32Array(count * 2)),
      copied(hashes, new Int32Array(count * 2)),
      copied(values, new Float64Array(count * 2)),
    ];
  }

  return {
    add: (text, value) => {
      if (used + text.length * BYTES_A_UNIT > texts.length)
        texts = copied(texts, Buffer.allocUnsafe((used + text.length * BYTES_A_UNIT) * 2));
      // Behind all others, where it stays if it is new.
      const end = used + texts.write(text, used);
      const hash = hashOf(texts, used, end);
      const slot = slotOf(texts, used, end, hash);
      if (slots[slot] !== 0) return values[slots[slot]! - 1]!;
      ends[count] = end;
      hashes[count] = hash;
      values[count] = value;
      count += 1;
      slots[slot] = count;
      used = end;
      // Half of the slots stay free.
      if (count * 2 === slots.length) grow();
      return value;
    },
    find: (bytes, start, end) => {
      const entry = slots[slotOf(bytes, start, end, hashOf(bytes, start, end))]! - 1;
      return entry === -1 ? -1 : values[entry]!;
    },
  };
}

/** FNV-1a, its upper bits brought down to where the slot is taken from. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function copied<Numbers extends { readonly set: (from: Numbers) => void }>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
