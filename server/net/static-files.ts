import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import compression from 'compression';
import send from 'send';

/** Vite puts a hash of the content into every name below this. */
const HASHED = `${sep}assets${sep}`;

export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => void;

/** The built web client; a later build is served from then on, and a file that vanishes meanwhile is not found. */
export function staticFiles(directory: string): StaticFiles {
  if (!existsSync(join(directory, 'index.html'))) {
    return (_request, response) => plain(response, 503, 'The web page is not built.');
  }
  const compress = compression();
  return (request, response) => {
    const path = (request.url ?? '/').replace(/[?#].*$/s, '');
    const file = send(request, path, { root: directory, dotfiles: 'ignore', cacheControl: false });
    file.on('headers', (_response: ServerResponse, found: string) => {
      const value = found.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', value);
    });
    file.on('directory', () => plain(response, 404, 'Not found.'));
    file.on('error', (error: { readonly status?: number }) => {
      if (response.headersSent) response.destroy();
      else if (error.status === 416) plain(response, 416, 'There is no such part of it.');
      else plain(response, 404, 'Not found.');
    });
    // Both write for Express; what they use of a request and a response is Node's own.
    compress(
      request as Parameters<typeof compress>[0],
      response as Parameters<typeof compress>[1],
      () => void file.pipe(response),
    );
  };
}

export function plain(response: ServerResponse, status: number, text: string): void {
  const body = `${text}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
