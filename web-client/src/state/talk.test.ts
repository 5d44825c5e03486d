import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flushSync } from '../../../test/support/runes.ts';
import { FLOOR_DB } from '../audio/level.ts';
import type { MicrophoneChoice, MicrophoneEvents } from '../audio/microphone.ts';
import type { GateSettings } from '../audio/talk-gate.ts';

const { Settings } = await import('./settings.svelte.ts');
const { Talk } = await import('./talk.svelte.ts');
const { MicrophoneError } = await import('../audio/microphone.ts');

const TRACK = {} as MediaStreamTrack;

/** A device that opens when the test says so. */
class FakeMicrophone {
  track: MediaStreamTrack | null = null;
  readonly input = null;
  deviceId = '';
  group = '';
  fellBack = false;
  readonly gates: GateSettings[] = [];
  readonly asked: MicrophoneChoice[] = [];
  readonly #answers: PromiseWithResolvers<void>[] = [];
  closed = 0;

  open(choice: MicrophoneChoice): Promise<void> {
    this.asked.push(choice);
    const answer = Promise.withResolvers<void>();
    this.#answers.push(answer);
    return answer.promise;
  }
  allow(): Promise<void> {
    this.#answers.shift()?.resolve();
    return settled();
  }
  refuse(error: unknown): Promise<void> {
    this.#answers.shift()?.reject(error);
    return settled();
  }
  close(): void {
    this.closed += 1;
  }
  configure(settings: GateSettings): void {
    this.gates.push(settings);
  }
  async tap(): Promise<void> {}
  get gate(): GateSettings {
    flushSync();
    const gate = this.gates.at(-1);
    assert.ok(gate);
    return gate;
  }
}

