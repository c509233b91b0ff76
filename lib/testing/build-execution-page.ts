import type { ClusterReading, ExecutionPage, ExecutionRow } from '@/lib/client/execution-page';
import { minutesAgo, NOW } from './clock';

/** A row of the list of PROD that succeeded. */
export function buildExecutionRow(overrides: Partial<ExecutionRow> = {}): ExecutionRow {
  return {
    cluster: 'PROD',
    id: '100',
    folderName: 'Sales',
    projectName: 'Daily',
    packageName: 'Load.dtsx',
    status: 'succeeded',
    statusCode: 7,
    createdAt: minutesAgo(10),
    startedAt: minutesAgo(10),
    endedAt: minutesAgo(5),
    callerName: 'EXAMPLE\\etl',
    environment: null,
    scaleOut: 'yes',
    worker: null,
    machineName: null,
    attemptCount: 1,
    maxAttemptCount: 3,
    attempts: [],
    timing: {
      pickedUpAt: minutesAgo(9),
      queue: { state: 'ended', ms: 60_000 },
      startDelay: { state: 'ended', ms: 0 },
      run: { state: 'ended', ms: 240_000 },
    },
    ghost: null,
    cannotBeStopped: false,
    pinnedTo: null,
    ...overrides,
  };
}

/** What was found out about PROD when its executions were read. */
export function buildReading(overrides: Partial<ClusterReading> = {}): ClusterReading {
  return {
    name: 'PROD',
    source: null,
    sections: { executions: { status: 'collected', collectedAt: NOW } },
    search: { stoppedBy: 'full', searchedDownTo: null },
    newestKnownId: null,
    hidden: null,
    ...overrides,
  };
}

/** What was found out about a cluster that did not answer. */
export function buildUnreadReading(name: string): ClusterReading {
  const error = {
    code: 'refused',
    number: null,
    query: null,
    detail: null,
    retryable: true,
  } as const;
  return buildReading({
    name,
    search: null,
    sections: { executions: { status: 'failed', error, lastCollectedAt: null } },
  });
}

/** A page with rows of these ids, newest first, and nothing after it. */
export function buildExecutionPage(
  ids: readonly string[],
  overrides: Partial<ExecutionPage> = {},
): ExecutionPage {
  return {
    asOf: NOW,
    rows: ids.map((id) => buildExecutionRow({ id })),
    next: null,
    readings: [buildReading()],
    facets: { folders: [], projects: [], packages: [], callers: [], workers: [] },
    idMatch: null,
    tookMs: 10,
    ...overrides,
  };
}
