/** Keeps the screen of a phone on during a call: locked, many phones cut the microphone off. */
export class WakeLock {
  #held: WakeLockSentinel | null = null;
  #wanted = false;
  #asking = false;

  constructor(page: Document) {
    // The browser lets go of it whenever the page is out of sight.
    page.addEventListener('visibilitychange', () => {
      if (page.visibilityState === 'visible') void this.#update();
    });
  }

  want(wanted: boolean): void {
    this.#wanted = wanted;
    void this.#update();
  }

  get #holds(): boolean {
    return this.#held !== null && !this.#held.released;
  }

  async #update(): Promise<void> {
    if (!('wakeLock' in navigator) || this.#asking) return;
    this.#asking = true;
    try {
      // Something else may be wanted by the time the system has answered.
      while (this.#wanted !== this.#holds) {
        if (this.#wanted) {
          this.#held = await navigator.wakeLock.request('screen');
        } else {
          await this.#held?.release();
          this.#held = null;
        }
      }
    } catch {
      // Low battery: the system refuses, and the screen goes off as usual.
    } finally {
      this.#asking = false;
    }
  }
}
