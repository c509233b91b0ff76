import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { NotificationSettings, NotificationTarget } from '@/lib/config/notification-settings';
import { AppError } from '@/lib/domain/app-error';
import type {
  Delivery,
  DeliveryFailure,
  NotificationItem,
} from '@/lib/domain/notifications/delivery';
import { mergeItems, toldBy } from '@/lib/notifications/merge-items';
import { retryWaitMs } from '@/lib/notifications/next-attempt';
import { mayTell, selectNews, type ClusterAnomalies } from '@/lib/notifications/select-news';
import type { DeliveryLedger } from './delivery-ledger';

const HOUR_MS = 3_600_000;

type Send = (
  delivery: Delivery,
  target: NotificationTarget,
  settings: NotificationSettings,
) => Promise<DeliveryFailure | null>;

type Rooms = { ledger: DeliveryLedger; send: Send; random?: () => number };

/**
 * Tells targets what they do not know yet. News of a cluster wait for more of them and become one message; while a message
 * is on its way nothing else about that cluster is sent there, but added to it; a target never gets more messages in an
 * hour than it is allowed, nor two at once. What was never received counts as not told.
 */
export class Notifier {
  private readonly latest = new Map<string, ClusterAnomalies>();
  /** When the news that wait now began to wait, by target and cluster. */
  private readonly waiting = new Map<string, Date>();
  private readonly underWay = new Map<string, Promise<void>>();
  /** When messages were made, by target. */
  private readonly madeAts = new Map<string, Date[]>();

  constructor(
    private settings: NotificationSettings,
    private readonly rooms: Rooms,
  ) {}

  get current(): NotificationSettings {
    return this.settings;
  }

  /** From now on these settings; what is pending goes to the target of the same name. */
  reconfigure(settings: NotificationSettings): void {
    this.settings = settings;
  }

  /** Takes what a poll found. Returns at once. */
  follow(anomalies: ClusterAnomalies): void {
    this.latest.set(anomalies.cluster, anomalies);
  }

  /** A cluster is not watched any more: nothing is known of it, and nothing told. */
  forget(cluster: string): void {
    this.latest.delete(cluster);
  }

  /** Makes the messages that are due and begins to send them; whoever wants to know the end waits for `settle`. */
  step(now: Date): void {
    for (const target of this.settings.targets) {
      for (const anomalies of this.latest.values()) this.collect(target, anomalies, now);
    }
    for (const delivery of this.rooms.ledger.listPending()) {
      if (delivery.nextAttemptAt && delivery.nextAttemptAt <= now) this.attempt(delivery, now);
    }
  }

