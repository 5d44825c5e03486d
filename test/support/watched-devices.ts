import type { RoomPage } from './room-page.ts';
import { until } from './until.ts';

/**
 * Run in a page before its own scripts: keeps every microphone that was opened, and what a recording sounds like that is played.
 * `window.refuse(deviceId)` makes another program hold a device; null: no more.
 */
export const WATCHED_DEVICES = `
  const { mediaDevices } = navigator;
  const opened = [];
  let held = null;
  // Not what records for tests: it keeps a device open, which Chromium then gives as it is.
  const { getUserMedia } = MediaDevices.prototype;
  mediaDevices.getUserMedia = async (constraints) => {
    if (held !== null && constraints.audio.deviceId?.exact === held) throw new DOMException('held', 'NotReadableError');
    const stream = await getUserMedia.call(mediaDevices, constraints);
    opened.push(stream.getAudioTracks()[0]);
    return stream;
  };
  window.refuse = (deviceId) => {
    held = deviceId;
  };
  window.liveMicrophones = () =>
    opened.filter(({ readyState }) => readyState === 'live').map((track) => {
      const { deviceId, echoCancellation, autoGainControl, noiseSuppression } = track.getSettings();
      return { deviceId, echoCancellation, autoGainControl, noiseSuppression };
    });

  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  const NativeAudio = window.Audio;
  window.Audio = function (source) {
    const element = new NativeAudio(source);
    const played = { milliseconds: 0, sinkId: '', samples: '' };
    let from = 0;
    const read = blobs.get(source)?.arrayBuffer().then(async (bytes) => {
      const sound = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes);
      played.samples = new Uint8Array(sound.getChannelData(0).slice().buffer).toBase64();
    });
    element.addEventListener('playing', () => {
      from = performance.now();
    });
    element.addEventListener('ended', async () => {
      played.milliseconds = performance.now() - from;
      played.sinkId = element.sinkId;
      await read;
      window.played = played;
    });
    return element;
  };`;

/** One microphone that is open, as the browser opened it. */
export interface LiveMicrophone {
  readonly deviceId: string;
  readonly echoCancellation: boolean;
  readonly autoGainControl: boolean;
  readonly noiseSuppression: boolean;
}
/** A recording that was played to its end. */
export interface Played {
  /** As long as playing took. */
  readonly milliseconds: number;
  readonly sinkId: string;
  /** At 48 kHz. */
  readonly samples: Float32Array;
}

export function liveMicrophones(page: RoomPage): Promise<LiveMicrophone[]> {
  return page.evaluate('window.liveMicrophones()');
}

/** Presses "Record and play back", and waits until it was played. */
export async function playBack(page: RoomPage): Promise<Played> {
  await page.evaluate('window.played = undefined');
  await page.page.getByTestId('sound-check').click();
  await until(() => page.evaluate<boolean>('window.played !== undefined'), 'a recording that was played');
  const found = await page.evaluate<Omit<Played, 'samples'> & { readonly samples: string }>('window.played');
  const bytes = Buffer.from(found.samples, 'base64');
  return { ...found, samples: new Float32Array(Uint8Array.from(bytes).buffer) };
}

/**
 * Run in a page before its own scripts: instead of the browser's there are devices that are plugged in and out, each with a tone of
 * its own: `window.plug({ headset: 1300 })`. What is pulled out ends.
 */
export function pluggedDevices(first: Readonly<Record<string, number>>): string {
  return `
  const { mediaDevices } = navigator;
  let plugged = ${JSON.stringify(first)};
  const open = new Map();
  mediaDevices.enumerateDevices = async () =>
    Object.keys(plugged).map((deviceId) => ({ kind: 'audioinput', deviceId, label: deviceId, groupId: deviceId }));
  mediaDevices.getUserMedia = async ({ audio }) => {
    const wanted = audio.deviceId?.exact;
    if (wanted !== undefined && !(wanted in plugged)) throw new DOMException('gone', 'OverconstrainedError');
    const deviceId = wanted ?? Object.keys(plugged)[0];
    if (deviceId === undefined) throw new DOMException('none', 'NotFoundError');
    const context = new AudioContext({ sampleRate: 48000 });
    const destination = context.createMediaStreamDestination();
    const tone = new OscillatorNode(context, { frequency: plugged[deviceId] });
    tone.connect(new GainNode(context, { gain: plugged[deviceId] > 0 ? 0.25 : 0 })).connect(destination);
    tone.start();
    await context.resume();
    const [track] = destination.stream.getAudioTracks();
    track.getSettings = () => ({ deviceId });
    open.set(track, deviceId);
    return destination.stream;
  };
  window.plug = (devices) => {
    plugged = devices;
    for (const [track, deviceId] of open) {
      if (deviceId in plugged || track.readyState === 'ended') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
    mediaDevices.dispatchEvent(new Event('devicechange'));
  };`;
}
