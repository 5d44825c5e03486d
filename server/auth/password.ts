import { createHash, pbkdf2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordHash } from '#domain/change.ts';

// Encoded as $scheme$parameters$salt$hash, in base64 without padding:
//   $scrypt$ln=14,r=8,p=5$…$…      what new passwords get
//   $pbkdf2-sha384$i=1000$…$…      murmur's; imported registrations keep it until their next login (reference 4.5)
//   $sha1$$$…                      murmur's before 1.3: no salt

/** Verifies never: a login that was switched off, as opposed to one that never had a password (null). */
export const DISABLED_PASSWORD = '!';

// OWASP's parameters for 16 MiB: a fifth of a second of one core, and a few at once do not fill a small machine.
const LOG2_COST = 14;
const BLOCK_SIZE = 8;
const PARALLELISM = 5;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

// A stored value must not be able to stop the server.
const HIGHEST_LOG2_COST = 18;
const HIGHEST_ITERATIONS = 10_000_000;

const derivePbkdf2 = promisify(pbkdf2);

/** Takes about 0.2 s of a thread of the pool, none of the event loop. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await deriveScrypt(password, salt, HASH_BYTES, LOG2_COST, BLOCK_SIZE, PARALLELISM);
  return encode('scrypt', `ln=${LOG2_COST},r=${BLOCK_SIZE},p=${PARALLELISM}`, salt, hash);
}

/** False too for what is no encoded password. */
export async function verifyPassword(password: string, encoded: PasswordHash): Promise<boolean> {
  const [before, scheme, parameters, salt, hash] = encoded?.split('$') ?? [];
  if (before !== '' || parameters === undefined || salt === undefined || !hash) return false;
  const expected = Buffer.from(hash, 'base64');
  const actual = await derive(scheme, password, Buffer.from(salt, 'base64'), expected.length, parameters);
  return actual !== null && timingSafeEqual(actual, expected);
}

/** Whether a password that was just verified should be hashed anew. */
export function isOutdated(encoded: string): boolean {
  return !encoded.startsWith(`$scrypt$ln=${LOG2_COST},r=${BLOCK_SIZE},p=${PARALLELISM}$`);
}

/**
 * Takes over a row of murmur's users table.
 * @param iterations 0 or less: pw is a plain SHA-1
 */
export function encodeMurmurPassword(pwHex: string, saltHex: string, iterations: number): string {
  const hash = Buffer.from(pwHex, 'hex');
  if (iterations <= 0) return encode('sha1', '', Buffer.alloc(0), hash);
  return encode('pbkdf2-sha384', `i=${iterations}`, Buffer.from(saltHex, 'hex'), hash);
}

function encode(scheme: string, parameters: string, salt: Buffer, hash: Buffer): string {
  const [saltText, hashText] = [salt, hash].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$${scheme}$${parameters}$${saltText}$${hashText}`;
}

async function derive(
  scheme: string | undefined,
  password: string,
  salt: Buffer,
  length: number,
  text: string,
): Promise<Buffer | null> {
  const parameters = new Map(text.split(',').map((pair) => pair.split('=') as [string, string]));
  const number = (name: string) => Number(parameters.get(name));
  switch (scheme) {
    case 'scrypt': {
      const [cost, blocks, lanes] = [number('ln'), number('r'), number('p')];
      if (!(cost > 0 && cost <= HIGHEST_LOG2_COST && blocks > 0 && blocks <= 32 && lanes > 0 && lanes <= 16))
        return null;
      return deriveScrypt(password, salt, length, cost, blocks, lanes);
    }
    case 'pbkdf2-sha384': {
      const iterations = number('i');
      if (!(Number.isInteger(iterations) && iterations > 0 && iterations <= HIGHEST_ITERATIONS)) return null;
      return derivePbkdf2(password, salt, iterations, length, 'sha384');
    }
    case 'sha1': {
      const digest = createHash('sha1').update(password).digest();
      return digest.length === length ? digest : null;
    }
    default:
      return null;
  }
}

function deriveScrypt(
  password: string,
  salt: Buffer,
  length: number,
  log2Cost: number,
  r: number,
  p: number,
): Promise<Buffer> {
  const N = 2 ** log2Cost;
  // What the algorithm needs, and a little: Node refuses above its limit, which is lower by default.
  const maxmem = 128 * r * (N + p) + 1_048_576;
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, { N, r, p, maxmem }, (error, hash) => (error ? reject(error) : resolve(hash)));
  });
}
