import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestApp } from '../support/app.ts';
import type { MumbleClient } from '../support/mumble-client.ts';
import type { WebSocketClient } from '../support/web-socket-client.ts';

const FRAME = Uint8Array.of(0xfc, 1, 2, 3);
const MEBIBYTE = 1_048_576;
/** The kernel takes some on both sides before the server has to keep anything. */
const MORE_THAN_ANY_LIMIT = 32;
/** Nobody is limited but readers. */
const CONFIG = { textMessageLength: 0, imageMessageLength: 0, messageLimit: 1e6, messageBurst: 1e6 };

type Client = MumbleClient | WebSocketClient;

// A page's session is kept a little longer than its connection.
for (const [kind, join, of, what, left] of [
  ['desktop client', (server: TestApp): Promise<Client> => server.join('Slow'), 'control', 'connections', 3],
  ['page', (server: TestApp): Promise<Client> => server.joinByWeb('Slow'), 'web_sockets', undefined, 0],
] as const) {
  test(`a ${kind} that does not read loses voice first and then its connection, at the cost of nobody`, async (t) => {
    const server = await TestApp.start(t, { config: CONFIG });
    const ann = await server.join('Ann');
    const bo = await server.join('Bo');
    // By turns: who says more than 11 MiB at once is cut off, and how much the kernel takes is not known.
    const writers = [ann, bo, await server.join('Cy')];
    await ann.voice.ping();
    await bo.voice.ping();
    const slow = await join(server);
    // Voice goes to it through its connection.
    if (kind === 'page') slow.send('VoicePath', { path: 1 });
    await slow.ping();
    await ann.becomes(({ users }) => users.size === 4, 'everybody');
    slow.pauseReading();

    const text = 'x'.repeat(MEBIBYTE);
    let droppedAt = 0;
    let sent = 0;
    for (; sent < MORE_THAN_ANY_LIMIT; sent++) {
      const writer = writers[sent % writers.length] ?? ann;
      writer.say(text, { session: slow.session });
      ann.voice.talk({ opus: FRAME, frameNumber: 2 * sent });
      await bo.voice.heard.take(({ frameNumber }) => frameNumber === 2 * sent, 'voice to somebody else');
      await writer.ping();
      if (droppedAt === 0 && (await server.metric('voice_packets_total', 'tunnelledDropped')) > 0) droppedAt = sent;
      if ((await server.metric(of, what)) === left) break;
    }
    t.diagnostic(`voice was dropped after ${droppedAt} MiB, the connection after ${sent} MiB`);
    assert.ok(droppedAt > 0, 'voice was dropped');
    assert.ok(droppedAt < sent, `voice was dropped at ${droppedAt} MiB, the connection at ${sent}`);
    assert.ok(sent < MORE_THAN_ANY_LIMIT, 'it was disconnected');
    slow.resumeReading();
    await slow.closed;
  });
}
