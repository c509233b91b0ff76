import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { allReads } from '@/lib/ssisdb/catalog-queries';
import type { Query } from '@/lib/ssisdb/define-query';
import { parseRows } from '@/lib/ssisdb/parse-rows';
import { sqlFailure, WHILE_CONNECTING } from '@/lib/ssisdb/sql-failure';
import type { BatchRows, ParameterValues, QuerySet, RoundTrip } from '@/lib/ssisdb/ssisdb';
import { INSTANCE_FACTS } from './availability-answers';
import { WORKER_ID } from './build-worker';
import { NOW } from './clock';

type Rows = Record<string, unknown>[];

/** Rows, or the code of the failure; 'unreachable' is a connection that times out. */
export type FakeAnswer = Rows | SqlFailureCode | 'unreachable';

type Answers = Record<string, FakeAnswer | ((params: ParameterValues) => FakeAnswer)>;

/** A door to an SSISDB that is not there: answers by the name of the query, and remembers what it was asked. */
export class FakeSsisdb {
  generation = 1;
  disconnectCount = 0;
  closeCount = 0;
  /** Names of the queries of each round trip. */
  roundTrips: string[][] = [];
  readonly answers: Answers;

  constructor(answers: Answers = {}) {
    this.answers = { ...healthyAnswers(), ...answers };
  }

  async run<Row>(query: Query<Row>, params: ParameterValues) {
    this.roundTrips.push([query.name]);
    const answer = this.answer(query.name, params);
    const result = Array.isArray(answer) ? parseRows(query, answer) : failed(answer, query.name);
    return { result, roundTrip: roundTrip(query.name) };
  }

  async runBatch<Set extends QuerySet>(name: string, queries: Set, params: ParameterValues) {
    const entries = Object.entries(queries);
    this.roundTrips.push(entries.map(([, query]) => query.name));
    const rows: [string, ReturnType<typeof parseRows>][] = [];
    for (const [key, query] of entries) {
      const answer = this.answer(query.name, params);
      if (!Array.isArray(answer)) {
        return { result: failed(answer, name), roundTrip: roundTrip(name) };
      }
      rows.push([key, parseRows(query, answer)]);
    }
    const value = Object.fromEntries(rows) as BatchRows<Set>;
    return { result: { ok: true as const, value }, roundTrip: roundTrip(name) };
  }

  async disconnect(): Promise<void> {
    this.disconnectCount += 1;
  }

  async close(): Promise<void> {
    this.closeCount += 1;
  }

  private answer(name: string, params: ParameterValues): FakeAnswer {
    const answer = this.answers[name] ?? [];
    return typeof answer === 'function' ? answer(params) : answer;
  }
}

function failed(code: SqlFailureCode | 'unreachable', query: string) {
  const failure =
    code === 'unreachable'
      ? sqlFailure('timeout', { query, detail: WHILE_CONNECTING })
      : sqlFailure(code, { query });
  return { ok: false as const, failure };
}

function roundTrip(name: string): RoundTrip {
  return { name, startedAt: NOW, durationMs: 5, byteCount: 100 };
}

/** One worker, no executions and no tasks, seen by a login with all roles and grants. */
function healthyAnswers(): Answers {
  const reads = allReads();
  return {
    clock: [{ sql_clock: NOW, sql_clock_text: '2026-11-22 05:00:00.0000000 +02:00' }],
    source: [
      {
        server_name: 'SQLNODE1',
        database_name: 'SSISDB',
        updateability: 'READ_WRITE',
        replica_id: null,
        is_primary_replica: null,
      },
    ],
    'worker-agents': [workerRow()],
    'worker-agents-unfiltered': [workerRow()],
    'master-properties': [{ property_name: 'MACHINE_NAME', property_value: 'ETLM01' }],
    'catalog-properties': [{ property_name: 'SCHEMA_BUILD', property_value: '16.0.4003.1' }],
    'probe-identity': [{ product_version: '16.0.4135.4', user_name: 'watch', login_name: 'watch' }],
    'probe-memberships': [
      { sysadmin: 0, ssis_admin: 0, ssis_cluster_executor: 1, ssis_logreader: 1 },
    ],
    'probe-server-rights': [
      { view_server_state: 0, view_server_performance_state: null, view_any_definition: 0 },
    ],
    'probe-instance-facts': [INSTANCE_FACTS],
    'probe-object-rights': Object.keys(reads).map((object) => ({
      object_name: object,
      can_select: 1,
    })),
    'probe-columns': Object.entries(reads).flatMap(([object, columns]) =>
      columns.map((column) => ({ object_name: object, column_name: column, column_length: 8 })),
    ),
  };
}

export function workerRow(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    WorkerAgentId: WORKER_ID,
    IsEnabled: true,
    DisplayName: null,
    Description: null,
    MachineName: 'ETLW01',
    Tags: null,
    UserAccount: null,
    LastOnlineTime: NOW,
    ...overrides,
  };
}

export function executionRow(id: number | string, status = 7): Record<string, unknown> {
  return {
    execution_id: String(id),
    folder_name: 'Sales',
    project_name: 'Daily',
    package_name: 'Load.dtsx',
    status,
    created_time: NOW,
    start_time: NOW,
    end_time: null,
    caller_name: 'EXAMPLE\\etl',
    machine_name: 'ETLW01',
    worker_agent_id: WORKER_ID,
    executed_count: 1,
  };
}

export function taskRow(executionId: number | string): Record<string, unknown> {
  return {
    TaskId: 'A0A0A0A0-0000-4000-8000-000000000001',
    JobId: 'B0B0B0B0-0000-4000-8000-000000000001',
    InputData: `[{"name":"execution_id","value":"${executionId}"}]`,
    Status: 3,
    ExecutedCount: 1,
    MaxExecutedCount: 1,
    ReadyForDispatchTime: null,
    CreatedTime: NOW,
    WorkerAgentId: WORKER_ID,
    ExpiredTime: NOW,
    IsCancelled: false,
    LastPickupTime: NOW,
    CandidateWorkerAgentId: null,
  };
}
