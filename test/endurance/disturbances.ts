import { setTimeout as delay } from 'node:timers/promises';
import type { NetworkNamespace } from '../support/network-namespace.ts';
import type { RoomPage } from '../support/room-page.ts';
import { until } from '../support/until.ts';

const LONG_MS = 15_000;
const CUT_DEADLINE_MS = 10_000;

export interface Disturbed {
  readonly network: NetworkNamespace;
  readonly pages: readonly RoomPage[];
  readonly httpPort: number;
  /** Leaves this page out while it cannot answer. */
  silence(page: RoomPage, asleep: boolean): void;
}

export interface Disturbance {
  readonly name: string;
  /** Resolves with the time (performance.now()) from which voice could get through again. */
  happen(call: Disturbed): Promise<number>;
  /** What is left of it, some time later. */
  end?(call: Disturbed): void;
}

export const DISTURBANCES: readonly Disturbance[] = [
  {
    name: 'new address',
    async happen({ network }) {
      network.changeAddress();
      return performance.now();
    },
  },
  {
    name: 'UDP blocked',
    async happen({ network }) {
      network.wall({ udp: true });
      return performance.now();
    },
    end: ({ network }) => network.wall(),
  },
  ...[2, 10].map((loss) => ({
    name: `${loss} % loss`,
    async happen({ network }: Disturbed) {
      network.wall({ loss });
      return performance.now();
    },
    end: ({ network }: Disturbed) => network.wall(),
  })),
  {
    name: '100 ms delay',
    async happen({ network }) {
      if (!network.delay(100)) console.log('  this kernel has no sch_netem: there is NO DELAY');
      return performance.now();
    },
    end: ({ network }) => {
      network.delay(0);
    },
  },
  {
    name: 'no link for 15 s',
    async happen({ network }) {
      network.unplug();
      await delay(LONG_MS);
      network.plug();
      return performance.now();
    },
  },
  {
    name: 'WebSocket cut',
    async happen({ network, pages, httpPort }) {
      network.wall({ reset: [httpPort] });
      const cut = async (page: RoomPage) => (await page.evaluate<string>('window.undertone.state')) === 'reconnecting';
      for (const page of pages) await until(() => cut(page), 'a cut WebSocket', CUT_DEADLINE_MS);
      network.wall();
      return performance.now();
    },
  },
  {
    // Page.setWebLifecycleState leaves a page that plays sound at work: stopping its processes does not.
    name: 'asleep for 15 s',
    async happen({ pages, silence }) {
      const processes = await processesOf(pages);
      for (const page of pages) silence(page, true);
      for (const pid of processes) process.kill(pid, 'SIGSTOP');
      try {
        await delay(LONG_MS);
      } finally {
        for (const pid of processes) process.kill(pid, 'SIGCONT');
      }
      for (const page of pages) silence(page, false);
      return performance.now();
    },
  },
];

/** All of the browser. */
async function processesOf([page]: readonly RoomPage[]): Promise<number[]> {
  const devtools = await page?.page.context().browser()?.newBrowserCDPSession();
  if (devtools === undefined) throw new Error('there is no browser');
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  return processInfo.map(({ id }) => id);
}
