import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { describe, type TestContext, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import type { Log } from '#control/ports.ts';
import { addressToHex } from '#domain/ip-address.ts';
import { generateIdentity, type TlsIdentity } from '../../server/net/certificate.ts';
import { TestApp, type TestAppOptions } from '../support/app.ts';
import { freePort } from '../support/free-port.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { Nginx, noNginx, shippedConfiguration } from '../support/nginx.ts';
import type { ProtocolClient } from '../support/protocol-client.ts';
import { silentLog } from '../support/silent-log.ts';
import type { WebSocketClientOptions } from '../support/web-socket-client.ts';

const HOST = 'voice.test';
/** On Linux all of 127.0.0.0/8 is this machine: visitors can come from addresses of their own. */
const PROXY = '127.0.0.1';
const VISITOR = '127.0.0.2';
const STRANGER = '127.0.0.3';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly certificate: Buffer;
}

/** The server, and nginx in front of it under a host name and a path. */
class ProxiedServer {
  readonly server: TestApp;
  readonly url: URL;

  static async start(
    t: TestContext,
    { path = '/', strips = false, ...options }: TestAppOptions & { path?: string; strips?: boolean } = {},
  ): Promise<ProxiedServer> {
    const port = await freePort();
    const url = new URL(path, `https://${HOST}:${port}`);
    const server = await TestApp.start(t, {
      ...options,
      config: { publicUrl: url.href, trustedProxies: `${PROXY}/32` },
    });
    const proxy = await Nginx.start({
      port,
      upstream: server.app.ports.http,
      identity: await identity(),
      host: HOST,
      path,
      strips,
    });
    t.after(() => proxy.close());
    return new ProxiedServer(server, url);
  }

  private constructor(server: TestApp, url: URL) {
    this.server = server;
    this.url = url;
  }

  /** As a browser that found this host name at 127.0.0.1. */
  get(path: string): Promise<Answer> {
    const { pathname, port } = new URL(path, this.url);
    const options = {
      ...{ host: '127.0.0.1', port, path: pathname, agent: false, rejectUnauthorized: false },
      ...{ servername: HOST, headers: { Host: `${HOST}:${port}` } },
    };
    return new Promise((resolve, reject) => {
      const asking = request(options, async (response) => {
        const certificate = (response.socket as TLSSocket).getPeerCertificate().raw; // https asked
        const body = (await response.toArray()).join('');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, certificate });
      });
      asking.once('error', reject).end();
    });
  }

  /** What the page's WebSocket is opened with. */
  webSocket(over: Partial<WebSocketClientOptions> = {}): Partial<WebSocketClientOptions> & { url: string } {
    const { port, pathname, host, origin } = this.url;
    const headers = { Host: host, ...over.headers };
    return { url: `wss://127.0.0.1:${port}${pathname}ws`, origin, ...over, headers };
  }
}

let proxyIdentity: Promise<TlsIdentity> | undefined;
function identity(): Promise<TlsIdentity> {
  proxyIdentity ??= generateIdentity(new Date());
  return proxyIdentity;
}

/** The address that the server takes a session to have, as it tells its owner. */
async function addressOf(client: ProtocolClient): Promise<string | null> {
  client.send('UserStats', {});
  const { address } = await client.next('UserStats');
  return address && Buffer.from(address).toString('hex');
}

