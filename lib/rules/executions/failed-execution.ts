import type { Execution } from '@/lib/domain/executions/execution';
import { packageKeyOf } from '@/lib/domain/packages/package-key';
import { defineRule, found } from '@/lib/rules/define-rule';
import { endedSince, unknownEndings } from './execution-reach';
import { packageSubject } from '@/lib/rules/subjects';

/** The newest ones: an execution fails once, a package may fail every minute. */
const MAX_LISTED = 10;

export const failedExecution = defineRule({
  id: 'failed-execution',
  severity: 'warning',
  requires: ['source', 'executions'],
  evaluate: ({ source, executions }, { settings }) => {
    const windowMs = settings.thresholds.endedExecutionMinutes * 60_000;
    const since = new Date(source.sqlClock.getTime() - windowMs);
    const byPackage = new Map<string, [Execution, ...Execution[]]>();
    for (const execution of endedSince(executions, since)) {
      if (execution.status !== 'failed') continue;
      const key = packageKeyOf(execution);
      const failures = byPackage.get(key);
      if (failures) failures.push(execution);
      else byPackage.set(key, [execution]);
    }
    return [
      ...unknownEndings(executions, since, 'package'),
      ...[...byPackage.values()].map((failures) => {
        const newestFirst = failures.toSorted((left, right) => endMs(right) - endMs(left));
        return found(packageSubject(failures[0]), {
          executionCount: failures.length,
          lastEndedAt: newestFirst[0]?.endedAt?.toISOString() ?? null,
          executionIds: newestFirst.slice(0, MAX_LISTED).map(({ id }) => id),
          package: packageKeyOf(failures[0]),
          windowMs,
        });
      }),
    ];
  },
});

function endMs({ endedAt }: Execution): number {
  return endedAt?.getTime() ?? 0;
}
