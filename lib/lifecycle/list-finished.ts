import type { Execution, ExecutionsData } from '@/lib/domain/executions/execution';
import { finishExecution, type FinishedExecution } from '@/lib/domain/packages/finished-execution';
import type { ScaleOutFlag } from '@/lib/domain/executions/scale-out-flag';
import type { Task } from '@/lib/domain/executions/task';

/** Thousands that are over come with every poll, and nearly all of them are the very objects of the poll before. */
const fingerprints = new WeakMap<Execution, string>();

/** What a poll has seen of an execution that is over. A difference means that there is something new to record. */
export function fingerprintOfEnd(execution: Execution): string {
  const known = fingerprints.get(execution);
  if (known !== undefined) return known;
  const fingerprint = makeFingerprint(execution);
  fingerprints.set(execution, fingerprint);
  return fingerprint;
}

function makeFingerprint(execution: Execution): string {
  const { statusCode, createdAt, startedAt, endedAt, attemptCount, workerId } = execution;
  const { folderName, projectName, packageName } = execution;
  return JSON.stringify([
    [statusCode, createdAt, startedAt, endedAt, attemptCount, workerId],
    [folderName, projectName, packageName],
  ]);
}

/**
 * The executions of a poll that are over, as far as the poll alone can tell: the pickup is that of the task that an earlier
 * poll saw, and where none did, nobody knows yet how long it ran. `known` has the fingerprints of those that were told before.
 */
export function listFinished(
  { endings }: ExecutionsData,
  tasks: ReadonlyMap<string, Task>,
  sqlClock: Date,
  known: ReadonlyMap<string, string>,
): FinishedExecution[] {
  return endings.ended
    .filter((execution) => known.get(execution.id) !== fingerprintOfEnd(execution))
    .flatMap((execution) => {
      const task = tasks.get(execution.id);
      const isLastAttempt = task !== undefined && task.attemptCount === execution.attemptCount;
      const finished = finishExecution({
        execution,
        scaleOut: flagOf(execution),
        task: isLastAttempt ? task : 'notRead',
        sqlClock,
      });
      return finished ? [finished] : [];
    });
}

/** Who succeeded without a worker was run by SQL Server itself; who failed may never have got as far as a worker. */
function flagOf({ workerId, status }: Execution): ScaleOutFlag {
  if (workerId !== null) return 'yes';
  return status === 'succeeded' ? 'no' : 'unknown';
}
