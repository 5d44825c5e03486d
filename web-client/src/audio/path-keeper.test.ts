import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { PathKeeper } from './path-keeper.ts';

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'] });
});

function world() {
  const did: string[] = [];
  const keeper = new PathKeeper(
    {
      restartIce: () => did.push('ice'),
      doubted: () => did.push('doubt'),
      restartMedia: () => did.push('media'),
      routeChanged: (route) => did.push(route),
    },
    () => Date.now(),
  );
  return { keeper, did };
}

/** With a server that answers after so long. */
function negotiate(keeper: PathKeeper, roundTrip: number): void {
  keeper.stateChanged('starting');
  mock.timers.tick(roundTrip);
  keeper.stateChanged('connecting');
}

for (const [roundTrip, patience] of [
  [20, 2050],
  [150, 2550],
  [400, 3550],
] as const) {
  test(`with a server ${roundTrip} ms away WebRTC has ${patience} ms to connect`, () => {
    const { keeper, did } = world();
    negotiate(keeper, roundTrip);
    mock.timers.tick(patience);
    keeper.stateChanged('connected');
    mock.timers.tick(600_000);
    assert.deepEqual(did, []);
    assert.equal(keeper.route, 'webrtc');
  });
}

test('what connects while the tunnel is used already is taken once and for all', () => {
  const { keeper, did } = world();
  negotiate(keeper, 20);
  mock.timers.tick(2100);
  assert.deepEqual(did.splice(0), ['tunnel']);
  keeper.stateChanged('connected');
  mock.timers.tick(600_000);
  assert.deepEqual(did, ['webrtc']);
});

test('a server that takes its time to negotiate is waited for, six seconds in all', () => {
  const { keeper, did } = world();
  keeper.stateChanged('starting');
  mock.timers.tick(5000);
  keeper.stateChanged('connecting');
  mock.timers.tick(999);
  assert.deepEqual(did, []);
  mock.timers.tick(1);
  assert.deepEqual(did.splice(0), ['tunnel']);
  const late = world();
  late.keeper.stateChanged('starting');
  mock.timers.tick(6000);
  mock.timers.tick(1000);
  late.keeper.stateChanged('connecting');
  mock.timers.tick(28_999);
  assert.deepEqual(late.did, ['tunnel']);
  mock.timers.tick(1);
  assert.deepEqual(late.did, ['tunnel', 'media']);
});

test('what does not connect in time goes through the tunnel, and WebRTC is tried again ever less often', () => {
  const { keeper, did } = world();
  negotiate(keeper, 0);
  mock.timers.tick(2000);
  assert.deepEqual(did.splice(0), ['tunnel']);
  for (const wait of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
    mock.timers.tick(wait - 1);
    assert.deepEqual(did, []);
    mock.timers.tick(1);
    assert.deepEqual(did.splice(0), ['media'], `after ${wait}`);
    keeper.stateChanged('closed');
    keeper.stateChanged('starting');
    keeper.stateChanged('connecting');
    keeper.stateChanged('failed');
  }
  keeper.stateChanged('closed');
  keeper.stateChanged('starting');
  keeper.stateChanged('connected');
  assert.deepEqual(did, ['webrtc']);
});

test('an interruption that heals is left alone; one that lasts gets new credentials, then the tunnel', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.stateChanged('interrupted');
  mock.timers.tick(400);
  keeper.stateChanged('connected');
  mock.timers.tick(10_000);
  assert.deepEqual(did.splice(0), ['doubt']);
  keeper.stateChanged('interrupted');
  mock.timers.tick(500);
  assert.deepEqual(did.splice(0), ['doubt', 'ice']);
  mock.timers.tick(3000);
  assert.deepEqual(did.splice(0), ['tunnel']);
});

test('a path that fails gets new credentials at once, and the tunnel when they help nothing', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.stateChanged('failed');
  assert.deepEqual(did.splice(0), ['ice']);
  keeper.stateChanged('connecting');
  keeper.stateChanged('connected');
  mock.timers.tick(10_000);
  assert.deepEqual(did, []);
  keeper.stateChanged('failed');
  mock.timers.tick(3000);
  assert.deepEqual(did.splice(0), ['ice', 'tunnel']);
});

