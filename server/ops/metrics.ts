import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Labels = Readonly<Record<string, string>>;
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}
/** Read when somebody scrapes; whoever counts keeps plain numbers. */
export type Reading = () => number | Iterable<Sample>;

interface Metric {
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly read: Reading;
}

const PREFIX = 'undertone_';
const NAME = /^[a-z][a-z0-9_]*$/;

/** All metrics of one server, as Prometheus text. */
export class Metrics {
  readonly #metrics = new Map<string, Metric>();

  /** Only ever grows; by convention the name ends in _total. */
  counter(name: string, help: string, read: Reading): void {
    this.#add({ name, type: 'counter', help, read });
  }

  gauge(name: string, help: string, read: Reading): void {
    this.#add({ name, type: 'gauge', help, read });
  }

  render(): string {
    let text = '';
    for (const { name, type, help, read } of this.#metrics.values()) {
      const full = PREFIX + name;
      text += `# HELP ${full} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}\n# TYPE ${full} ${type}\n`;
      const reading = read();
      if (typeof reading === 'number') text += `${full} ${number(reading)}\n`;
      else for (const { labels, value } of reading) text += `${full}${labelled(labels)} ${number(value)}\n`;
    }
    return text;
  }

  #add(metric: Metric): void {
    if (!NAME.test(metric.name)) throw new RangeError(`${metric.name} is no name of a metric`);
    if (this.#metrics.has(metric.name)) throw new RangeError(`the metric ${metric.name} is there already`);
    this.#metrics.set(metric.name, metric);
  }
}

function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`,
  );
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function number(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  return value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value);
}

/** Each sample wakes the process: at 10 ms that was half of what an idle server cost. */
const LOOP_SAMPLE_MS = 50;

/** Memory, processor time and how late the event loop runs; call the returned function at the end. */
export function addProcessMetrics(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: LOOP_SAMPLE_MS });
  delay.enable();
  metrics.gauge('resident_memory_bytes', 'Memory of the server process.', () => process.memoryUsage.rss());
  metrics.gauge('heap_used_bytes', 'JavaScript heap in use.', () => process.memoryUsage().heapUsed);
  metrics.counter('cpu_seconds_total', 'Processor time of the server process, user and system.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  metrics.gauge('uptime_seconds', 'Time since the process started.', () => process.uptime());
  metrics.gauge('event_loop_delay_seconds', 'Delay of the event loop since the last reading.', () => {
    const samples = [50, 99].map((percentile) => ({
      labels: { quantile: String(percentile / 100) },
      // What is recorded is the time between two samples.
      value: Math.max(0, delay.percentile(percentile) / 1e9 - LOOP_SAMPLE_MS / 1000),
    }));
    delay.reset();
    return samples;
  });
  return () => delay.disable();
}
