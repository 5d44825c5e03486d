import type { UndertoneWeb } from '#proto/generated/messages.js';
import type { ControlMessage } from '#proto/message-types.ts';
import type { VoiceState } from '../audio/device.ts';
import { PathKeeper, type VoiceRoute } from '../audio/path-keeper.ts';
import type { MediaPlane, VoiceTunnel } from './voice-media.ts';

export interface VoiceCarrierEvents {
  send(message: ControlMessage): void;
  /** Voice has lost its path: what else goes through the same network may be dead, too. */
  doubted(): void;
  /** Everything that the way before has brought is gone, of the new one nothing has come yet. */
  routeChanged(route: VoiceRoute): void;
}

/** Without the messages themselves, which are loaded only when somebody joins. */
const PATHS = { webrtc: 0, tunnel: 1 } as const satisfies Record<VoiceRoute, UndertoneWeb.VoicePath.Path>;

/** What carries voice now, the media plane or the tunnel, and what it is given to carry: the own voice and for whom it is. */
export class VoiceCarrier {
  readonly #plane: Pick<MediaPlane, 'setTrack' | 'restart' | 'close'>;
  readonly #tunnel: VoiceTunnel;
  readonly #events: VoiceCarrierEvents;
  readonly #keeper: PathKeeper;
  #track: MediaStreamTrack | null = null;
  #target = $state(0);
  state: VoiceState = $state('closed');
  /** The tunnel carries nothing of what is said here: this browser cannot encode. */
  unheard = $state(false);

  constructor(
    plane: Pick<MediaPlane, 'setTrack' | 'restart' | 'close'>,
    tunnel: VoiceTunnel,
    events: VoiceCarrierEvents,
  ) {
    this.#plane = plane;
    this.#tunnel = tunnel;
    this.#events = events;
    this.#keeper = new PathKeeper({
      restartIce: () => plane.restart(),
      doubted: () => events.doubted(),
      restartMedia: () => events.send({ name: 'MediaRestart', body: {} }),
      routeChanged: (route) => this.#takeRoute(route),
    });
  }

  get route(): VoiceRoute {
    return this.#keeper.route;
  }
  get target(): number {
    return this.#target;
  }

  setTarget(target: number): void {
    this.#target = target;
    this.#tunnel.setTarget(target);
    this.#tellTarget();
  }

  setTrack(track: MediaStreamTrack | null): void {
    this.#track = track;
    this.#silence(this.route === 'tunnel');
    this.#plane.setTrack(track);
  }

  planeChanged(state: VoiceState): void {
    this.#keeper.stateChanged(state);
    if (this.route === 'tunnel') return;
    // What failed is being mended; when it cannot be, the tunnel takes over.
    this.state = state === 'failed' ? 'interrupted' : state;
  }

  credentialsEnding(): void {
    this.#keeper.credentialsEnding();
  }

  networkChanged(): void {
    this.#keeper.networkChanged();
  }

  flows(): void {
    this.#keeper.flows();
  }

  stalled(): void {
    this.#keeper.stalled();
  }

  pathFound(direct: boolean): void {
    this.#keeper.pathFound(direct);
  }

  suspend(): void {
    this.#keeper.suspend();
  }

  /** The server knows of nothing that was said before the session was taken up. */
  resume(): void {
    if (this.route === 'tunnel') this.#tellRoute('tunnel');
    this.#tellTarget();
    this.#keeper.resume();
  }

  /** The microphone stays at hand for the next media side. */
  close(): void {
    this.#plane.close();
    this.#tunnel.close();
    this.#keeper.close();
    this.#silence(false);
    this.state = 'closed';
    this.unheard = false;
    this.#target = 0;
    this.#tunnel.setTarget(0);
  }

  #takeRoute(route: VoiceRoute): void {
    this.#tellRoute(route);
    this.#silence(route === 'tunnel');
    if (route === 'tunnel') {
      this.#events.routeChanged(route);
      this.#tunnel.open();
    } else {
      this.#tunnel.close();
      this.unheard = false;
      this.#events.routeChanged(route);
    }
  }

  /** What is sent both ways would be heard twice; the server drops silence, and the way back is ready the moment it is found. */
  #silence(silent: boolean): void {
    if (this.#track) this.#track.enabled = !silent;
  }

  #tellRoute(route: VoiceRoute): void {
    this.#events.send({ name: 'VoicePath', body: { path: PATHS[route] } });
  }

  #tellTarget(): void {
    this.#events.send({ name: 'TalkTarget', body: { target: this.#target } });
  }
}
