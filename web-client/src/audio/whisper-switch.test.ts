import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { WhisperSwitch } from './whisper-switch.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

function world() {
  const did: string[] = [];
  let pass = () => {};
  const whisper = new WhisperSwitch({
    aim: () => did.push('aim'),
    unaim: () => did.push('unaim'),
    fence: () => {
      did.push('fence');
      return new Promise((resolve) => {
        pass = resolve;
      });
    },
    press: (down) => did.push(down ? 'press' : 'let go'),
    shut: (shut) => did.push(shut ? 'shut' : 'open'),
    changed: (on) => did.push(on ? 'whispering' : 'normal'),
  });
  return { did, whisper, pass: () => pass(), take: () => did.splice(0) };
}

/** Promises that are due have run. */
async function settle(): Promise<void> {
  for (let n = 0; n < 10; n++) await Promise.resolve();
}

test('nothing leaves the microphone until the server knows for whom it is', async () => {
  const { whisper, pass, take } = world();
  void whisper.hold();
  await settle();
  assert.deepEqual(take(), ['shut', 'aim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['whispering', 'press', 'open']);
});

test('after the last word the gate stays shut until all of it has arrived and the server has been told', async () => {
  const { whisper, pass, take } = world();
  void whisper.hold();
  pass();
  await settle();
  take();
  void whisper.release();
  assert.deepEqual(take(), ['let go']);
  mock.timers.tick(160);
  await settle();
  assert.deepEqual(take(), ['shut']);
  mock.timers.tick(249);
  await settle();
  assert.deepEqual(take(), []);
  mock.timers.tick(1);
  await settle();
  assert.deepEqual(take(), ['unaim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['normal', 'open']);
});

test('let go before the server answered, nothing was whispered', async () => {
  const { whisper, pass, take } = world();
  void whisper.hold();
  void whisper.release();
  pass();
  await settle();
  assert.ok(!take().includes('press'));
  mock.timers.tick(160);
  await settle();
  mock.timers.tick(250);
  await settle();
  pass();
  await settle();
  assert.deepEqual(take(), ['shut', 'unaim', 'fence', 'normal', 'open']);
});

test('held again while it ends, it whispers again and does not open for all in between', async () => {
  const { whisper, pass, take } = world();
  void whisper.hold();
  pass();
  await settle();
  void whisper.release();
  mock.timers.tick(160);
  await settle();
  take();
  void whisper.hold();
  mock.timers.tick(1000);
  await settle();
  assert.deepEqual(take(), ['shut', 'aim', 'fence']);
  pass();
  await settle();
  assert.deepEqual(take(), ['whispering', 'press', 'open']);
});
