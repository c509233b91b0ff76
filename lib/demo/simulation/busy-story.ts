import { busyAvailability, ETL, ETL_LISTENER, REPORTS } from './busy-availability';
import { busyOrders } from './busy-orders';
import { changeGroup } from './availability';
import { momentOf } from './timeline';
import { changeWorker, registeredWorker, reinstalledIdIn, workerInRole } from './workers';
import type { Moment, Role, Story, World } from './world';

const CYCLE_MS = 120_000;

const ROLE_BY_INDEX: Record<number, Role> = { 1: 'overloaded', 2: 'outage', 4: 'flapping' };

function at(second: number, what: string, act: Moment['act']): Moment {
  return { atMs: second * 1_000, what, act };
}

function registerReinstalled(world: World): void {
  const replaced = workerInRole(world, 'replaced');
  if (!replaced) return;
  const id = reinstalledIdIn(world.seed, momentOf(world, world.atMs).cycle);
  const worker = registeredWorker(id, replaced.machineName, world.atMs);
  world.workers.set(id, { ...worker, role: 'reinstalled' });
}

function deleteReplaced(world: World): void {
  const replaced = workerInRole(world, 'replaced');
  if (replaced) world.workers.delete(replaced.id);
}

const MOMENTS: readonly Moment[] = [
  at(6, 'the master falls silent', ({ master }) => {
    master.isAlive = false;
  }),
  at(23, 'the master is back', ({ master }) => {
    master.isAlive = true;
  }),
  at(24, 'a machine is installed anew', (world) =>
    changeWorker(world, 'reinstalled', { isAlive: false, role: 'replaced' }),
  ),
  at(28, 'it registers: same machine, another AgentId, disabled', registerReinstalled),
  at(41, 'somebody enables it', (world) => changeWorker(world, 'reinstalled', { isEnabled: true })),
  at(50, 'and disables its old row', (world) =>
    changeWorker(world, 'replaced', { isEnabled: false }),
  ),
  at(58, 'a worker breaks down with tasks in its hands', (world) =>
    changeWorker(world, 'outage', { isAlive: false }),
  ),
  at(64, 'the old row is deleted', deleteReplaced),
  at(30, 'somebody shortens a health check', (world) =>
    changeGroup(world, REPORTS, { healthCheckTimeoutMs: 20_000 }),
  ),
  at(68, 'the group of SSISDB fails over', (world) =>
    changeGroup(world, ETL, { primary: momentOf(world, world.atMs).cycle % 2 === 0 ? 1 : 0 }),
  ),
  at(74, 'somebody suspends a database', (world) => changeGroup(world, ETL, { suspendedOn: 2 })),
  at(84, "the master's certificate is renewed", ({ master }) => {
    master.certificateRenewalCount += 1;
  }),
  at(86, 'and resumes it', (world) => changeGroup(world, ETL, { suspendedOn: null })),
  at(88, 'a network card begins to fail', (world) =>
    changeWorker(world, 'flapping', { isHeard: false }),
  ),
  at(90, 'the health check is put right', (world) =>
    changeGroup(world, REPORTS, { healthCheckTimeoutMs: 30_000 }),
  ),
  at(94, 'the broken worker is repaired', (world) =>
    changeWorker(world, 'outage', { isAlive: true }),
  ),
  at(101, 'the network card recovers', (world) =>
    changeWorker(world, 'flapping', { isHeard: true }),
  ),
  at(104, 'the service moves to a port that the address does not name', ({ master }) => {
    master.servicePort = 8392;
  }),
  at(105, 'the network card fails again', (world) =>
    changeWorker(world, 'flapping', { isHeard: false }),
  ),
  at(118, 'and recovers again', (world) => changeWorker(world, 'flapping', { isHeard: true })),
  at(119, 'the port is put right', ({ master }) => {
    master.servicePort = master.addressPort;
  }),
];

/** Everything that can go wrong, once in two minutes, and rarely more than four things at a time. */
export const BUSY_STORY: Story = {
  names: {
    workerPrefix: 'ETLW',
    masterMachine: 'ETLMASTER01',
    masterHost: 'scale-out.etl.example',
    masterIp: '10.20.0.11',
    sqlServer: 'SQLPROD01',
    logServer: `${ETL_LISTENER.dnsName},${ETL_LISTENER.port}`,
  },
  availability: busyAvailability,
  cycleMs: CYCLE_MS,
  minWorkerCount: 8,
  roleOf: (index, workerCount) => {
    if (index === workerCount - 1) return 'reinstalled';
    if (index === workerCount - 2) return 'retired';
    return ROLE_BY_INDEX[index] ?? null;
  },
  moments: MOMENTS,
  ordersFor: (workerCount) => busyOrders(workerCount, CYCLE_MS),
};
