import type { Change } from '#domain/change.ts';
import { ConfigError, overrideOf, settingName } from '../ops/config.ts';
import { whyForeign } from '../ops/murmur-keys.ts';
import type { Findings } from './findings.ts';

type Override = Extract<Change, { kind: 'config-set' }>;

/** Not settings: see identity.ts. */
const OF_IDENTITY = new Set(['certificate', 'key', 'passphrase']);
/** Names in the database that differ from those of the file. */
const ALIASES: Readonly<Record<string, string>> = { password: 'serverPassword' };

/** What was set at run time and is a setting here that the database may override. */
export function mapSettings(config: ReadonlyMap<string, string>, { leftOut, remarks }: Findings): Override[] {
  const overrides: Override[] = [];
  for (const [key, value] of config) {
    if (OF_IDENTITY.has(key) || value.trim() === '') continue;
    const name = settingName(ALIASES[key] ?? key);
    const foreign = whyForeign(key);
    if (foreign !== undefined) leftOut.push(`setting ${key}: ${foreign}`);
    else if (name === undefined) leftOut.push(`setting ${key}: there is none of this name`);
    else {
      try {
        overrides.push(overrideOf(name, value));
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        remarks.push(`setting ${key}: write it into undertone.toml, for ${error.message}`);
      }
    }
  }
  return overrides;
}
