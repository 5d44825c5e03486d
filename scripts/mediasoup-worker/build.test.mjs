import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mesonList } from './build.mjs';

const MESON = `
common_sources = [
  'src/lib.cpp',
  'src/Utils/Crypto.cpp', # 'src/not/this' is no source
]
if host_machine.system() == 'linux'
  common_sources += [ 'src/DepLibUring.cc' ]
endif
other_sources = ['src/main.cpp']
`;

test('all parts of a Meson list are read, and of that list only', () => {
  assert.deepEqual(mesonList(MESON, 'common_sources'), ['src/lib.cpp', 'src/Utils/Crypto.cpp', 'src/DepLibUring.cc']);
});

test('a list that is not there stops the build', () => {
  assert.throws(() => mesonList(MESON, 'libwebrtc_sources'), /no list "libwebrtc_sources"/);
});
