import { spreadOrders } from './spread-orders';
import type { Order, Story } from './world';

const CYCLE_MS = 120_000;
const REGULAR_COUNT = 30;

/** No failure and no repetition by chance. */
function withoutTrouble({ atMs, plan }: Order): Order {
  return { atMs, plan: { ...plan, result: 'succeeded', failingAttemptCount: 0 } };
}

/** A cluster in which packages run and nothing goes wrong: whatever is shown as wrong comes from a fault switched on. */
export const QUIET_STORY: Story = {
  names: {
    workerPrefix: 'QTW',
    masterMachine: 'QTMASTER01',
    masterHost: 'QTMASTER01',
    masterIp: '10.40.0.11',
    sqlServer: 'SQLQUIET01',
    logServer: 'SQLQUIET01',
  },
  availability: null,
  cycleMs: CYCLE_MS,
  minWorkerCount: 1,
  roleOf: () => null,
  moments: [],
  ordersFor: () => spreadOrders(REGULAR_COUNT, CYCLE_MS).map(withoutTrouble),
};
