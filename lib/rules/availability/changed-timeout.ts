import { defineRule, found } from '@/lib/rules/define-rule';
import { timeoutSubject } from '@/lib/rules/subjects';

/** Told by a poll or by an import, and shown for as long as `timeoutChangeHours`. */
export const changedTimeout = defineRule({
  id: 'changed-timeout',
  severity: 'info',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source }, { memory, settings }) => {
    const sinceMs = source.sqlClock.getTime() - settings.thresholds.timeoutChangeHours * 3_600_000;
    return Object.values(memory.timeouts).flatMap(({ name, of, value, previous }) =>
      previous && previous.changedAt.getTime() > sinceMs
        ? [
            found(timeoutSubject(name, of), {
              timeoutName: name,
              previousValue: previous.value,
              timeoutValue: value,
              changedAt: previous.changedAt.toISOString(),
              valueSource: previous.source,
            }),
          ]
        : [],
    );
  },
});
