// Runs inside Chromium: a page that does with the media engine what the web client does, and records what it hears.
import { Device } from 'mediasoup-client';

const SAMPLE_RATE = 48_000;
const slots = new Map();
let device;
let receiving;
let microphone;

function connected(transport) {
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    window.ask('connect', { transport: transport.id, dtlsParameters }).then(done, failed);
  });
  return transport;
}

/** Everything the track plays from now on, first channel. */
function record(track) {
  const recording = { parts: [], channels: 0 };
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  const next = ({ value, done }) => {
    if (done) return;
    const samples = new Float32Array(value.numberOfFrames);
    value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
    recording.parts.push(samples);
    recording.channels = value.numberOfChannels;
    if (value.sampleRate !== SAMPLE_RATE) throw new Error(`recorded at ${value.sampleRate} Hz`);
    value.close();
    reader.read().then(next);
  };
  reader.read().then(next);
  return recording;
}

window.media = {
  async load(routerRtpCapabilities) {
    device = await Device.factory();
    await device.load({ routerRtpCapabilities });
  },

  receive(transport) {
    receiving = connected(device.createRecvTransport(transport));
  },

  async open(bank, opened) {
    for (const { slot, consumer, producer, rtpParameters } of opened) {
      const made = await receiving.consume({ id: consumer, producerId: producer, kind: 'audio', rtpParameters });
      // Chromium pulls a remote track only while an element plays it.
      const element = new Audio();
      element.srcObject = new MediaStream([made.track]);
      await element.play();
      slots.set(`${bank}/${slot}`, { consumer: made, element, recording: record(made.track) });
    }
    await window.ask('ready', { bank, slots: opened.map(({ slot }) => slot) });
  },

  close(bank) {
    for (const [key, { consumer }] of slots) {
      if (!key.startsWith(`${bank}/`)) continue;
      consumer.close();
      slots.delete(key);
    }
  },

  /** Base64 of what was heard since the last call. */
  heard(bank, slot) {
    const { recording } = slots.get(`${bank}/${slot}`);
    const parts = recording.parts.splice(0);
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(new Uint8Array(part.buffer), at);
      at += part.byteLength;
    }
    return bytes.toBase64();
  },

  /** Session ids that the packets of this slot named in the last seconds. */
  sources(bank, slot) {
    const { consumer } = slots.get(`${bank}/${slot}`);
    return consumer.rtpReceiver.getContributingSources().map(({ source }) => source);
  },

  async received(bank, slot) {
    const { consumer } = slots.get(`${bank}/${slot}`);
    for (const stats of (await consumer.getStats()).values()) {
      if (stats.type !== 'inbound-rtp') continue;
      const { packetsReceived, packetsLost, jitterBufferDelay, jitterBufferEmittedCount, concealmentEvents } = stats;
      return { packetsReceived, packetsLost, jitterBufferDelay, jitterBufferEmittedCount, concealmentEvents };
    }
    return null;
  },

  async send(transport) {
    const sending = connected(device.createSendTransport(transport));
    sending.on('produce', ({ rtpParameters }, done, failed) => {
      window.ask('produce', { transport: sending.id, rtpParameters }).then((id) => done({ id }), failed);
    });
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    });
    microphone = stream.getAudioTracks()[0];
    await sending.produce({ track: microphone, stopTracks: false, codecOptions: { opusDtx: false } });
  },

  gate(open) {
    microphone.enabled = open;
  },
};
