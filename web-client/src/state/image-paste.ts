import { type ImageBounds, shrinkImage } from './image-shrink.ts';

/** Larger on nobody's screen in a chat column. */
const EDGE = 1280;
/** Base64 makes four characters of three bytes; the element around them takes some more. */
const ELEMENT_LENGTH = 64;

/** As much of what was pasted or dropped as is looked at. */
export type Carried = Pick<DataTransfer, 'getData'> & { readonly files: Iterable<File> };

export function isImage(file: File): boolean {
  return file.type.startsWith('image/');
}

export function filesIn(data: Carried | null): File[] {
  return [...(data?.files ?? [])];
}

/** The images in what was pasted or dropped, whatever else there is. */
export function imagesIn(data: Carried | null): File[] {
  return filesIn(data).filter(isImage);
}

/** What a paste means instead of text: office programs add a picture of the text, file managers and browsers a text about the file. */
export function pastedFiles(data: Carried | null): File[] {
  const files = filesIn(data);
  if (!data || files.length === 0) return [];
  const text = data.getData('text/plain').trim();
  const named = text.split('\n').every((line) => files.some(({ name }) => name !== '' && line.trim().endsWith(name)));
  return text === '' || named || isBareImage(data.getData('text/html')) ? files : [];
}

/** Copied from a web page: an element for the image and nothing to read. */
function isBareImage(html: string): boolean {
  return /<img\b/i.test(html) && html.replace(/<[^>]*>/g, '').trim() === '';
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
