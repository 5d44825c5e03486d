import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import type { Pose } from '../audio/spatial.ts';
import { GameLink } from './game-link.ts';

const GAME = 'https://game.example';
let link: GameLink;
let sent: string[];
let placed: (Pose | null)[];

beforeEach(() => {
  sent = [];
  placed = [];
  link = new GameLink({
    allows: (origin) => origin === GAME,
    send: (message) => sent.push(read(message)),
    ownSession: () => 7,
    placed: (camera) => placed.push(camera),
  });
});

function read({ name, body }: ControlMessage): string {
  if ('x' in body) return `${body.session} at ${body.x} ${body.y} ${body.z}`;
  if ('pluginIdentity' in body && body.pluginContext) {
    return `in "${new TextDecoder().decode(body.pluginContext)}" as "${body.pluginIdentity}"`;
  }
  return name;
}

function say(now: number, place: object = {}, origin = GAME): void {
  const data = { type: 'undertone.position', context: 'world', identity: 'ana', position: [1, 2, 3], ...place };
  link.hear({ origin, data }, now);
}

/** What is sent until then, twenty times a second. */
function upTo(from: number, to: number): string[] {
  for (let now = from; now <= to; now += 50) link.tick(now);
  return sent.splice(0);
}

test('a game is told of before the first position in it', () => {
  say(0);
  assert.deepEqual(upTo(0, 0), ['in "world" as "ana"', '7 at 1 2 3']);
  assert.deepEqual(placed.at(-1)?.position, [1, 2, 3]);
});

test('only origins that are allowed are followed', () => {
  say(0, {}, 'https://elsewhere.example');
  say(0, {}, 'null');
  assert.deepEqual(upTo(0, 1000), []);
  assert.deepEqual(placed, []);
});

test('what others send is not even looked at', () => {
  const data = new Proxy({}, { get: () => assert.fail('looked at') });
  link.hear({ origin: 'https://elsewhere.example', data }, 0);
  assert.deepEqual(upTo(0, 0), []);
});

test('however often a game speaks, each tick says the newest position once', () => {
  for (let x = 0; x < 10; x++) say(x, { position: [x, 0, 0] });
  assert.deepEqual(upTo(50, 50), ['in "world" as "ana"', '7 at 9 0 0']);
  say(60, { position: [10, 0, 0] });
  assert.deepEqual(upTo(100, 200), ['7 at 10 0 0']);
});

test('who stands still says so every second', () => {
  say(0);
  upTo(0, 0);
  assert.deepEqual(upTo(50, 950), []);
  assert.deepEqual(upTo(1000, 2000), ['7 at 1 2 3', '7 at 1 2 3']);
});

test('one hears where the camera is and is heard where the avatar is', () => {
  say(0, { camera: { position: [0, 9, 0] } });
  assert.deepEqual(placed.at(-1)?.position, [0, 9, 0]);
  assert.equal(upTo(0, 0).at(-1), '7 at 1 2 3');
});

test('another context is told at once, another identity after a second', () => {
  say(0);
  upTo(0, 0);
  say(100, { identity: 'bob' });
  assert.deepEqual(upTo(100, 950), ['7 at 1 2 3']);
  assert.equal(upTo(1000, 1000)[0], 'in "world" as "bob"');
  say(1050, { context: 'cave', identity: 'eve' });
  assert.deepEqual(upTo(1050, 1050), ['in "cave" as "eve"', '7 at 1 2 3']);
});

test('a game that says it is over, or nothing for five seconds, is left', () => {
  say(0);
  upTo(0, 0);
  say(10, { context: '' });
  assert.deepEqual(upTo(50, 2000), ['in "" as ""']);
  assert.equal(placed.at(-1), null);
  say(3000);
  assert.equal(link.linked, true);
  upTo(3000, 8000);
  assert.equal(link.linked, true);
  assert.deepEqual(upTo(8050, 9000), ['in "" as ""']);
  assert.equal(placed.at(-1), null);
});

test('a new session is told everything again; a game that was left before is not told of', () => {
  say(0);
  upTo(0, 0);
  link.renew();
  assert.deepEqual(upTo(50, 50), ['in "world" as "ana"', '7 at 1 2 3']);
  link.renew();
  link.unlink();
  assert.deepEqual(upTo(100, 100), []);
});
