import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { Pinger } from './pinger.ts';
import { VoiceReception } from './voice-reception.ts';

class World {
  now = 1000;
  silences = 0;
  doubts = 0;
  busy = false;
  readonly sent: ControlMessage[] = [];
  readonly reception = new VoiceReception();
  readonly pinger = new Pinger(
    {
      send: (message) => this.sent.push(message),
      busy: () => this.busy,
      doubted: () => {
        this.doubts += 1;
      },
      silent: () => {
        this.silences += 1;
      },
      reception: () => this.reception,
    },
    () => this.now,
  );

  pass(milliseconds: number): void {
    this.now += milliseconds;
    mock.timers.tick(milliseconds);
  }

  /** So many beats that never came: their timer fires once. */
  standStill(milliseconds: number): void {
    this.now += milliseconds;
    mock.timers.tick(1000);
  }

  answerNewest(): void {
    const newest = this.sent.at(-1);
    assert.ok(newest?.name === 'Ping');
    const pong = decodeFrame(encodeFrame(newest));
    assert.ok(pong?.name === 'Ping');
    this.pinger.heard();
    this.pinger.handlePong(pong.body);
  }
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
});

test('pings go out at once and every five seconds', () => {
  const world = new World();
  world.pinger.start();
  for (let i = 0; i < 2; i++) {
    world.answerNewest();
    world.pass(4999);
    assert.equal(world.sent.length, i + 1);
    world.pass(1);
  }
  assert.equal(world.sent.length, 3);
  world.pinger.stop();
  world.pass(20_000);
  assert.equal(world.sent.length, 3);
});

test('while voice is under way a ping goes out every second', () => {
  const world = new World();
  world.pinger.start();
  world.busy = true;
  for (let i = 0; i < 3; i++) {
    world.pass(1000);
    world.answerNewest();
  }
  assert.equal(world.sent.length, 4);
  assert.equal(world.doubts, 0);
});

test('the statistics sent are count, mean and variance of the round trips', () => {
  const world = new World();
  world.pinger.start();
  for (const roundTrip of [20, 40]) {
    world.pass(roundTrip);
    world.answerNewest();
    for (let beat = 0; beat < 5; beat++) world.pass(beat === 0 ? 1000 - roundTrip : 1000);
  }
  assert.equal(world.pinger.roundTrip, 40);
  const newest = world.sent.at(-1);
  assert.ok(newest?.name === 'Ping');
  assert.deepEqual([newest.body.tcpPackets, newest.body.tcpPingAvg, newest.body.tcpPingVar], [2, 30, 100]);
});

test('a ping tells how voice arrived: packets of all streams, and the round trips of the path by UDP', () => {
  const world = new World();
  world.reception.count([
    { ssrc: 1, received: 100, late: 2, lost: 3 },
    { ssrc: 2, received: 50, late: 0, lost: 1 },
  ]);
  for (const roundTrip of [10, 30]) world.reception.roundTrips.add(roundTrip);
  world.pinger.start();
  const [ping] = world.sent;
  assert.ok(ping?.name === 'Ping');
  const { good, late, lost, resync, udpPackets, udpPingAvg, udpPingVar } = ping.body;
  assert.deepEqual([good, late, lost, resync], [150, 2, 4, 0]);
  assert.deepEqual([udpPackets, udpPingAvg, udpPingVar], [2, 20, 100]);
});

test('a connection is doubted two seconds after a ping without an answer, again every second, and given up after ten', () => {
  const world = new World();
  world.pinger.start();
  world.pass(1999);
  assert.equal(world.doubts, 0);
  world.pass(1);
  assert.equal(world.doubts, 1);
  world.pass(7000);
  assert.deepEqual([world.doubts, world.silences], [8, 0]);
  world.pass(1000);
  assert.deepEqual([world.doubts, world.silences], [8, 1]);
});

test('a page that stood still itself does not blame the connection', () => {
  const world = new World();
  world.busy = true;
  world.pinger.start();
  world.answerNewest();
  world.pass(1000);
  world.standStill(60_000);
  world.answerNewest();
  world.pass(1000);
  assert.deepEqual([world.doubts, world.silences], [0, 0]);
});

test('a probe has until the next beat to be answered', () => {
  const world = new World();
  world.pinger.probe();
  assert.equal(world.sent.length, 0, 'there is no connection');
  world.pinger.start();
  world.answerNewest();
  for (const answered of [true, false]) {
    world.pass(700);
    world.pinger.probe();
    if (answered) world.answerNewest();
    world.pass(300);
    assert.equal(world.doubts, answered ? 0 : 1);
  }
});
