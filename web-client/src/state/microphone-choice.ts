import type { MicrophoneChoice } from '../audio/microphone.ts';
import type { SettingValues } from './setting-values.ts';

/** What the settings say of the microphone. */
export function choiceIn({ microphone: deviceId, processing, echo, gain, noise }: SettingValues): MicrophoneChoice {
  if (!processing) return { deviceId, echo: false, gain: false, noise: 'off' };
  return { deviceId, echo, gain, noise };
}

export function isSameChoice(one: MicrophoneChoice, other: MicrophoneChoice | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
