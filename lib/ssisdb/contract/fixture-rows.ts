import { DETAIL_ROWS } from './fixture-detail-rows';
import type { FixtureRow } from './fixture-script';

/** Stands in internal.job_worker_agents for any worker (ssisdb.md 2.3). */
export const ANY_WORKER_ID = '11111111-1111-1111-1111-111111111111';

/** The user of the fixture database whose memberships a test sets. */
export const READER = 'contract_reader';

/** The only execution that the reader may see without any role. */
export const READABLE_EXECUTION_ID = '107';

/** Above 2^53 a JavaScript number no longer tells these two apart. */
export const LARGE_EXECUTION_IDS = ['9007199254740992', '9007199254740993'] as const;

export const NAMED_WORKER_ID = '6583054A-E915-4C2A-80E4-C765E79EF61D';
const UNNAMED_WORKER_ID = 'B0A2D7C4-35F1-4E0B-9B7E-0E1C6D2F4A11';
const DISABLED_WORKER_ID = '0F4D1C3E-7A55-4C6E-8D21-5B9E3A7C6D22';

const workers: FixtureRow[] = [
  {
    WorkerAgentId: NAMED_WORKER_ID,
    IsEnabled: 1,
    DisplayName: 'etl-01',
    Description: "The night shift's worker",
    MachineName: 'ETL-01',
    Tags: 'Göteborg, 夜间',
    UserAccount: 'NT Service\\SSISScaleOutWorker150',
    LastOnlineTime: '2026-11-20T23:59:30.1234567+02:00',
  },
  {
    WorkerAgentId: UNNAMED_WORKER_ID,
    IsEnabled: 1,
    MachineName: 'ETL-02',
    LastOnlineTime: '2026-11-20T21:40:00+00:00',
  },
  { WorkerAgentId: DISABLED_WORKER_ID, IsEnabled: 0, LastOnlineTime: '2026-01-05T08:00:00-05:00' },
];

const masterProperties: FixtureRow[] = [
  ['CLUSTER_LOGDB_SERVER', 'sql-listener,1433'],
  ['CLUSTER_LOGDB_CONNECTIONSTRING', 'a secret of the log database'],
  ['EXECUTION_PASSWORD', 'a secret of the execution account'],
  ['LAST_ONLINE_TIME', '2026-11-20 21:59:45.1234567 +00:00'],
  ['MASTER_ADDRESS', 'https://scale-out.contoso.example:8391'],
  ['MASTER_HEARTBEAT_INTERVALINMS', '30000'],
  ['IS_SCALEOUT_ENABLED', 'TRUE'],
].map(([property_name = '', property_value = '']) => ({ property_name, property_value }));

const catalogProperties: FixtureRow[] = [
  ['SCHEMA_BUILD', '15.0.2000.5'],
  ['RETENTION_WINDOW', '365'],
].map(([property_name = '', property_value = '']) => ({ property_name, property_value }));

type Execution = { execution_id: string; operation: FixtureRow; job_id: string | null };

/** In no order, so that only an ORDER BY can bring one about. */
const executions: Execution[] = [
  ...LARGE_EXECUTION_IDS.toReversed().map((execution_id) => ({
    execution_id,
    operation: operationOf(7),
    job_id: null,
  })),
  ...[5, 1, 9, 3, 7, 2, 8, 4, 6].map((status) => ({
    execution_id: String(100 + status),
    operation: operationOf(status),
    job_id: status === 1 ? null : jobId(status),
  })),
];

/** A waiting execution has an empty machine name and no worker; an ended one has an end (ssisdb.md 0.4, 1.15). */
function operationOf(status: number): FixtureRow {
  const isPickedUp = status !== 1 && status !== 5;
  const isOver = [3, 4, 6, 7, 9].includes(status);
  return {
    status,
    caller_name: 'CONTOSO\\etl',
    created_time: '2026-11-20T20:00:00+00:00',
    start_time: status === 1 ? null : '2026-11-20T20:00:01.5+00:00',
    end_time: isOver ? '2026-11-20T20:10:00+00:00' : null,
    machine_name: status === 1 ? null : isPickedUp ? 'ETL-01' : '',
    worker_agent_id: isPickedUp ? NAMED_WORKER_ID : null,
    executed_count: isPickedUp ? 1 : 0,
  };
}

