import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mumble } from '#proto/generated/messages.js';
import type { ControlMessage } from '#proto/message-types.ts';
import { Catalogue } from '../i18n/catalogue.ts';
import en from '../i18n/en.json' with { type: 'json' };
import {
  explainBan,
  explainDenial,
  explainReject,
  explainRemoval,
  isPassing,
  nextName,
  writtenIn,
} from './refusals.ts';

const { t: english } = new Catalogue('en', en);

const reject = (type: number, reason = ''): ReturnType<typeof Mumble.Reject.decode> =>
  Mumble.Reject.decode(Mumble.Reject.encode({ type, reason }).finish());

test('each reject is shown at the field it concerns', () => {
  const places = [2, 3, 4, 5, 6, 7, 8].map((type) => explainReject(reject(type), 'ben', true, english).place);
  assert.deepEqual(places, ['name', 'password', 'password', 'name', 'form', 'form', 'form']);
});

test('a name in use comes with a free one', () => {
  assert.equal(explainReject(reject(5), 'ben', false, english).suggestion, 'ben2');
  assert.equal(nextName('ben2'), 'ben3');
  assert.equal(nextName('agent 09'), 'agent 10');
});

test('an unknown reject repeats the words of the server', () => {
  assert.match(explainReject(reject(0, 'maintenance'), 'ben', false, english).text, /maintenance/);
});

test('a missing password is asked for and a wrong one called wrong', () => {
  assert.equal(explainReject(reject(4), 'ben', false, english).text, english('reject.passwordNeeded'));
  assert.equal(explainReject(reject(4), 'ben', true, english).text, english('reject.wrongServerPassword'));
});

test('the name of somebody registered asks for a password, and comes with a free one; a wrong password is called wrong', () => {
  const without = explainReject(reject(3), 'ben', false, english);
  assert.deepEqual(without, {
    place: 'password',
    text: english('reject.nameRegistered', { name: 'ben' }),
    suggestion: 'ben2',
  });
  const wrong = explainReject(reject(3), 'ben', true, english);
  assert.deepEqual(wrong, { place: 'password', text: english('reject.wrongUserPassword', { name: 'ben' }) });
});

test('only reasons that pass by themselves are waited out', () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].filter((type) => isPassing(reject(type), 0)),
    [5, 6, 8],
  );
  assert.equal(isPassing(reject(5), 60_000), false, 'the own old session is gone by now');
});

test('a server with places is not called full when its channels are, nor waited for', () => {
  const { text, remedy } = explainReject(reject(6, 'Every channel you may enter is full'), 'ben', false, english);
  assert.deepEqual([text, remedy], [english('reject.channelsFull'), undefined]);
  assert.equal(explainReject(reject(6, 'Server is full (max 9 users)'), 'ben', false, english).remedy, 'wait');
});

