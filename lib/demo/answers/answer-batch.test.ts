import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allReads, CATALOG_QUERIES } from '@/lib/ssisdb/catalog-queries';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import { clock } from '@/lib/ssisdb/queries/clock';
import { executionsById } from '@/lib/ssisdb/queries/executions';
import { jobAssignments, liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import {
  identity,
  instanceFacts,
  memberships,
  objectRights,
  serverColumns,
  serverRights,
  wantedColumns,
} from '@/lib/ssisdb/queries/probe';
import { serverStart } from '@/lib/ssisdb/queries/server-start';
import { source } from '@/lib/ssisdb/queries/source';
import { workerAgents } from '@/lib/ssisdb/queries/worker-agents';
import { OPTIONAL_SERVER_COLUMNS, SERVER_QUERIES } from '@/lib/ssisdb/server-queries';
import { batchText } from '@/lib/ssisdb/statement-text';
import { newestExecutions } from '../simulation/execution-catalog';
import { jobIdOf } from '../simulation/job-ids';
import { SqlError } from '../tds/tds-server';
import { answerBatch } from './answer-batch';
import { ask, askRows, buildInstance } from './ask';
import { detailValues } from './ask-detail';

const ALL_QUERIES = [
  clock,
  source,
  serverStart,
  identity,
  memberships,
  serverRights,
  objectRights(Object.keys(allReads())),
  wantedColumns(allReads()),
  instanceFacts,
  serverColumns(OPTIONAL_SERVER_COLUMNS),
  ...CATALOG_QUERIES,
  ...SERVER_QUERIES,
];

function liveJobId({ world }: ReturnType<typeof buildInstance>): string {
  const [ordinal = -1] = world.tasks.keys();
  return jobIdOf(world, ordinal);
}

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('answerBatch', () => {
  it.each(ALL_QUERIES.map((query) => ({ name: query.name, query })))(
    'answers $name with exactly the columns of its row schema, each of them in each row',
    ({ query }) => {
      const instance = buildInstance();
      const [newest] = newestExecutions(instance.world, 1);
      const id0 = BigInt(newest?.ordinal ?? 0);
      const keys = { after: 100n, before: id0, at: 100n, window: 10, any_status: 1 };
      const jobs = { job0: jobIdOf(instance.world, 100), job1: liveJobId(instance) };
      const { columns, rows } = ask(query, instance, {
        ...detailValues(instance),
        id0,
        ...keys,
        ...jobs,
      });
      const names = Object.keys(query.row instanceof z.ZodObject ? query.row.shape : {});
      expect(columns.map(({ name }) => name).sort()).toEqual(names.sort());
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(names);
    },
  );

  it('gives one result set for each tagged SELECT, in their order, and none for the batch itself', () => {
    const text = batchText('heartbeat', [clock, source, workerAgents], DOCUMENTED_SHAPE);
    const sets = answerBatch({ text, parameters: {} }, buildInstance());
    expect(sets.map(({ columns }) => columns[0]?.name)).toEqual([
      'sql_clock',
      'server_name',
      'WorkerAgentId',
    ]);
  });

  it.each([
    ['a tag that it does not know', '/* scale-out-watch:nothing */ SELECT 2;', 'nothing'],
    ['a name that every object has', '/* scale-out-watch:constructor */ SELECT 2;', 'constructor'],
    ['a text without a tag', 'DELETE FROM internal.tasks', 'DELETE FROM internal.tasks'],
  ])('refuses %s with 208 and says which', (_what, text, named) => {
    const error = errorOf(() => answerBatch({ text, parameters: {} }, buildInstance()));
    expect(error).toBeInstanceOf(SqlError);
    expect(error).toMatchObject({ number: 208, message: expect.stringContaining(named) });
  });

  it('refuses a parameter that was not declared, as SQL Server does', () => {
    const text = '/* scale-out-watch:live-tasks */ SELECT TOP (@take) 1 FROM internal.tasks';
    expect(errorOf(() => answerBatch({ text, parameters: {} }, buildInstance()))).toMatchObject({
      number: 137,
      message: expect.stringContaining('@take'),
    });
    const parameters = { take: null };
    expect(errorOf(() => answerBatch({ text, parameters }, buildInstance()))).toMatchObject({
      number: 1_060,
    });
  });

  it('gives each execution once, however often its id is asked for', () => {
    const instance = buildInstance();
    const rows = askRows(executionsById, instance, { id0: 5n, id1: 5n, id2: 7n, id3: 10n ** 18n });
    expect(rows.map((row) => row.execution_id)).toEqual([5n, 7n]);
  });

  it('gives each unfinished task a job, an assignment, and an execution that InputData names', () => {
    const instance = buildInstance();
    const tasks = askRows(liveTasks, instance);
    const assignments = new Map(
      askRows(jobAssignments, instance).map((row) => [row.JobId, row.WorkerAgentId]),
    );
    expect(tasks.length).toBeGreaterThan(5);
    for (const { Status, JobId, InputData } of tasks) {
      expect(Status).toBeLessThanOrEqual(3);
      expect(assignments.get(JobId)).toMatch(/^[0-9A-F-]{36}$/);
      const [execution] = JSON.parse(String(InputData)) as { name: string; value: string }[];
      expect(execution?.name).toBe('execution_id');
      const rows = askRows(executionsById, instance, { id0: BigInt(execution?.value ?? 0) });
      expect(rows).toHaveLength(1);
    }
    expect([...assignments.values()]).toContain('11111111-1111-1111-1111-111111111111');
    expect(askRows(liveTasks, instance, { take: 3 })).toHaveLength(3);
  });

  it('knows every column that any query reads', () => {
    const rows = askRows(wantedColumns(allReads()), buildInstance());
    expect(rows.filter(({ column_length }) => column_length === null)).toEqual([]);
    const unknown = wantedColumns({ 'catalog.executions': ['nonsense'], 'catalog.x': ['y'] });
    expect(askRows(unknown, buildInstance()).map((row) => row.column_length)).toEqual([null, null]);
  });
});
