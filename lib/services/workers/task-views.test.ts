import { beforeEach, describe, expect, it } from 'vitest';
import type { Section } from '@/lib/domain/section';
import type { JobAssignment } from '@/lib/domain/executions/task';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { NOW } from '@/lib/testing/clock';
import { emptyHub, placeSections } from '@/lib/testing/place-state';
import { getWorkers } from './get-workers';

beforeEach(emptyHub);

describe('a task', () => {
  const JOB = buildTask().jobId ?? '';
  const waiting = buildWaitingTask();

  it('names its worker, its package and who may pull it', () => {
    placeSections({
      tasks: collected([buildTask()]),
      jobAssignments: collected([
        { jobId: JOB, isAnyWorker: false, workerIds: [WORKER_ID, OTHER_WORKER_ID] },
      ]),
      executions: collected(
        buildExecutionsData({ recent: [buildRunningExecution({ folderName: '销售' })] }),
      ),
    });
    expect(getWorkers('PROD-ETL', NOW).data.tasks).toMatchObject([
      {
        folderName: '销售',
        packageName: 'Load.dtsx',
        workerName: 'ETLW01',
        allowedWorkers: {
          isAnyWorker: false,
          workers: [{ name: 'ETLW01' }, { id: OTHER_WORKER_ID, name: OTHER_WORKER_ID.slice(0, 8) }],
        },
      },
    ]);
  });

  it('without an assignment may be pulled by nobody, if that was read in the last poll', () => {
    placeSections({ tasks: collected([waiting]), jobAssignments: collected([]) });
    expect(getWorkers('PROD-ETL', NOW).data.tasks).toMatchObject([
      { allowedWorkers: { isAnyWorker: false, workers: [] }, packageName: null },
    ]);
  });

  it.each<[string, Section<JobAssignment[]>]>([
    ['are denied', denied('internal.job_worker_agents')],
    ['failed', failed('timeout')],
    ['failed, with old ones left', failed('timeout', { data: [], collectedAt: NOW })],
  ])('has no known workers when assignments %s', (_how, jobAssignments) => {
    placeSections({ tasks: collected([waiting]), jobAssignments });
    expect(getWorkers('PROD-ETL', NOW).data.tasks).toMatchObject([{ allowedWorkers: null }]);
  });
});
