import type { DemoPackage } from './packages';
import type { SimulatedAvailability } from './availability';
import type { EXECUTION_STATUS, ExecutionStatusCode, TaskStatusCode } from './status-codes';

// Instants are milliseconds of the SQL Server's clock. An execution is known by its ordinal, from which its id follows.

/** Who plays a part in a story; everybody else just works. `reinstalled` leaves a `replaced` row behind. */
export type Role = 'overloaded' | 'outage' | 'flapping' | 'retired' | 'reinstalled' | 'replaced';

export type SimulatedWorker = {
  id: string;
  machineName: string;
  displayName: string | null;
  description: string | null;
  tags: string | null;
  userAccount: string;
  isEnabled: boolean;
  role: Role | null;
  /** The service runs: it pulls tasks and renews leases. */
  isAlive: boolean;
  /** Its heartbeats arrive. */
  isHeard: boolean;
  lastOnlineAtMs: number;
};

type SimulatedMaster = {
  isAlive: boolean;
  lastOnlineAtMs: number;
  /** Port in MASTER_ADDRESS. */
  addressPort: number;
  /** MASTER_SERVICE_PORT. */
  servicePort: number;
  /** How often the certificate was renewed; the thumbprint follows from it. */
  certificateRenewalCount: number;
};

/** What an execution will do if nothing gets in its way. */
export type ExecutionPlan = {
  package: DemoPackage;
  callerName: string;
  /** The environment that its values come from; null is none. */
  environmentName: string | null;
  /** From created to started. */
  startDelayMs: number;
  /** From ready to the first worker that asks for it. */
  pullDelayMs: number;
  /** Of one attempt. */
  durationMs: number;
  /** How the last attempt ends. */
  result: keyof Pick<
    typeof EXECUTION_STATUS,
    'succeeded' | 'failed' | 'completed' | 'canceled' | 'endedUnexpectedly'
  >;
  /** Attempts before the last that fail and are repeated. */
  failingAttemptCount: number;
  maxAttemptCount: number;
  /** When somebody asks to stop it, counted from its pickup. */
  stopAfterMs: number | null;
  /** The role of the only worker that may run it; null is any worker. */
  pinnedTo: Role | null;
  /** Whatever it logs is lost on the way. */
  losesMessages: boolean;
};

export type SimulatedExecution = {
  ordinal: number;
  plan: ExecutionPlan;
  status: ExecutionStatusCode;
  createdAtMs: number;
  startedAtMs: number | null;
  endedAtMs: number | null;
  /** The only worker that may pull it; null is any worker. */
  pinnedWorkerId: string | null;
  workerId: string | null;
  /** Empty while the execution waits for a worker, as in SSISDB (ssisdb.md 0.4). */
  machineName: string | null;
  attemptCount: number;
  /** When the last attempt was picked up. */
  pickedUpAtMs: number | null;
  /** Set when SQL Server itself runs it, without Scale Out: there is no job then, no task and no worker. */
  processId: number | null;
};

/** The task, and with it the job, of one execution. */
export type SimulatedTask = {
  ordinal: number;
  status: TaskStatusCode;
  attemptCount: number;
  maxAttemptCount: number;
  isCanceled: boolean;
  createdAtMs: number;
  /** Set while the task waits to be pulled. */
  readyAtMs: number | null;
  pickedUpAtMs: number | null;
  workerId: string | null;
  leaseExpiresAtMs: number | null;
  endedAtMs: number | null;
};

/** Something that happens once in every cycle. */
export type Moment = {
  /** After the cycle began; a multiple of the step. */
  atMs: number;
  what: string;
  act: (world: World) => void;
};

/** Somebody starts an execution at this time of every cycle; what `plan` leaves open is left to chance. */
export type Order = { atMs: number; plan: Partial<ExecutionPlan> };

export type Story = {
  names: {
    workerPrefix: string;
    masterMachine: string;
    /** Host in MASTER_ADDRESS. */
    masterHost: string;
    masterIp: string;
    sqlServer: string;
    /** CLUSTER_LOGDB_SERVER. */
    logServer: string;
  };
  /** The availability groups as they are before the first cycle; null where the feature is off. */
  availability: (() => SimulatedAvailability) | null;
  cycleMs: number;
  minWorkerCount: number;
  /** Role of the worker at an index, or null. */
  roleOf: (index: number, workerCount: number) => Role | null;
  moments: readonly Moment[];
  /** In the order of their times. */
  ordersFor: (workerCount: number) => readonly Order[];
};

/** One simulated Scale Out cluster: what is stored of it. Executions that ended long ago are derived, not stored. */
export type World = {
  seed: number;
  story: Story;
  orders: readonly Order[];
  /** Where the first full cycle began that anybody could watch. */
  startAtMs: number;
  /** The world has lived until here. */
  atMs: number;
  /** How many executions are older than `startAtMs`. */
  historyCount: number;
  /** By WorkerAgentId, as the rows are in worker_agents. */
  workers: Map<string, SimulatedWorker>;
  /** Workers that are there all the time: they are told to have run what is history. */
  veteranIds: readonly string[];
  master: SimulatedMaster;
  availability: SimulatedAvailability | null;
  nextOrdinal: number;
  /** Executions that can still change, by ordinal. */
  open: Map<number, SimulatedExecution>;
  /** Executions that ended lately, by ordinal, in the order in which they ended; bounded. */
  ended: Map<number, SimulatedExecution>;
  /** Tasks that are not archived, by the ordinal of their execution. */
  tasks: Map<number, SimulatedTask>;
  /** From this ordinal on, ids lie above 2^53. */
  hugeIdsFromOrdinal: number | null;
};
