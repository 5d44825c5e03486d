import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { RecordingEntrances, sharedServerIdentity } from '../../test/support/net-world.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { until } from '../../test/support/until.ts';
import { WebSocketClient } from '../../test/support/web-socket-client.ts';
import { HttpServer, type HttpServerOptions } from './http-server.ts';
import { TlsServer } from './tls-server.ts';

let pages = '';
before(async () => {
  pages = await mkdtemp(join(tmpdir(), 'undertone-pages-'));
  await mkdir(join(pages, 'assets'));
  await writeFile(join(pages, 'index.html'), '<title>page</title>');
  await writeFile(join(pages, 'assets', 'main-abc123.js'), 'export {};');
});
after(() => rm(pages, { recursive: true }));

const INFO = {
  name: 'Test',
  users: 1,
  maxUsers: 9,
  mumbleHost: null,
  mumblePort: 64738,
  passwordRequired: false,
  publicTree: true,
  defaultChannel: 0,
};

async function serve(t: TestContext, options: Partial<HttpServerOptions> = {}) {
  const entrances = new RecordingEntrances();
  const server = new HttpServer({
    entrances,
    clock: new FakeClock(),
    log: silentLog,
    pages,
    info: () => INFO,
    metrics: () => 'undertone_test 1\n',
    publicUrl: null,
    trustedProxies: [],
    ...options,
  });
  const port = await server.listen(0, '127.0.0.1');
  t.after(() => server.close());
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(httpRequest, { host: '127.0.0.1', port, path, headers, method, agent: false });
  const open = async (path = '/ws', headers: Record<string, string> = {}) => {
    const client = await WebSocketClient.connect({ url: `ws://127.0.0.1:${port}${path}`, headers });
    t.after(() => client.drop());
    return client;
  };
  return { server, port, entrances, get, open };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(request: typeof httpRequest, options: RequestOptions): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('the page is asked for anew each time, what has a hash in its name never again', async (t) => {
  const { get } = await serve(t);
  const page = await get('/');
  assert.equal(page.status, 200);
  assert.match(page.body, /page/);
  assert.equal(page.headers['cache-control'], 'no-cache');
  const again = await get('/', { 'if-none-match': String(page.headers.etag) });
  assert.equal(again.status, 304);
  const script = await get('/assets/main-abc123.js');
  assert.match(String(script.headers['cache-control']), /immutable/);
  assert.match(String(script.headers['content-type']), /javascript/);
});

test('what is not there is not found, and nothing outside the pages is', async (t) => {
  const { get } = await serve(t);
  for (const path of ['/absent', '/..%2f..%2fetc/passwd', '/../package.json', '/%', '//etc/passwd', '/assets/']) {
    const { status } = await get(path);
    assert.equal(status, 404, path);
  }
  assert.equal((await get('/', {}, 'POST')).status, 405);
});

test('a part that is not there is refused, and one that is is sent', async (t) => {
  const { get } = await serve(t);
  for (const range of ['bytes=5-2', 'bytes=99999999-', 'bytes=-', 'bytes=a-b', 'lines=1-2']) {
    const { status } = await get('/', { range });
    assert.ok([200, 206, 416].includes(status ?? 0), `${range}: ${status}`);
  }
  const part = await get('/', { range: 'bytes=0-3' });
  assert.equal(part.status, 206);
  assert.equal(part.body.length, 4);
});

test('a file that vanishes while it is served is not found, and the server stays up', async (t) => {
  const { get } = await serve(t);
  const gone = join(pages, 'assets', 'gone-123456.js');
  await writeFile(gone, 'export {};');
  assert.equal((await get('/assets/gone-123456.js')).status, 200);
  await rm(gone);
  assert.equal((await get('/assets/gone-123456.js')).status, 404);
});

test('scripts are compressed for those who can read it', async (t) => {
  await writeFile(join(pages, 'assets', 'long-123456.js'), `/* ${'compressible '.repeat(500)} */`);
  const { get } = await serve(t);
  const packed = await get('/assets/long-123456.js', { 'accept-encoding': 'gzip' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.ok(packed.body.length < 500);
  assert.equal((await get('/assets/long-123456.js')).headers['content-encoding'], undefined);
});

test('without a built page the rest still works', async (t) => {
  const { get } = await serve(t, { pages: join(pages, 'absent') });
  assert.equal((await get('/')).status, 503);
  assert.equal((await get('/healthz')).status, 200);
});

test('every answer forbids frames, foreign scripts and guessing of types', async (t) => {
  const { get } = await serve(t);
  for (const path of ['/', '/healthz', '/absent', '/info.json']) {
    const { headers } = await get(path, { host: 'voice.example:8080' });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /frame-ancestors 'none'/, path);
    assert.match(policy, /script-src 'self'/, path);
    assert.match(policy, /connect-src 'self' ws:\/\/voice\.example:8080 wss:\/\/voice\.example:8080/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
  }
  const odd = await get('/', { host: "x; script-src 'unsafe-inline'" });
  assert.doesNotMatch(String(odd.headers['content-security-policy']), /script-src 'unsafe-inline'/);
});

test('anybody may ask for health and for what the server says of itself', async (t) => {
  const { get } = await serve(t);
  assert.equal((await get('/healthz')).body, 'ok\n');
  assert.deepEqual(JSON.parse((await get('/info.json?now')).body), INFO);
});

test('metrics are for this machine and trusted proxies, not for those who come through them', async (t) => {
  const open = await serve(t);
  assert.equal((await open.get('/metrics')).body, 'undertone_test 1\n');
  assert.equal((await open.get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status, 403, 'undeclared proxy');
  assert.equal((await open.get('/metrics', { forwarded: 'for=203.0.113.1' })).status, 403);
  const behind = await serve(t, { trustedProxies: ['127.0.0.1'] });
  assert.equal((await behind.get('/metrics', { 'x-forwarded-for': '203.0.113.1' })).status, 403);
  assert.equal((await behind.get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status, 200);
});

test('below a public path the page works with the prefix and without it', async (t) => {
  const { get, open, entrances } = await serve(t, { publicUrl: new URL('https://example.org/voice/') });
  for (const path of ['/voice/', '/', '/voice/assets/main-abc123.js', '/assets/main-abc123.js', '/voice/info.json']) {
    assert.equal((await get(path)).status, 200, path);
  }
  const bare = await get('/voice');
  assert.deepEqual([bare.status, bare.headers.location], [308, '/voice/']);
  assert.equal((await get('/voicemail')).status, 404);
  for (const path of ['/voice/ws', '/ws']) {
    await open(path);
    await entrances.opened();
  }
});

test('a WebSocket is for our own page and for programs', async (t) => {
  const { server, port, open, entrances } = await serve(t, { publicUrl: new URL('https://voice.example.org/') });
  const allowed = [{}, { origin: `http://127.0.0.1:${port}` }, { origin: 'https://voice.example.org' }];
  for (const headers of allowed) {
    await open('/ws', headers);
    await entrances.opened();
  }
  const refused = [
    'https://evil.example',
    'null',
    'http://voice.example.org',
    `http://127.0.0.1:${port + 1}`,
    'nonsense',
  ];
  for (const origin of refused) await assert.rejects(open('/ws', { origin }), /403/, origin);
  assert.equal(server.counts.refusedOrigins, refused.length);
  await assert.rejects(open('/other'), /404/);
});

test('a refused WebSocket is not left half open', async (t) => {
  const { port } = await serve(t);
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const lines = ['GET /other HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  socket.resume();
  await new Promise((resolve) => socket.once('end', resolve));
  // Our side stays open on purpose; that the other is gone shows when writing fails.
  let failed = false;
  socket.once('error', () => {
    failed = true;
  });
  await until(() => {
    if (!failed) socket.write('more');
    return failed;
  }, 'the end of the connection');
});

test("the client's address behind a trusted proxy is its own", async (t) => {
  const trusting = await serve(t, { trustedProxies: ['127.0.0.0/8'] });
  await trusting.open('/ws', { 'x-forwarded-for': '1.2.3.4, 203.0.113.7' });
  assert.equal((await trusting.entrances.opened()).peer.address, '203.0.113.7');
  const wary = await serve(t);
  await wary.open('/ws', { 'x-forwarded-for': '203.0.113.7' });
  assert.equal((await wary.entrances.opened()).peer.address, '127.0.0.1');
});

test('admission is asked by the address of the client', async (t) => {
  const { open, get } = await serve(t, {
    trustedProxies: ['127.0.0.1'],
    admits: (address) => address !== '203.0.113.7',
  });
  await open('/ws', { 'x-forwarded-for': '203.0.113.8' });
  await assert.rejects(open('/ws', { 'x-forwarded-for': '203.0.113.7' }), /403/);
  assert.equal((await get('/')).status, 200);
});

test('page and WebSocket work on the Mumble port, too', async (t) => {
  const { server, entrances } = await serve(t);
  const identity = await sharedServerIdentity();
  const tls = new TlsServer({
    identity,
    entrances: new RecordingEntrances(),
    clock: new FakeClock(),
    log: silentLog,
    web: (socket) => server.adopt(socket),
  });
  const port = await tls.listen(0, ['127.0.0.1']);
  t.after(() => tls.close());
  const options = { host: '127.0.0.1', port, path: '/', rejectUnauthorized: false, agent: false };
  assert.match((await ask(httpsRequest, { ...options, ...{ ALPNProtocols: ['http/1.1'] } })).body, /page/);
  const client = await WebSocketClient.connect({ url: `wss://127.0.0.1:${port}/ws` });
  const connection = await entrances.opened();
  assert.equal(connection.kind, 'browser');
  await client.close();
  await entrances.closed(connection);
});

test('a trusted proxy that is no network is refused at the start', () => {
  const options = { entrances: new RecordingEntrances(), clock: new FakeClock(), log: silentLog, pages };
  const rest = { info: () => INFO, metrics: () => '', publicUrl: null, trustedProxies: ['proxy.example'] };
  assert.throws(() => new HttpServer({ ...options, ...rest }), /proxy\.example/);
});

test('who is where is made once for all who ask within two seconds, and not sent again while nothing changes', async (t) => {
  const clock = new FakeClock();
  let made = 0;
  let names = ['ana'];
  const publicTree = () => {
    made += 1;
    return [{ id: 0, users: names }];
  };
  const { get } = await serve(t, { clock, publicTree });
  const first = await get('/tree.json');
  assert.deepEqual(JSON.parse(first.body), { channels: [{ id: 0, users: ['ana'] }] });
  const known = { 'if-none-match': String(first.headers.etag) };
  assert.equal((await get('/tree.json', known)).status, 304);
  const throughGzip = { 'if-none-match': `"other", W/${first.headers.etag}` };
  assert.equal((await get('/tree.json', throughGzip)).status, 304);
  assert.equal(made, 1);
  names = ['ana', 'ben'];
  clock.advance(2000);
  const news = await get('/tree.json', known);
  assert.deepEqual([news.status, made], [200, 2]);
  assert.deepEqual(JSON.parse(news.body).channels[0].users, ['ana', 'ben']);
});

test('where it is nobody’s business, who is where is not found', async (t) => {
  const { get } = await serve(t, { publicTree: () => null });
  assert.equal((await get('/tree.json')).status, 404);
});

test('a page of a banned address is told so, until when and why, and not who is where', async (t) => {
  const until = new Date('2026-11-25T12:00:00Z');
  const ban = { until, reason: 'rude', automatic: false };
  const { get } = await serve(t, {
    trustedProxies: ['127.0.0.1'],
    publicTree: () => [],
    banOf: (address) => (address === '192.0.2.7' ? ban : null),
  });
  const asBanned = { 'x-forwarded-for': '192.0.2.7' };
  const banned = JSON.parse((await get('/info.json', asBanned)).body);
  assert.equal(banned.publicTree, false);
  assert.deepEqual([(await get('/tree.json', asBanned)).status, (await get('/tree.json')).status], [404, 200]);
  assert.deepEqual(banned.banned, { until: until.toISOString(), reason: 'rude', automatic: false });
  assert.deepEqual(JSON.parse((await get('/info.json')).body), INFO);
});

test('no other site has the page in a frame or holds its window, but those that are named', async (t) => {
  const guards = async (embedders?: readonly string[]) => {
    const { get } = await serve(t, embedders === undefined ? {} : { embedders });
    const { headers } = await get('/');
    const [frames] = String(headers['content-security-policy']).match(/frame-ancestors [^;]*/) ?? [];
    return [frames, headers['cross-origin-opener-policy']];
  };
  assert.deepEqual(await guards(), ["frame-ancestors 'none'", 'same-origin']);
  assert.deepEqual(await guards(['https://game.example', 'http://localhost:3000']), [
    "frame-ancestors 'self' https://game.example http://localhost:3000",
    'unsafe-none',
  ]);
});
