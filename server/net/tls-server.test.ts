import assert from 'node:assert/strict';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect as connectPlain, createServer, type Socket } from 'node:net';
import { type TestContext, test } from 'node:test';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { clientIdentity, testAuthority } from '../../test/support/client-certificate.ts';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { Inbox } from '../../test/support/inbox.ts';
import { RecordingEntrances, sharedServerIdentity } from '../../test/support/net-world.ts';
import { silentLog } from '../../test/support/silent-log.ts';
import { until } from '../../test/support/until.ts';
import { generateIdentity } from './certificate.ts';
import { TlsServer, type TlsServerOptions } from './tls-server.ts';

const authority = testAuthority('Test CA');

async function serve(t: TestContext, options: Partial<TlsServerOptions> = {}) {
  const entrances = new RecordingEntrances();
  const web = new Inbox<TLSSocket>();
  const server = new TlsServer({
    identity: await sharedServerIdentity(),
    entrances,
    clock: new FakeClock(),
    log: silentLog,
    web: (socket) => web.add(socket),
    authorities: [authority.cert],
    ...options,
  });
  const port = await server.listen(0, ['127.0.0.1']);
  t.after(() => server.close());
  const dial = (more: ConnectionOptions = {}): TLSSocket => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false, ...more });
    socket.on('error', () => {});
    t.after(() => socket.destroy());
    return socket;
  };
  const dialPlain = (): Socket => {
    const socket = connectPlain(port, '127.0.0.1');
    socket.on('error', () => {});
    t.after(() => socket.destroy());
    return socket;
  };
  return { server, port, entrances, web, dial, dialPlain };
}

/** RFC 5246, 7.2. */
const ALERT = {
  record: 21,
  fatal: 2,
  handshakeFailure: 40,
  badCertificate: 42,
  certificateUnknown: 46,
  unknownCa: 48,
};

/** The first that a browser says; 1.2, where it refuses a certificate in the clear. */
async function clientHello(): Promise<Buffer> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  // Not a pipe.
  const { port } = listener.address() as AddressInfo;
  const browser = connect({ port, host: '127.0.0.1', ALPNProtocols: ['http/1.1'], maxVersion: 'TLSv1.2' });
  browser.on('error', () => {});
  const [accepted] = (await once(listener, 'connection')) as [Socket];
  const [hello] = (await once(accepted, 'data')) as [Buffer];
  browser.destroy();
  accepted.destroy();
  listener.close();
  return hello;
}

/** Unlike events.once it does not mind an error on the way. */
function closeOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

test('a client without a certificate is nobody, and never strong', async (t) => {
  const { entrances, dial } = await serve(t);
  dial();
  const { peer, kind } = await entrances.opened();
  assert.equal(kind, 'desktop');
  assert.deepEqual(peer, { address: '127.0.0.1', certificate: null });
});

test('a self-signed certificate is an identity but not strong', async (t) => {
  const { entrances, dial } = await serve(t);
  const identity = clientIdentity('Ann', { emails: ['ann@example.org', 'a"b,c@example.org'] });
  dial(identity);
  const { certificate } = (await entrances.opened()).peer;
  const der = new X509Certificate(identity.cert).raw;
  assert.equal(certificate?.hash, createHash('sha1').update(der).digest('hex'));
  assert.deepEqual(certificate?.emails, ['ann@example.org', 'a"b,c@example.org']);
  assert.equal(certificate?.strong, false);
  assert.deepEqual(certificate?.chain.map(Buffer.from), [der]);
});

test('a certificate of a trusted authority is strong; an expired one is not, yet may come in', async (t) => {
  const { entrances, dial, server } = await serve(t);
  dial(clientIdentity('Ann', { issuer: authority }));
  assert.equal((await entrances.opened()).peer.certificate?.strong, true);
  dial(clientIdentity('Old', { issuer: authority, expired: true }));
  assert.equal((await entrances.opened()).peer.certificate?.strong, false);
  dial(clientIdentity('Eve', { issuer: testAuthority('Unknown CA') }));
  assert.equal((await entrances.opened()).peer.certificate?.strong, false);
  assert.equal(server.counts.badCertificates, 0);
});

test('a certificate with a false signature is turned away in an orderly way', async (t) => {
  const { entrances, dial, server } = await serve(t);
  // Names the trusted authority as its issuer without being signed by it.
  const forged = clientIdentity('Eve', { issuer: { ...authority, key: testAuthority('x').key } });
  const socket = dial(forged);
  await closeOf(socket);
  assert.equal(server.counts.badCertificates, 1);
  assert.deepEqual(entrances.arrivals.all, []);
});

test('ALPN http/1.1 leads to the web, no ALPN to Mumble, other protocols nowhere', async (t) => {
  const { entrances, web, dial, server } = await serve(t);
  dial({ ALPNProtocols: ['h2', 'http/1.1'] });
  await web.take(() => true, 'web connection');
  assert.deepEqual(entrances.arrivals.all, []);
  dial();
  await entrances.opened();
  await closeOf(dial({ ALPNProtocols: ['h2'] }));
  await until(() => server.counts.failedHandshakes === 1, 'a counted failure');
});

