import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BackSteps } from './back-steps.ts';

/** A tab: its history, the page in it, and what lies over that. */
class Tab {
  readonly #entries: unknown[];
  #at: number;
  #steps: BackSteps;
  layers = 0;
  inCall = false;
  warnings = 0;
  /** A step out of the page was made. */
  left = false;

  constructor(entries: readonly unknown[] = [null]) {
    this.#entries = [...entries];
    this.#at = entries.length - 1;
    this.#steps = this.#load();
    this.#steps.update();
  }

  get depth(): number {
    return this.#at;
  }

  open(): void {
    this.layers += 1;
    this.#steps.update();
  }
  close(): void {
    this.layers -= 1;
    this.#steps.update();
  }
  call(inCall: boolean): void {
    this.inCall = inCall;
    this.#steps.update();
  }
  stay(): void {
    this.#steps.stay();
  }
  back(): void {
    this.#go(-1);
  }
  forward(): void {
    if (this.#at < this.#entries.length - 1) this.#go(1);
  }
  /** Another hash in the address. */
  address(): void {
    this.#entries.splice(this.#at + 1, Number.POSITIVE_INFINITY, null);
    this.#at += 1;
    this.#steps.moved(null, true);
  }

  #go(by: number): void {
    if (this.#at + by < 0) {
      this.left = true;
      return;
    }
    this.#at += by;
    this.#steps.moved(this.#entries[this.#at], false);
  }

  #load(): BackSteps {
    const tab = this;
    return new BackSteps(
      {
        get state() {
          return tab.#entries[tab.#at];
        },
        pushState: (state) => {
          this.#entries.splice(this.#at + 1, Number.POSITIVE_INFINITY, state);
          this.#at += 1;
        },
        go: (by = 0) => this.#go(by),
      },
      {
        layers: () => this.layers,
        close: () => this.close(),
        stays: () => this.inCall,
        warn: () => {
          this.warnings += 1;
        },
      },
    );
  }
}

test('back closes one layer after the other and stays in the call', () => {
  const tab = new Tab();
  tab.call(true);
  tab.open();
  tab.open();
  tab.back();
  assert.deepEqual([tab.layers, tab.left], [1, false]);
  tab.back();
  assert.deepEqual([tab.layers, tab.left, tab.warnings], [0, false, 0]);
  assert.equal(tab.depth, 1);
});

test('what is closed by other means leaves no step behind', () => {
  const tab = new Tab();
  tab.open();
  tab.close();
  assert.equal(tab.depth, 0);
  tab.back();
  assert.ok(tab.left);
});

test('out of a call back leads at the second time, and later it asks again', () => {
  const tab = new Tab();
  tab.call(true);
  tab.back();
  assert.deepEqual([tab.left, tab.warnings], [false, 1]);
  tab.stay();
  tab.back();
  assert.deepEqual([tab.left, tab.warnings], [false, 2]);
  tab.back();
  assert.ok(tab.left);
});

test('a call that ends takes its step along', () => {
  const tab = new Tab();
  tab.call(true);
  tab.call(false);
  assert.equal(tab.depth, 0);
});

test('forward leads to nothing that was closed', () => {
  const tab = new Tab();
  tab.call(true);
  tab.open();
  tab.back();
  tab.forward();
  assert.deepEqual([tab.depth, tab.layers, tab.warnings], [1, 0, 0]);
});

test('another address is no step back', () => {
  const tab = new Tab();
  tab.call(true);
  tab.open();
  tab.address();
  assert.deepEqual([tab.layers, tab.warnings, tab.left], [1, 0, false]);
  tab.back();
  assert.deepEqual([tab.layers, tab.left], [0, false]);
});

test('a page that is loaded anew goes back to where it began, whatever other entries hold', () => {
  assert.equal(new Tab([null, { depth: 1 }, { depth: 2 }]).depth, 0);
  assert.equal(new Tab([null, 'other', { depth: 'deep' }]).depth, 2);
});
