const GROUPS = 8;
const IPV4_MAPPED_PREFIX = '00000000000000000000ffff';
const HEX_GROUP = /^[0-9a-f]{1,4}$/i;
const DECIMAL_BYTE = /^\d{1,3}$/;

/**
 * A textual IP address as 16 bytes in 32 lowercase hex digits, IPv4 mapped into IPv6, a zone index ignored; null for
 * anything else.
 */
export function addressToHex(text: string): string | null {
  const address = text.split('%', 1)[0] ?? '';
  if (!address.includes(':')) {
    const bytes = ipv4ToHex(address);
    return bytes === null ? null : IPV4_MAPPED_PREFIX + bytes;
  }
  const halves = address.split('::');
  const head = groupsToHex(halves[0] ?? '', halves.length === 1);
  const tail = groupsToHex(halves[1] ?? '', true);
  if (halves.length > 2 || head === null || tail === null) return null;
  const missing = GROUPS * 4 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 4) return null;
  return head + '0'.repeat(missing) + tail;
}

/** The same as bytes, as control messages carry it. */
export function addressToBytes(text: string): Uint8Array | null {
  const hex = addressToHex(text);
  if (hex === null) return null;
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}

/** What a limit per source counts as one source: an IPv4 address, or the /64 that an IPv6 host may choose from. */
export function sourceKey(text: string): string {
  const hex = addressToHex(text);
  if (hex === null) return text;
  return hex.startsWith(IPV4_MAPPED_PREFIX) ? hex : hex.slice(0, 16);
}

function groupsToHex(text: string, endsAddress: boolean): string | null {
  if (text === '') return '';
  let hex = '';
  const groups = text.split(':');
  for (const [at, group] of groups.entries()) {
    const isLast = endsAddress && at === groups.length - 1;
    const digits =
      isLast && group.includes('.') ? ipv4ToHex(group) : HEX_GROUP.test(group) ? group.padStart(4, '0') : null;
    if (digits === null) return null;
    hex += digits.toLowerCase();
  }
  return hex.length > GROUPS * 4 ? null : hex;
}

function ipv4ToHex(text: string): string | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  let hex = '';
  for (const part of parts) {
    if (!DECIMAL_BYTE.test(part) || Number(part) > 255) return null;
    hex += Number(part).toString(16).padStart(2, '0');
  }
  return hex;
}
