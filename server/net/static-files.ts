import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Vite puts a hash of the content into every name below this. */
const HASHED = '/assets/';

export type StaticFiles = (request: IncomingMessage, response: ServerResponse) => void;

/** The built web client, read once: a later build needs a restart. */
export function staticFiles(directory: string): StaticFiles {
  if (!existsSync(join(directory, 'index.html'))) {
    return (_request, response) => plain(response, 503, 'The web page is not built.');
  }
  const serve = sirv(directory, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      const value = path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
      response.setHeader('Cache-Control', value);
    },
  });
  return (request, response) => serve(request, response, () => plain(response, 404, 'Not found.'));
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
