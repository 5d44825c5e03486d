/**
 * Run in a page before its own scripts: its microphone is a fan, noise that falls by 6 dB an octave, the same in every run. Whatever
 * the browser itself would take out of a microphone it leaves alone, because this is none.
 */
export const FAN_MICROPHONE = `
  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext({ sampleRate: 48000 });
    const buffer = context.createBuffer(1, 5 * 48000, 48000);
    const samples = buffer.getChannelData(0);
    let state = 1;
    let value = 0;
    for (let i = 0; i < samples.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      value = 0.98 * value + (state / 2 ** 31 - 1) * 0.1;
      samples[i] = 0.2 * value;
    }
    const fan = context.createBufferSource();
    fan.buffer = buffer;
    fan.loop = true;
    const microphone = context.createMediaStreamDestination();
    fan.connect(microphone);
    fan.start();
    await context.resume();
    return microphone.stream;
  };`;
