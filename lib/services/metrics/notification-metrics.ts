import 'server-only';
import type { DeadManSettings, NotificationTarget } from '@/lib/config/notification-settings';
import { DEAD_MAN_STATES } from '@/lib/domain/notifications/notifications-payload';
import type { NotificationDesk } from '@/lib/notify/notification-desk';
import type { TargetTally } from '@/lib/notify/delivery-tally';
import { deadManState } from '@/lib/services/notifications/dead-man-state';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { isVisible } from '../visible-clusters';
import { known, timestampOf, type MetricOf, type Sample } from './define-metric';

type NotificationMetric = MetricOf<NotificationDesk>;

/**
 * What goes out by itself. Its numbers are not divided by cluster, so whoever is limited to clusters is told of the targets
 * that hear of no others only, and nothing of the dead-man ping.
 */
export const NOTIFICATION_METRICS: readonly NotificationMetric[] = [
  {
    name: 'scale_out_watch_notifications_pending',
    help: 'Messages that a target has not received yet',
    type: 'gauge',
    labelNames: ['target'],
    samples: (desk) => ofTargets(desk, ({ rules }) => known(pendingOf(desk, rules.name).length)),
  },
  {
    name: 'scale_out_watch_notifications_oldest_pending_seconds',
    help: 'Age of the oldest message that a target has not received yet; 0 while there is none',
    type: 'gauge',
    labelNames: ['target'],
    samples: (desk, now) =>
      ofTargets(desk, ({ rules }) => {
        const [oldest] = pendingOf(desk, rules.name);
        const ageMs = oldest ? now.getTime() - oldest.createdAt.getTime() : 0;
        return known(Math.max(0, ageMs) / 1_000);
      }),
  },
  counter('notifications_sent_total', 'Messages that a target received', 'deliveredCount'),
  counter('notifications_failed_total', 'Messages that were given up', 'failedCount'),
  counter(
    'notification_attempt_failures_total',
    'Attempts that did not arrive, also those of messages that arrived later',
    'failedAttemptCount',
  ),
  {
    name: 'scale_out_watch_notification_last_success_timestamp_seconds',
    help: 'When a target received something last; absent before the first time',
    type: 'gauge',
    labelNames: ['target'],
    samples: (desk) =>
      ofTargets(desk, ({ rules }) => timestampOf(desk.ledger.tally.of(rules.name).lastDeliveredAt)),
  },
  {
    name: 'scale_out_watch_dead_man_state',
    help: '1 for the state that the dead-man ping is in, 0 for the others; absent where none is configured',
    type: 'gauge',
    labelNames: ['state'],
    samples: (desk) =>
      ofDeadMan(desk, () =>
        DEAD_MAN_STATES.map((state) => ({
          labels: { state },
          value: state === deadManState(desk) ? 1 : 0,
        })),
      ),
  },
  {
    name: 'scale_out_watch_dead_man_interval_seconds',
    help: 'How often the dead-man ping is sent',
    type: 'gauge',
    labelNames: [],
    samples: (desk) => ofDeadMan(desk, ({ intervalMs }) => known(intervalMs / 1_000)),
  },
  {
    name: 'scale_out_watch_dead_man_last_ping_timestamp_seconds',
    help: 'When the dead-man ping was last received; absent before the first time',
    type: 'gauge',
    labelNames: [],
    samples: (desk) => ofDeadMan(desk, () => timestampOf(desk.deadMan.current.lastPingAt)),
  },
];

function counter(
  name: string,
  help: string,
  count: keyof Omit<TargetTally, 'lastDeliveredAt'>,
): NotificationMetric {
  return {
    name: `scale_out_watch_${name}`,
    help: `${help}, since the dashboard was started`,
    type: 'counter',
    labelNames: ['target'],
    samples: (desk) =>
      ofTargets(desk, ({ rules }) => known(desk.ledger.tally.of(rules.name)[count])),
  };
}

function ofTargets(
  { notifier }: NotificationDesk,
  samples: (target: NotificationTarget) => readonly Sample[],
): Sample[] {
  const seesAll = currentVisitor().clusters === null;
  return notifier.current.targets
    .filter(({ rules: { clusters } }) => seesAll || (clusters?.every(isVisible) ?? false))
    .flatMap((target) =>
      samples(target).map((sample) => ({ ...sample, labels: { target: target.rules.name } })),
    );
}

function ofDeadMan(
  { notifier }: NotificationDesk,
  samples: (settings: DeadManSettings) => readonly Sample[],
): readonly Sample[] {
  const { deadMan } = notifier.current;
  return deadMan && currentVisitor().clusters === null ? samples(deadMan) : [];
}

/** Oldest first. */
function pendingOf({ ledger }: NotificationDesk, target: string) {
  return ledger.listPending().filter((delivery) => delivery.target === target);
}
