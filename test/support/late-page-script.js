// What the server says reaches the page up to LATENESS ms later than it arrived, in its order: the page of a starved browser.
const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  #waiting = [];
  #last = 0;

  set onmessage(listener) {
    super.onmessage = this.#late(listener);
  }
  set onclose(listener) {
    super.onclose = this.#late(listener);
  }

  #late(listener) {
    if (listener === null) return null;
    return (event) => {
      this.#waiting.push(() => listener.call(this, event));
      this.#last = Math.max(this.#last, performance.now() + Math.random() * LATENESS);
      setTimeout(() => this.#waiting.shift()(), this.#last - performance.now());
    };
  }
};
