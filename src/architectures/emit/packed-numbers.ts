/** Bytes of one number: unsigned integers of 1, 2 or 4 bytes, or an 8-byte double. */
export type NumberWidth = 1 | 2 | 4 | 8;

/** Many numbers as base64 of their little-endian bytes. */
export interface PackedNumbers {
  readonly width: NumberWidth;
  readonly base64: string;
}

/** Packs non-negative integers below 2^32 with the fewest bytes that hold the largest. */
export function packIntegers(values: ArrayLike<number>): PackedNumbers {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i]!);
  const width = largest < 2 ** 8 ? 1 : largest < 2 ** 16 ? 2 : 4;
  const write = { 1: 'setUint8', 2: 'setUint16', 4: 'setUint32' } as const;
  return pack(values, width, (view, at, value) => view[write[width]](at, value, true));
}

export function packDoubles(values: ArrayLike<number>): PackedNumbers {
  return pack(values, 8, (view, at, value) => view.setFloat64(at, value, true));
}

function pack(
  values: ArrayLike<number>,
  width: NumberWidth,
  write: (view: DataView, at: number, value: number) => void,
): PackedNumbers {
  const view = new DataView(new ArrayBuffer(values.length * width));
  for (let i = 0; i < values.length; i++) write(view, i * width, values[i]!);
  return { width, base64: base64Of(new Uint8Array(view.buffer)) };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, padded. */
function base64Of(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = [18, 12, 6, 0].map(shift => ALPHABET[(word >> shift) & 63]!).join('');
    const filled = Math.min(3, bytes.length - i) + 1;
    groups.push(letters.slice(0, filled).padEnd(4, '='));
  }
  return groups.join('');
}

/** Characters of base64 a line. */
const BASE64_WIDTH = 76;

/** The base64 in lines. */
export function base64Lines({ base64 }: PackedNumbers): string[] {
  return Array.from({ length: Math.ceil(base64.length / BASE64_WIDTH) }, (_, i) =>
    base64.slice(i * BASE64_WIDTH, (i + 1) * BASE64_WIDTH),
  );
}
