import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readExecutionDetail } from '@/lib/collect/on-demand/on-demand-execution';
import {
  ARCHIVED_TASK_ID,
  buildDetailReading,
  buildExecutionTask,
  TASK_ID,
} from '@/lib/testing/build-execution-detail';
import { buildFailure, collected, denied, failed } from '@/lib/testing/build-section';
import { buildWorker, OTHER_WORKER_ID } from '@/lib/testing/build-worker';
import { emptyHub, placeSections } from '@/lib/testing/place-state';
import { findLogTask } from './find-log-task';

vi.mock('@/lib/collect/on-demand/on-demand-execution');
const read = vi.mocked(readExecutionDetail);

const address = { cluster: 'PROD-ETL', execution: '42', task: TASK_ID };

beforeEach(() => {
  emptyHub();
  Reflect.deleteProperty(globalThis, 'scale-out-watch:log-tasks');
  placeSections({ workers: collected([buildWorker({ displayName: 'Seven' })]) });
  read.mockReset().mockResolvedValue(buildDetailReading());
});

describe('the task of a log', () => {
  it('is one of that execution, with the machine that its worker told', async () => {
    await expect(findLogTask(address)).resolves.toEqual({
      taskId: TASK_ID,
      workerMachine: 'ETLW01',
      workerName: 'Seven',
    });
    expect(read).toHaveBeenCalledExactlyOnceWith({ cluster: 'PROD-ETL', folders: null }, '42');
  });

  it('may be archived, and its worker deleted: then the machine is what the execution says', async () => {
    const execution = { workerId: OTHER_WORKER_ID, machineName: 'ETLW09' };
    read.mockResolvedValue(buildDetailReading({ execution: execution as never }));
    const archived = { ...address, task: ARCHIVED_TASK_ID.toLowerCase() };
    await expect(findLogTask(archived)).resolves.toEqual({
      taskId: ARCHIVED_TASK_ID,
      workerMachine: 'ETLW09',
      workerName: null,
    });
  });

  it('has no machine while no worker has it, or nobody knows which', async () => {
    const task = buildExecutionTask({ workerId: null });
    read.mockResolvedValue(buildDetailReading({ liveTasks: collected([task]) }));
    await expect(findLogTask(address)).resolves.toMatchObject({ workerMachine: null });
    await expect(findLogTask({ ...address, task: ARCHIVED_TASK_ID })).resolves.toMatchObject({
      workerMachine: null,
    });
  });

  it('is not asked for again by everybody who follows the log', async () => {
    await findLogTask(address);
    await findLogTask({ ...address, task: TASK_ID.toLowerCase() });
    expect(read).toHaveBeenCalledOnce();
    await findLogTask({ ...address, execution: '43' });
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('a task that is not found', () => {
  const nothing = { liveTasks: collected([]), archivedTasks: collected([]) };

  it.each([
    ['of another execution', 'notFound', buildDetailReading(nothing)],
    [
      'of an execution that was purged',
      'notFound',
      buildDetailReading({ ...nothing, presence: { state: 'absent' } }),
    ],
    [
      'of an execution that the login may not see',
      'forbidden',
      buildDetailReading({ ...nothing, presence: { state: 'hidden' } }),
    ],
    [
      'that may be archived where the login cannot look',
      'forbidden',
      buildDetailReading({ ...nothing, archivedTasks: denied('internal.tasks_history') }),
    ],
    [
      'while the archive does not answer',
      'notReady',
      buildDetailReading({ ...nothing, archivedTasks: failed('timeout') }),
    ],
    [
      'while the execution is not known',
      'notReady',
      buildDetailReading({ ...nothing, presence: { state: 'unknown' } }),
    ],
    ['while SSISDB is away', 'notReady', { ok: false, failure: buildFailure('refused') }],
  ] as const)('%s is "%s"', async (_what, code, reading) => {
    read.mockResolvedValue(reading);
    await expect(findLogTask(address)).rejects.toMatchObject({ name: 'AppError', code });
  });

  it('is looked for again the next time', async () => {
    read.mockResolvedValueOnce(buildDetailReading(nothing));
    await expect(findLogTask(address)).rejects.toThrow();
    await expect(findLogTask(address)).resolves.toMatchObject({ taskId: TASK_ID });
  });

  it('of a cluster that is not configured is not asked for', async () => {
    await expect(findLogTask({ ...address, cluster: 'nowhere' })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(read).not.toHaveBeenCalled();
  });
});
