export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/**
 * What a PNG, GIF, WebP or JPEG says of its size, whatever it is called; undefined for anything else. A few kilobytes may ask for
 * gigabytes of pixels, and a browser that takes them ends the page.
 */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = view.getUint32(0);
    if (start === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (start === 0x47494638) return gifSize(view);
    if (start === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
    return start >>> 8 === 0xffd8ff ? jpegSize(view) : undefined;
  } catch {
    // It ends before its size.
    return undefined;
  }
}

/** Of the screen or the first picture on it: decoders take the larger. */
function gifSize(view: DataView): ImageSize | undefined {
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  while (view.getUint8(at) === 0x21) {
    at += 2;
    while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
    at += 1;
  }
  if (view.getUint8(at) !== 0x2c) return undefined;
  const word = (offset: number) => view.getUint16(offset, true);
  return {
    width: Math.max(word(6), word(at + 1) + word(at + 5)),
    height: Math.max(word(8), word(at + 3) + word(at + 7)),
  };
}

function webpSize(view: DataView): ImageSize | undefined {
  switch (view.getUint32(12)) {
    case 0x56503820: // "VP8 "
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      // "VP8L"
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: {
      // "VP8X"
      const edge = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
      return { width: edge(24), height: edge(27) };
    }
    default:
      return undefined;
  }
}

/** In the first start of frame: SOF0 to SOF15, but for the three of these numbers that are other segments. */
function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // Any number of these bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
