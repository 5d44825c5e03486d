import type { Device } from 'mediasoup-client/types';
import { VoiceDevice, type VoiceDeviceEvents } from '../audio/device.ts';
import { Playback, type PlaybackEvents } from '../audio/playback.ts';
import { Tunnel, type TunnelEvents } from '../audio/tunnel.ts';
import type { Counted, CountedSlot } from '../audio/voice-statistics.ts';
import type { Requests } from '../protocol/requests.ts';

/** As much of the media plane as Voice needs. */
export interface MediaPlane
  extends Pick<
    VoiceDevice,
    'start' | 'setTrack' | 'openSlots' | 'closeSlots' | 'keepBanks' | 'restart' | 'setBitrate' | 'setCodec' | 'close'
  > {
  readonly slots: Iterable<CountedSlot>;
  readonly producer: Counted | null;
  readonly receiving: Counted | null;
  readonly transport: Counted | null;
}

export type VoiceTunnel = Pick<
  Tunnel,
  'readings' | 'sent' | 'setPlan' | 'setTarget' | 'open' | 'hear' | 'forget' | 'close'
>;

export type VoicePlayback = Pick<
  Playback,
  | 'open'
  | 'assign'
  | 'closeSlot'
  | 'setMaster'
  | 'refreshVolumes'
  | 'setStage'
  | 'refreshPlaces'
  | 'setDeafened'
  | 'setSpeaker'
  | 'resume'
>;

/** What of Voice is the browser's; tests bring their own. */
export interface VoiceMedia {
  plane(requests: Requests, events: VoiceDeviceEvents): MediaPlane;
  tunnel(events: TunnelEvents): VoiceTunnel;
  playback(events: PlaybackEvents): VoicePlayback;
}

export function browserMedia(slotContainer: HTMLElement, makeDevice: () => Device): VoiceMedia {
  return {
    plane: (requests, events) => new VoiceDevice(requests, events, makeDevice),
    tunnel: (events) => new Tunnel(events),
    playback: (events) => new Playback(slotContainer, events),
  };
}
