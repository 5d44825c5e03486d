// Runs in the real page before its own scripts: keeps what the microphone picks up, what each slot plays, and when lamps change.
// Times are performance.now() of the page.

const SAMPLE_RATE = 48_000;
const AUDIBLE = 0.003;

/** Microphones may run at other rates; between neighbours a straight line will do for finding marks. */
function at48k(samples, sampleRate) {
  if (sampleRate === SAMPLE_RATE) return samples;
  const length = Math.round((samples.length * SAMPLE_RATE) / sampleRate);
  return Float32Array.from({ length }, (_, n) => {
    const place = (n * sampleRate) / SAMPLE_RATE;
    const before = Math.floor(place);
    const left = samples[before];
    return left + (place - before) * ((samples[before + 1] ?? left) - left);
  });
}

/** A track from now on, first channel, piece by piece; tag() says what else to keep with a piece. */
class Recorder {
  pieces = [];
  /** When something audible was last recorded. */
  loudAt = -Infinity;

  constructor(track, tag) {
    const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
    const next = ({ value, done }) => {
      if (done) return;
      const samples = new Float32Array(value.numberOfFrames);
      value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      const { sampleRate } = value;
      value.close();
      if (samples.some((sample) => Math.abs(sample) > AUDIBLE)) this.loudAt = performance.now();
      this.pieces.push({ at: performance.now(), samples: at48k(samples, sampleRate), ...tag() });
      reader.read().then(next);
    };
    reader.read().then(next);
  }

  /** Everything since the last time; pieces of digital silence carry no samples. */
  take() {
    const pieces = this.pieces.splice(0);
    const sounds = pieces.map(({ samples, gain = 1 }) =>
      gain > 0 && samples.some((sample) => sample !== 0) ? gain : 0,
    );
    const loud = pieces.filter((_, n) => sounds[n] > 0);
    const all = new Float32Array(loud.reduce((sum, { samples }) => sum + samples.length, 0));
    let at = 0;
    loud.forEach(({ samples, gain = 1 }) => {
      for (const sample of samples) all[at++] = sample * gain;
    });
    return {
      pieces: pieces.map(({ at, samples, session = 0 }, n) => [at, samples.length, session, sounds[n] > 0 ? 1 : 0]),
      samples: new Uint8Array(all.buffer).toBase64(),
    };
  }
}

const slots = [];
let socket = null;
const lamps = [];
let microphone = null;

function watchSlots(container) {
  const record = (element) => {
    if (!(element instanceof HTMLAudioElement)) return;
    const track = element.srcObject?.getAudioTracks()[0];
    if (!track) return;
    // What is heard is the track as loud as its element plays it, or WebAudio instead of it.
    const loudness = ({ dataset, muted, paused, volume }) => Number(dataset.loudness ?? (muted || paused ? 0 : volume));
    const recorder = new Recorder(track, () => ({
      session: Number(element.dataset.session),
      gain: loudness(element),
    }));
    slots.push({ bank: Number(element.dataset.bank), slot: Number(element.dataset.slot), recorder });
  };
  for (const element of container.children) record(element);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) record(node);
  }).observe(container, { childList: true });
}

/** Messages that are waited for: how they begin, and whom to tell when the page has taken them. */
const awaited = [];

function taken(data) {
  if (!(data instanceof ArrayBuffer)) return;
  const bytes = new Uint8Array(data);
  for (const one of awaited.filter(({ start }) => start.every((byte, n) => byte === bytes[n]))) {
    awaited.splice(awaited.indexOf(one), 1);
    one.resolve();
  }
}

window.WebSocket = class extends WebSocket {
  constructor(...values) {
    super(...values);
    socket = this;
  }
  set onmessage(listener) {
    super.onmessage =
      listener &&
      ((event) => {
        listener.call(this, event);
        taken(event.data);
      });
  }
};

const { mediaDevices } = navigator;
if (mediaDevices) {
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    microphone = new Recorder(stream.getAudioTracks()[0].clone(), () => ({}));
    return stream;
  };
}

document.addEventListener('DOMContentLoaded', () => {
  // The page's own script, a module, runs before this event and has made the container.
  const container = document.querySelector('[data-testid="voice-slots"]');
  if (container) watchSlots(container);
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const { user, talking, context } = target.dataset;
      lamps.push({ at: performance.now(), user, talking: talking === 'true', context });
    }
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-talking'] });
});

window.recorder = {
  now: () => performance.now(),
  take: () => ({
    slots: slots.map(({ bank, slot, recorder }) => ({ bank, slot, ...recorder.take() })),
    microphone: microphone?.take() ?? null,
  }),
  /** Milliseconds since a slot last played anything audible. */
  quietFor: () => performance.now() - Math.max(-Infinity, ...slots.map(({ recorder }) => recorder.loudAt)),
  lamps,
  /** On the page's own WebSocket, base64. */
  send: (bytes) => socket.send(Uint8Array.fromBase64(bytes)),
  /** Until the page has taken an answer that begins as this does, base64. */
  ask: (bytes) =>
    new Promise((resolve) => {
      const start = Uint8Array.fromBase64(bytes);
      awaited.push({ start, resolve });
      socket.send(start);
    }),
  /** As if the server had sent it. */
  receive: (bytes) => socket.dispatchEvent(new MessageEvent('message', { data: Uint8Array.fromBase64(bytes).buffer })),
};
