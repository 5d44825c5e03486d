/**
 * For a page that WebRTC cannot reach: with nothing but relays, of which there are none, it finds no path. Connections that are made
 * once window.webRtcBlocked is false are allowed more.
 */
export const BLOCKED_WEBRTC = `
  window.webRtcBlocked = true;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(config) { super(window.webRtcBlocked ? { ...config, iceTransportPolicy: 'relay' } : config); }
  };`;
