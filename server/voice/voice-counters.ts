/** What became of voice; plain numbers that metrics read when somebody looks. One instance for all entrances and sinks. */
export class VoiceCounters {
  /** Passed the gate. */
  accepted = 0;
  /** No voice packet in the sender's format. */
  malformed = 0;
  /** Of a session that is not there (any more). */
  stranger = 0;
  /** Not Opus. */
  wrongCodec = 0;
  /** Muted, suppressed or muted by itself. */
  silenced = 0;
  overBandwidth = 0;
  /** Accepted, but nobody was to hear it. */
  unheard = 0;
  /** Left out for recipients in one format, since the packet grew beyond what a datagram carries. */
  oversize = 0;

  /** Copies handed to each sink. */
  datagrams = 0;
  tunnelled = 0;
  injected = 0;
  /** Copies that a sink refused: keys missing, queue full, reader slow. */
  datagramsDropped = 0;
  tunnelledDropped = 0;
}