test('a denial is shown where the request was made', () => {
  const denied = (body: object): ReturnType<typeof Mumble.PermissionDenied.decode> =>
    Mumble.PermissionDenied.decode(Mumble.PermissionDenied.encode(body).finish());
  const channels = new Map([
    [
      6,
      {
        id: 6,
        parent: 0,
        name: 'Officers',
        position: 0,
        temporary: false,
        maxUsers: 0,
        enterRestricted: true,
        canEnter: false,
        links: new Set<number>(),
        description: '',
        descriptionHash: '',
      },
    ],
  ]);
  const explain = (body: object): string => {
    const { place, text } = explainDenial(denied(body), channels, english);
    return `${place}: ${text}`;
  };
  assert.equal(
    explain({ type: 1, permission: 0x4, channelId: 6 }),
    `tree: ${english('denied.enter', { channel: 'Officers' })}`,
  );
  assert.equal(
    explain({ type: 1, permission: 0x200, channelId: 6 }),
    `chat: ${english('denied.text', { channel: 'Officers' })}`,
  );
  assert.equal(explain({ type: 4 }), `chat: ${english('denied.tooLong')}`);
  const afterwards = (message: ControlMessage): string => {
    const { place, text } = explainDenial(denied({ type: 4 }), channels, english, writtenIn(message));
    return `${place}: ${text}`;
  };
  const text = (message: string): ControlMessage => ({
    name: 'TextMessage',
    body: { session: [], channelId: [6], treeId: [], message },
  });
  const [picture, words] = [english('denied.pictureTooLarge'), english('denied.tooLong')];
  assert.equal(afterwards(text('<img src="data:image/png;base64,AA"/>')), `chat: ${picture}`);
  assert.equal(afterwards(text('<b>long</b>')), `chat: ${words}`);
  assert.equal(afterwards({ name: 'UserState', body: { session: 3, texture: new Uint8Array(9) } }), `tree: ${picture}`);
  assert.equal(afterwards({ name: 'UserState', body: { session: 3, comment: 'I' } }), `tree: ${words}`);
  assert.equal(afterwards({ name: 'ChannelState', body: { channelId: 6, description: 'We' } }), `tree: ${words}`);
  assert.equal(writtenIn({ name: 'UserState', body: { session: 3, channelId: 6 } }), undefined);
  assert.equal(explain({ type: 9 }), `tree: ${english('denied.channelFull')}`);
  const locked = (body: object) => explainDenial(denied(body), channels, english).locked;
  assert.deepEqual(
    [
      { permission: 0x4, channelId: 6 },
      { permission: 0x200, channelId: 6 },
      { permission: 0x4, channelId: 7 },
    ].map((body) => locked({ type: 1, ...body })),
    [6, undefined, undefined],
  );
});

test('what can be done about a refusal comes with it', () => {
  const remedies = [1, 6, 7, 9].map((type) => explainReject(reject(type), 'ben', true, english).remedy);
  assert.deepEqual(remedies, ['reload', 'wait', 'certificate', undefined]);
});

test('no new connections and an old page are said in words', () => {
  assert.equal(explainReject(reject(9), 'ben', false, english).text, english('arrival.closed'));
  assert.equal(explainReject(reject(1), 'ben', false, english).text, english('arrival.version'));
});

test('a banned certificate is told until when and why, in the time of here', () => {
  const until = new Date('2026-11-25T12:00:00.000Z');
  const said = explainReject(
    reject(0, `You are banned until ${until.toISOString()}: too\nrude`),
    'ben',
    false,
    english,
  );
  assert.deepEqual(said, explainBan({ until, reason: 'too\nrude', automatic: false }, english));
  assert.equal(
    explainReject(reject(0, 'You are banned'), 'ben', false, english).text,
    english('arrival.banned', { until: '', reason: '' }),
  );
});

test('somebody who tried too often is told when to come back', () => {
  const until = new Date('2026-11-25T12:00:00.000Z');
  assert.equal(
    explainBan({ until, reason: 'loud', automatic: false }, english, 'ana').text,
    `${english('removed.banned', { actor: 'ana', reason: '' })} ${explainBan({ until, reason: 'loud', automatic: false }, english).text}`,
  );
  assert.match(explainBan({ until, reason: '', automatic: true }, english).text, /Too many attempts.*2026/);
});

test('a kick says by whom and why and leads back, a ban does not', () => {
  const removal = (actor: string, reason: string, ban: boolean) => explainRemoval({ actor, reason, ban }, english);
  assert.deepEqual(removal('ana', 'loud', false), {
    place: 'form',
    text: english('removed.kicked', { actor: 'ana', reason: 'loud' }),
    remedy: 'rejoin',
    removedBy: 'ana',
  });
  assert.deepEqual(removal('ana', 'loud', true), {
    place: 'form',
    text: english('removed.banned', { actor: 'ana', reason: 'loud' }),
    removedBy: 'ana',
  });
  const ghost = removal('', 'You connected to the server from another device', false);
  assert.equal(ghost.text, english('removed.elsewhere'));
});
