/** x, y, z in metres. */
export type Vector = readonly [number, number, number];

/** In Mumble's space: left-handed, x to the right, y up, z ahead. */
export interface Pose {
  readonly position: Vector;
  readonly front: Vector;
  readonly top: Vector;
}

export interface Falloff {
  /** Metres; nearer than that nobody gets louder. */
  readonly minDistance: number;
  /** Metres; farther than that nobody gets quieter. */
  readonly maxDistance: number;
  /** How loud somebody is out there, 0 to 1. */
  readonly minVolume: number;
  /** How much of a voice nearer than minDistance comes from all around, 0 to 1. */
  readonly bloom: number;
}

/** Quieter than this is silence: a falloff in decibels never gets to nothing. */
const INAUDIBLE = 0.01;
const AHEAD: Vector = [0, 0, 1];
const UP: Vector = [0, 1, 0];
const SHORTEST = 1e-6;
/** No game is larger, and what lies between two such places still fits into WebAudio's numbers. */
const FARTHEST_METRES = 1e9;

/** False also for what is no number. */
export function isReachable(metres: number): boolean {
  return Math.abs(metres) <= FARTHEST_METRES;
}

/** Where WebAudio puts what is there for Mumble: its space is right-handed, z points backwards. */
export function toWebAudio([x, y, z]: Vector): Vector {
  return [x, y, -z];
}

/** A point as the listener's head sees it, in Mumble's space: to the right, above, ahead. */
export function seenFrom({ position, front, top }: Pose, point: Vector): Vector {
  const ahead = unit(front) ?? AHEAD;
  // A game may leave out the top, or let it run along the front.
  const right = unit(cross(top, ahead)) ?? unit(cross(UP, ahead)) ?? [1, 0, 0];
  const way = subtract(point, position);
  return [dot(way, right), dot(way, cross(ahead, right)), dot(way, ahead)];
}

/** How loud a voice is: from its direction, and from all around. */
export function volumesAt(distance: number, falloff: Falloff): { readonly directed: number; readonly around: number } {
  const { minDistance, maxDistance, minVolume, bloom } = falloff;
  if (distance < minDistance) return { directed: 1, around: bloom * (1 - distance / minDistance) };
  if (distance >= maxDistance) return { directed: minVolume, around: 0 };
  // Each metre takes the same share, as ears expect.
  const way = (distance - minDistance) / (maxDistance - minDistance);
  return { directed: Math.max(minVolume, INAUDIBLE) ** way, around: 0 };
}

export function lengthOf(vector: Vector): number {
  return Math.hypot(...vector);
}

function unit(vector: Vector): Vector | undefined {
  const length = lengthOf(vector);
  if (length < SHORTEST) return undefined;
  const [x, y, z] = vector;
  return [x / length, y / length, z / length];
}

function dot([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return ax * bx + ay * by + az * bz;
}

function subtract([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ax - bx, ay - by, az - bz];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}
