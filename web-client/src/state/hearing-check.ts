import type { TalkMode } from '../audio/talk-gate.ts';

export const HEARING_STEPS = ['microphone', 'permission', 'level', 'gate', 'uplink', 'server', 'listeners'] as const;
export type HearingStep = (typeof HEARING_STEPS)[number];

export type HearingFault =
  | 'off'
  | 'denied'
  | 'insecure'
  | 'soundless'
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
  | 'cannotSend'
  | 'nothingSent'
  | 'nothingArrives'
  | 'nobodyHere'
  | 'allDeafened';

/** What was seen in the last few seconds, while somebody spoke or believed to. */
export interface HearingFacts {
  readonly microphone: 'on' | 'off' | 'asking' | 'denied' | 'insecure' | 'soundless' | 'unavailable';
  /** Loudest dBFS that the device gave. */
  readonly raw: number;
  /** Loudest dBFS that the gate judged: without the noise that was taken out. */
  readonly level: number;
  readonly mode: TalkMode;
  readonly threshold: number;
  readonly muted: boolean;
  readonly mutedByOthers: boolean;
  readonly suppressed: boolean;
  /** The gate let something through. */
  readonly transmitted: boolean;
  /** There was time enough to speak: whoever wants to be heard has tried by now. */
  readonly tried: boolean;
  /** null: being looked for. */
  readonly connected: boolean | null;
  /** The path is there, but this browser can only listen on it. */
  readonly unheard: boolean;
  /** Whether packets leave the browser; null: not known yet. */
  readonly leaves: boolean | null;
  /** Whether the server gets what is said; null: not known yet. */
  readonly arrives: boolean | null;
  /** Others whom this voice is for, and how many of them are not deafened. */
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
export const QUIET_DB = -65;

/** The way of a voice, step by step up to the first that is broken. What is not known yet hides nothing that is. */
export function walk(facts: HearingFacts): HearingResult[] {
  let open = true;
  return HEARING_STEPS.map((step) => {
    const fault = open ? judge(step, facts) : 'unknown';
    if (fault === 'unknown') return { step, state: 'waiting', fault: null };
    if (fault !== null) open = false;
    return { step, state: fault === null ? 'good' : 'broken', fault };
  });
}

/** null: this step works. */
function judge(step: HearingStep, facts: HearingFacts): HearingFault | 'unknown' | null {
  switch (step) {
    case 'microphone':
      return judgeMicrophone(facts);
    case 'permission':
      return judgePermission(facts);
    case 'level':
      return judgeLevel(facts);
    case 'gate':
      return judgeGate(facts);
    case 'uplink':
      return judgeUplink(facts);
    case 'server':
      return facts.arrives === null ? 'unknown' : facts.arrives ? null : 'nothingArrives';
    case 'listeners':
      return facts.others === 0 ? 'nobodyHere' : facts.listening === 0 ? 'allDeafened' : null;
  }
}

function judgeMicrophone({ microphone }: HearingFacts): HearingFault | null {
  return microphone === 'off' || microphone === 'soundless' || microphone === 'unavailable' ? microphone : null;
}

function judgePermission({ microphone }: HearingFacts): HearingFault | 'unknown' | null {
  if (microphone === 'asking') return 'unknown';
  return microphone === 'denied' || microphone === 'insecure' ? microphone : null;
}

function judgeLevel(facts: HearingFacts): HearingFault | 'unknown' | null {
  const { raw, tried } = facts;
  if (raw >= QUIET_DB) return null;
  // Nobody speaks who knows that it would be for nothing.
  if (!tried || shutOnPurpose(facts) !== null) return 'unknown';
  return raw <= SILENT_DB ? 'silent' : 'quiet';
}

function judgeGate(facts: HearingFacts): HearingFault | 'unknown' | null {
  const { transmitted, tried, mode, level, threshold } = facts;
  const purpose = shutOnPurpose(facts);
  if (purpose !== null) return purpose;
  if (transmitted) return null;
  if (!tried) return 'unknown';
  if (mode === 'push') return 'notPressed';
  return mode === 'voice' && level < threshold ? 'belowThreshold' : 'shut';
}

function shutOnPurpose({ muted, mutedByOthers, suppressed }: HearingFacts): HearingFault | null {
  if (muted) return 'muted';
  if (mutedByOthers) return 'mutedByOthers';
  return suppressed ? 'suppressed' : null;
}

function judgeUplink({ connected, unheard, leaves }: HearingFacts): HearingFault | 'unknown' | null {
  if (unheard) return 'cannotSend';
  if (connected === false) return 'noPath';
  if (connected === null || leaves === null) return 'unknown';
  return leaves ? null : 'nothingSent';
}
