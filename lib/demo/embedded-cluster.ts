import { DATABASE } from './answers/instance';
import type { Rights } from './answers/rights';
import { FAULT_NAMES, type FaultName } from './faults';
import { LOGIN_FAULTS } from './login-errors';
import { BUSY_STORY } from './simulation/busy-story';
import { CALM_STORY } from './simulation/calm-story';
import { collectorImportOf } from './simulation/collector-import';
import { createWorld } from './simulation/create-world';
import { GROUPED_STORY } from './simulation/grouped-story';
import { QUIET_STORY } from './simulation/quiet-story';
import { taskLogsOf, type SimulatedTaskLog } from './simulation/task-logs';
import { SimulatedInstance } from './simulated-instance';
import { createTdsServer } from './tds/tds-server';

const STORIES = {
  busy: BUSY_STORY,
  calm: CALM_STORY,
  quiet: QUIET_STORY,
  grouped: GROUPED_STORY,
};

/** Met on a new connection only, so open ones end when such a fault is switched. */
const CONNECTION_FAULTS: readonly FaultName[] = ['refuse', 'refuse-encryption', ...LOGIN_FAULTS];

export type EmbeddedClusterOptions = {
  name: string;
  seed: number;
  workerCount: number;
  /** Executions that are older than the start. */
  executionCount: number;
  userName: string;
  password: string;
  /** 'busy' unless told. */
  story?: keyof typeof STORIES;
  /** A free one unless told. */
  port?: number;
  /** PEM. With it, connections are encrypted. */
  tls?: { key: string; cert: string };
  /** The roles and grants of the documentation unless told. */
  rights?: Rights;
  now?: () => number;
};

export type EmbeddedCluster = {
  name: string;
  port: number;
  /** In the style of ADO.NET. Contains the password. */
  connectionString: string;
  /** Resolves once the fault is in force, or no more. Rejects when the port was taken in the meantime. */
  setFault: (fault: FaultName, isOn: boolean) => Promise<void>;
  faults: () => Record<FaultName, boolean>;
  /** How often each query was asked since the start, by its name. */
  statements: () => Record<string, number>;
  /** What the collector would post from one of its nodes now; null where there is no failover cluster. */
  collectorImport: () => object | null;
  /** What its workers have written about their tasks, as of the last statement. */
  taskLogs: () => SimulatedTaskLog[];
  close: () => Promise<void>;
};

/**
 * Starts a TDS endpoint on loopback with a simulated Scale Out cluster behind it. The world moves on when it is asked, so
 * it needs no timers. Throws a RangeError when the story needs more workers.
 */
export async function startEmbeddedCluster(
  options: EmbeddedClusterOptions,
): Promise<EmbeddedCluster> {
  const { name, story = 'busy', tls, now = Date.now } = options;
  const world = createWorld({ ...options, story: STORIES[story], startAtMs: now() });
  const instance = new SimulatedInstance(world, { ...options, now });
  const { faults } = instance;

  const createServer = () =>
    createTdsServer({
      tls: faults.has('refuse-encryption') ? undefined : tls,
      authenticate: (login) => instance.authenticate(login),
      execute: (batch, signal) => instance.execute(batch, signal),
      dropMidResult: () => faults.has('drop-mid-result'),
    });

  let server = createServer();
  const { port } = await server.listen(options.port);
  let lastSwitch = Promise.resolve();

  async function switchFault(fault: FaultName, isOn: boolean): Promise<void> {
    if (faults.has(fault) === isOn) return;
    instance.switchFault(fault, isOn);
    if (!CONNECTION_FAULTS.includes(fault)) return;
    await server.close();
    server = createServer();
    if (!faults.has('refuse')) await server.listen(port);
  }

  return {
    name,
    port,
    connectionString: connectionString({ ...options, port }),
    setFault: (fault, isOn) => {
      const switched = lastSwitch.then(() => switchFault(fault, isOn));
      lastSwitch = switched.catch(() => undefined);
      return switched;
    },
    faults: () =>
      Object.fromEntries(FAULT_NAMES.map((fault) => [fault, faults.has(fault)])) as Record<
        FaultName,
        boolean
      >,
    statements: () => instance.statements(),
    collectorImport: () =>
      world.availability && collectorImportOf(world.availability, new Date(now())),
    taskLogs: () => taskLogsOf(world),
    close: async () => {
      await lastSwitch;
      await server.close();
    },
  };
}

type Address = Pick<EmbeddedClusterOptions, 'userName' | 'password' | 'tls'> & { port: number };

function connectionString({ port, userName, password, tls }: Address): string {
  return [
    `Server=tcp:127.0.0.1,${port}`,
    `Database=${DATABASE}`,
    `User ID=${userName}`,
    `Password=${password}`,
    `Encrypt=${tls ? 'True' : 'False'}`,
    'TrustServerCertificate=True',
  ].join(';');
}
