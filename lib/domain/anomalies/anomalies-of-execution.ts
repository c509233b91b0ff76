import type { Anomaly } from './anomaly';
import type { Execution } from '@/lib/domain/executions/execution';
import { packageKeyOf } from '@/lib/domain/packages/package-key';

type Known = Pick<Execution, 'id' | 'folderName' | 'projectName' | 'packageName' | 'status'>;

/**
 * The anomalies that an execution is part of: its own, those of several that name it, and as a failure the one of its
 * package, which names the newest only. `execution` may be no more than an id.
 */
export function anomaliesOfExecution(
  anomalies: readonly Anomaly[],
  execution: Known | Pick<Known, 'id'>,
): Anomaly[] {
  const failedPackage =
    'status' in execution && execution.status === 'failed' ? packageKeyOf(execution) : null;
  return anomalies.filter(({ subject, evidence: { executionIds } }) => {
    if (subject.kind === 'execution' && subject.id === execution.id) return true;
    if (Array.isArray(executionIds) && executionIds.includes(execution.id)) return true;
    return subject.kind === 'package' && subject.id === failedPackage;
  });
}
