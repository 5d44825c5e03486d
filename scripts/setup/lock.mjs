import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 250;

/**
 * Runs `work` while holding the lock file, so that two set-ups of one directory follow each other.
 * The file names its owner; a lock whose owner is gone counts for nothing.
 * `onWait(pid)` is called once if somebody else holds it.
 */
export async function withLock(file, work, onWait = () => {}) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = identity(process.pid);
  let told = false;
  while (!take(file, mine)) {
    const owner = read(file);
    if (owner === undefined) continue;
    if (!isAlive(owner)) {
      breakLock(file, owner);
      continue;
    }
    if (!told) onWait(Number.parseInt(owner, 10));
    told = true;
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) fs.rmSync(file, { force: true });
  }
}

/** link(2) makes the file appear with its content, or not at all. */
function take(file, content) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Two may find the same dead owner: who moves away the other's fresh lock by mistake puts it back. */
function breakLock(file, dead) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    fs.renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  try {
    if (read(aside) !== dead) fs.linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Process id and, where the system tells it, the start time: ids are reused. */
function identity(pid) {
  return `${pid} ${startTime(pid)}`;
}

function startTime(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields 3 and 22; the second one is the command in parentheses and may hold spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie only waits for its parent to take note.
    return fields[0] === 'Z' ? 'ended' : fields[19];
  } catch {
    return '-';
  }
}

function isAlive(owner) {
  const pid = Number.parseInt(owner, 10);
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return identity(pid) === owner;
}
