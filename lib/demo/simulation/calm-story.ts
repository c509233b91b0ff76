import { packageNamed } from './packages';
import { byTime, spreadOrders } from './spread-orders';
import type { Moment, Order, Story, World } from './world';

const CYCLE_MS = 120_000;
const REGULAR_COUNT = 30;

function setAllAlive(world: World, isAlive: boolean): void {
  for (const worker of world.workers.values()) worker.isAlive = isAlive;
}

const MOMENTS: readonly Moment[] = [
  { atMs: 50_000, what: 'the rack loses its power', act: (world) => setAllAlive(world, false) },
  { atMs: 84_000, what: 'the power returns', act: (world) => setAllAlive(world, true) },
];

const ORDERS: readonly Order[] = [
  {
    atMs: 10_000,
    plan: {
      package: packageNamed('DeduplicateCustomers'),
      result: 'canceled',
      stopAfterMs: 14_000,
      durationMs: 20_000,
    },
  },
  { atMs: 24_000, plan: { package: packageNamed('売上集計'), result: 'failed' } },
  ...[44_000, 45_000].map((atMs, index) => ({
    atMs,
    plan: { package: packageNamed('CloseMonth'), durationMs: 30_000, maxAttemptCount: 1 + index },
  })),
];

/** A small cluster where little happens, except that for a while no worker is left. */
export const CALM_STORY: Story = {
  names: {
    workerPrefix: 'DWHW',
    masterMachine: 'DWHMASTER01',
    masterHost: 'DWHMASTER01',
    masterIp: '10.30.0.11',
    sqlServer: 'SQLDWH01',
    logServer: 'SQLDWH01',
  },
  availability: null,
  cycleMs: CYCLE_MS,
  minWorkerCount: 1,
  roleOf: () => null,
  moments: MOMENTS,
  ordersFor: () => byTime([...spreadOrders(REGULAR_COUNT, CYCLE_MS), ...ORDERS]),
};
