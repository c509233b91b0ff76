import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Execution, MessageCheck } from '@/lib/domain/executions/execution';
import { executionStatusOf, isOpenStatus } from '@/lib/domain/executions/execution-status';
import { evidenceSchema } from '@/lib/domain/anomalies/finding';
import { taskStatusOf, type Task } from '@/lib/domain/executions/task';
import type { Worker } from '@/lib/domain/workers/worker';
import { rememberCluster } from '@/lib/lifecycle/remember-cluster';
import { buildContext } from '@/lib/testing/build-context';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { buildCatalogProperties } from '@/lib/testing/build-properties';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { buildTask } from '@/lib/testing/build-task';
import { buildWorker } from '@/lib/testing/build-worker';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { RULES } from '@/lib/rules/catalog';
import { evaluateRules } from '@/lib/rules/evaluate';

const id = fc.constantFrom('1', '2', '3', '9007199254740993');
const workerId = fc.constantFrom('W1', 'W2', 'GONE');
const name = fc.constantFrom('', 'Load.dtsx', '受注 #1', '<b>x</b>');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const instant = fc
  .integer({ min: -4 * 365 * 24, max: 48 })
  .map((hours) => new Date(NOW.getTime() + hours * 3_600_000));

const execution: fc.Arbitrary<Execution> = fc
  .record({
    id,
    folderName: name,
    projectName: name,
    packageName: name,
    statusCode: fc.integer({ min: -1, max: 12 }),
    createdAt: maybe(instant),
    startedAt: maybe(instant),
    endedAt: maybe(instant),
    callerName: maybe(name),
    machineName: maybe(name),
    workerId: maybe(workerId),
    attemptCount: maybe(fc.integer({ min: -2, max: 5 })),
  })
  .map((one) => ({ ...one, status: executionStatusOf(one.statusCode) }));

const task: fc.Arbitrary<Task> = fc
  .record({
    executionId: maybe(id),
    jobId: maybe(fc.constantFrom('J1', 'J2')),
    statusCode: fc.integer({ min: 0, max: 9 }),
    workerId: maybe(workerId),
    attemptCount: fc.integer({ min: 0, max: 4 }),
    maxAttemptCount: fc.integer({ min: 0, max: 4 }),
    isCanceled: fc.boolean(),
    waitingSinceAt: maybe(instant),
    pickedUpAt: maybe(instant),
    leaseExpiresAt: maybe(instant),
    candidateWorkerId: maybe(workerId),
  })
  .map((one) => buildTask({ ...one, status: taskStatusOf(one.statusCode) }));

const worker: fc.Arbitrary<Worker> = fc
  .record({ id: workerId, isEnabled: fc.boolean(), lastOnlineAt: maybe(instant) })
  .map((one) => buildWorker(one));

const check: fc.Arbitrary<MessageCheck> = fc.record({
  hasMessages: fc.boolean(),
  loggingLevel: maybe(fc.integer({ min: -1, max: 101 })),
  checkedAt: instant,
});

const world = fc.record({
  executions: fc.array(execution, { maxLength: 8 }),
  tasks: fc.array(task, { maxLength: 6 }),
  workers: fc.array(worker, { maxLength: 3 }),
  assignments: fc.uniqueArray(
    fc.record({
      jobId: fc.constantFrom('J1', 'J2'),
      isAnyWorker: fc.boolean(),
      workerIds: fc.array(workerId, { maxLength: 2 }),
    }),
    { selector: ({ jobId }) => jobId },
  ),
  checks: maybe(fc.array(fc.tuple(id, check), { maxLength: 4 })),
  reach: fc.record({
    knownSinceAt: maybe(instant),
    createdSinceAt: maybe(instant),
    oldestReadUntilAt: maybe(instant),
    isBehind: fc.boolean(),
  }),
  startedAt: maybe(instant),
  sinceExecutionId: maybe(id),
  RETENTION_WINDOW: maybe(fc.constantFrom('', '-1', '0', '365', 'x', '1e9')),
});

describe('whatever rows SSISDB has', () => {
  it('no rule breaks, and each subject of a rule is judged once', () => {
    fc.assert(
      fc.property(world, (rows) => {
        const { executions, checks, reach, startedAt, sinceExecutionId } = rows;
        const unique = [...new Map(executions.map((one) => [one.id, one])).values()];
        const snapshot = buildSnapshot({
          source: buildSource({ startedAt }),
          sections: {
            workers: collected(rows.workers),
            tasks: collected(rows.tasks),
            jobAssignments: collected(rows.assignments),
            catalogProperties: collected(
              buildCatalogProperties({ RETENTION_WINDOW: rows.RETENTION_WINDOW }),
            ),
            executions: collected(
              buildExecutionsData({
                open: unique.filter(({ status }) => isOpenStatus(status)),
                recent: unique,
                sinceExecutionId,
                endings: {
                  ...reach,
                  ended: unique.filter(({ status }) => !isOpenStatus(status)),
                  messageChecks: checks && new Map(checks),
                },
              }),
            ),
          },
        });
        const { settings, poll } = buildContext();
        const earlier = buildSnapshot({
          source: buildSource({ sqlClock: hoursAgo(1), serverName: 'SQLNODE2' }),
          sections: snapshot.sections,
        });
        const memory = rememberCluster(
          rememberCluster(EMPTY_MEMORY, earlier, settings, null),
          snapshot,
          settings,
          null,
        );
        const evaluation = evaluateRules(
          snapshot,
          { ...buildContext(), settings, poll, memory },
          RULES,
        );
        expect(evaluation.notEvaluated.flatMap(({ missing }) => missing)).not.toContain(
          'internal error',
        );
        const about = [
          ...evaluation.findings.map(
            ({ rule, subject }) => `${rule} ${subject.kind} ${subject.id}`,
          ),
          ...evaluation.unknownSubjects.flatMap(({ rule, subjectKind, subjectId }) =>
            subjectId === null ? [] : `${rule} ${subjectKind} ${subjectId}`,
          ),
        ].filter((one) => one.includes('-execution '));
        expect(new Set(about).size).toBe(about.length);
        for (const { evidence } of evaluation.findings) {
          expect(evidenceSchema.safeParse(evidence).success).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
