import { packageNamed } from './packages';
import { byTime, spreadOrders } from './spread-orders';
import type { ExecutionPlan, Order } from './world';

const BURST_SIZE = 16;

/** One team starts its whole load at once and on one machine only: more tasks than that has slots. */
function burst(): Order[] {
  return Array.from({ length: BURST_SIZE }, (_, index) => ({
    atMs: 2_000 + index * 170,
    plan: {
      package: packageNamed('ArchiveMovements'),
      callerName: 'CONTOSO\\svc-warehouse',
      pinnedTo: 'overloaded',
      durationMs: 11_000 + (index % 5) * 700,
      result: 'succeeded',
      failingAttemptCount: 0,
    },
  }));
}

function order(second: number, packageName: string, plan: Partial<ExecutionPlan>): Order {
  return {
    atMs: second * 1_000,
    plan: {
      package: packageNamed(packageName),
      result: 'succeeded',
      failingAttemptCount: 0,
      // Enough to outlive the worker that happens to have it.
      maxAttemptCount: 2,
      ...plan,
    },
  };
}

/** One of each kind, so that no cycle depends on chance to show it. */
const STAGED: readonly Order[] = [
  order(8, 'ExportCampaigns', { startDelayMs: 20_000 }),
  order(12, 'CloseMonth', { result: 'canceled', stopAfterMs: 18_000, durationMs: 24_000 }),
  order(16, 'RefreshSegments', { result: 'completed', durationMs: 10_000 }),
  order(20, 'RäknaOmDagskassa', { result: 'endedUnexpectedly', durationMs: 8_000 }),
  order(30, 'ImportCarrierFiles', { pinnedTo: 'reinstalled', durationMs: 10_000 }),
  order(34, 'SendReminders', {
    result: 'failed',
    durationMs: 6_000,
    failingAttemptCount: 1,
    maxAttemptCount: 2,
  }),
  order(40, '受注取込', { durationMs: 7_000, failingAttemptCount: 1, maxAttemptCount: 3 }),
  order(50, 'PlanReplenishment', { pinnedTo: 'outage', durationMs: 40_000, maxAttemptCount: 1 }),
  order(51, 'LoadShipments', { pinnedTo: 'outage', durationMs: 25_000, maxAttemptCount: 3 }),
  order(60, 'LoadExchangeRates', { losesMessages: true, durationMs: 5_000 }),
  order(76, 'LoadStock', { pinnedTo: 'outage', durationMs: 12_000 }),
];

/** What is started in one busy cycle: more on a large cluster. */
export function busyOrders(workerCount: number, cycleMs: number): readonly Order[] {
  const regularCount = Math.min(600, Math.max(72, workerCount * 6));
  return byTime([...spreadOrders(regularCount, cycleMs), ...burst(), ...STAGED]);
}
