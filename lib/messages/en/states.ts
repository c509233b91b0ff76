import type { Delivery } from '@/lib/domain/notifications/delivery';
import type {
  DeadManState,
  NotifiedTarget,
} from '@/lib/domain/notifications/notifications-payload';
import type { Relation } from '@/lib/domain/availability/ag-relations';
import type { ExecutionAttempt } from '@/lib/domain/executions/execution-attempts';
import type { Usability } from '@/lib/domain/executions/execution-outlook';
import type { ExecutionStatus } from '@/lib/domain/executions/execution-status';
import type { ReadinessStatus } from '@/lib/domain/availability/readiness-status';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { Health } from '@/lib/domain/health';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import type { ReplicaHealth } from '@/lib/domain/availability/replica-health';
import type { CheckStatus } from '@/lib/domain/runbook';
import type { SectionState } from '@/lib/domain/section';
import type { Severity } from '@/lib/domain/anomalies/severity';
import type { StoreStatus } from '@/lib/domain/store-status';
import type { TASK_STATUSES } from '@/lib/domain/executions/task';

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
  executionNote: {
    ghost: 'ghost',
    pinned: 'pinned',
    cannotBeStopped: 'cannot be stopped',
  },
  attempt: {
    running: 'running',
    succeeded: 'succeeded',
    failed: 'failed',
    canceled: 'canceled',
    repeated: 'lost, run again',
    unknown: 'not known',
  } satisfies Record<ExecutionAttempt['outcome'], string>,
  task: {
    ready: 'waiting',
    pulled: 'pulled',
    running: 'running',
    failed: 'failed',
    succeeded: 'succeeded',
    canceled: 'canceled',
    unknown: 'unknown code',
  } satisfies Record<(typeof TASK_STATUSES)[number], string>,
  usability: {
    usable: 'can take it',
    full: 'all slots in use',
    disabled: 'disabled',
    offline: 'offline',
    gone: 'no longer registered',
    unknown: 'not known',
  } satisfies Record<Usability, string>,
  message: {
    error: 'error',
    taskFailed: 'task failed',
    warning: 'warning',
    queryCancel: 'query cancel',
    information: 'information',
    other: 'other',
    unknown: 'unknown type',
  },
  enablement: {
    disabled: 'disabled',
    new: 'new, not enabled',
  },
  access: {
    granted: 'readable',
    denied: 'denied',
    roleMissing: 'role missing',
    missing: 'no such object',
    unknown: 'not tested',
  } satisfies Record<ObjectAccess['access'], string>,
  reading: {
    collected: 'read',
    failed: 'failed',
    denied: 'denied',
    pending: 'waiting',
    notApplicable: 'does not apply',
    stale: 'stale',
  } satisfies Record<SectionState['status'] | 'stale', string>,
  scaleOut: {
    enabled: 'enabled',
    disabled: 'not enabled',
    unknown: 'not known',
  },
  answer: {
    yes: 'yes',
    no: 'no',
    unknown: 'not known',
  },
  store: {
    opening: 'opening',
    keeping: 'kept',
    failing: 'not kept',
  } satisfies Record<StoreStatus['status'], string>,
  delivery: {
    pending: 'pending',
    delivered: 'delivered',
    failed: 'given up',
  } satisfies Record<Delivery['status'], string>,
  notified: {
    working: 'working',
    failing: 'failing',
    untried: 'not tried yet',
    held: 'held back: as many messages as allowed in an hour',
    outside: 'outside its times',
  } satisfies Record<NotifiedTarget['state'], string>,
  deadMan: {
    waiting: 'waiting',
    pinging: 'pinging',
    silent: 'silent',
    failing: 'failing',
  } satisfies Record<DeadManState, string>,
  check: {
    done: 'done',
    notDone: 'not done',
    cannotBeSeen: 'cannot be seen from here',
  } satisfies Record<CheckStatus, string>,
  readiness: {
    done: 'done',
    notDone: 'not done',
    cannotBeSeen: 'cannot be seen from here',
    noted: 'noted',
  } satisfies Record<ReadinessStatus, string>,
  replica: {
    notHealthy: 'not healthy',
    partiallyHealthy: 'partially healthy',
    unknown: 'not visible',
    healthy: 'healthy',
  } satisfies Record<ReplicaHealth, string>,
  relation: {
    holds: 'holds',
    atLimit: 'at the limit',
    broken: 'broken',
    notEvaluated: 'not evaluated',
  } satisfies Record<Relation['status'], string>,
  member: {
    up: 'up',
    down: 'down',
    unknown: 'not known',
  },
  heartbeatRule:
    'Online while the last heartbeat is at most {onlineWithin} old; late until {lateWithin}; then offline.',
  heartbeatAge: {
    within: '{age} of {limit}',
    beyond: '{age}, over {limit}',
    unknown: 'not known',
    label: '{age} old at the last poll; online until {onlineWithin}, late until {lateWithin}',
  },
  was: 'was {state}',
  stale: 'not evaluated now',
} as const;
