import type { ExecutionStatus } from '@/lib/domain/execution-status';
import type { HeartbeatState } from '@/lib/domain/heartbeat-state';
import type { Health } from '@/lib/domain/overview-payload';
import type { Severity } from '@/lib/domain/severity';
import type { TASK_STATUSES } from '@/lib/domain/task';

export const states = {
  heartbeat: {
    online: 'online',
    late: 'late',
    offline: 'offline',
    unknown: 'unknown',
  } satisfies Record<HeartbeatState, string>,
  health: {
    critical: 'critical',
    warning: 'warning',
    unknown: 'unknown',
    ok: 'well',
  } satisfies Record<Health, string>,
  severity: {
    critical: 'critical',
    warning: 'warning',
    info: 'info',
  } satisfies Record<Severity, string>,
  execution: {
    created: 'created',
    pending: 'pending',
    running: 'running',
    stopping: 'stopping',
    succeeded: 'succeeded',
    completed: 'completed',
    failed: 'failed',
    endedUnexpectedly: 'ended unexpectedly',
    canceled: 'canceled',
    unknown: 'unknown code',
  } satisfies Record<ExecutionStatus, string>,
  task: {
    ready: 'waiting',
    pulled: 'pulled',
    running: 'running',
    failed: 'failed',
    succeeded: 'succeeded',
    canceled: 'canceled',
    unknown: 'unknown code',
  } satisfies Record<(typeof TASK_STATUSES)[number], string>,
  enablement: {
    disabled: 'disabled',
    new: 'new, not enabled',
  },
  was: 'was {state}',
  inhibited: 'explained by another',
  stale: 'not evaluated now',
  resolved: 'resolved',
} as const;
