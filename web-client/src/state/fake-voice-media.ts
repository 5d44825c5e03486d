import type { VoiceDeviceEvents } from '../audio/device.ts';
import type { PlaybackEvents } from '../audio/playback.ts';
import type { TunnelEvents } from '../audio/tunnel.ts';
import type { TunnelVoiceReading } from '../audio/tunnel-ear.ts';
import type { Counted, CountedSlot } from '../audio/voice-statistics.ts';
import type { Requests } from '../protocol/requests.ts';
import type { MediaPlane, VoiceMedia, VoicePlayback, VoiceTunnel } from './voice-media.ts';

/** Something whose statistics are these. */
export function report(...entries: readonly { readonly id?: string; readonly [field: string]: unknown }[]): Counted {
  const all = new Map(entries.map((entry, index) => [entry.id ?? `#${index}`, entry]));
  return { closed: false, getStats: async () => all };
}

/** A browser's media for Voice: does nothing, notes what it is told, and says what the test makes it say. */
export class FakeVoiceMedia implements VoiceMedia {
  readonly log: (readonly [name: string, ...details: readonly unknown[]])[] = [];
  slots: readonly CountedSlot[] = [];
  transport: Counted | null = null;
  receiving: Counted | null = null;
  producer: Counted | null = null;
  readings: TunnelVoiceReading[] = [];
  sent = 0;
  #planeEvents: VoiceDeviceEvents | undefined;
  #tunnelEvents: TunnelEvents | undefined;
  #playbackEvents: PlaybackEvents | undefined;

  get planeEvents(): VoiceDeviceEvents {
    return given(this.#planeEvents);
  }
  get tunnelEvents(): TunnelEvents {
    return given(this.#tunnelEvents);
  }
  get playbackEvents(): PlaybackEvents {
    return given(this.#playbackEvents);
  }

  /** What was told under this name, oldest first. */
  calls(name: string): (readonly unknown[])[] {
    return this.log.filter(([called]) => called === name).map(([, ...details]) => details);
  }

  plane(_requests: Requests, events: VoiceDeviceEvents): MediaPlane {
    this.#planeEvents = events;
    const media = this;
    return {
      get slots() {
        return media.slots;
      },
      get transport() {
        return media.transport;
      },
      get receiving() {
        return media.receiving;
      },
      get producer() {
        return media.producer;
      },
      start: this.#note('plane.start'),
      setTrack: this.#note('plane.setTrack'),
      openSlots: this.#note('plane.openSlots'),
      closeSlots: this.#note('plane.closeSlots'),
      keepBanks: (banks) => this.log.push(['plane.keepBanks', [...banks]]),
      restart: this.#note('plane.restart'),
      setBitrate: async () => undefined,
      setCodec: this.#note('plane.setCodec'),
      close: () => {
        this.log.push(['plane.close']);
        events.stateChanged('closed');
      },
    };
  }

  tunnel(events: TunnelEvents): VoiceTunnel {
    this.#tunnelEvents = events;
    const media = this;
    return {
      get readings() {
        return media.readings;
      },
      get sent() {
        return media.sent;
      },
      setPlan: this.#note('tunnel.setPlan'),
      setTarget: this.#note('tunnel.setTarget'),
      open: this.#note('tunnel.open'),
      hear: this.#note('tunnel.hear'),
      forget: this.#note('tunnel.forget'),
      close: this.#note('tunnel.close'),
    };
  }

  playback(events: PlaybackEvents): VoicePlayback {
    this.#playbackEvents = events;
    return {
      open: (bank, slot, _track, assignment) => {
        this.log.push(['playback.open', bank, slot, assignment?.session ?? 0]);
      },
      assign: this.#note('playback.assign'),
      closeSlot: this.#note('playback.closeSlot'),
      setMaster: this.#note('playback.setMaster'),
      refreshVolumes: this.#note('playback.refreshVolumes'),
      setStage: this.#note('playback.setStage'),
      refreshPlaces: this.#note('playback.refreshPlaces'),
      setDeafened: this.#note('playback.setDeafened'),
      setSpeaker: this.#note('playback.setSpeaker'),
      resume: async () => undefined,
    };
  }

  #note(name: string): (...details: readonly unknown[]) => void {
    return (...details) => {
      this.log.push([name, ...details]);
    };
  }
}

function given<T>(events: T | undefined): T {
  if (!events) throw new Error('nobody has made it yet');
  return events;
}
