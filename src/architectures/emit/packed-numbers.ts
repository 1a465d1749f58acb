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
  const bytes = new Uint8Array(values.length * width);
  for (let i = 0, at = 0; i < values.length; i++) {
    for (let b = 0, rest = values[i]!; b < width; b++, rest >>>= 8) bytes[at++] = rest;
  }
  return { width, base64: base64Of(bytes) };
}

export function packDoubles(values: ArrayLike<number>): PackedNumbers {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  for (let i = 0; i < values.length; i++) view.setFloat64(i * 8, values[i]!, true);
  return { width: 8, base64: base64Of(new Uint8Array(view.buffer)) };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** All pairs of letters: 12 bits each. */
const PAIRS = [...ALPHABET].flatMap(first => [...ALPHABET].map(second => first + second));
/** Bytes that are joined at once, a multiple of 3. */
const CHUNK = 3 * 2 ** 13;

/** RFC 4648, padded. */
function base64Of(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const pairs: string[] = [];
    for (let i = start; i < Math.min(start + CHUNK, bytes.length); i += 3) {
      const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      pairs.push(PAIRS[word >> 12]!, PAIRS[word & 4095]!);
    }
    chunks.push(pairs.join(''));
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  const text = chunks.join('');
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}

/** Characters of base64 a line. */
const BASE64_WIDTH = 76;

/** The base64 in lines. */
export function base64Lines({ base64 }: PackedNumbers): string[] {
  return Array.from({ length: Math.ceil(base64.length / BASE64_WIDTH) }, (_, i) =>
    base64.slice(i * BASE64_WIDTH, (i + 1) * BASE64_WIDTH),
  );
}
