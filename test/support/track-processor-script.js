// For pages of browsers without MediaStreamTrackProcessor: as much of it as room-page-script.js uses, by WebAudio.

const SAMPLES = 1024;
let context = null;

class Reader {
  #chunks = [];
  #waiting = null;

  constructor(track) {
    context ??= new AudioContext({ sampleRate: 48_000 });
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const { sampleRate } = context;
    this.node = context.createScriptProcessor(SAMPLES, 1, 1);
    this.node.onaudioprocess = ({ inputBuffer }) => {
      const samples = inputBuffer.getChannelData(0).slice();
      const value = {
        numberOfFrames: samples.length,
        sampleRate,
        copyTo: (target) => target.set(samples),
        close: () => undefined,
      };
      if (this.#waiting) this.#waiting({ value, done: false });
      else this.#chunks.push(value);
      this.#waiting = null;
    };
    source.connect(this.node).connect(context.destination);
    // What nobody refers to is collected, also while it is recording.
    this.source = source;
  }

  read() {
    const value = this.#chunks.shift();
    if (value) return Promise.resolve({ value, done: false });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}

window.readers = [];
window.MediaStreamTrackProcessor = class {
  constructor({ track }) {
    this.readable = {
      getReader: () => {
        const reader = new Reader(track);
        window.readers.push(reader);
        return reader;
      },
    };
  }
};