/** Task number 1 to 6 is in the state of its number; number 7 is not a package execution. */
export function taskId(number: number): string {
  return `7A5C0000-0000-4000-8000-00000000000${number}`;
}

/** The job of the task of the same number. */
export function jobId(number: number): string {
  return `10B00000-0000-4000-8000-00000000000${number}`;
}

/** Job of a task that is finished and not archived, and of one that was archived. */
export const LIVE_JOB_NUMBER = 4;
export const ARCHIVED_JOB_NUMBER = 8;

const archivedTasks: FixtureRow[] = [
  {
    TaskId: taskId(ARCHIVED_JOB_NUMBER),
    JobId: jobId(ARCHIVED_JOB_NUMBER),
    TaskType: 0,
    InputData: '[{"name":"execution_id","value":"108"}]',
    Status: 6,
    ExecutedCount: 2,
    MaxExecutedCount: 3,
    LastUpdatedTime: '2026-11-20T20:09:00+00:00',
    CreatedTime: '2026-11-20T20:00:00+00:00',
    WorkerAgentId: NAMED_WORKER_ID,
    IsCancelled: 1,
    LastPickupTime: '2026-11-20T20:04:30+00:00',
  },
];

const tasks: FixtureRow[] = [1, 2, 3, 4, 5, 6, 7].map((number) => {
  const status = number === 7 ? 1 : number;
  const isHeld = status === 2 || status === 3;
  return {
    TaskId: taskId(number),
    JobId: jobId(number),
    TaskType: number === 7 ? 1 : 0,
    InputData: number === 7 ? null : `[{"name":"execution_id","value":"${100 + number}"}]`,
    Status: status,
    ExecutedCount: status === 1 ? 0 : 1,
    MaxExecutedCount: 3,
    ReadyForDispatchTime: status === 1 ? '2026-11-20T20:00:01.5+00:00' : null,
    LastUpdatedTime: '2026-11-20T20:05:00+00:00',
    CreatedTime: '2026-11-20T20:00:00+00:00',
    WorkerAgentId: status === 1 ? null : NAMED_WORKER_ID,
    ExpiredTime: isHeld ? '2026-11-20T20:06:00+00:00' : null,
    IsCancelled: status === 6 ? 1 : 0,
    LastPickupTime: status === 1 ? null : '2026-11-20T20:00:30+00:00',
    CandidateWorkerAgentId: number === 1 ? NAMED_WORKER_ID : null,
  };
});

/** Job 1 is for two workers by name, 2 and 3 are for any, 4 is over. */
const jobWorkers: FixtureRow[] = [
  { JobId: jobId(1), WorkerAgentId: NAMED_WORKER_ID },
  { JobId: jobId(1), WorkerAgentId: UNNAMED_WORKER_ID },
  { JobId: jobId(2), WorkerAgentId: ANY_WORKER_ID },
  { JobId: jobId(3), WorkerAgentId: ANY_WORKER_ID },
  { JobId: jobId(4), WorkerAgentId: NAMED_WORKER_ID },
];

/** Rows by table, invented from end to end. */
export const FIXTURE_ROWS: Readonly<Record<string, readonly FixtureRow[]>> = {
  'internal.worker_agents': workers,
  'internal.master_properties': masterProperties,
  'internal.catalog_properties': catalogProperties,
  'internal.operations': executions.map(({ execution_id, operation }) => ({
    operation_id: execution_id,
    ...operation,
  })),
  'internal.executions': executions.map(({ execution_id, job_id }) => ({
    execution_id,
    folder_name: 'Finance',
    project_name: 'Warehouse',
    package_name: 'Load ledger.dtsx',
    job_id,
  })),
  'internal.tasks': tasks,
  'internal.tasks_history': archivedTasks,
  'internal.job_worker_agents': jobWorkers,
  'internal.alwayson_support_state': [
    { server_name: 'SQL-01', state: 1 },
    { server_name: 'SQL-02', state: 2 },
  ],
  ...DETAIL_ROWS,
  'internal.readable_operations': [{ operation_id: READABLE_EXECUTION_ID, user_name: READER }],
};

/** Ids of all executions, oldest first. */
export const EXECUTION_IDS: readonly string[] = executions
  .map(({ execution_id }) => BigInt(execution_id))
  .toSorted((a, b) => Number(a - b))
  .map(String);

export const WORKER_COUNT = workers.length;