/** Whatever was resolved has had its consequences. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function world() {
  const settings = new Settings(null);
  const microphone = new FakeMicrophone();
  const told: { muted: boolean; deafened: boolean }[] = [];
  const tracks: (MediaStreamTrack | null)[] = [];
  const changes: boolean[] = [];
  let events: MicrophoneEvents | undefined;
  const talk = new Talk(
    settings,
    {
      trackChanged: (track) => tracks.push(track),
      selfStateChanged: ({ mute }) => {
        told.push({ muted: talk.muted, deafened: talk.deafened });
        changes.push(mute);
      },
      microphoneReplaced: () => assert.fail('nothing is plugged in here'),
    },
    (given) => {
      events = given;
      return microphone;
    },
  );
  assert.ok(events);
  return { settings, microphone, talk, told, tracks, changes, events };
}

test('the gate follows mode, threshold and key', () => {
  const { settings, microphone, talk } = world();
  assert.deepEqual([microphone.gate.mode, microphone.gate.pressed, microphone.gate.muted], ['voice', false, false]);
  settings.change({ mode: 'push', threshold: -30 });
  talk.pressed = true;
  assert.deepEqual([microphone.gate.mode, microphone.gate.threshold, microphone.gate.pressed], ['push', -30, true]);
  talk.pressed = false;
  assert.equal(microphone.gate.pressed, false);
});

test('the end of a whisper lets no key go that is held as well', () => {
  const { settings, microphone, talk } = world();
  settings.change({ mode: 'push', release: 300 });
  Object.assign(talk, { pressed: true, whispering: true });
  assert.deepEqual([microphone.gate.pressed, microphone.gate.release], [true, 300]);
  talk.whispering = false;
  assert.equal(microphone.gate.pressed, true);
  Object.assign(talk, { pressed: false, whispering: true });
  assert.equal(microphone.gate.pressed, true);
});

test('muted, held or barred by the server, nothing leaves the gate', () => {
  const { microphone, talk } = world();
  for (const reason of ['muted', 'held', 'barred'] as const) {
    talk[reason] = true;
    assert.equal(microphone.gate.muted, true, reason);
    talk[reason] = false;
    assert.equal(microphone.gate.muted, false, reason);
  }
});

test('undeafening restores the mute of before', async () => {
  const { microphone, talk, told } = world();
  talk.toggleDeafen();
  talk.toggleDeafen();
  assert.deepEqual(told.splice(0), [
    { muted: true, deafened: true },
    { muted: false, deafened: false },
  ]);
  void talk.openMicrophone();
  await microphone.allow();
  await talk.toggleMute();
  talk.toggleDeafen();
  talk.toggleDeafen();
  assert.deepEqual(told.at(-1), { muted: true, deafened: false });
});

test('deafness of whoever is muted anyhow is no change of the mute', async () => {
  const { talk, changes } = world();
  talk.toggleDeafen();
  talk.toggleDeafen();
  talk.listenOnly();
  talk.toggleDeafen();
  talk.toggleDeafen();
  assert.deepEqual(changes, [true, true, false, false]);
});

test('unmuting ends deafness, and is told once', async () => {
  const { microphone, talk, told } = world();
  void talk.openMicrophone();
  await microphone.allow();
  talk.toggleDeafen();
  await talk.toggleMute();
  assert.deepEqual(told, [
    { muted: true, deafened: true },
    { muted: false, deafened: false },
  ]);
});

test('who listens only is asked for the microphone when unmuting, and stays muted when it is refused', async () => {
  const { microphone, talk, told } = world();
  talk.listenOnly();
  const unmuting = talk.toggleMute();
  await microphone.refuse(new MicrophoneError('denied'));
  await unmuting;
  assert.deepEqual([talk.muted, talk.microphone, told], [true, 'denied', []]);
});

test('two quick unmutes of a listener unmute, whichever is answered', async () => {
  const { microphone, talk, told } = world();
  talk.listenOnly();
  const both = Promise.all([talk.toggleMute(), talk.toggleMute()]);
  await microphone.allow();
  await both;
  assert.deepEqual([talk.muted, told], [false, [{ muted: false, deafened: false }]]);
  assert.equal(microphone.asked.length, 1);
});

test('a device chosen while another one opens is the one that is used', async () => {
  const { settings, microphone, talk } = world();
  void talk.openMicrophone();
  await microphone.allow();
  settings.change({ microphone: 'second' });
  void talk.reopenMicrophone();
  settings.change({ microphone: 'third' });
  void talk.reopenMicrophone();
  await microphone.allow();
  await microphone.allow();
  assert.equal(microphone.asked.at(-1)?.deviceId, 'third');
  assert.equal(talk.microphone, 'on');
});

test('a microphone that is granted after leaving stays closed', async () => {
  const { microphone, talk } = world();
  const opening = talk.openMicrophone();
  talk.closeMicrophone();
  await microphone.allow();
  assert.equal(await opening, false);
  assert.deepEqual([talk.microphone, microphone.closed], ['off', 2]);
});

test('speech while muted is noticed once per mute', async () => {
  const { microphone, talk, events } = world();
  void talk.openMicrophone();
  await microphone.allow();
  const speak = () => {
    for (let i = 0; i < 25; i++) events.reading({ level: -20, raw: -20, open: false });
  };
  await talk.toggleMute();
  speak();
  assert.equal(talk.mutedSpeech.noticed, true);
  talk.mutedSpeech.dismiss();
  speak();
  assert.equal(talk.mutedSpeech.noticed, false);
  await talk.toggleMute();
  await talk.toggleMute();
  speak();
  assert.equal(talk.mutedSpeech.noticed, true);
});

test('an unplugged microphone sends nothing', async () => {
  const { microphone, talk, events } = world();
  void talk.openMicrophone();
  await microphone.allow();
  events.reading({ level: -20, raw: -20, open: true });
  assert.equal(talk.transmitting, true);
  events.ended();
  assert.deepEqual([talk.microphone, talk.transmitting], ['ended', false]);
  events.reading({ level: FLOOR_DB, raw: FLOOR_DB, open: true });
  assert.equal(talk.transmitting, false);
});

test('what the device gives is told beside what is left of it, until the device is gone', async () => {
  const { microphone, talk, events } = world();
  void talk.openMicrophone();
  await microphone.allow();
  events.reading({ level: -95, raw: -60, open: false });
  assert.deepEqual([talk.level, talk.rawLevel], [-95, -60]);
  events.ended();
  assert.equal(talk.rawLevel, FLOOR_DB);
});

test('a new visit starts unmuted, without a key held', () => {
  const { talk, told } = world();
  talk.toggleDeafen();
  Object.assign(talk, { pressed: true, whispering: true, held: true, barred: true });
  talk.reset();
  assert.deepEqual(
    [talk.muted, talk.deafened, talk.pressed, talk.whispering, talk.held, talk.barred],
    [false, false, false, false, false, false],
  );
  assert.equal(told.length, 1);
});

test('whoever joins where no sound starts listens, and is told why', async () => {
  const { talk, microphone } = world();
  const ready = talk.prepare(true);
  await microphone.refuse(new MicrophoneError('soundless'));
  assert.equal(await ready, true);
  assert.deepEqual([talk.microphone, talk.muted], ['soundless', true]);
  talk.dismissProblem();
  assert.equal(talk.microphone, 'off');
});

test('with a microphone that is refused nobody joins unasked; without one it is closed', async () => {
  const { talk, microphone } = world();
  const ready = talk.prepare(true);
  await microphone.refuse(new MicrophoneError('denied'));
  assert.equal(await ready, false);
  assert.equal(talk.muted, false);
  assert.equal(await talk.prepare(false), true);
  assert.deepEqual([talk.microphone, talk.muted, microphone.closed], ['off', true, 1]);
});

test('whoever was refused when joining to listen only, and then joins with a microphone, is not muted', async () => {
  const { talk, microphone } = world();
  await talk.prepare(false);
  assert.equal(talk.muted, true);
  const ready = talk.prepare(true);
  await microphone.allow();
  assert.equal(await ready, true);
  assert.equal(talk.muted, false);
});

test('a change that fails is told as what it is: no microphone', async () => {
  const { settings, microphone, talk, events, tracks } = world();
  void talk.openMicrophone();
  microphone.track = TRACK;
  await microphone.allow();
  events.reading({ level: -20, raw: -20, open: true });
  settings.change({ microphone: 'held by another program' });
  void talk.exchangeMicrophone();
  assert.deepEqual([talk.microphone, talk.transmitting], ['on', true]);
  microphone.track = null;
  await microphone.refuse(new MicrophoneError('busy'));
  assert.deepEqual([talk.microphone, talk.transmitting, talk.level], ['busy', false, FLOOR_DB]);
  assert.deepEqual(tracks, [TRACK, null]);
});

test('another one can be chosen in place of one that cannot be opened, but none unasked', async () => {
  for (const problem of ['busy', 'failed', 'denied', 'missing'] as const) {
    const { settings, microphone, talk } = world();
    void talk.openMicrophone();
    await microphone.refuse(new MicrophoneError(problem));
    settings.change({ microphone: 'second' });
    void talk.exchangeMicrophone();
    await microphone.allow();
    assert.equal(talk.microphone, 'on', problem);
    assert.equal(microphone.asked.at(-1)?.deviceId, 'second');
  }
  const { microphone, talk } = world();
  await talk.exchangeMicrophone();
  assert.deepEqual([talk.microphone, microphone.asked], ['off', []]);
});

test('another choice while the browser asks is taken afterwards, and whoever joins with it joins', async () => {
  const { settings, microphone, talk } = world();
  const joining = talk.prepare(true);
  settings.change({ microphone: 'second' });
  void talk.exchangeMicrophone();
  await microphone.allow();
  assert.equal(await joining, true);
  await microphone.allow();
  assert.deepEqual([talk.microphone, microphone.asked.at(-1)?.deviceId], ['on', 'second']);
});

test('processing that changes opens no microphone that could not be opened', async () => {
  const { microphone, talk } = world();
  void talk.openMicrophone();
  await microphone.refuse(new MicrophoneError('denied'));
  await talk.reopenMicrophone();
  assert.deepEqual([talk.microphone, microphone.asked.length], ['denied', 1]);
});

test('whoever was not muted when the microphone went uses another one with one press, and stays unmuted', async () => {
  const { microphone, talk, told, events } = world();
  void talk.openMicrophone();
  await microphone.allow();
  events.ended();
  await settled();
  const pressing = talk.toggleMute();
  await microphone.allow();
  await pressing;
  assert.deepEqual([talk.microphone, talk.muted, told], ['on', false, []]);
  await talk.toggleMute();
  assert.equal(talk.muted, true);
});

test('whoever only listens in the end does not wait for the browser’s question, and may be asked again', async () => {
  const { microphone, talk } = world();
  const joining = talk.prepare(true);
  assert.equal(talk.microphone, 'asking');
  assert.equal(await talk.prepare(false), true);
  assert.deepEqual([talk.microphone, talk.muted], ['off', true]);
  const unmuting = talk.toggleMute();
  assert.equal(microphone.asked.length, 2);
  await microphone.allow();
  assert.equal(await joining, false, 'nobody joins twice');
  assert.equal(talk.microphone, 'asking');
  await microphone.allow();
  await unmuting;
  assert.deepEqual([talk.microphone, talk.muted], ['on', false]);
});

test('it is known whether the chosen removal of noise works on this device', async () => {
  const { microphone, talk } = world();
  void talk.openMicrophone();
  microphone.fellBack = true;
  microphone.deviceId = 'slow one';
  await microphone.allow();
  assert.deepEqual([talk.noiseFellBack, talk.device], [true, 'slow one']);
});
