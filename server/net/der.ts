// The few DER types that a certificate is made of (X.690).

const LONG_LENGTH = 0x80;

function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < LONG_LENGTH) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const digits: number[] = [];
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.concat([Buffer.of(tag, LONG_LENGTH | digits.length, ...digits), body]);
}

export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x30, ...parts);
}
export function set(...parts: readonly Uint8Array[]): Buffer {
  return tagged(0x31, ...parts);
}
/** Context-specific, constructed: an explicit tag around a value. */
export function explicit(number: number, ...parts: readonly Uint8Array[]): Buffer {
  return tagged(0xa0 | number, ...parts);
}
/** Context-specific, primitive: the content itself under another tag. */
export function implicit(number: number, content: Uint8Array): Buffer {
  return tagged(0x80 | number, content);
}
export function boolean(value: boolean): Buffer {
  return Buffer.of(0x01, 1, value ? 0xff : 0);
}
/** Big-endian magnitude of a non-negative number. */
export function integer(magnitude: Uint8Array): Buffer {
  const first = magnitude.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.of(0) : magnitude.subarray(first);
  // A set top bit would read as a minus sign.
  return tagged(0x02, Buffer.of(...((digits[0] ?? 0) & 0x80 ? [0] : [])), digits);
}
export function bitString(bytes: Uint8Array): Buffer {
  return tagged(0x03, Buffer.of(0), bytes);
}
export function octetString(bytes: Uint8Array): Buffer {
  return tagged(0x04, bytes);
}
export function nothing(): Buffer {
  return Buffer.of(0x05, 0);
}
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const septets = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      septets.unshift((left & 0x7f) | 0x80);
    bytes.push(...septets);
  }
  return tagged(0x06, Buffer.from(bytes));
}
export function utf8String(text: string): Buffer {
  return tagged(0x0c, Buffer.from(text, 'utf8'));
}
/** RFC 5280 4.1.2.5: two-digit years until 2049, four digits from then on; whole seconds, always UTC. */
export function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+|[-:T]/g, '');
  return date.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
}
