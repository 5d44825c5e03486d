/** How a listener was reached; the numbers are Mumble's wire values. When several ways apply, the smallest wins. */
export const VoiceContext = { Normal: 0, Shout: 1, Whisper: 2, Listen: 3 } as const;
export type VoiceContext = (typeof VoiceContext)[keyof typeof VoiceContext];
