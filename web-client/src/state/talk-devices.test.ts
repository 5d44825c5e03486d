import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import '../../../test/support/runes.ts';
import type { MicrophoneChoice, MicrophoneEvents } from '../audio/microphone.ts';

const { Settings } = await import('./settings.svelte.ts');
const { Talk } = await import('./talk.svelte.ts');
const { MicrophoneError } = await import('../audio/microphone.ts');

/** What is plugged in, as a browser tells it. */
class FakeDevices extends EventTarget {
  microphones: string[] = [];
  async enumerateDevices(): Promise<object[]> {
    return this.microphones.map((deviceId) => ({ kind: 'audioinput', deviceId, label: deviceId }));
  }
  /** Whoever listens is told. */
  change(...microphones: string[]): Promise<void> {
    this.microphones = microphones;
    this.dispatchEvent(new Event('devicechange'));
    return settled();
  }
}

/** Opens the device that is asked for if it is there, else the first. */
class FakeMicrophone {
  readonly track = null;
  readonly input = null;
  deviceId = '';
  group = '';
  fellBack = false;
  opened = 0;
  async open({ deviceId }: MicrophoneChoice): Promise<void> {
    this.opened += 1;
    const [first] = devices.microphones;
    if (first === undefined) throw new MicrophoneError('missing');
    this.deviceId = devices.microphones.includes(deviceId) ? deviceId : first;
    // Of the system's default the browser tells only by this what is behind it.
    this.group = this.deviceId === 'default' ? (devices.microphones[1] ?? '') : this.deviceId;
  }
  close(): void {}
  configure(): void {}
  async tap(): Promise<void> {}
}

let devices: FakeDevices;

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

before(() => Object.assign(globalThis, { HTMLMediaElement: class {} }));
after(() => Reflect.deleteProperty(globalThis, 'HTMLMediaElement'));
beforeEach(() => {
  devices = new FakeDevices();
  Object.defineProperty(navigator, 'mediaDevices', { value: devices, configurable: true });
});

async function world(chosen: string) {
  const settings = new Settings(null);
  settings.change({ microphone: chosen });
  const microphone = new FakeMicrophone();
  const told: string[] = [];
  let events: MicrophoneEvents | undefined;
  const talk = new Talk(
    settings,
    {
      trackChanged: () => undefined,
      selfStateChanged: () => undefined,
      microphoneReplaced: (why) => told.push(`${why}: ${microphone.deviceId}`),
    },
    (given) => {
      events = given;
      return microphone;
    },
  );
  assert.ok(events);
  await talk.openMicrophone();
  return { talk, microphone, told, events, settings, opened: () => microphone.opened };
}

test('an unplugged microphone gives way to another one with a word, and comes back with another', async () => {
  await devices.change('desk', 'headset');
  const { talk, microphone, told, events } = await world('headset');
  assert.equal(microphone.deviceId, 'headset');
  events.ended();
  await devices.change('desk');
  assert.deepEqual([talk.microphone, told.splice(0)], ['on', ['lost: desk']]);
  await devices.change('desk', 'headset');
  assert.deepEqual([talk.microphone, told.splice(0)], ['on', ['back: headset']]);
});

test('when the device behind the default of the system goes, it is said that another one is used', async () => {
  await devices.change('default', 'headset', 'desk');
  const { talk, told, events } = await world('');
  events.ended();
  await devices.change('default', 'desk');
  assert.deepEqual([talk.microphone, told.splice(0)], ['on', ['lost: default']]);
  events.ended();
  await devices.change('default', 'desk');
  assert.deepEqual(told, ['back: default']);
});

test('what another tab chose for the microphone acts here, once', async () => {
  await devices.change('desk', 'headset');
  const { talk, microphone, opened, settings } = await world('desk');
  await talk.followChoice();
  assert.equal(opened(), 1);
  settings.change({ microphone: 'headset' });
  await talk.followChoice();
  await talk.followChoice();
  assert.deepEqual([microphone.deviceId, opened()], ['headset', 2]);
});

test('it does not matter whether the change of devices or the end of the microphone is told first', async () => {
  await devices.change('desk', 'headset');
  const { talk, told, events } = await world('headset');
  await devices.change('desk');
  assert.deepEqual(told, []);
  events.ended();
  await settled();
  assert.deepEqual([talk.microphone, told], ['on', ['lost: desk']]);
});

test('without any other microphone it waits for one', async () => {
  await devices.change('headset');
  const { talk, told, events } = await world('headset');
  events.ended();
  await devices.change();
  assert.deepEqual([talk.microphone, told], ['ended', []]);
  await devices.change('headset');
  assert.deepEqual([talk.microphone, told], ['on', ['back: headset']]);
});

test('one that is still listed though it is gone is waited for, too', async () => {
  await devices.change('headset');
  const { talk, events } = await world('headset');
  const list = devices.enumerateDevices();
  devices.enumerateDevices = () => list;
  devices.microphones = [];
  events.ended();
  await settled();
  assert.equal(talk.microphone, 'ended');
  await devices.change('headset');
  assert.equal(talk.microphone, 'on');
});

test('other devices that come and go change nothing', async () => {
  await devices.change('desk', 'headset');
  const { microphone, told } = await world('headset');
  await devices.change('desk', 'headset', 'camera');
  await devices.change('headset');
  assert.deepEqual([microphone.deviceId, told], ['headset', []]);
});
