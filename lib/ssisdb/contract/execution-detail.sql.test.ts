import { beforeAll, describe, expect, test } from 'vitest';
import { componentPhases } from '../queries/component-phases';
import {
  eventMessageContextByGuid,
  eventMessageContextById,
} from '../queries/event-message-context';
import { executables, executableStatistics } from '../queries/executable-statistics';
import { executionHeader, executionPresence } from '../queries/execution-header';
import { executionJob, jobWorkers } from '../queries/execution-job';
import { executionParameters } from '../queries/execution-parameters';
import { ask, asMemberOf } from './ask';
import { contractBackend } from './contract-backend';
import { DETAIL_EXECUTION_ID } from './fixture-detail-rows';
import { ANY_WORKER_ID, jobId, NAMED_WORKER_ID, READER } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

describe('the execution itself', () => {
  test('is one row with every documented column', async () => {
    const { rows } = await ask(backend, executionHeader);
    expect(rows).toMatchObject([
      {
        execution_id: DETAIL_EXECUTION_ID,
        status: 4,
        executed_as_name: 'dbo',
        use32bitruntime: false,
        operation_type: 200,
        reference_id: null,
        cpu_count: null,
        worker_agent_id: NAMED_WORKER_ID,
      },
    ]);
  });

  test('is no row when it is not there, and none for a login that may not see it', async () => {
    const gone = { values: { execution_id: '99' } };
    expect((await ask(backend, executionPresence, gone)).rows).toEqual([]);
    expect((await ask(backend, executionPresence, { user: READER })).rows).toEqual([]);
    const [row] = (await ask(backend, executionHeader)).rows;
    const { rows } = await ask(backend, executionPresence);
    expect(rows).toMatchObject([{ folder_name: row?.folder_name }]);
  });

  test('has a job in Scale Out, and none outside of it', async () => {
    expect((await ask(backend, executionJob)).rows).toEqual([{ job_id: jobId(4) }]);
    const outside = await ask(backend, executionJob, { values: { execution_id: '101' } });
    expect(outside.rows).toEqual([{ job_id: null }]);
  });

  test('may be run by the workers of its job', async () => {
    const { rows } = await ask(backend, jobWorkers, { values: { job: jobId(2) } });
    expect(rows).toEqual([{ JobId: jobId(2), WorkerAgentId: ANY_WORKER_ID }]);
  });
});

describe('context of a message', () => {
  test('is found by id in the one store and by guid in the other', async () => {
    const byId = await ask(backend, eventMessageContextById);
    expect(byId.rows).toMatchObject([
      { property_name: 'ConnectionString', property_value: 'Data Source=dw;Password=hunter2;' },
    ]);
    const byGuid = await ask(backend, eventMessageContextByGuid);
    expect(byGuid.rows.map((row) => [row.property_name, row.property_value])).toEqual([
      ['ConnectionString', 'Data Source=dw;Password=hunter2;'],
      ['Month', null],
    ]);
  });
});

describe('parts of the execution', () => {
  test('runs of executables go on behind a key', async () => {
    const all = await ask(backend, executableStatistics);
    expect(all.rows.map((row) => row.statistics_id)).toEqual(['1', '2', '3', '4']);
    const rest = await ask(backend, executableStatistics, { values: { after_statistics_id: '2' } });
    expect(rest.rows.map((row) => row.statistics_id)).toEqual(['3', '4']);
    expect(rest.rows[1]).toMatchObject({ end_time: null, execution_result: null });
  });

  test('each executable is told once, however often it ran', async () => {
    const { rows } = await ask(backend, executables);
    expect(rows.map((row) => row.executable_name)).toEqual(['Load ledger', 'Load', 'Loop']);
  });

  test('phases are pairs, and ssis_logreader sees them the other way round as well', async () => {
    const { rows } = await ask(backend, componentPhases);
    expect(rows.map((row) => [row.phase_stats_id, row.end_time !== null])).toEqual([
      ['1', true],
      ['3', false],
    ]);
    const asReader = await asMemberOf(backend, ['ssis_logreader'], () =>
      ask(backend, componentPhases, { user: READER }),
    );
    expect(asReader.rows.map((row) => row.phase_stats_id)).toEqual(['1', '2', '3']);
  });

  test('the value of a sensitive parameter is not even sent, although it is stored', async () => {
    const { rows } = await ask(backend, executionParameters);
    expect(rows.map((row) => [row.parameter_name, row.sensitive, row.parameter_value])).toEqual([
      ['Month', false, '2026-11'],
      ['ApiKey', true, null],
      ['LOGGING_LEVEL', false, '1'],
    ]);
  });
});
