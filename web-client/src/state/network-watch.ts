/** A timer that fires this much too late was asleep together with the machine. */
const SLEPT_MS = 5_000;
const TICK_MS = 1_000;

interface NetworkInformation extends EventTarget {
  /** Of what kind the network is, where the browser says so. */
  readonly type?: string;
}

/** Notices when the ground may have moved under open connections: another network, or a machine that slept. */
export class NetworkWatch {
  readonly #changed: () => void;
  #last = Date.now();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  follow(window: Window): void {
    window.addEventListener('online', this.#changed);
    // Not in every browser, and unknown to the DOM typings.
    const { connection } = window.navigator as Navigator & { readonly connection?: NetworkInformation };
    let before = connection?.type;
    connection?.addEventListener('change', () => {
      // Estimates of how fast it is are told by the same event.
      if (connection.type !== before) this.#changed();
      before = connection.type;
    });
    window.setInterval(() => this.tick(Date.now()), TICK_MS);
  }

  /** Calendar time, for the monotonic clock of some systems stands still while they sleep. Hidden pages tick once a minute. */
  tick(now: number): void {
    const slept = now - this.#last - TICK_MS;
    this.#last = now;
    if (slept >= SLEPT_MS) this.#changed();
  }
}