test('TLS 1.2 is spoken and 1.1 is not', async (t) => {
  const { entrances, dial, server } = await serve(t);
  const socket = dial({ maxVersion: 'TLSv1.2' });
  await entrances.opened();
  assert.equal(socket.getProtocol(), 'TLSv1.2');
  dial({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' });
  await until(() => server.counts.failedHandshakes === 1, 'a counted failure');
});

test('sessions are never resumed, for that would skip the judgement of the certificate', async (t) => {
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
    const { entrances, dial } = await serve(t);
    const first = dial({ maxVersion, ...clientIdentity('Ann') });
    let session: Buffer | undefined;
    first.on('session', (ticket) => {
      session = ticket;
    });
    const connection = await entrances.opened();
    connection.send(3, new Uint8Array(8));
    await once(first, 'data');
    session ??= first.getSession();
    const second = dial({ maxVersion, ...(session && { session }) });
    await entrances.opened();
    assert.equal(second.isSessionReused(), false, maxVersion);
  }
});

test('bytes that are not TLS end the connection and are counted', async (t) => {
  const { dialPlain, server } = await serve(t);
  const socket = dialPlain();
  socket.resume();
  socket.end('GET / HTTP/1.1\r\n\r\n');
  await closeOf(socket);
  await until(() => server.counts.failedHandshakes === 1, 'a counted failure');
  assert.equal(server.handshaking, 0);
});

test('who says nothing is closed after the handshake time-out', async (t) => {
  const { dialPlain, server } = await serve(t, { handshakeTimeoutMs: 50 });
  const socket = dialPlain();
  socket.resume();
  await closeOf(socket);
  await until(() => server.handshaking === 0, 'no handshake in progress');
  assert.equal(server.counts.failedHandshakes, 1);
});

test('two hundred half-open connections do not keep anybody out', async (t) => {
  const { entrances, dial, dialPlain, server } = await serve(t, { handshakeLimits: { perSource: 20, total: 50 } });
  const held = Array.from({ length: 200 }, () => dialPlain());
  await until(() => server.counts.accepted === 200, '200 connections');
  assert.equal(server.handshaking, 20);
  assert.equal(server.counts.evicted, 180);
  dial();
  await entrances.opened();
  for (const socket of held) socket.destroy();
  await until(() => server.handshaking === 0, 'no handshake in progress');
});

test('who is not admitted hears nothing at all', async (t) => {
  const { dialPlain, server } = await serve(t, { admits: () => false });
  const socket = dialPlain();
  let heard = 0;
  socket.on('data', (bytes) => {
    heard += bytes.length;
  });
  await closeOf(socket);
  assert.equal(heard, 0);
  assert.equal(server.counts.refused, 1);
});

test('desktop clients and unfinished handshakes count as attempts, browsers do not', async (t) => {
  const attempts: string[] = [];
  const attempted = (address: string) => void attempts.push(address);
  const { entrances, web, dial, dialPlain } = await serve(t, { attempted });
  dial({ ALPNProtocols: ['http/1.1'] });
  await web.take(() => true, 'web connection');
  assert.deepEqual(attempts, []);
  dial();
  await entrances.opened();
  assert.deepEqual(attempts, ['127.0.0.1']);
  dialPlain().end('no TLS');
  await until(() => attempts.length === 2, 'the failed handshake');
});

test('a browser whose person has yet to trust the certificate does not come nearer to a ban', async (t) => {
  const attempts: string[] = [];
  const { server, dialPlain } = await serve(t, { attempted: (address) => void attempts.push(address) });
  const hello = await clientHello();
  for (const reason of [ALERT.badCertificate, ALERT.certificateUnknown, ALERT.unknownCa, ALERT.handshakeFailure]) {
    const browser = dialPlain();
    const closed = closeOf(browser);
    browser.write(hello);
    await once(browser, 'data');
    browser.write(Uint8Array.of(ALERT.record, 3, 3, 0, 2, ALERT.fatal, reason));
    await closed;
  }
  await until(() => server.counts.failedHandshakes === 4, 'the failed handshakes');
  await until(() => attempts.length > 0, 'the one that is no matter of trust');
  assert.equal(attempts.length, 1);
});

test('a new certificate is shown to new connections; the old ones stay', async (t) => {
  const { entrances, dial, server } = await serve(t);
  const old = dial();
  const connection = await entrances.opened();
  const identity = await generateIdentity(new Date());
  server.replaceIdentity(identity);
  const fresh = dial();
  await entrances.opened();
  assert.deepEqual(fresh.getPeerCertificate().raw, new X509Certificate(identity.cert).raw);
  connection.send(3, new Uint8Array(1));
  await once(old, 'data');
});

test('a certificate that does not fit its key changes nothing', async (t) => {
  const { entrances, dial, server } = await serve(t);
  const { cert } = clientIdentity('one');
  const { key } = clientIdentity('other');
  assert.throws(() => server.replaceIdentity({ cert, key }));
  dial();
  await entrances.opened();
});

test('closing ends every connection and tells the entrance', async (t) => {
  const { entrances, dial, server } = await serve(t);
  dial();
  const connection = await entrances.opened();
  await server.close();
  await entrances.closed(connection);
  await server.close();
});

test('who has come in stays when nobody else may come, until listening begins again', async (t) => {
  const { server, port, entrances, dial, dialPlain } = await serve(t);
  const socket = dial();
  const connection = await entrances.opened();
  server.stopListening();
  await closeOf(dialPlain());
  assert.equal(socket.destroyed, false);
  connection.send(1, Buffer.from('still here'));
  await once(socket, 'data');
  assert.equal(await server.listen(port, ['127.0.0.1']), port);
  dial();
  await entrances.opened();
});

test('a port that is taken is an error', async (t) => {
  const { port } = await serve(t);
  const second = new TlsServer({
    identity: await sharedServerIdentity(),
    entrances: new RecordingEntrances(),
    clock: new FakeClock(),
    log: silentLog,
    web: () => {},
  });
  await assert.rejects(second.listen(port, ['127.0.0.1']), /EADDRINUSE/);
  await second.close();
});
