import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { SlotAssignment } from '../protocol/speakers.ts';
import { Playback } from './playback.ts';
import { Stage } from './stage.ts';

/** As much of a page as plays sound. What an element plays is loud as its volume and its gains make it. */
class FakeElement {
  srcObject: FakeStream | null = null;
  volume = 1;
  muted = false;
  readonly attributes = new Map<string, string>();
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  async play(): Promise<void> {}
  remove(): void {}
}
class FakeStream {
  /** Gains on the way to it; a plain stream has none. */
  readonly gains: FakeNode[] = [];
}
class FakeNode {
  readonly gain: FakeParameter;
  readonly positionX: FakeParameter;
  readonly positionY = new FakeParameter(0);
  readonly positionZ = new FakeParameter(0);
  readonly stream = new FakeStream();
  constructor(_context?: object, { gain = 1, positionX = 0 } = {}) {
    this.gain = new FakeParameter(gain);
    this.positionX = new FakeParameter(positionX);
  }
  connect(to: FakeNode): FakeNode {
    if (this.gain.value !== undefined) to.stream.gains.push(this);
    return to;
  }
  disconnect(): void {}
}
class FakeParameter {
  value: number;
  constructor(value: number) {
    this.value = value;
  }
  setTargetAtTime(value: number): void {
    this.value = value;
  }
}
class FakeContext {
  readonly currentTime = 0;
  async resume(): Promise<void> {}
  createMediaStreamSource(): FakeNode {
    return new FakeNode();
  }
  createGain(): FakeNode {
    return new FakeNode();
  }
  createMediaStreamDestination(): FakeNode {
    return new FakeNode();
  }
}

const GLOBALS = {
  document: { createElement: () => new FakeElement(), addEventListener: () => undefined },
  MediaStream: FakeStream,
  AudioContext: FakeContext,
  GainNode: FakeNode,
  PannerNode: FakeNode,
  MediaStreamAudioDestinationNode: FakeNode,
};
const LISTENED_BANK = 9;
const TALKER = 5;

let elements: FakeElement[];
let playback: Playback;
let person: number;
let channel: number;

before(() => Object.assign(globalThis, GLOBALS));
after(() => {
  for (const name of Object.keys(GLOBALS)) Reflect.deleteProperty(globalThis, name);
});
beforeEach(() => {
  elements = [];
  person = 1;
  channel = 1;
  // Only what is used of an element is there.
  const container = { append: (element: unknown) => elements.push(element as FakeElement) } as unknown as HTMLElement;
  playback = new Playback(container, {
    volumeOf: (session) => (session === TALKER ? person : 1),
    volumeOfBank: (bank) => (bank === LISTENED_BANK ? channel : 1),
    isDoubled: () => false,
    blocked: () => undefined,
  });
});

function open(bank: number, volume = 1): FakeElement {
  const assignment: SlotAssignment = { bank, slot: 0, session: TALKER, context: 'normal', talking: true, volume };
  playback.open(bank, 0, {} as MediaStreamTrack, assignment);
  const element = elements.at(-1);
  assert.ok(element);
  return element;
}

/** All factors between the slot and the ear. */
function loudness({ volume, srcObject }: FakeElement): number {
  const gains = srcObject?.gains.map(({ gain }) => gain.value) ?? [];
  return volume * gains.reduce((product, gain) => product * gain, 1);
}

describe('how loud a slot is played', () => {
  for (const [name, bank, sent] of [
    ['of the own channel', 1, 1],
    ['of a private bank', 2, 1],
    ['of the tunnel, whose packets tell the volume of a listener', -1, 0.5],
  ] as const) {
    test(`${name}: what the server says, the person's volume and the master volume, from nothing to twice as loud`, () => {
      const element = open(bank, sent);
      assert.equal(loudness(element), sent);
      person = 0.5;
      playback.setMaster(0.5);
      assert.equal(loudness(element), sent / 4);
      person = 2;
      playback.setMaster(1);
      assert.equal(loudness(element), sent * 2);
      person = 0;
      playback.refreshVolumes();
      assert.equal(loudness(element), 0);
    });
  }

  test('of a channel that is listened to, the volume chosen for that channel, too', () => {
    const [listened, own] = [open(LISTENED_BANK), open(1)];
    channel = 0.25;
    playback.refreshVolumes();
    assert.deepEqual([loudness(listened), loudness(own)], [0.25, 1]);
    channel = 2;
    person = 2;
    playback.setMaster(0.5);
    assert.deepEqual([loudness(listened), loudness(own)], [2, 1]);
  });

  test('from a place: the same factors, and those of the distance', () => {
    const stage = new Stage();
    stage.listener = { position: [0, 0, 0], front: [0, 0, 1], top: [0, 1, 0] };
    const element = open(LISTENED_BANK);
    playback.setStage(stage);
    const plain = element.srcObject;
    assert.equal(element.volume, 1);
    channel = 0.5;
    playback.refreshVolumes();
    assert.equal(element.volume, 0.5);
    playback.setStage(null);
    assert.notEqual(element.srcObject, plain);
    assert.equal(loudness(element), 0.5);
  });
});
