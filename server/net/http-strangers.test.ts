import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { RecordingEntrances } from '../../test/support/net-world.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { until } from '../../test/support/until.ts';
import { WebSocketClient } from '../../test/support/web-socket-client.ts';
import { HttpServer, type HttpServerOptions } from './http-server.ts';

const LARGE = 8_000_000;
let pages = '';
before(async () => {
  pages = await mkdtemp(join(tmpdir(), 'undertone-pages-'));
  await writeFile(join(pages, 'index.html'), '<title>page</title>');
  await writeFile(join(pages, 'large.png'), Buffer.alloc(LARGE, 'x'));
});
after(() => rm(pages, { recursive: true }));

async function serve(t: TestContext, options: Partial<HttpServerOptions> = {}) {
  const server = new HttpServer({
    entrances: new RecordingEntrances(),
    clock: new FakeClock(),
    log: silentLog,
    pages,
    info: () => ({
      ...{ name: '', users: 0, maxUsers: 9, mumbleHost: null, mumblePort: 1 },
      ...{ passwordRequired: false, publicTree: false, defaultChannel: 0 },
    }),
    metrics: () => '',
    publicUrl: null,
    trustedProxies: [],
    ...options,
  });
  const port = await server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  const status = (path: string, headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
  const open = async (headers: Record<string, string> = {}) => {
    const client = await WebSocketClient.connect({ url: `ws://127.0.0.1:${port}/ws`, headers });
    t.after(() => client.drop());
    return client;
  };
  const hold = async (text = '') => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    t.after(() => socket.destroy());
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  };
  return { server, status, open, hold };
}

test('a site that gives its own name the address of this machine gets nothing of it', async (t) => {
  const { server, status, open } = await serve(t, { publicUrl: new URL('https://voice.example.org/') });
  for (const host of ['evil.example', 'evil.example:8080', 'localhost.evil.example', '1.2.3.4.evil.example', '::::']) {
    for (const path of ['/', '/metrics', '/info.json', '/tree.json'])
      assert.equal(await status(path, { host }), 421, host);
    await assert.rejects(open({ host, origin: `http://${host}` }), /403/);
  }
  assert.equal(server.counts.refusedOrigins, 5);
  for (const host of [
    'localhost:1',
    'LOCALHOST',
    'undertone.localhost',
    '127.0.0.1:1',
    '[::1]:1',
    'voice.example.org',
  ]) {
    assert.equal(await status('/', { host }), 200, host);
    await open({ host, origin: `http://${host.toLowerCase()}` });
  }
  // What a proxy passes on is its affair.
  assert.equal(await status('/', { host: 'other.example', 'x-forwarded-for': '203.0.113.7' }), 200);
});

test('who takes nothing of an answer is let go; a WebSocket may be silent', async (t) => {
  const { server, open, hold } = await serve(t, { idleMs: 100 });
  const page = await open();
  const reader = await hold('GET /large.png HTTP/1.1\r\nHost: localhost\r\n\r\n');
  reader.pause();
  await until(() => server.counts.requests === 1, 'the request');
  assert.equal(server.connections, 1);
  await until(() => server.connections === 0, 'the end of the connection');
  assert.equal(page.closeCode, null);
});

test('who only holds connections open makes room, the oldest first, and no WebSocket is among them', async (t) => {
  const { server, open, hold } = await serve(t, { connectionLimits: { perSource: 2, total: 10 } });
  const pageBefore = await open();
  const held = [await hold(), await hold(), await hold()];
  await once(held[0]?.resume() ?? assert.fail(), 'close');
  assert.equal(server.connections, 2);
  const pageAfter = await open();
  assert.deepEqual([pageBefore.closeCode, pageAfter.closeCode], [null, null]);
  assert.equal(server.webSockets, 2);
});

test('refused WebSockets without end make a few lines in the log', async (t) => {
  const lines: object[] = [];
  const { server, open } = await serve(t, { log: { ...silentLog, info: (fields) => void lines.push(fields) } });
  for (let n = 0; n < 30; n++) await assert.rejects(open({ origin: `https://evil${n}.example` }), /403/);
  assert.equal(server.counts.refusedOrigins, 30);
  assert.equal(lines.length, 5);
});
