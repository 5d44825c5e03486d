/** The image cannot be decoded, or nothing small enough can be made of it. */
export class ImageRefused extends Error {
  override readonly name = 'ImageRefused';
  override readonly cause: 'unreadable' | 'too-large';

  constructor(cause: 'unreadable' | 'too-large') {
    super(cause);
    this.cause = cause;
  }
}

export interface ImageBounds {
  /** Bytes of the encoded image; 0: no limit. */
  readonly bytes: number;
  /** Pixels of the longer side. */
  readonly edge: number;
  /** Cut to the middle square. */
  readonly square: boolean;
}

export interface Attempt {
  readonly width: number;
  readonly height: number;
  readonly type: 'image/png' | 'image/jpeg';
  readonly quality: number;
}

const QUALITIES = [0.88, 0.75, 0.6];
const SHRINK = 0.75;
const SMALLEST_EDGE = 32;
/** Drawn by every Mumble client as they are. */
const KEPT = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** From the best to the smallest encoding of an image of this size. */
export function* attempts(width: number, height: number, edge: number, transparent: boolean): Generator<Attempt> {
  let scale = Math.min(1, edge / Math.max(width, height));
  do {
    const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
    if (transparent) yield { ...size, type: 'image/png', quality: 1 };
    else for (const quality of QUALITIES) yield { ...size, type: 'image/jpeg', quality };
    scale *= SHRINK;
  } while (Math.max(width, height) * scale >= SMALLEST_EDGE);
}

/** An image within the bounds: the file itself where it fits, else a smaller one. Rejects with ImageRefused. */
export async function shrinkImage(file: Blob, bounds: ImageBounds): Promise<Blob> {
  const fits = (blob: Blob): boolean => bounds.bytes === 0 || blob.size <= bounds.bytes;
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new ImageRefused('unreadable');
  });
  try {
    const { width, height } = bitmap;
    const within = Math.max(width, height) <= bounds.edge && (!bounds.square || width === height);
    if (within && fits(file) && KEPT.has(file.type)) return file;
    const side = Math.min(width, height);
    const cut = bounds.square
      ? { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side }
      : { x: 0, y: 0, width, height };
    const canvas = document.createElement('canvas');
    const transparent = file.type !== 'image/jpeg' && hasTransparency(bitmap, canvas);
    for (const attempt of attempts(cut.width, cut.height, bounds.edge, transparent)) {
      canvas.width = attempt.width;
      canvas.height = attempt.height;
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, cut.x, cut.y, cut.width, cut.height, 0, 0, attempt.width, attempt.height);
      const blob = await encode(canvas, attempt);
      if (blob && fits(blob)) return blob;
    }
    throw new ImageRefused('too-large');
  } finally {
    bitmap.close();
  }
}

function encode(canvas: HTMLCanvasElement, { type, quality }: Attempt): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

/** Looked for on a small copy: a picture worth keeping transparent has more than a few such pixels. */
function hasTransparency(bitmap: ImageBitmap, canvas: HTMLCanvasElement): boolean {
  const side = 64;
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(bitmap, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  for (let alpha = 3; alpha < data.length; alpha += 4) if ((data[alpha] ?? 255) < 250) return true;
  return false;
}
