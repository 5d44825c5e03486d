import TurndownService from 'turndown';
import { safeMarkup } from './safe-markup.ts';

/** Pictures are far too long to stand in a text that somebody edits. */
const PLACE = /\]\(image:(\d+)\)/g;

export interface RichSource {
  /** Markdown in which embedded pictures are named image:1, image:2, … */
  readonly text: string;
  readonly images: readonly string[];
}

/** Markup as Markdown to edit. */
export function toSource(markup: string): RichSource {
  const holder = document.createElement('div');
  holder.append(safeMarkup(markup));
  const images: string[] = [];
  for (const image of holder.querySelectorAll('img')) {
    images.push(image.getAttribute('src') ?? '');
    image.setAttribute('src', `image:${images.length}`);
  }
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
  service.addRule('struck', { filter: ['s', 'del'], replacement: (content) => `~~${content}~~` });
  service.addRule('line', { filter: 'br', replacement: () => '\n' });
  return { text: service.turndown(holder), images };
}

/** The pictures back in their places. */
export function withImages({ text, images }: RichSource): string {
  return text.replace(PLACE, (all, number: string) => {
    const image = images[Number(number) - 1];
    return image === undefined ? all : `](${image})`;
  });
}
