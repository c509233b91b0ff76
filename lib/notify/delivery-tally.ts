import type { Delivery } from '@/lib/domain/notifications/delivery';

/** What became of the messages to one target since the process began; `lastDeliveredAt` is older when the store knows it. */
export type TargetTally = {
  deliveredCount: number;
  /** Messages that were given up. */
  failedCount: number;
  /** Attempts that did not arrive, also those of messages that arrived later. */
  failedAttemptCount: number;
  lastDeliveredAt: Date | null;
};

const NOTHING: TargetTally = {
  deliveredCount: 0,
  failedCount: 0,
  failedAttemptCount: 0,
  lastDeliveredAt: null,
};

/** Counts what became of messages, by target: numbers that only grow, whatever the ledger forgets. */
export class DeliveryTally {
  private readonly targets = new Map<string, TargetTally>();

  of(target: string): TargetTally {
    return this.targets.get(target) ?? NOTHING;
  }

  /** Takes a change of a delivery; `before` is what was known of it. */
  note(before: Delivery | undefined, after: Delivery): void {
    const was = this.of(after.target);
    const hasEnded = after.status !== 'pending' && after.status !== before?.status;
    const isDelivered = hasEnded && after.status === 'delivered';
    const attempts = after.attemptCount - (before?.attemptCount ?? 0);
    this.targets.set(after.target, {
      deliveredCount: was.deliveredCount + (isDelivered ? 1 : 0),
      failedCount: was.failedCount + (hasEnded && !isDelivered ? 1 : 0),
      failedAttemptCount: was.failedAttemptCount + attempts - (isDelivered ? 1 : 0),
      lastDeliveredAt: isDelivered ? after.endedAt : was.lastDeliveredAt,
    });
  }

  /** Takes what the store kept of earlier: it counts for nothing, but says when something arrived last. */
  adopt(deliveries: readonly Delivery[]): void {
    for (const { target, status, endedAt } of deliveries) {
      if (status !== 'delivered' || endedAt === null) continue;
      const was = this.of(target);
      if (was.lastDeliveredAt !== null && was.lastDeliveredAt >= endedAt) continue;
      this.targets.set(target, { ...was, lastDeliveredAt: endedAt });
    }
  }
}
