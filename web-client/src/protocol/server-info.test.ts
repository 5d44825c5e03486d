import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readServerInfo } from './server-info.ts';

test('a server without a host of its own is reached under the host of the page', () => {
  const json = {
    name: 'Games',
    users: 2,
    maxUsers: 10,
    mumbleHost: null,
    mumblePort: 64738,
    passwordRequired: true,
    defaultChannel: 4,
  };
  assert.deepEqual(readServerInfo(json, 'voice.example'), {
    name: 'Games',
    users: 2,
    maxUsers: 10,
    mumble: { host: 'voice.example', port: 64738 },
    passwordRequired: true,
    publicTree: false,
    defaultChannel: 4,
    banned: null,
  });
  assert.equal(
    readServerInfo({ ...json, mumbleHost: 'other.example' }, 'voice.example')?.mumble?.host,
    'other.example',
  );
});

test('an answer of another shape yields harmless values', () => {
  assert.deepEqual(readServerInfo({ name: 5 }, 'h'), {
    name: '',
    users: 0,
    maxUsers: 0,
    mumble: null,
    passwordRequired: false,
    publicTree: false,
    defaultChannel: 0,
    banned: null,
  });
  assert.equal(readServerInfo('x', 'h'), undefined);
});

test('a ban of the own address is told with its end and its reason', () => {
  const until = '2026-11-25T12:00:00.000Z';
  const banned = { until, reason: 'rude', automatic: false };
  assert.deepEqual(readServerInfo({ banned }, 'h')?.banned, { ...banned, until: new Date(until) });
  assert.deepEqual(readServerInfo({ banned: { until: null } }, 'h')?.banned, {
    until: null,
    reason: '',
    automatic: false,
  });
});
