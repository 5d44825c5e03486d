import type { Plugin } from 'vite';

/** What mediasoup-client brings along for its own tests, and for apps that are no browsers. */
const UNUSED =
  /mediasoup-client[\\/]lib[\\/](?:handlers[\\/](?:FakeHandler|ReactNative106)|test[\\/]fakeParameters)\.js$/;

export function leftOut(): Plugin {
  return { name: 'left-out', load: { filter: { id: UNUSED }, handler: () => 'export {};' } };
}
