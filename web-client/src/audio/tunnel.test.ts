import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import '../../../test/support/runes.ts';

const { Tunnel } = await import('./tunnel.ts');

/** Sound that starts when the test says so; some browsers never start any. */
class FakeContext {
  static made: FakeContext[] = [];
  readonly audioWorklet = { addModule: async () => undefined };
  readonly starting = Promise.withResolvers<void>();
  constructor() {
    FakeContext.made.push(this);
  }
  resume(): Promise<void> {
    return this.starting.promise;
  }
  async close(): Promise<void> {
    this.starting.reject(new DOMException('closed', 'InvalidStateError'));
  }
}

const GLOBALS = {
  AudioContext: FakeContext,
  AudioDecoder: class {},
  AudioEncoder: { isConfigSupported: async () => ({ supported: true }) },
  document: new EventTarget(),
};

/** Promises that are ready have had their consequences. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

let states: string[];
let tunnel: InstanceType<typeof Tunnel>;

beforeEach(() => {
  FakeContext.made = [];
  Object.assign(globalThis, GLOBALS);
  mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  mock.method(console, 'warn', () => undefined);
  states = [];
  const nothing = () => undefined;
  tunnel = new Tunnel({
    ...{ send: nothing, tap: nothing, voiceOpened: nothing, voiceClosed: nothing, talk: nothing, placed: nothing },
    unheard: () => states.push('unheard'),
    stateChanged: (state) => states.push(state),
  });
});
afterEach(() => {
  tunnel.close();
  mock.timers.reset();
  mock.restoreAll();
  for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name);
});

test('sound that starts makes the tunnel a path', async () => {
  tunnel.open();
  await settled();
  FakeContext.made[0]?.starting.resolve();
  await settled();
  mock.timers.tick(10_000);
  assert.deepEqual(states, ['connected']);
});

test('where no sound starts, the tunnel fails instead of being looked for for ever', async () => {
  tunnel.open();
  await settled();
  mock.timers.tick(2_900);
  assert.deepEqual(states, []);
  mock.timers.tick(200);
  assert.deepEqual(states, ['failed']);
});

test('sound that starts after that, as with a touch of the page, mends it', async () => {
  tunnel.open();
  await settled();
  mock.timers.tick(3_100);
  FakeContext.made[0]?.starting.resolve();
  await settled();
  assert.deepEqual(states, ['failed', 'connected']);
});

test('what was closed before its sound started says nothing of what was opened after it', async () => {
  tunnel.open();
  await settled();
  tunnel.close();
  tunnel.open();
  await settled();
  assert.deepEqual(states, []);
  mock.timers.tick(1_000);
  FakeContext.made[1]?.starting.resolve();
  await settled();
  mock.timers.tick(10_000);
  assert.deepEqual(states, ['connected']);
});