describe('behind a real nginx with the configuration that is shipped', { skip: noNginx }, () => {
  for (const [where, path, strips] of [
    ['under a host name', '/', false],
    ['under a sub-path that nginx leaves in', '/voice/', false],
    ['under a sub-path that nginx takes away', '/voice/', true],
  ] as const) {
    test(`${where} the page, its assets and its WebSocket work, with TLS at the proxy`, async (t) => {
      const proxied = await ProxiedServer.start(t, { path, strips });
      const page = await proxied.get('');
      assert.equal(page.status, 200);
      assert.match(page.headers['content-type'] ?? '', /^text\/html/);
      assert.match(String(page.headers['content-security-policy']), new RegExp(`wss://${HOST}`));
      const { cert } = await identity();
      assert.ok(page.certificate.equals(derOf(cert)), 'the certificate is the one that nginx was given');

      const assets = [...page.body.matchAll(/(?:src|href)="(\.\/[^"]+)"/g)].map(([, asset = '']) => asset);
      assert.ok(assets.some((asset) => asset.endsWith('.js')) && assets.some((asset) => asset.endsWith('.css')));
      for (const asset of assets) assert.equal((await proxied.get(asset)).status, 200, asset);
      assert.equal((await proxied.get('assets/no-such-file.js')).status, 404);

      const info = JSON.parse((await proxied.get('info.json')).body);
      assert.equal(info.mumbleHost, HOST);
      assert.equal(info.mumblePort, proxied.server.app.ports.mumble);

      const browser = await proxied.server.joinByWeb('Browser', proxied.webSocket());
      const desktop = await proxied.server.join('Desktop');
      await browser.becomes(({ users }) => users.size === 2, 'the desktop user');
      browser.say('from the page');
      assert.equal((await desktop.next('TextMessage')).message, 'from the page');
      desktop.say('x'.repeat(4000));
      assert.equal((await browser.next('TextMessage')).message.length, 4000);
      await browser.close();
      await desktop.becomes(({ users }) => users.size === 1, 'the browser gone');
    });
  }

  test('a sub-path without its last slash leads to the page', async (t) => {
    const proxied = await ProxiedServer.start(t, { path: '/voice/' });
    const answer = await proxied.get('/voice');
    assert.ok([301, 308].includes(answer.status), `status ${answer.status}`);
    assert.equal(new URL(String(answer.headers.location), proxied.url).pathname, '/voice/');
  });

  test('a page of another origin may not open the WebSocket', async (t) => {
    const proxied = await ProxiedServer.start(t);
    for (const origin of ['https://evil.example', `https://${HOST}.evil.example`, `https://${HOST}:1`, 'null']) {
      const foreign = proxied.server.openWebSocket(proxied.webSocket({ origin }));
      await assert.rejects(foreign, /403/, origin);
    }
    await proxied.server.joinByWeb('Browser', proxied.webSocket({ origin: proxied.url.origin }));
  });

  test('the visitor has the address that nginx saw, in statistics and log, whatever the visitor claims', async (t) => {
    const lines: object[] = [];
    const log: Log = { ...silentLog, info: (fields, text) => lines.push({ ...fields, text }) };
    const proxied = await ProxiedServer.start(t, { log });
    const honest = await proxied.server.joinByWeb('Honest', proxied.webSocket({ localAddress: VISITOR }));
    const spoof = { localAddress: VISITOR, headers: { 'X-Forwarded-For': '203.0.113.9, 127.0.0.1' } };
    const liar = await proxied.server.joinByWeb('Liar', proxied.webSocket(spoof));
    for (const client of [honest, liar]) assert.equal(await addressOf(client), addressToHex(VISITOR));
    for (const name of ['Honest', 'Liar']) {
      const line = lines.find((fields) => 'name' in fields && fields.name === name);
      assert.ok(line && 'address' in line, `${name} is in the log`);
      assert.equal(line.address, VISITOR);
    }
  });

  test('X-Forwarded-For counts from a trusted proxy and from nobody else', async (t) => {
    const { server } = await ProxiedServer.start(t);
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    const trusted = await server.joinByWeb('Trusted', { localAddress: PROXY, headers });
    assert.equal(await addressOf(trusted), addressToHex('203.0.113.9'));
    const stranger = await server.joinByWeb('Stranger', { localAddress: STRANGER, headers });
    assert.equal(await addressOf(stranger), addressToHex(STRANGER));
  });

  test('a ban of a visitor shuts out the visitor and not the proxy', async (t) => {
    const store = new MemoryStore();
    t.after(() => store.close());
    const ban = { prefix: 128, name: '', certHash: null, reason: 'noise', start: new Date(), durationSeconds: 0 };
    await store.apply([{ kind: 'bans-replaced', bans: [{ ...ban, address: addressToHex(VISITOR) }] }]);
    const proxied = await ProxiedServer.start(t, { store });
    const banned = proxied.server.openWebSocket(proxied.webSocket({ localAddress: VISITOR }));
    await assert.rejects(banned, /403/);
    // Claiming another address does not help.
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    const claiming = proxied.server.openWebSocket(proxied.webSocket({ localAddress: VISITOR, headers }));
    await assert.rejects(claiming, /403/);
    await proxied.server.joinByWeb('Other', proxied.webSocket({ localAddress: STRANGER }));
  });
});

test('the shipped configuration lets nothing time out between two signs of life', async () => {
  const text = await shippedConfiguration();
  for (const name of ['proxy_read_timeout', 'proxy_send_timeout']) {
    const seconds = Number(new RegExp(`^\\s*${name} (\\d+)s;`, 'm').exec(text)?.[1]);
    // The server asks every 15 s and gives up after two silent intervals.
    assert.ok(seconds >= 60, `${name} is ${seconds} s`);
  }
});

function derOf(pem: string): Buffer {
  return Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
}
