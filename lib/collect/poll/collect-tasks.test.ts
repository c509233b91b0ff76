import { describe, expect, it } from 'vitest';
import type { Sections } from '@/lib/domain/snapshot';
import { buildCapabilities } from '@/lib/testing/build-capabilities';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildTask } from '@/lib/testing/build-task';
import { WORKER_ID } from '@/lib/testing/build-worker';
import { NOW } from '@/lib/testing/clock';
import { FakeSsisdb, taskRow, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { collectTasks } from './collect-tasks';
import { CostLedger } from '@/lib/collect/cost-ledger';

const TASKS = 'internal.tasks';
const JOBS = 'internal.job_worker_agents';
const JOB_ROW = { JobId: 'B0B0B0B0-0000-4000-8000-000000000001', WorkerAgentId: WORKER_ID };

async function collectWith(
  answers: Record<string, FakeAnswer>,
  objectRights: Record<string, boolean | null> = {},
  previous?: Sections,
) {
  const ssisdb = new FakeSsisdb({
    'live-tasks': [taskRow(7)],
    'job-assignments': [JOB_ROW],
    ...answers,
  });
  const capabilities = buildCapabilities({ objectRights });
  const context = {
    ssisdb,
    ledger: new CostLedger(),
    apart: new Set<string>(),
    shape: capabilities.shape,
  };
  return { ...(await collectTasks(context, capabilities, previous)), ssisdb };
}

describe('live tasks and their assignments', () => {
  it('are read in one round trip', async () => {
    const { tasks, jobAssignments, ssisdb } = await collectWith({});
    expect(tasks).toMatchObject({ status: 'collected', data: [{ executionId: '7' }] });
    expect(jobAssignments).toMatchObject({ status: 'collected', data: [{ isAnyWorker: false }] });
    expect(ssisdb.roundTrips).toEqual([['live-tasks', 'job-assignments']]);
  });

  it('that may not be read are denied with their grant, and not even asked for', async () => {
    const { tasks, jobAssignments, ssisdb } = await collectWith({}, { [TASKS]: false });
    const denied = { status: 'denied', object: TASKS, lastGood: null };
    expect(tasks).toMatchObject({
      ...denied,
      grant: `GRANT SELECT ON OBJECT::${TASKS} TO [watch];`,
    });
    expect(jobAssignments).toMatchObject(denied);
    expect(ssisdb.roundTrips).toEqual([]);
  });

  it('are told apart: the tasks can be read where the assignments cannot', async () => {
    const { tasks, jobAssignments } = await collectWith({}, { [JOBS]: false });
    expect(tasks.status).toBe('collected');
    expect(jobAssignments).toMatchObject({ status: 'denied', object: JOBS });
  });

  it('that were revoked since the probe are denied as well, and the last good data stays', async () => {
    const before = buildSnapshot({ sections: { tasks: collected([buildTask()]) } }).sections;
    const { tasks } = await collectWith(
      { 'live-tasks': 'permissionDenied', 'job-assignments': 'permissionDenied' },
      { [TASKS]: true },
      before,
    );
    expect(tasks).toMatchObject({
      status: 'denied',
      object: TASKS,
      lastGood: { collectedAt: NOW },
    });
  });

  it('that fail are failed, never empty', async () => {
    const { tasks, jobAssignments } = await collectWith({ 'live-tasks': 'lockTimeout' });
    expect(tasks).toMatchObject({ status: 'failed', error: { code: 'lockTimeout' } });
    expect(jobAssignments.status).toBe('collected');
  });

  it('beyond ten thousand are a failure that says so, not a part of the truth', async () => {
    const many = Array.from({ length: 10_000 }, () => JOB_ROW);
    const { jobAssignments } = await collectWith({ 'job-assignments': many });
    expect(jobAssignments).toMatchObject({
      status: 'failed',
      error: { code: 'rowShape', detail: expect.stringContaining('10000') },
    });
  });
});
