import { describe, expect, it } from 'vitest';
import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildCatalogProperties } from '@/lib/testing/build-properties';
import { collected } from '@/lib/testing/build-section';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { neverPurgedExecution } from './never-purged-execution';

const YEAR_MS = 365 * 86_400_000;
const OLD = new Date(NOW.getTime() - YEAR_MS - 1);

function judge(
  execution: Partial<Execution>,
  properties: Parameters<typeof buildCatalogProperties>[0] = {},
) {
  return judgeExecutions(neverPurgedExecution, {
    executions: [buildRunningExecution({ createdAt: OLD, ...execution })],
    sections: { catalogProperties: collected(buildCatalogProperties(properties)) },
  });
}

describe('never-purged-execution', () => {
  it.each<[string, Partial<Execution>, string[]]>([
    ['runs and is older than what is kept', {}, ['found 4711']],
    ['is exactly as old', { createdAt: new Date(OLD.getTime() + 1) }, []],
    ['waits', { status: 'pending' }, ['found 4711']],
    ['is stopping', { status: 'stopping' }, ['found 4711']],
    ['was never started: cleanup takes it', { status: 'created' }, []],
    ['has an end', { endedAt: hoursAgo(1) }, []],
    ['was created nobody knows when', { createdAt: null }, ['unknown 4711: created_time']],
  ])('an execution that %s', (_what, execution, verdicts) => {
    expect(verdictsOf(judge(execution))).toEqual(verdicts);
  });

  it.each<[string, Record<string, string | null>, string[]]>([
    ['a number of days', { RETENTION_WINDOW: '400' }, []],
    ['fewer days', { RETENTION_WINDOW: '30' }, ['found 4711']],
    ['everything for ever', { RETENTION_WINDOW: '-1' }, []],
    ['nobody knows how much', { RETENTION_WINDOW: null }, ['not evaluated: RETENTION_WINDOW']],
    ['what is no number', { RETENTION_WINDOW: 'long' }, ['not evaluated: RETENTION_WINDOW']],
    ['all, as cleanup is off', { OPERATION_CLEANUP_ENABLED: 'FALSE' }, []],
  ])('where SSISDB keeps %s', (_what, properties, verdicts) => {
    expect(verdictsOf(judge({}, properties))).toEqual(verdicts);
  });

  it.each<[string, Partial<ExecutionsData>, Date | null, string[]]>([
    ['the whole catalog was read', {}, null, []],
    ['its oldest rows were not', { sinceExecutionId: '9' }, null, ['unknown *: executions']],
    [
      'they were, up to what is kept',
      { sinceExecutionId: '9' },
      new Date(NOW.getTime() - YEAR_MS),
      [],
    ],
    ['they were, but not that far', { sinceExecutionId: '9' }, OLD, ['unknown *: executions']],
  ])('is judged as far as it is known: %s', (_case, data, oldestReadUntilAt, verdicts) => {
    const executions = buildExecutionsData({ ...data, endings: { oldestReadUntilAt } });
    const sections = { executions: collected(executions) };
    expect(verdictsOf(judgeExecutions(neverPurgedExecution, { sections }))).toEqual(verdicts);
  });
});
