import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../../test/support/runes.ts';
import { Catalogue } from '../i18n/catalogue.ts';
import en from '../i18n/en.json' with { type: 'json' };
import type { Channel } from '../protocol/model.ts';
import { readServerInfo } from '../protocol/server-info.ts';
import type { Phase } from './session.svelte.ts';

const { t } = new Catalogue('en', en);
const { Invitation } = await import('./invitation.svelte.ts');

const CHANNELS = [
  { id: 0, parent: null, name: 'Root' },
  { id: 4, parent: 0, name: 'The Lobby' },
] as Channel[];

function world(hash: string, phase: Phase = 'away') {
  const happened: unknown[] = [];
  const invitation = new Invitation('https://voice.example/', hash, {
    settings: { values: { tokens: ['kept'] } as never, change: () => undefined },
    tree: { channels: new Map(CHANNELS.map((channel) => [channel.id, channel])) as never },
    chat: { log: (text: string) => happened.push(text) },
    lobby: { info: readServerInfo({ name: 'Campfire', mumbleHost: 'v.example', mumblePort: 7 }, 'test') },
    t,
    session: () => ({
      phase,
      enter: (channel) => happened.push(channel),
      setTokens: (tokens) => happened.push(tokens),
    }),
  });
  return { invitation, happened };
}

test('the token of an invitation is kept whatever channel is chosen, and when none is', () => {
  const { invitation, happened } = world('#/The%20Lobby?token=sesame');
  assert.deepEqual(invitation.tokens, ['kept', 'sesame']);
  for (const path of [['Elsewhere'], null]) {
    invitation.choose(path);
    assert.deepEqual(invitation.tokens, ['kept', 'sesame']);
  }
  invitation.follow();
  assert.deepEqual(happened, []);
});

test('what the address asks for is known apart from what was chosen instead', () => {
  const { invitation } = world('#/The%20Lobby?token=sesame');
  assert.equal(invitation.current, invitation.addressed);
  invitation.choose(['Elsewhere']);
  assert.deepEqual(invitation.addressed, { path: ['The Lobby'], token: 'sesame' });
  invitation.take('#/Elsewhere');
  assert.equal(invitation.current, invitation.addressed);
  assert.deepEqual(invitation.addressed, { path: ['Elsewhere'], token: '' });
});

test('an invitation is followed into its channel, one to the root into the root, and a token alone nowhere', () => {
  const entered = (hash: string): unknown[] => {
    const { invitation, happened } = world(hash);
    invitation.follow();
    return happened;
  };
  assert.deepEqual(entered('#/the%20lobby?token=x'), [4]);
  assert.deepEqual(entered('#/'), [0]);
  assert.deepEqual(entered('#/?token=sesame'), []);
  assert.deepEqual(entered(''), []);
  assert.deepEqual(entered('#/Gone'), [t('room.inviteGone', { channel: 'Gone' })]);
});

test('a token alone, typed into the address of a page that has joined, is told to the server', () => {
  const { invitation, happened } = world('', 'joined');
  invitation.take('#/?token=sesame');
  assert.deepEqual(happened, [['kept', 'sesame']]);
});

test('an invitation that is followed while the connection is lost is kept for the return', () => {
  const { invitation, happened } = world('', 'reconnecting');
  invitation.take('#/The%20Lobby?token=sesame');
  assert.deepEqual(happened, [['kept', 'sesame'], 4]);
});

test('the link for the Mumble app leads where the page is about to go', () => {
  const rest = '?title=Campfire&version=1.2.0';
  const { invitation } = world('#/The%20Lobby?token=sesame');
  assert.equal(invitation.mumbleLink, `mumble://v.example:7/The%20Lobby${rest}`);
  invitation.choose(null);
  assert.equal(invitation.mumbleLink, `mumble://v.example:7/${rest}`);
  assert.equal(invitation.mumbleLinkTo(4), `mumble://v.example:7/The%20Lobby${rest}`);
});

test('a link to a channel holds a token only where one is given', () => {
  const { invitation } = world('#/The%20Lobby?token=sesame');
  assert.equal(invitation.linkTo(4), 'https://voice.example/#/The%20Lobby');
  assert.equal(invitation.linkTo(4, 'a b'), 'https://voice.example/#/The%20Lobby?token=a%20b');
});
