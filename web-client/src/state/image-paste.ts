import { type ImageBounds, shrinkImage } from './image-shrink.ts';

/** Larger on nobody's screen in a chat column. */
const EDGE = 1280;
/** Base64 makes four characters of three bytes; the element around them takes some more. */
const ELEMENT_LENGTH = 64;

/** The images in what was pasted or dropped. */
export function imagesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Bytes that fit into a message of so many UTF-16 units; 0: no limit. */
export function bytesWithin(units: number): number {
  return units <= 0 ? 0 : Math.max(1, Math.floor(((units - ELEMENT_LENGTH) * 3) / 4));
}

/** Whether a picture fits into a message of so many UTF-16 units; 0: no limit. */
export function fitsInto(address: string, units: number): boolean {
  return units <= 0 || address.length + ELEMENT_LENGTH <= units;
}

/** As people write the size of a file. */
export function kilobytesOf(bytes: number, language: string): string {
  return (bytes / 1000).toLocaleString(language, { maximumFractionDigits: 1 });
}

function chatBounds(units: number): ImageBounds {
  return { bytes: bytesWithin(units), edge: EDGE, square: false };
}

/** The image as a data address within so many UTF-16 units. Rejects with ImageRefused. */
export async function imageAddress(file: Blob, units: number): Promise<string> {
  return toDataAddress(await shrinkImage(file, chatBounds(units)));
}

function toDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
