import type { types } from 'mediasoup';

/** The one codec of every router. Stereo is always announced: a mono packet plays the same. */
export const OPUS = {
  kind: 'audio',
  mimeType: 'audio/opus',
  clockRate: 48_000,
  channels: 2,
  preferredPayloadType: 100,
  parameters: { useinbandfec: 1, minptime: 10 },
} satisfies types.RouterRtpCodecCapability;

export const AUDIO_LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
export const MID = 'urn:ietf:params:rtp-hdrext:sdes:mid';

/**
 * What pages are told, and what their consumers get. Congestion control is left out: there is one bitrate to send, so the
 * feedback would cost packets and change nothing.
 */
export function audioCapabilities(router: types.Router): types.RtpCapabilities {
  const { codecs = [], headerExtensions = [] } = router.rtpCapabilities;
  return {
    codecs: codecs.map((codec) => ({ ...codec, rtcpFeedback: [] })),
    headerExtensions: headerExtensions.filter(
      ({ kind, uri }) => kind === 'audio' && (uri === MID || uri === AUDIO_LEVEL),
    ),
  };
}

export function slotRtpParameters(ssrc: number): types.RtpParameters {
  return {
    codecs: [
      {
        mimeType: OPUS.mimeType,
        clockRate: OPUS.clockRate,
        channels: 2,
        payloadType: SLOT_PAYLOAD_TYPE,
        parameters: { useinbandfec: 1, minptime: 10, 'sprop-stereo': 1 },
      },
    ],
    // A free slot is silent for hours: dtx keeps the worker from taking that for a broken stream.
    encodings: [{ ssrc, dtx: true }],
  };
}

export const SLOT_PAYLOAD_TYPE = 100;
