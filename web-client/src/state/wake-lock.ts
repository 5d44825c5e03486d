/** Keeps the screen of a phone on during a call: locked, many phones cut the microphone off. */
export class WakeLock {
  #held: WakeLockSentinel | null = null;
  #wanted = false;

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

  async #update(): Promise<void> {
    if (!('wakeLock' in navigator)) return;
    try {
      if (!this.#wanted) {
        await this.#held?.release();
        this.#held = null;
      } else if (!this.#held || this.#held.released) {
        this.#held = await navigator.wakeLock.request('screen');
      }
    } catch {
      // Low battery: the system refuses, and the screen goes off as usual.
    }
  }
}
