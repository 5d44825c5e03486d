// What nobody needs before a room: one part of the page, loaded while the join screen is looked at.
export { Device } from 'mediasoup-client';
export { default as RoomScreen } from './components/RoomScreen.svelte';
export * as frames from './protocol/frame.ts';
export { logEvent } from './state/chat-log.ts';
export { plainText } from './state/plain-text.ts';
