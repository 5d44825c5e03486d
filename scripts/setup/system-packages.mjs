import * as fs from 'node:fs';
import * as path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runCommand } from './command.mjs';
import { SetupError } from './step.mjs';

const LISTS = '/var/lib/apt/lists';
const LISTS_MAX_AGE_MS = 24 * 60 * 60 * 1000;
const LOCKED_RETRY_MS = 15_000;
const LOCKED = /Could not get lock|Unable to (acquire|lock)/;
/** What an install says when the lists are older than the mirror. */
const STALE = /Unable to locate package|has no installation candidate|Failed to fetch|404 {2}Not Found/;

const APT_OPTIONS = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];

const POLICY = '/usr/sbin/policy-rc.d';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SYSTEMD = '/run/systemd/system';
/** Units of packages that would serve by themselves. */
const SERVICES = { coturn: 'coturn.service', 'nginx-light': 'nginx.service' };

const NETWORK_PACKAGES = [
  ['ip', 'iproute2'],
  ['nft', 'nftables'],
  ['turnserver', 'coturn'],
];

/** Debian packages that the test suite needs and this machine lacks. CHROMIUM and FIREFOX name browsers at other places. */
export function missingTestPackages(env = process.env, isRoot = process.getuid?.() === 0) {
  const missing = [];
  if (!isExecutable(env.CHROMIUM ?? '/usr/bin/chromium')) missing.push('chromium');
  if (!isExecutable(env.FIREFOX ?? '/usr/bin/firefox-esr')) missing.push('firefox-esr');
  // Firefox runs no AudioContext without a sound device; PulseAudio has one that throws everything away.
  if (!findCommand('pulseaudio', env)) missing.push('pulseaudio');
  if (!findCommand('nginx', env)) missing.push('nginx-light');
  // Networks with a firewall and a relay can be made by root alone; for everybody else those tests are skipped.
  if (isRoot) {
    for (const [command, name] of NETWORK_PACKAGES) if (!findCommand(command, env)) missing.push(name);
  }
  return missing;
}

/** Full path of a command, also from the administrator's directories, which an ordinary PATH leaves out. */
export function findCommand(command, env = process.env) {
  const directories = [...(env.PATH ?? '').split(path.delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
  return directories
    .filter(Boolean)
    .map((directory) => path.join(directory, command))
    .find((file) => isExecutable(file));
}

/** The one command that installs `packages`, for a person to run. */
export function installCommand(packages, sudo) {
  const prefix = sudo ? 'sudo ' : '';
  return `${prefix}apt-get update && ${prefix}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Installs Debian packages as root on Debian; anywhere else rejects with what to do. */
export async function installSystemPackages(packages, { say, progress }) {
  if (!fs.existsSync('/etc/debian_version') || !findCommand('apt-get')) {
    throw new SetupError(
      `missing on this machine: ${packages.join(', ')} (Debian's names). Install them, then run the same command again.`,
    );
  }
  if (process.getuid() !== 0) {
    throw new SetupError(
      `system packages are missing. Run this, then the same command again:\n\n  ${installCommand(packages, true)}\n`,
    );
  }
  say(`installing ${packages.join(' ')}`);
  const release = holdServices();
  try {
    await install(packages, progress);
  } finally {
    release();
  }
  if (!fs.existsSync(SYSTEMD)) return;
  // Nor at the next start of the machine: tests run these programs themselves.
  for (const name of packages) {
    const unit = SERVICES[name];
    if (unit) await runCommand('systemctl', ['disable', '--quiet', unit]).catch(({ message }) => say(message));
  }
}

/** Keeps packages from starting their services until the returned function is called; a policy of the machine's own stays. */
export function holdServices(policy = POLICY) {
  try {
    // 101: forbidden, by invoke-rc.d(8).
    fs.writeFileSync(policy, '#!/bin/sh\nexit 101\n', { flag: 'wx', mode: 0o755 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return () => undefined;
  }
  const release = () => {
    fs.rmSync(policy, { force: true });
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  // Left behind, it would keep this machine from ever starting a newly installed service.
  const interrupted = (signal) => {
    release();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  return release;
}

async function install(packages, progress) {
  const command = ['install', ...APT_OPTIONS, '--no-install-recommends', ...packages];
  const fresh = listsAge() < LISTS_MAX_AGE_MS;
  if (!fresh) await apt(['update', ...APT_OPTIONS], progress);
  try {
    await apt(command, progress);
  } catch (error) {
    if (!fresh || !STALE.test(error.output ?? '')) throw error;
    await apt(['update', ...APT_OPTIONS], progress);
    await apt(command, progress);
  }
}

/** Another apt at work is waited for: dpkg's lock by apt itself, the lists' lock by one more try. */
async function apt(args, progress) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  try {
    await runCommand('apt-get', args, { env, onLine: progress });
  } catch (error) {
    if (!LOCKED.test(error.output ?? '')) throw error;
    progress('waiting for another apt');
    await delay(LOCKED_RETRY_MS);
    await runCommand('apt-get', args, { env, onLine: progress });
  }
}

/** Milliseconds since `apt-get update` last got something; Infinity if it never did. */
function listsAge() {
  try {
    const lists = fs.readdirSync(LISTS).filter((name) => /_(InRelease|Release|Packages(\.\w+)?)$/.test(name));
    if (!lists.some((name) => name.includes('_Packages'))) return Number.POSITIVE_INFINITY;
    // The files keep the mirror's dates; the directory changes when one is put in place.
    return Date.now() - fs.statSync(LISTS).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
