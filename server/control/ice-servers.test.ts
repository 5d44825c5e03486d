import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import type { SessionId } from '#domain/ids.ts';
import { IceServers } from './ice-servers.ts';

const STUN = { urls: ['stun:a.example'] };
const TURN = { urls: ['turn:b.example', 'turns:b.example'] };
const OWN = { urls: ['turn:c.example'], username: 'own', credential: 'word' };
const NOON = new Date('2030-01-01T12:00:00.900Z');

test('a shared secret gives every session a name that says when it ends, and its HMAC', () => {
  const servers = new IceServers([TURN], { kind: 'secret', secret: 'north', lifetimeSeconds: 3600 });
  const username = '1893502800:7';
  const credential = createHmac('sha1', 'north').update(username).digest('base64');
  assert.deepEqual(servers.for(7 as SessionId, NOON), {
    servers: [{ ...TURN, username, credential }],
    seconds: 3600,
  });
});

test('credentials of a server go before those for all, and STUN servers get none', () => {
  const servers = new IceServers([STUN, TURN, OWN], { kind: 'static', username: 'all', credential: 'pass' });
  assert.deepEqual(servers.for(7 as SessionId, NOON), {
    servers: [{ ...STUN, username: null, credential: null }, { ...TURN, username: 'all', credential: 'pass' }, OWN],
  });
});
