import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type SlotAssignment, TUNNEL_BANK } from '../protocol/speakers.ts';
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
  removeAttribute(name: string): void {
    this.attributes.delete(name);
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
}
/** Such as browsers have that can send it to a speaker. */
class RoutedContext extends FakeContext {
  static last: RoutedContext | null = null;
  readonly destination = new FakeNode();
  speaker = '';
  constructor() {
    super();
    RoutedContext.last = this;
  }
  async setSinkId(speaker: string): Promise<void> {
    this.speaker = speaker;
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

describe('where WebAudio can be sent to a speaker', () => {
  before(() => Object.assign(globalThis, { AudioContext: RoutedContext }));
  after(() => Object.assign(globalThis, { AudioContext: FakeContext }));

  const played = () => RoutedContext.last?.destination.stream.gains.at(-1)?.gain.value;

  test('it plays itself who is louder than an element can, the element is silent, and less is left to the element', () => {
    const element = open(1);
    assert.deepEqual([element.muted, RoutedContext.last], [false, null]);
    person = 2;
    playback.refreshVolumes();
    assert.deepEqual([element.muted, played(), element.attributes.get('data-loudness')], [true, 2, '2']);
    playback.setDeafened(true);
    assert.deepEqual([element.muted, played(), element.attributes.get('data-loudness')], [true, 0, '0']);
    playback.setDeafened(false);
    person = 0.5;
    playback.refreshVolumes();
    assert.deepEqual([element.muted, element.volume, element.attributes.has('data-loudness')], [false, 0.5, false]);
  });

  test('it plays itself what comes through the tunnel, at every volume', () => {
    const element = open(TUNNEL_BANK, 0.5);
    assert.deepEqual([element.muted, played()], [true, 0.5]);
    playback.setMaster(0);
    assert.deepEqual([element.muted, played()], [true, 0]);
  });

  test('it goes to the speaker that was chosen before and to the one that is chosen then', () => {
    playback.setSpeaker('headphones');
    person = 2;
    open(1);
    assert.equal(RoutedContext.last?.speaker, 'headphones');
    playback.setSpeaker('');
    assert.equal(RoutedContext.last?.speaker, '');
  });
});
