import assert from 'node:assert/strict';
import { Socket } from 'node:dgram';
import { Server } from 'node:net';
import { type TestContext, test } from 'node:test';
import { TestApp } from '../support/app.ts';

/** The system calls answer as on a machine whose kernel knows no IPv6. */
function withoutIpv6(t: TestContext): void {
  const refuse = (socket: Socket | Server) => {
    const error = Object.assign(new Error('address family not supported'), { code: 'EAFNOSUPPORT' });
    process.nextTick(() => socket.emit('error', error));
    return socket;
  };
  const { bind } = Socket.prototype;
  t.mock.method(Socket.prototype, 'bind', function (this: Socket, ...args: Parameters<typeof bind>) {
    return args.some((arg) => String(arg).includes(':')) ? refuse(this) : bind.apply(this, args);
  });
  const { listen } = Server.prototype;
  t.mock.method(Server.prototype, 'listen', function (this: Server, ...args: Parameters<typeof listen>) {
    const [options] = args;
    const host = typeof options === 'object' && options !== null && 'host' in options ? String(options.host) : '';
    return host.includes(':') ? refuse(this) : listen.apply(this, args);
  });
}

test('where there is no IPv6, a server for all addresses serves IPv4', async (t) => {
  withoutIpv6(t);
  const server = await TestApp.start(t, { config: { host: '' } });
  const [ann, bo] = [await server.join('Ann'), await server.join('Bo')];
  await ann.voice.ping();
  await bo.voice.ping();
  ann.voice.talk({ opus: Uint8Array.of(0xfc, 1, 2, 3), frameNumber: 2 });
  assert.equal((await bo.voice.heard.take(() => true, 'speech')).via, 'udp');
});