  /** Resolves when nothing is under way. */
  async settle(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  /**
   * Sends a test message once and resolves with what became of it. Throws AppError `notFound` for a target that is not
   * configured, `busy` while something else is on its way there.
   */
  async sendTest(name: string, now: Date): Promise<Delivery> {
    const target = this.settings.targets.find(({ rules }) => rules.name === name);
    if (!target) throw new AppError('notFound', 'There is no target of that name.');
    if (this.underWay.has(name)) {
      throw new AppError('busy', 'A message is on its way there: try again in a moment.');
    }
    if (this.isHeld(target, now)) {
      throw new AppError('busy', 'The target has had as many messages as it may get in an hour.');
    }
    const test = this.create(name, null, [], now);
    const sending = this.rooms.send(test, target, this.settings).then((failure) => {
      const status = failure ? ('failed' as const) : ('delivered' as const);
      const ended = { ...test, status, attemptCount: 1, nextAttemptAt: null, lastFailure: failure };
      this.rooms.ledger.put({ ...ended, endedAt: now });
    });
    await this.whileUnderWay(name, sending);
    return this.rooms.ledger.get(test.id) ?? test;
  }

  /** Whether a target has had as many messages in the hour before `now` as it is allowed. */
  isHeld({ rules }: NotificationTarget, now: Date): boolean {
    return this.madeSince(rules.name, now).length >= rules.maxPerHour;
  }

  private collect(target: NotificationTarget, anomalies: ClusterAnomalies, now: Date): void {
    const { rules } = target;
    const { cluster } = anomalies;
    const { ledger } = this.rooms;
    const pending = ledger.findPending(rules.name, cluster);
    // What is being sent at this moment cannot be added to any more.
    if (pending && this.underWay.has(rules.name)) return;
    const news = this.newsFor(target, anomalies, pending, now);
    const key = JSON.stringify([rules.name, cluster]);
    if (news.length === 0) {
      this.waiting.delete(key);
    } else if (pending) {
      const notification = mergeItems(pending.notification, news);
      // Of too many some stay news, and change nothing.
      if (!isDeepStrictEqual(notification, pending.notification)) {
        ledger.put({ ...pending, notification });
      }
    } else if (this.hasWaited(key, now) && !this.isHeld(target, now)) {
      this.waiting.delete(key);
      ledger.put(this.create(rules.name, cluster, news, now));
    }
  }

  private newsFor(
    { rules }: NotificationTarget,
    anomalies: ClusterAnomalies,
    pending: Delivery | null,
    now: Date,
  ): NotificationItem[] {
    const received = this.rooms.ledger.toldOf(rules.name, anomalies.cluster);
    const told = new Map(received);
    const onItsWay = new Map(
      pending ? toldBy(rules.name, pending.notification, pending.createdAt) : [],
    );
    for (const [fingerprint, one] of onItsWay) {
      if (one) told.set(fingerprint, one);
      else told.delete(fingerprint);
    }
    const windows = this.settings.maintenanceWindows;
    const news = selectNews({ rules, windows, anomalies, told, now });
    if (rules.tellsResolved) return news;
    for (const { change, fingerprint } of news) {
      if (change !== 'resolved' || !received.has(fingerprint)) continue;
      this.rooms.ledger.putTold(rules.name, anomalies.cluster, fingerprint, null);
    }
    // What has not arrived yet must not say that something is, when it is over.
    return news.filter(
      ({ change, fingerprint }) => change !== 'resolved' || onItsWay.has(fingerprint),
    );
  }

  private hasWaited(key: string, now: Date): boolean {
    const sinceAt = this.waiting.get(key) ?? now;
    this.waiting.set(key, sinceAt);
    return now.getTime() - sinceAt.getTime() >= this.settings.groupMs;
  }

  private attempt(delivery: Delivery, now: Date): void {
    const target = this.settings.targets.find(({ rules }) => rules.name === delivery.target);
    const isTooOld = now.getTime() - delivery.createdAt.getTime() > this.settings.giveUpMs;
    if (!target || isTooOld) {
      const code = target ? ('tooOld' as const) : ('targetGone' as const);
      const lastFailure =
        target && delivery.lastFailure ? delivery.lastFailure : { code, status: null };
      const ended = { ...delivery, status: 'failed' as const, nextAttemptAt: null, endedAt: now };
      this.rooms.ledger.put({ ...ended, lastFailure });
      return;
    }
    const { cluster } = delivery.notification;
    if (this.underWay.has(delivery.target)) return;
    if (cluster !== null && !mayTell(target.rules, this.settings.maintenanceWindows, cluster, now))
      return;
    const sending = this.rooms.send(delivery, target, this.settings).then((failure) => {
      this.settleAttempt(delivery, failure, now);
    });
    void this.whileUnderWay(delivery.target, sending);
  }

  private settleAttempt(delivery: Delivery, failure: DeliveryFailure | null, now: Date): void {
    const { ledger, random = Math.random } = this.rooms;
    const attemptCount = delivery.attemptCount + 1;
    if (failure) {
      const nextAttemptAt = new Date(now.getTime() + retryWaitMs(attemptCount, random()));
      ledger.put({ ...delivery, attemptCount, nextAttemptAt, lastFailure: failure });
      return;
    }
    const delivered = { ...delivery, attemptCount, status: 'delivered' as const };
    ledger.put({ ...delivered, nextAttemptAt: null, endedAt: now });
    const { cluster } = delivery.notification;
    if (cluster === null) return;
    for (const [fingerprint, told] of toldBy(delivery.target, delivery.notification, now)) {
      ledger.putTold(delivery.target, cluster, fingerprint, told);
    }
  }

  private async whileUnderWay(target: string, sending: Promise<void>): Promise<void> {
    this.underWay.set(target, sending);
    try {
      await sending;
    } finally {
      this.underWay.delete(target);
    }
  }

  private madeSince(target: string, now: Date): Date[] {
    const since = now.getTime() - HOUR_MS;
    return (this.madeAts.get(target) ?? []).filter((at) => at.getTime() > since);
  }

  private create(
    target: string,
    cluster: string | null,
    news: readonly NotificationItem[],
    now: Date,
  ): Delivery {
    this.madeAts.set(target, [...this.madeSince(target, now), now]);
    return {
      id: randomUUID(),
      target,
      notification: mergeItems({ cluster, items: [] }, news),
      status: 'pending',
      createdAt: now,
      attemptCount: 0,
      nextAttemptAt: now,
      endedAt: null,
      lastFailure: null,
    };
  }
}
