import type { TalkMode } from '../audio/talk-gate.ts';

export const HEARING_STEPS = ['microphone', 'permission', 'level', 'gate', 'uplink', 'server', 'listeners'] as const;
export type HearingStep = (typeof HEARING_STEPS)[number];

export type HearingFault =
  | 'off'
  | 'denied'
  | 'unavailable'
  | 'silent'
  | 'quiet'
  | 'muted'
  | 'mutedByOthers'
  | 'suppressed'
  | 'belowThreshold'
  | 'notPressed'
  | 'shut'
  | 'noPath'
  | 'nothingSent'
  | 'nothingArrives'
  | 'nobodyHere'
  | 'allDeafened';

/** What was seen in the last few seconds, while somebody spoke or believed to. */
export interface HearingFacts {
  readonly microphone: 'on' | 'off' | 'asking' | 'denied' | 'unavailable';
  /** Loudest dBFS. */
  readonly level: number;
  readonly mode: TalkMode;
  readonly threshold: number;
  readonly muted: boolean;
  readonly mutedByOthers: boolean;
  readonly suppressed: boolean;
  /** The gate let something through. */
  readonly transmitted: boolean;
  readonly connected: boolean;
  /** Packets that left; null: not known yet. */
  readonly sent: number | null;
  /** Bytes per second that the server gets; null: not known yet. */
  readonly arriving: number | null;
  /** Others in the channel, and how many of them are not deafened. */
  readonly others: number;
  readonly listening: number;
}

export interface HearingResult {
  readonly step: HearingStep;
  /** 'waiting': cannot be told yet, or comes after what is broken. */
  readonly state: 'good' | 'broken' | 'waiting';
  readonly fault: HearingFault | null;
}

/** Exact zeros: switched off at the device, or no device at all behind it. */
const SILENT_DB = -90;
/** Nobody speaks that quietly into a microphone that works. */
const QUIET_DB = -65;

/** The way of a voice, step by step up to the first that is broken. */
export function walk(facts: HearingFacts): HearingResult[] {
  let open = true;
  return HEARING_STEPS.map((step) => {
    if (!open) return { step, state: 'waiting', fault: null };
    const fault = judge(step, facts);
    if (fault !== null) open = false;
    if (fault === 'unknown') return { step, state: 'waiting', fault: null };
    return { step, state: fault === null ? 'good' : 'broken', fault };
  });
}

/** null: this step works. */
function judge(step: HearingStep, facts: HearingFacts): HearingFault | 'unknown' | null {
  switch (step) {
    case 'microphone':
      return facts.microphone === 'off' ? 'off' : facts.microphone === 'unavailable' ? 'unavailable' : null;
    case 'permission':
      return facts.microphone === 'denied' ? 'denied' : facts.microphone === 'asking' ? 'unknown' : null;
    case 'level':
      return facts.level <= SILENT_DB ? 'silent' : facts.level < QUIET_DB ? 'quiet' : null;
    case 'gate':
      return facts.transmitted ? null : shutBy(facts);
    case 'uplink':
      if (!facts.connected) return 'noPath';
      return facts.sent === null ? 'unknown' : facts.sent > 0 ? null : 'nothingSent';
    case 'server':
      return facts.arriving === null ? 'unknown' : facts.arriving > 0 ? null : 'nothingArrives';
    case 'listeners':
      return facts.others === 0 ? 'nobodyHere' : facts.listening === 0 ? 'allDeafened' : null;
  }
}

function shutBy({ muted, mutedByOthers, suppressed, mode, level, threshold }: HearingFacts): HearingFault {
  if (muted) return 'muted';
  if (mutedByOthers) return 'mutedByOthers';
  if (suppressed) return 'suppressed';
  if (mode === 'push') return 'notPressed';
  if (mode === 'voice' && level < threshold) return 'belowThreshold';
  return 'shut';
}
