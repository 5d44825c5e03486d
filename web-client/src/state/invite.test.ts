import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../protocol/model.ts';
import { channelAt, inviteLink, mumbleLink, pathOf, readInvite } from './invite.ts';

const channels = new Map(
  [
    { id: 0, parent: null, name: 'Root' },
    { id: 1, parent: 0, name: 'Lobby' },
    { id: 2, parent: 1, name: 'a/b ?#%' },
    { id: 3, parent: 0, name: 'lobby' },
  ].map((channel) => [channel.id, channel as Channel]),
);

test('a link to a channel leads back to it whatever its name is', () => {
  const link = inviteLink('https://voice.example/sub/?x=1#/old', pathOf(channels, 2));
  assert.equal(link, 'https://voice.example/sub/#/Lobby/a%2Fb%20%3F%23%25');
  const invite = readInvite(new URL(link).hash);
  assert.deepEqual(invite, { path: ['Lobby', 'a/b ?#%'], token: '' });
  assert.equal(channelAt(channels, invite?.path ?? [])?.id, 2);
});

test('a token travels with the link', () => {
  assert.deepEqual(readInvite('#/Lobby?token=a%20b'), { path: ['Lobby'], token: 'a b' });
});

test('the exact name wins over one in another case', () => {
  assert.equal(channelAt(channels, ['lobby'])?.id, 3);
  assert.equal(channelAt(channels, ['LOBBY'])?.id, 1);
  assert.equal(channelAt(channels, ['nowhere']), undefined);
  assert.equal(channelAt(channels, [])?.id, 0);
});

test('what is no invitation is none', () => {
  for (const hash of ['', '#', '#top', '#/%']) assert.equal(readInvite(hash), null, hash);
});

test('the desktop client gets an address of its own', () => {
  assert.equal(mumbleLink({ host: '::1', port: 64738 }, ['A b'], ''), 'mumble://[::1]:64738/A%20b');
  assert.equal(
    mumbleLink({ host: 'v.example', port: 1 }, [], 'My server'),
    'mumble://v.example:1/?title=My%20server&version=1.2.0',
  );
});
