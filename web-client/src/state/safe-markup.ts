import DOMPurify from 'dompurify';
import { splitLinks } from './chat-markup.ts';
import { imageSize } from './image-size.ts';

/** What desktop clients write by default, and nothing that loads, runs, or is styled. */
const TAGS =
  'a b blockquote br code del em h1 h2 h3 h4 hr i img li ol p pre s span strong sub sup table tbody td th thead tr u ul'.split(
    ' ',
  );
/** Images travel inside the message; any other address would tell its owner who reads this. */
const EMBEDDED_IMAGE = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;

/** Four bytes each, as long as the picture is to be seen. */
const MOST_PIXELS = 4096 * 4096;
/** Else pictures as high as a line could hold as much as large ones. */
const LONGEST_EDGE = 8192;

/** Foreign markup as nodes that are safe to insert. */
export function safeMarkup(markup: string): DocumentFragment {
  const fragment = DOMPurify.sanitize(markup, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ['href', 'src', 'alt', 'title', 'start'],
    ALLOWED_URI_REGEXP: /^(?:https?|mumble|mailto):|^data:image\//i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  let room = MOST_PIXELS;
  for (const image of fragment.querySelectorAll('img')) {
    const pixels = pixelsOf(decodeURIComponentSafely(image.getAttribute('src') ?? ''));
    if (pixels > room) {
      image.remove();
      continue;
    }
    room -= pixels;
    // Without the attribute a screen reader reads the address, which is the whole picture.
    image.alt = image.getAttribute('alt') ?? '';
  }
  linkAddresses(fragment);
  for (const anchor of fragment.querySelectorAll('a')) {
    if (!/^(?:https?|mumble|mailto):/i.test(anchor.getAttribute('href') ?? '')) {
      anchor.replaceWith(...anchor.childNodes);
      continue;
    }
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer nofollow';
  }
  return fragment;
}

/** Infinitely many for what is not to be shown. */
function pixelsOf(address: string): number {
  const start = EMBEDDED_IMAGE.exec(address)?.[0];
  if (start === undefined) return Number.POSITIVE_INFINITY;
  try {
    const bytes = Uint8Array.from(atob(address.slice(start.length)), (character) => character.charCodeAt(0));
    const { width, height } = imageSize(bytes) ?? { width: Number.POSITIVE_INFINITY, height: 1 };
    return Math.max(width, height) > LONGEST_EDGE ? Number.POSITIVE_INFINITY : width * height;
  } catch {
    // No base64.
    return Number.POSITIVE_INFINITY;
  }
}

/** Desktop clients percent-encode the payload of embedded images. */
function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function linkAddresses(root: DocumentFragment): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('a')) texts.push(node);
  }
  for (const text of texts) {
    const parts = splitLinks(text.data);
    if (!parts.some(({ kind }) => kind === 'link')) continue;
    text.replaceWith(
      ...parts.map(({ kind, text: part }) => {
        if (kind === 'text') return part;
        const anchor = document.createElement('a');
        anchor.href = part;
        anchor.textContent = part;
        return anchor;
      }),
    );
  }
}
