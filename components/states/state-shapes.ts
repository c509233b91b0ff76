import {
  Ban,
  Check,
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  CircleSlash,
  ClockAlert,
  Diamond,
  Dot,
  Download,
  EyeOff,
  Ghost,
  Hourglass,
  Info,
  LockKeyhole,
  Minus,
  OctagonMinus,
  Pause,
  Pencil,
  Pin,
  Play,
  Repeat,
  Sparkle,
  Square,
  SquareActivity,
  SquareDashed,
  Triangle,
  UserRoundX,
  X,
  ZapOff,
} from 'lucide-react';
import type { MarkShape } from '@/components/ui/mark';
import type { Relation } from '@/lib/domain/availability/ag-relations';
import type { Delivery } from '@/lib/domain/notifications/delivery';
import type { ExecutionAttempt } from '@/lib/domain/executions/execution-attempts';
import type { Usability } from '@/lib/domain/executions/execution-outlook';
import type { ExecutionStatus } from '@/lib/domain/executions/execution-status';
import type { ReadinessStatus } from '@/lib/domain/availability/readiness-status';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type {
  DeadManState,
  NotifiedTarget,
} from '@/lib/domain/notifications/notifications-payload';
import type { Health } from '@/lib/domain/health';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import type { ReplicaHealth } from '@/lib/domain/availability/replica-health';
import type { CheckStatus } from '@/lib/domain/runbook';
import type { SectionState } from '@/lib/domain/section';
import type { Severity } from '@/lib/domain/anomalies/severity';
import type { StoreStatus } from '@/lib/domain/store-status';
import type { TASK_STATUSES } from '@/lib/domain/executions/task';

const UNKNOWN: MarkShape = { icon: CircleDashed, hue: 'unknown', isHatched: true };

