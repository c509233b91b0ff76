import type { Timed } from '@/lib/client/execution-detail';
import type { ExecutionDetailPayload } from '@/lib/domain/executions/execution-detail-payload';
import type { ExecutionHeader } from '@/lib/domain/executions/execution-header';
import { buildSource } from './build-snapshot';
import { WORKER_ID } from './build-worker';
import { minutesAgo, NOW } from './clock';

/** What the catalog says of an execution that runs on a worker. */
export function buildExecutionHeader(overrides: Partial<ExecutionHeader> = {}): ExecutionHeader {
  return {
    id: '4711',
    folderName: 'Finance',
    projectName: 'Sales',
    packageName: 'LoadSales.dtsx',
    status: 'running',
    statusCode: 2,
    createdAt: minutesAgo(12),
    startedAt: minutesAgo(11),
    endedAt: null,
    environment: {
      referenceId: '3',
      referenceType: 'relative',
      folderName: 'Finance',
      name: 'Production',
    },
    projectVersion: '8',
    is32Bit: false,
    callerName: 'CORP\\agent',
    executedAsName: 'dbo',
    stoppedByName: null,
    operationTypeCode: 200,
    objectTypeCode: 20,
    objectId: '5',
    processId: null,
    dumpId: null,
    serverName: 'SQLPROD01',
    machineName: 'ETLW01',
    workerId: WORKER_ID,
    attemptCount: 1,
    sqlServerHost: {
      totalMemoryKb: '67108864',
      availableMemoryKb: '33554432',
      totalPageFileKb: null,
      availablePageFileKb: null,
      cpuCount: 16,
    },
    ...overrides,
  };
}

type Overrides = {
  data?: Partial<ExecutionDetailPayload['data']>;
  sections?: ExecutionDetailPayload['sections'];
};

/** The answer about that execution, read just now. */
export function buildExecutionPayload(overrides: Overrides = {}): Timed<ExecutionDetailPayload> {
  const collected = { status: 'collected', collectedAt: NOW } as const;
  return {
    asOf: NOW,
    takenAt: NOW,
    cluster: 'PROD-ETL',
    pollIntervalMs: 15_000,
    staleAfterMs: 45_000,
    source: buildSource(),
    sections: {
      header: collected,
      liveTasks: collected,
      archivedTasks: collected,
      assignment: collected,
      ...overrides.sections,
    },
    tookMs: 5,
    data: {
      header: buildExecutionHeader(),
      scaleOut: 'yes',
      timing: {
        pickedUpAt: minutesAgo(10),
        queue: { state: 'ended', ms: 120_000 },
        startDelay: { state: 'ended', ms: 60_000 },
        run: { state: 'ongoing', sinceAt: minutesAgo(10), ms: 600_000 },
      },
      attempts: [
        {
          number: 1,
          outcome: 'running',
          workerId: WORKER_ID,
          pickedUpAt: minutesAgo(10),
          leaseExpiresAt: null,
          endedAt: null,
        },
      ],
      ghost: null,
      outlook: {
        kind: 'held',
        attemptNumber: 1,
        maxAttemptCount: 3,
        workerId: WORKER_ID,
        leaseExpiresAt: new Date(NOW.getTime() + 38_000),
        leaseRemainingMs: 38_000,
        onLeaseExpiry: 'retry',
        sweepWithinMs: 300_000,
      },
      canBeStopped: true,
      tasks: [],
      anomalies: [],
      ...overrides.data,
    },
  };
}
