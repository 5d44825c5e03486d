import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import { Permission } from '../protocol/permission.ts';
import { inviteToken } from './invite-token.ts';

const { Enter, Speak, Whisper, TextMessage, LinkChannel, Write } = Permission;

/** What is found by the rules of a channel, in this order. */
function found(rules: readonly object[], inheritAcls = true): string {
  const plain = { inherited: false, applyHere: true, applySubs: true };
  const acls = rules.map((rule) => ({ ...plain, ...rule }));
  const sent = Mumble.ACL.encode({ channelId: 6, inheritAcls, acls, groups: [] }).finish();
  return inviteToken(Mumble.ACL.decode(sent));
}
const closing = { group: 'all', deny: Enter };
const opening = { group: '#sesame', grant: Enter };

test('the password of a channel goes into the link, and so does another token that opens it', () => {
  const asSetByClients = Enter | Speak | Whisper | TextMessage | LinkChannel;
  assert.equal(found([closing, { group: '#open up', grant: asSetByClients }]), 'open up');
  assert.equal(found([closing, opening]), 'sesame');
  assert.equal(found([{ ...closing, group: '!auth' }, opening]), 'sesame');
  assert.equal(found([closing, opening, { userId: 7, deny: Enter }]), 'sesame');
});

test('a channel that is open to all needs none, and one that no token opens has none', () => {
  assert.equal(found([]), '');
  assert.equal(found([opening]), '');
  assert.equal(found([closing]), '');
  assert.equal(found([opening, closing]), '');
  assert.equal(found([closing, { ...opening, grant: Speak }]), '');
  assert.equal(found([closing, { ...opening, applyHere: false }]), '');
  assert.equal(found([closing, { group: 'friends', grant: Enter }]), '');
  assert.equal(found([closing, { userId: 7, grant: Enter }]), '');
});

test('a token of moderators is never handed out', () => {
  const moderators = { group: '#boss', grant: Enter | Write };
  assert.equal(found([closing, moderators]), '');
  assert.equal(found([closing, moderators, opening]), 'sesame');
});

test('what a channel above says counts where it is taken over', () => {
  const above = [closing, opening].map((rule) => ({ ...rule, inherited: true }));
  assert.equal(found(above), 'sesame');
  assert.equal(found(above, false), '');
  assert.equal(found(above.map((rule) => ({ ...rule, applySubs: false }))), '');
});
