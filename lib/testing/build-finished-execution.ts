import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { WORKER_ID } from './build-worker';
import { NOW } from './clock';

/** A Scale Out execution that waited for a minute, ran for four and succeeded; of now unless `endedAt` says otherwise. */
export function buildFinishedExecution(
  overrides: Partial<FinishedExecution> = {},
): FinishedExecution {
  const endedAt = overrides.endedAt ?? NOW;
  const before = (minutes: number) => new Date(endedAt.getTime() - minutes * 60_000);
  return {
    id: '4711',
    folderName: 'Sales',
    projectName: 'Daily',
    packageName: 'Load.dtsx',
    status: 'succeeded',
    statusCode: 7,
    createdAt: before(5),
    startedAt: before(5),
    pickedUpAt: before(4),
    endedAt,
    queue: { ms: 60_000, gap: null },
    run: { ms: 240_000, gap: null },
    machineName: 'ETLW01',
    workerId: WORKER_ID,
    attemptCount: 1,
    scaleOut: 'yes',
    ...overrides,
  };
}

/** The same as a poll alone tells it that did not see the task. */
export function buildUnreadExecution(
  overrides: Partial<FinishedExecution> = {},
): FinishedExecution {
  const unread = { ms: null, gap: 'taskNotRead' } as const;
  return buildFinishedExecution({ pickedUpAt: null, queue: unread, run: unread, ...overrides });
}
