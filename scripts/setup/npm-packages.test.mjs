import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { missingPackages, npmEnvironment, unlockedDependencies } from './npm-packages.mjs';

const lockfile = {
  packages: {
    '': { dependencies: { ws: '1.0.0' }, devDependencies: { vite: '^2' } },
    'node_modules/ws': { version: '1.0.0', integrity: 'a' },
    'node_modules/vite': { version: '2.1.0', integrity: 'b', dev: true },
    'node_modules/fsevents': { version: '3.0.0', integrity: 'c', optional: true, os: ['darwin'] },
  },
};
const { '': _root, 'node_modules/fsevents': _fsevents, ...installed } = lockfile.packages;

describe('installed npm packages', () => {
  test('are complete without the optional ones of other platforms', () => {
    assert.deepEqual(missingPackages(lockfile, { packages: installed }), []);
  });

  test('lack one that is not there, of whatever kind', () => {
    const { 'node_modules/vite': _vite, ...rest } = installed;
    assert.deepEqual(missingPackages(lockfile, { packages: rest }), ['node_modules/vite']);
  });

  test('lack one whose version or content is another', () => {
    for (const change of [{ version: '1.0.1' }, { integrity: 'z' }]) {
      const packages = { ...installed, 'node_modules/ws': { ...installed['node_modules/ws'], ...change } };
      assert.deepEqual(missingPackages(lockfile, { packages }), ['node_modules/ws']);
    }
  });

  test('an optional one that is there must be the right one too', () => {
    const packages = { ...installed, 'node_modules/fsevents': { version: '2.0.0', integrity: 'c' } };
    assert.deepEqual(missingPackages(lockfile, { packages }), ['node_modules/fsevents']);
  });
});

test('dependencies that package.json added, changed or dropped since the lockfile are named', () => {
  assert.deepEqual(unlockedDependencies(lockfile.packages[''], lockfile), []);
  const manifest = { dependencies: { ws: '2.0.0', zod: '4.0.0' } };
  assert.deepEqual(unlockedDependencies(manifest, lockfile), ['ws', 'zod', 'vite']);
});

test('an npm inside an npm script does not see the outer script, nor the Node that it replaces', () => {
  const env = npmEnvironment({
    PATH: '/clone/node_modules/.bin:/usr/lib/node_modules/npm/bin:/usr/bin:/bin',
    HOME: '/home/ann',
    npm_config_cache: '/cache',
    npm_config_local_prefix: '/clone',
    npm_lifecycle_event: 'start',
    npm_package_name: 'undertone',
    INIT_CWD: '/clone',
  });
  assert.deepEqual(env, { PATH: '/usr/bin:/bin', HOME: '/home/ann', npm_config_cache: '/cache' });
});
