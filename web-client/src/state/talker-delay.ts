/** What is known of the way from somebody's mouth to the ear here, in milliseconds; null: not known. */
export interface DelayParts {
  /** Speech in one packet: its beginning waits for its end. */
  readonly packet: number | null;
  readonly jitterBuffer: number | null;
  /** There and back between the server and the talker, and the server and here. */
  readonly theirs: number | null;
  readonly own: number | null;
}

export interface TalkerDelay {
  readonly milliseconds: number;
  /** False: a part is not known, so that it takes longer. */
  readonly whole: boolean;
}

/** null: nothing was played. What sound cards and the filters before them take nobody tells. */
export function talkerDelay({ packet, jitterBuffer, theirs, own }: DelayParts): TalkerDelay | null {
  if (jitterBuffer === null) return null;
  return {
    // Both ways there and back are halved: the way there is taken to be as long as the way back.
    milliseconds: jitterBuffer + (packet ?? 0) + ((theirs ?? 0) + (own ?? 0)) / 2,
    whole: packet !== null && theirs !== null && own !== null,
  };
}
