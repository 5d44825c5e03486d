import { Marked, type Tokens } from 'marked';
import { escapeMarkup } from './escape-markup.ts';

const LINK = /^(?:https?|mumble|mailto):/i;
const IMAGE = /^data:image\//i;

// What comes out is well-formed XML: Mumble servers parse long texts as such. What looks like markup was typed and means itself.
const marked = new Marked({
  gfm: true,
  breaks: true,
  tokenizer: {
    // A line of dashes under a sentence is no reason to shout it.
    lheading: () => undefined,
    // A date at the beginning of a line is no item of a list, which some show with another number.
    list: (source) => (/^ {0,3}(?!0*1[.)])\d+[.)]/.test(source) ? undefined : false),
  },
  renderer: {
    html: ({ text }) => escapeMarkup(text),
    br: () => '<br/>',
    hr: () => '<hr/>',
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    code: ({ text }) => `<pre><code>${escapeMarkup(text)}</code></pre>`,
    codespan: ({ text }) => `<code>${escapeMarkup(text)}</code>`,
    image: ({ href, text }) =>
      IMAGE.test(href)
        ? `<img src="${escapeMarkup(href)}" alt="${escapeMarkup(text)}"/>`
        : link(href, escapeMarkup(text || href)),
    link({ href, tokens }) {
      return link(href, this.parser.parseInline(tokens));
    },
    text(token) {
      const { tokens } = token as Tokens.Text;
      return tokens ? this.parser.parseInline(tokens) : escapeMarkup(token.text);
    },
  },
});

function link(href: string, label: string): string {
  return LINK.test(href) ? `<a href="${escapeMarkup(href)}">${label}</a>` : label;
}

/** Markdown as the markup that Mumble clients show. */
export function markdownToMarkup(source: string): string {
  // Not asynchronous: no extension is.
  const markup = (marked.parse(source, { async: false }) as string).trim();
  const single = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(markup);
  return single?.[1] ?? markup;
}
