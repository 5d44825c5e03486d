import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProcessMetrics, Metrics } from './metrics.ts';

test('the text is what Prometheus reads', () => {
  const metrics = new Metrics();
  let count = 1;
  metrics.counter('packets_total', 'Packets.', () => count);
  metrics.gauge('sessions', 'Sessions by\nkind.', () => [
    { labels: { kind: 'desktop' }, value: 2 },
    { labels: { kind: 'a "b" \\ c' }, value: 0.5 },
  ]);
  count = 7;
  assert.equal(
    metrics.render(),
    [
      '# HELP undertone_packets_total Packets.',
      '# TYPE undertone_packets_total counter',
      'undertone_packets_total 7',
      '# HELP undertone_sessions Sessions by\\nkind.',
      '# TYPE undertone_sessions gauge',
      'undertone_sessions{kind="desktop"} 2',
      'undertone_sessions{kind="a \\"b\\" \\\\ c"} 0.5',
      '',
    ].join('\n'),
  );
});

test('a name is used once and is a name', () => {
  const metrics = new Metrics();
  metrics.gauge('a', '', () => 0);
  assert.throws(() => metrics.counter('a', '', () => 0), RangeError);
  assert.throws(() => metrics.gauge('Not a name', '', () => 0), RangeError);
});

test('the process itself is measured', () => {
  const metrics = new Metrics();
  const stop = addProcessMetrics(metrics);
  const memory = /^undertone_resident_memory_bytes (\d+)$/m.exec(metrics.render());
  assert(Number(memory?.[1]) > 1e6);
  stop();
});
