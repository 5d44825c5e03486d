import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allow, ControlWorld } from '../../test/support/control-world.ts';
import { Random } from '../../test/support/random.ts';

const TYPES = [...Array.from({ length: 27 }, (_, id) => id), ...Array.from({ length: 18 }, (_, at) => 1002 + at)];
const VOICE = 1;

/** Something that a protobuf decoder mostly accepts: any fields, small numbers, short texts, messages within messages. */
function anyMessage(random: Random, depth = 0): Uint8Array {
  const parts: number[] = [];
  const fields = random.below(7);
  for (let at = 0; at < fields; at += 1) {
    const field = random.between(1, 26);
    const kind = random.pick([0, 0, 0, 2, 2, 5]);
    parts.push(...varint(field * 8 + kind));
    if (kind === 0) parts.push(...varint(random.chance(0.1) ? random.bits() : random.below(8)));
    else if (kind === 5) parts.push(...random.bytes(4));
    else {
      const inner = depth < 2 && random.chance(0.4) ? anyMessage(random, depth + 1) : letters(random);
      parts.push(...varint(inner.length), ...inner);
    }
  }
  return Uint8Array.from(parts);
}

function varint(value: number): number[] {
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

function letters(random: Random): Uint8Array {
  return Buffer.from('abcd <b>é</b> 日本'.slice(0, random.below(16)));
}

for (const seed of [1, 2, 3]) {
  test(`no message whatever makes a handler fail, seed ${seed}`, async () => {
    const random = new Random(seed);
    const world = await ControlWorld.start({ users: 500 });
    await world.setAcl(0, [allow('all', 0x1f0fff)]);
    for (let at = 0; at < 5; at += 1) await world.addChannel(`Room ${at}`, at >> 1);
    const kinds = ['desktop', 'browser'] as const;
    const clients = await Promise.all(kinds.map((kind) => world.join(kind, { kind })));
    for (let step = 0; step < 2000; step += 1) {
      const at = random.below(clients.length);
      const client = clients[at];
      if (client === undefined || client.connection.ended !== null) {
        clients[at] = await world.join(`Client ${step}`, { kind: random.pick(kinds) });
        continue;
      }
      const type = random.pick(TYPES);
      if (type !== VOICE) client.connection.sayBytes(type, anyMessage(random));
      if (random.chance(0.05)) await world.settle();
    }
    await world.settle();
    const { incidents, received, malformed, ignored } = world.server.metrics().messages;
    assert.equal(
      incidents,
      0,
      JSON.stringify(world.troubles[0], (_, value) => String(value?.stack ?? value)),
    );
    assert.ok(received - malformed - ignored > 500, 'too few of the messages were understood');
  });
}
