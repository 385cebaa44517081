/**
 * Lines of many groups one behind the other, as bytes: a million texts that stay for a while would be moved about by every cleaning of the
 * heap, and bytes are not looked at.
 */
export interface LineLog {
  /** `group`: from 0. */
  readonly add: (group: number, line: string) => void;
  readonly bytes: () => number;
  /** The groups that have lines. */
  readonly groups: () => readonly number[];
  /** All lines of a group, in the order in which they came; good until the next line is added. */
  readonly of: (group: number) => Buffer;
  readonly drop: (group: number) => void;
  readonly clear: () => void;
}

const FIRST_BYTES = 1024 * 1024;
const FIRST_LINES = 16 * 1024;
/** No unit of a text takes more in UTF-8. */
const BYTES_A_UNIT = 3;

export function lineLog(): LineLog {
  let text = Buffer.allocUnsafe(FIRST_BYTES);
  let used = 0;
  /** By line: its group, and where it ends. */
  let groupOf = new Int32Array(FIRST_LINES);
  let endOf = new Int32Array(FIRST_LINES);
  let count = 0;
  /** The groups side by side, once they are asked for. */
  let arranged: ReadonlyMap<number, Buffer> | null = null;
  const dropped = new Set<number>();

  return {
    add: (group, line) => {
      if (used + line.length * BYTES_A_UNIT > text.length) text = grown(text, used, line.length * BYTES_A_UNIT);
      if (count === groupOf.length) [groupOf, endOf] = [doubled(groupOf), doubled(endOf)];
      used += text.write(line, used);
      groupOf[count] = group;
      endOf[count] = used;
      count += 1;
      arranged = null;
    },
    bytes: () => used,
    groups: () => [...groups().keys()],
    of: (group) => (dropped.has(group) ? NOTHING : (groups().get(group) ?? NOTHING)),
    drop: (group) => void dropped.add(group),
    clear: () => {
      used = 0;
      count = 0;
      arranged = null;
    },
  };

  function groups(): ReadonlyMap<number, Buffer> {
    arranged ??= sideBySide(text, groupOf.subarray(0, count), endOf);
    return arranged;
  }
}

const NOTHING = Buffer.alloc(0);

function sideBySide(text: Buffer, groupOf: Int32Array, endOf: Int32Array): ReadonlyMap<number, Buffer> {
  const sizes = new Map<number, number>();
  for (const [line, group] of groupOf.entries()) sizes.set(group, (sizes.get(group) ?? 0) + endOf[line]! - startOf(endOf, line));
  const together = Buffer.allocUnsafe(groupOf.length === 0 ? 0 : endOf[groupOf.length - 1]!);
  const starts = new Map<number, number>();
  const groups = new Map<number, Buffer>();
  let start = 0;
  for (const [group, size] of sizes) {
    starts.set(group, start);
    groups.set(group, together.subarray(start, start + size));
    start += size;
  }
  for (const [line, group] of groupOf.entries()) {
    const to = starts.get(group)!;
    starts.set(group, to + text.copy(together, to, startOf(endOf, line), endOf[line]!));
  }
  return groups;
}

const startOf = (endOf: Int32Array, line: number): number => (line === 0 ? 0 : endOf[line - 1]!);

function grown(text: Buffer, used: number, more: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(text.length * 2, used + more));
  text.copy(larger, 0, 0, used);
  return larger;
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