/** How each state of each noun looks, everywhere. The words are in the messages under the same two keys. */
export const STATE_SHAPES = {
  /** Workers, masters, connections, replicas: whatever sends heartbeats or answers. */
  heartbeat: {
    online: { icon: Circle, hue: 'ok', isFilled: true },
    late: { icon: ClockAlert, hue: 'warn' },
    offline: { icon: Square, hue: 'bad', isFilled: true },
    unknown: UNKNOWN,
  } satisfies Record<HeartbeatState, MarkShape>,
  enablement: {
    disabled: { icon: Pause, hue: 'unknown' },
    new: { icon: Sparkle, hue: 'info' },
  } satisfies Record<string, MarkShape>,
  health: {
    critical: { icon: Triangle, hue: 'bad', isFilled: true },
    warning: { icon: Diamond, hue: 'warn', isFilled: true },
    unknown: UNKNOWN,
    ok: { icon: Circle, hue: 'ok', isFilled: true },
  } satisfies Record<Health, MarkShape>,
  severity: {
    critical: { icon: Triangle, hue: 'bad', isFilled: true },
    warning: { icon: Diamond, hue: 'warn', isFilled: true },
    info: { icon: Circle, hue: 'info' },
  } satisfies Record<Severity, MarkShape>,
  execution: {
    created: { icon: Circle, hue: 'unknown' },
    pending: { icon: Hourglass, hue: 'info' },
    running: { icon: Play, hue: 'info' },
    stopping: { icon: SquareDashed, hue: 'warn' },
    succeeded: { icon: Check, hue: 'ok' },
    completed: { icon: CircleCheck, hue: 'unknown' },
    failed: { icon: X, hue: 'bad' },
    endedUnexpectedly: { icon: ZapOff, hue: 'bad' },
    canceled: { icon: Ban, hue: 'unknown' },
    unknown: { icon: CircleQuestionMark, hue: 'unknown' },
  } satisfies Record<ExecutionStatus, MarkShape>,
  /** What has to be known of an execution besides its status. */
  executionNote: {
    ghost: { icon: Ghost, hue: 'bad', isDashed: true },
    pinned: { icon: Pin, hue: 'unknown' },
    cannotBeStopped: { icon: OctagonMinus, hue: 'unknown' },
  },
  attempt: {
    running: { icon: Play, hue: 'info' },
    succeeded: { icon: Check, hue: 'ok' },
    failed: { icon: X, hue: 'bad' },
    canceled: { icon: Ban, hue: 'unknown' },
    repeated: { icon: Repeat, hue: 'warn' },
    unknown: { icon: CircleQuestionMark, hue: 'unknown' },
  } satisfies Record<ExecutionAttempt['outcome'], MarkShape>,
  task: {
    ready: { icon: Hourglass, hue: 'info' },
    pulled: { icon: Download, hue: 'info' },
    running: { icon: Play, hue: 'info' },
    failed: { icon: X, hue: 'bad' },
    succeeded: { icon: Check, hue: 'ok' },
    canceled: { icon: Ban, hue: 'unknown' },
    unknown: { icon: CircleQuestionMark, hue: 'unknown' },
  } satisfies Record<(typeof TASK_STATUSES)[number], MarkShape>,
  /** Whether a worker can take a task now. */
  usability: {
    usable: { icon: Circle, hue: 'ok', isFilled: true },
    full: { icon: SquareActivity, hue: 'warn' },
    disabled: { icon: Pause, hue: 'unknown' },
    offline: { icon: Square, hue: 'bad', isFilled: true },
    gone: { icon: CircleSlash, hue: 'bad' },
    unknown: UNKNOWN,
  } satisfies Record<Usability, MarkShape>,
  /** How much a message matters, by its type; the word is that of the type. */
  message: {
    error: { icon: X, hue: 'bad' },
    taskFailed: { icon: CircleAlert, hue: 'bad' },
    warning: { icon: Diamond, hue: 'warn' },
    queryCancel: { icon: Ban, hue: 'warn' },
    information: { icon: Info, hue: 'info' },
    other: { icon: Dot, hue: 'unknown' },
    unknown: { icon: CircleQuestionMark, hue: 'unknown' },
  },
  /** What the login may do with one object of SSISDB. */
  access: {
    granted: { icon: Check, hue: 'ok' },
    denied: { icon: LockKeyhole, hue: 'bad' },
    roleMissing: { icon: UserRoundX, hue: 'warn' },
    missing: { icon: CircleSlash, hue: 'warn' },
    unknown: UNKNOWN,
  } satisfies Record<ObjectAccess['access'], MarkShape>,
  /** What became of one part of a snapshot. */
  reading: {
    collected: { icon: Check, hue: 'ok' },
    failed: { icon: X, hue: 'bad' },
    denied: { icon: LockKeyhole, hue: 'warn' },
    pending: { icon: Hourglass, hue: 'unknown' },
    notApplicable: { icon: CircleSlash, hue: 'unknown' },
    stale: UNKNOWN,
  } satisfies Record<SectionState['status'] | 'stale', MarkShape>,
  scaleOut: {
    enabled: { icon: Check, hue: 'ok' },
    disabled: { icon: X, hue: 'bad' },
    unknown: UNKNOWN,
  },
  /** What the dashboard could check by itself. */
  check: {
    done: { icon: Check, hue: 'ok' },
    notDone: { icon: X, hue: 'bad' },
    cannotBeSeen: { icon: EyeOff, hue: 'unknown', isHatched: true },
  } satisfies Record<CheckStatus, MarkShape>,
  /** A step towards high availability; what somebody has noted is not done. */
  readiness: {
    done: { icon: Check, hue: 'ok' },
    notDone: { icon: X, hue: 'bad' },
    cannotBeSeen: { icon: EyeOff, hue: 'unknown', isHatched: true },
    noted: { icon: Pencil, hue: 'info' },
  } satisfies Record<ReadinessStatus, MarkShape>,
  replica: {
    notHealthy: { icon: Square, hue: 'bad', isFilled: true },
    partiallyHealthy: { icon: ClockAlert, hue: 'warn' },
    unknown: UNKNOWN,
    healthy: { icon: Circle, hue: 'ok', isFilled: true },
  } satisfies Record<ReplicaHealth, MarkShape>,
  /** A documented relation between timeouts. */
  relation: {
    holds: { icon: Check, hue: 'ok' },
    atLimit: { icon: Diamond, hue: 'warn', isFilled: true },
    broken: { icon: Triangle, hue: 'bad', isFilled: true },
    notEvaluated: UNKNOWN,
  } satisfies Record<Relation['status'], MarkShape>,
  /** A node or a witness of a failover cluster. */
  member: {
    up: { icon: Circle, hue: 'ok', isFilled: true },
    down: { icon: Square, hue: 'bad', isFilled: true },
    unknown: UNKNOWN,
  },
  /** Whether history is being kept. */
  store: {
    opening: { icon: Hourglass, hue: 'unknown' },
    keeping: { icon: Check, hue: 'ok' },
    failing: { icon: X, hue: 'warn' },
  } satisfies Record<StoreStatus['status'], MarkShape>,
  /** A message on its way to a target. */
  delivery: {
    pending: { icon: Hourglass, hue: 'info' },
    delivered: { icon: Check, hue: 'ok' },
    failed: { icon: X, hue: 'bad' },
  } satisfies Record<Delivery['status'], MarkShape>,
  /** Whether a target can be told something. */
  notified: {
    working: { icon: Check, hue: 'ok' },
    failing: { icon: X, hue: 'bad' },
    untried: { icon: Circle, hue: 'unknown' },
    held: { icon: Hourglass, hue: 'warn' },
    outside: { icon: Pause, hue: 'unknown' },
  } satisfies Record<NotifiedTarget['state'], MarkShape>,
  /** Whether somebody would notice that the dashboard is gone. */
  deadMan: {
    waiting: { icon: Hourglass, hue: 'unknown' },
    pinging: { icon: Check, hue: 'ok' },
    silent: { icon: Pause, hue: 'warn' },
    failing: { icon: X, hue: 'bad' },
  } satisfies Record<DeadManState, MarkShape>,
  /** Neither answer is good or bad. */
  answer: {
    yes: { icon: Check, hue: 'unknown' },
    no: { icon: Minus, hue: 'unknown' },
    unknown: UNKNOWN,
  },
} as const;

export type StateNoun = keyof typeof STATE_SHAPES;

export type StateOf<Noun extends StateNoun> = keyof (typeof STATE_SHAPES)[Noun] & string;