test('a browser that cannot even begin uses the tunnel at once', () => {
  const { keeper, did } = world();
  keeper.stateChanged('starting');
  keeper.stateChanged('failed');
  assert.deepEqual(did, ['tunnel']);
});

test('another network is used as soon as it is there', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.networkChanged();
  mock.timers.tick(60_000);
  assert.deepEqual(did.splice(0), ['ice']);
  keeper.networkChanged();
  keeper.stateChanged('interrupted');
  mock.timers.tick(500);
  assert.deepEqual(did.splice(0), ['ice', 'doubt', 'ice']);
  mock.timers.tick(3000);
  assert.deepEqual(did.splice(0), ['tunnel']);
  keeper.networkChanged();
  assert.deepEqual(did.splice(0), ['media']);
});

test('without a connection nothing is asked; back again, what is broken is mended', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.suspend();
  keeper.stateChanged('interrupted');
  keeper.networkChanged();
  mock.timers.tick(60_000);
  assert.deepEqual(did, []);
  keeper.resume();
  assert.deepEqual(did.splice(0), ['ice']);
  keeper.suspend();
  keeper.stateChanged('failed');
  keeper.resume();
  assert.deepEqual(did.splice(0), ['media']);
});

test('what broke the connection may have broken the path: back again, it gets new credentials and in the tunnel WebRTC another try', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.suspend();
  keeper.resume();
  assert.deepEqual(did.splice(0), ['ice']);
  keeper.stalled();
  keeper.suspend();
  did.length = 0;
  keeper.resume();
  assert.deepEqual(did, ['media']);
});

test('voice that stalls on a path that is taken for a good one goes on through the tunnel at once, and WebRTC begins anew', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.stalled();
  assert.deepEqual(did.splice(0), ['tunnel', 'media']);
  keeper.stalled();
  keeper.stateChanged('closed');
  keeper.stateChanged('starting');
  keeper.stateChanged('connected');
  keeper.flows();
  assert.deepEqual(did.splice(0), ['webrtc']);
  keeper.stalled();
  assert.deepEqual(did, ['tunnel', 'media']);
});

test('a path that connects and carries nothing is tried again ever less often', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.stalled();
  for (const wait of [30_000, 60_000, 120_000]) {
    keeper.stateChanged('connected');
    did.length = 0;
    keeper.stalled();
    mock.timers.tick(wait - 1);
    assert.deepEqual(did.splice(0), ['tunnel']);
    mock.timers.tick(1);
    assert.deepEqual(did.splice(0), ['media'], `after ${wait}`);
  }
});

test('voice that stalls while the browser mends the path goes through the tunnel until it has', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.stateChanged('interrupted');
  mock.timers.tick(500);
  keeper.stalled();
  assert.deepEqual(did.splice(0), ['doubt', 'ice', 'tunnel']);
  keeper.stateChanged('connected');
  assert.deepEqual(did, ['webrtc']);
});

test('without a connection nobody can say that voice stalls', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.suspend();
  keeper.stalled();
  assert.deepEqual(did, []);
});

test('credentials that end are renewed on the path there is, also when the connection was lost just then', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  keeper.credentialsEnding();
  assert.deepEqual(did.splice(0), ['ice']);
  keeper.suspend();
  keeper.credentialsEnding();
  assert.deepEqual(did, []);
  keeper.resume();
  assert.deepEqual(did, ['ice']);
});

test('on a detour the direct way is looked for ever less often, until it is found', () => {
  const { keeper, did } = world();
  keeper.stateChanged('connected');
  for (const wait of [30_000, 60_000, 120_000]) {
    for (let read = 0; read < 3; read++) keeper.pathFound(false);
    mock.timers.tick(wait - 1);
    assert.deepEqual(did, []);
    mock.timers.tick(1);
    assert.deepEqual(did.splice(0), ['ice'], `after ${wait}`);
  }
  keeper.pathFound(false);
  keeper.pathFound(true);
  mock.timers.tick(600_000);
  assert.deepEqual(did, []);
  keeper.pathFound(false);
  keeper.suspend();
  mock.timers.tick(30_000);
  assert.deepEqual(did, []);
});
