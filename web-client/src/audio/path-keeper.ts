import type { VoiceState } from './device.ts';

export type VoiceRoute = 'webrtc' | 'tunnel';

/** WebRTC is given this long to connect, its negotiation with the server included. */
const CONNECT_MS = 6_000;
/**
 * And less when a server is near: after the negotiation so long, and so many times what that took. It is one round trip and some
 * work of the browser; a path by UDP takes five more, one through a relay nine. What takes longer still is used once it is there.
 */
const CHECK_MS = 2_000;
const CHECK_SHARE = 4;
/** Browsers call a path interrupted when nothing came for seconds: little is left to wait for before new ICE credentials. */
const HEAL_MS = 500;
/** New credentials are given this long to help; later they still may, and then the tunnel is left again. */
const RESTART_MS = 3_000;
/** In the tunnel WebRTC is tried again and again, and by TCP or a relay the direct way; ever less often. */
const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 300_000;

export interface PathEvents {
  /** New ICE credentials for the transports there are. */
  restartIce(): void;
  /** Whatever else goes through this network may be dead, too. */
  doubted(): void;
  /** The whole media side anew; its state follows by stateChanged(). */
  restartMedia(): void;
  routeChanged(route: VoiceRoute): void;
}

/**
 * Decides which way voice travels: WebRTC while that works, else the tunnel through the WebSocket, which always works but
 * waits for every lost packet.
 */
export class PathKeeper {
  readonly #events: PathEvents;
  readonly #now: () => number;
  #route: VoiceRoute = 'webrtc';
  #state: VoiceState = 'closed';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startedAt = 0;
  #retryMs = FIRST_RETRY_MS;
  #detourTimer: ReturnType<typeof setTimeout> | undefined;
  #detourMs = FIRST_RETRY_MS;
  #suspended = false;
  /** Since WebRTC stalled, nothing has flowed by it. */
  #barren = false;

  constructor(events: PathEvents, now: () => number = () => performance.now()) {
    this.#events = events;
    this.#now = now;
  }

  get route(): VoiceRoute {
    return this.#route;
  }

  stateChanged(state: VoiceState): void {
    const before = this.#state;
    this.#state = state;
    if (this.#suspended) return;
    switch (state) {
      case 'connected':
        this.#stopTimer();
        this.#take('webrtc');
        break;
      case 'starting':
        this.#startedAt = this.#now();
        this.#giveTime(CONNECT_MS);
        break;
      case 'interrupted':
        if (this.#route === 'tunnel') break;
        this.#events.doubted();
        this.#after(HEAL_MS, () => this.#restartIce());
        break;
      case 'failed':
        if (this.#route === 'tunnel') this.#retryLater();
        // Before it was ever connected there is nothing that new credentials could mend.
        else if (before === 'starting' || before === 'connecting') this.#giveUp();
        else this.#restartIce();
        break;
      case 'connecting': {
        const took = this.#now() - this.#startedAt;
        if (before !== 'starting' || took >= CONNECT_MS) break;
        this.#giveTime(Math.min(CONNECT_MS - took, CHECK_MS + CHECK_SHARE * took));
        break;
      }
      case 'closed':
        this.#stopTimer();
        break;
    }
  }

  /** Voice goes through by WebRTC. */
  flows(): void {
    this.#barren = false;
    this.#retryMs = FIRST_RETRY_MS;
  }

  /** For seconds no voice has gone through by WebRTC, though the server answers. */
  stalled(): void {
    if (this.#suspended || this.#route === 'tunnel') return;
    this.#take('tunnel');
    // What the browser has noticed itself is being mended; a path that it takes for a good one never changes to one.
    if (this.#state !== 'connected') return;
    if (this.#barren) this.#retryLater();
    else this.#events.restartMedia();
    this.#barren = true;
  }

  /** Another network may offer another path, or none. */
  networkChanged(): void {
    if (this.#suspended) return;
    if (this.#route === 'tunnel') {
      this.#retryMs = FIRST_RETRY_MS;
      this.#events.restartMedia();
    }
    // A path that still holds is not told of again; one that does not is soon called interrupted.
    else if (this.#state === 'connected') this.#events.restartIce();
    else if (this.#state === 'interrupted') this.#restartIce();
  }

  /** Over which WebRTC goes now; direct: by UDP. Browsers forget a way that was closed for long: new credentials look for it. */
  pathFound(direct: boolean): void {
    if (direct) this.#stopDetour();
    else this.#detourTimer ??= setTimeout(() => this.#leaveDetour(), this.#detourMs);
  }

  /** Those for relays; whatever begins anew brings new ones. The path as it is goes on meanwhile. */
  credentialsEnding(): void {
    if (!this.#suspended && this.#route === 'webrtc' && this.#state === 'connected') this.#events.restartIce();
  }

  /** Nothing can be asked of the server until resume(). */
  suspend(): void {
    this.#suspended = true;
    this.#stopTimer();
  }

  /** The server can be asked again and knows of the route. */
  resume(): void {
    this.#suspended = false;
    if (this.#route === 'webrtc' && this.#state === 'interrupted') this.#restartIce();
    // What has broken the connection may have broken this path, too, and the browser notices that later.
    else if (this.#route === 'webrtc' && this.#state === 'connected') this.#events.restartIce();
    // What was being negotiated when the connection broke, or broke for good meanwhile, begins anew.
    else this.#events.restartMedia();
  }

  close(): void {
    this.#stopTimer();
    this.#stopDetour();
    this.#suspended = false;
    this.#route = 'webrtc';
    this.flows();
  }

  #leaveDetour(): void {
    this.#detourTimer = undefined;
    this.#detourMs = Math.min(LAST_RETRY_MS, this.#detourMs * 2);
    if (!this.#suspended && this.#route === 'webrtc' && this.#state === 'connected') this.#events.restartIce();
  }

  #stopDetour(): void {
    clearTimeout(this.#detourTimer);
    this.#detourTimer = undefined;
    this.#detourMs = FIRST_RETRY_MS;
  }

  #restartIce(): void {
    this.#giveTime(RESTART_MS);
    this.#events.restartIce();
  }

  #giveTime(milliseconds: number): void {
    this.#after(milliseconds, () => this.#giveUp());
  }

  #giveUp(): void {
    this.#take('tunnel');
    this.#retryLater();
  }

  #retryLater(): void {
    this.#after(this.#retryMs, () => this.#events.restartMedia());
    this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2);
  }

  #take(route: VoiceRoute): void {
    if (route === this.#route) return;
    this.#route = route;
    this.#events.routeChanged(route);
  }

  #after(milliseconds: number, job: () => void): void {
    this.#stopTimer();
    this.#timer = setTimeout(job, milliseconds);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
