import { isReachable, type Pose, type Vector } from '../audio/spatial.ts';

/** What a game or the page around this one says of the person in it; docs/positional-audio.md. */
export interface GamePlace {
  /** Positions pass only between people whose contexts are equal; empty: in no game now. */
  readonly context: string;
  readonly identity: string;
  /** Whence the own voice comes. */
  readonly avatar: Pose;
  /** Where one hears. */
  readonly camera: Pose;
}

const GAME_MESSAGE = 'undertone.position';
/** As many characters as a server takes bytes of, with room for the longest ones. */
const LONGEST_TEXT = 4096;
const AHEAD: Vector = [0, 0, 1];
const UP: Vector = [0, 1, 0];

/** Undefined for what is none: a page hears messages of all kinds. */
export function readGameMessage(data: unknown): GamePlace | undefined {
  if (!isRecord(data) || data['type'] !== GAME_MESSAGE) return undefined;
  const { context, identity = '', camera } = data;
  const avatar = poseOf(data);
  if (!isText(context) || !isText(identity) || !avatar) return undefined;
  const view = camera === undefined ? avatar : poseOf(camera);
  return view && { context, identity, avatar, camera: view };
}

function poseOf(value: unknown): Pose | undefined {
  if (!isRecord(value)) return undefined;
  const position = vectorOf(value['position']);
  const front = vectorOf(value['front'] ?? AHEAD);
  const top = vectorOf(value['top'] ?? UP);
  return position && front && top && { position, front, top };
}

function vectorOf(value: unknown): Vector | undefined {
  if (!Array.isArray(value) && !(value instanceof Float32Array) && !(value instanceof Float64Array)) return undefined;
  if (value.length !== 3) return undefined;
  const [x, y, z]: unknown[] = Array.from(value);
  if (!isMetres(x) || !isMetres(y) || !isMetres(z)) return undefined;
  return [x, y, z];
}

function isMetres(value: unknown): value is number {
  return typeof value === 'number' && isReachable(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
