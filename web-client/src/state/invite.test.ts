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

test('a token travels with the link, whatever it is made of', () => {
  for (const token of ['sesame', 'a b', 'a+b', 'why?', 'ä&token=%/#']) {
    const link = inviteLink('https://voice.example/', ['Lobby'], token);
    assert.deepEqual(readInvite(new URL(link).hash), { path: ['Lobby'], token });
  }
  assert.equal(inviteLink('https://v.example/', ['A b'], 'c d'), 'https://v.example/#/A%20b?token=c%20d');
});

test('a link written by hand may hold its token as it is', () => {
  for (const token of ['a+b', 'why?', '?', 'a=b']) {
    assert.deepEqual(readInvite(`#/Lobby?token=${token}`), { path: ['Lobby'], token });
  }
  assert.deepEqual(readInvite('#/Lobby?x=1&token=a&y=2'), { path: ['Lobby'], token: 'a' });
  assert.deepEqual(readInvite('#/Lobby?nothing=1'), { path: ['Lobby'], token: '' });
});

test('a token without a channel leads nowhere, and a link to the root leads into the root', () => {
  assert.deepEqual(readInvite('#/?token=sesame'), { path: null, token: 'sesame' });
  assert.deepEqual(readInvite(new URL(inviteLink('https://v.example/', [])).hash), { path: [], token: '' });
});

test('the exact name wins over one in another case', () => {
  assert.equal(channelAt(channels, ['lobby'])?.id, 3);
  assert.equal(channelAt(channels, ['LOBBY'])?.id, 1);
  assert.equal(channelAt(channels, ['nowhere']), undefined);
  assert.equal(channelAt(channels, [])?.id, 0);
});

test('what is no invitation is none', () => {
  for (const hash of ['', '#', '#top', '#/%', '#/Lobby?token=%']) assert.equal(readInvite(hash), null, hash);
});

test('the desktop client gets an address of its own', () => {
  assert.equal(mumbleLink({ host: '::1', port: 64738 }, ['A b'], ''), 'mumble://[::1]:64738/A%20b');
  assert.equal(
    mumbleLink({ host: 'v.example', port: 1 }, [], 'My server'),
    'mumble://v.example:1/?title=My%20server&version=1.2.0',
  );
});
