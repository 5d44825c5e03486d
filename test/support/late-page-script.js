// What the server says reaches the page up to LATENESS ms later than it arrived, in its order: the page of a starved browser.
const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  #listeners = { message: null, close: null };
  #waiting = [];
  #last = 0;

  set onmessage(listener) {
    this.#listeners.message = listener;
    super.onmessage = (event) => this.#late(event);
  }
  set onclose(listener) {
    this.#listeners.close = listener;
    super.onclose = (event) => this.#late(event);
  }

  #late(event) {
    this.#waiting.push(event);
    this.#last = Math.max(this.#last, performance.now() + Math.random() * LATENESS);
    setTimeout(() => {
      const next = this.#waiting.shift();
      // Nobody listens any more to a socket that was given up.
      this.#listeners[next.type]?.call(this, next);
    }, this.#last - performance.now());
  }
};
