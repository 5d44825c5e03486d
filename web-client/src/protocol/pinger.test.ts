import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import type { ControlMessage } from '#proto/message-types.ts';
import { decodeFrame, encodeFrame } from './frame.ts';
import { Pinger } from './pinger.ts';
import { VoiceReception } from './voice-reception.ts';

class World {
  now = 1000;
  silences = 0;
  readonly sent: ControlMessage[] = [];
  readonly reception = new VoiceReception();
  readonly pinger = new Pinger(
    {
      send: (message) => this.sent.push(message),
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
    world.pass(5000);
  }
  assert.equal(world.sent.length, 3);
  world.pinger.stop();
  world.pass(20_000);
  assert.equal(world.sent.length, 3);
});

test('the statistics sent are count, mean and variance of the round trips', () => {
  const world = new World();
  world.pinger.start();
  for (const roundTrip of [20, 40]) {
    world.pass(roundTrip);
    world.answerNewest();
    world.pass(5000 - roundTrip);
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

test('a server that says nothing for three pings is reported', () => {
  const world = new World();
  world.pinger.start();
  world.pass(15_000);
  assert.equal(world.silences, 0);
  world.pass(5000);
  assert.equal(world.silences, 1);
});

test('a probe without an answer finds a dead connection within seconds', () => {
  const world = new World();
  world.pinger.start();
  world.answerNewest();
  world.pinger.probe();
  world.pass(1000);
  world.answerNewest();
  world.pass(2600);
  assert.equal(world.silences, 0);
  world.pinger.probe();
  world.pass(2600);
  assert.equal(world.silences, 1);
  world.pinger.stop();
});
