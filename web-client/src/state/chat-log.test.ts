import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Body } from '#proto/message-types.ts';
import { Catalogue } from '../i18n/catalogue.ts';
import en from '../i18n/en.json' with { type: 'json' };
import { decodeFrame, encodeFrame } from '../protocol/frame.ts';
import { Mirror } from '../protocol/mirror.ts';
import { logEvent } from './chat-log.ts';

const { t: english } = new Catalogue('en', en);
const [ROOT, ATTIC] = [0, 1];
const [ME, BOSS, BEN] = [7, 8, 9];
const HASH = new Uint8Array(20).fill(1);
const actor = 'boss';

/** Somebody with a comment and a picture, registered; what a change of them says in the chat. */
function world(): (body: Body<'UserState'>) => string[] {
  const mirror = new Mirror();
  const tell = (name: 'ChannelState' | 'UserState' | 'ServerSync', body: object) => {
    // What comes back from the codec is what the wire would bring.
    const received = decodeFrame(encodeFrame({ name, body }));
    return (received && mirror.apply(received)) ?? assert.fail(name);
  };
  tell('ChannelState', { channelId: ROOT, name: 'Root' });
  tell('ChannelState', { channelId: ATTIC, parent: ROOT, name: 'Attic' });
  tell('UserState', { session: ME, name: 'ana', userId: 3, commentHash: HASH, textureHash: HASH });
  tell('UserState', { session: BOSS, name: actor });
  tell('UserState', { session: BEN, name: 'ben', userId: 4, comment: 'I am ben' });
  tell('ServerSync', { session: ME });
  return (body) => {
    const said: string[] = [];
    for (const event of tell('UserState', body)) logEvent(event, mirror, english, (text) => said.push(text));
    return said;
  };
}

test('what somebody else does to oneself is said once, and by whom', () => {
  const after = world();
  const name = 'anna';
  const cases: [change: Body<'UserState'>, said: string][] = [
    [{ comment: '' }, english('log.commentRemoved', { actor })],
    [{ texture: new Uint8Array() }, english('log.pictureRemoved', { actor })],
    [{ name }, english('log.renamed', { actor, name })],
    [{ userId: 0xffff_ffff }, english('log.unregistered')],
    [{ userId: 5 }, english('log.registered', { actor })],
    [{ deaf: true }, english('log.deafened', { actor })],
    [{ mute: false }, english('log.undeafened', { actor })],
    [{ mute: true }, english('log.muted', { actor })],
    [{ mute: false }, english('log.unmuted', { actor })],
    [{ channelId: ATTIC, suppress: true }, english('log.youWereMoved', { actor, channel: 'Attic' })],
    [{ suppress: false }, english('log.unmuted', { actor })],
  ];
  for (const [change, said] of cases) {
    assert.deepEqual(after({ session: ME, actor: BOSS, ...change }), [said]);
    assert.deepEqual(after({ session: ME, actor: BOSS, ...change }), [], 'and again is no news');
  }
});

test('rules that take the own voice away and give it back are said without a name', () => {
  const after = world();
  assert.deepEqual(after({ session: ME, suppress: true }), [english('log.suppressed')]);
  assert.deepEqual(after({ session: ME, suppress: false }), [english('log.unsuppressed')]);
});

test('what one does oneself, and what is done to others, is not said', () => {
  const after = world();
  for (const change of [{ comment: '' }, { texture: new Uint8Array() }, { name: 'anna' }, { mute: true }]) {
    assert.deepEqual(after({ session: ME, actor: ME, ...change }), []);
    assert.deepEqual(after({ session: BEN, actor: BOSS, ...change }), []);
  }
  assert.deepEqual(after({ session: BEN, userId: 0xffff_ffff }), []);
});

test('a comment and a picture that are only fetched are no news', () => {
  const after = world();
  assert.deepEqual(after({ session: ME, comment: 'x'.repeat(200) }), []);
  assert.deepEqual(after({ session: ME, texture: new Uint8Array(200) }), []);
});
