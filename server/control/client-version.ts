import { packVersion } from '#protocol/version.ts';

/** First client versions that know something older ones do not (reference 3.16); an unknown version is older than all. */
export const Since = {
  textDenials: packVersion(1, 2, 1),
  blobHashes: packVersion(1, 2, 2),
  recordingState: packVersion(1, 2, 3),
  nestingDenial: packVersion(1, 2, 4),
  contextActionRemoval: packVersion(1, 2, 4),
  channelCountDenial: packVersion(1, 3, 0),
  listeners: packVersion(1, 4, 0),
} as const;
