export interface AudioDevice {
  readonly id: string;
  /** Empty until the page has been allowed to use a microphone. */
  readonly label: string;
}

export interface AudioDevices {
  readonly microphones: readonly AudioDevice[];
  readonly speakers: readonly AudioDevice[];
}

/** Browsers without setSinkId play on the system's output and offer no choice. */
export function canChooseSpeaker(): boolean {
  return 'setSinkId' in HTMLMediaElement.prototype;
}

export async function listDevices(): Promise<AudioDevices> {
  const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  const ofKind = (kind: MediaDeviceKind): AudioDevice[] =>
    all
      // 'default' and 'communications' are aliases of devices that are listed as well.
      .filter((device) => device.kind === kind && device.deviceId !== '' && !ALIASES.has(device.deviceId))
      .map((device) => ({ id: device.deviceId, label: device.label }));
  return { microphones: ofKind('audioinput'), speakers: canChooseSpeaker() ? ofKind('audiooutput') : [] };
}

const ALIASES: ReadonlySet<string> = new Set(['default', 'communications']);
