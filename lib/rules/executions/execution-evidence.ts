import type { Execution } from '@/lib/domain/executions/execution';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import { packageKeyOf } from '@/lib/domain/packages/package-key';

/** What an execution is of and where it ran, as far as it did anywhere. */
export function executionEvidence(execution: Execution): Evidence {
  const { workerId, machineName } = execution;
  return {
    package: packageKeyOf(execution),
    ...(machineName !== null && { machineName }),
    ...(workerId !== null && { workerId }),
  };
}
