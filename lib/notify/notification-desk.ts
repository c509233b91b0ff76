import type { NotificationSettings } from '@/lib/config/notification-settings';
import type { Watching } from '@/lib/domain/watching';
import type { Deliveries } from '@/lib/store/deliveries';
import { DeadMan, type Ping } from './dead-man';
import { DeliveryLedger } from './delivery-ledger';
import { Notifier } from './notifier';
import { sendDelivery } from './send-delivery';

const STEP_EVERY_MS = 1_000;

type Rooms = {
  deliveries: Pick<Deliveries, 'attach' | 'put' | 'putTold'>;
  /** How the polls of all clusters go at this moment. */
  watchings: () => readonly Watching[];
  /** How the dead-man ping is sent, when not as usual. */
  ping?: Ping;
};

/** Everything that goes out by itself: messages about anomalies, and the dead-man ping. */
export class NotificationDesk {
  readonly ledger: DeliveryLedger;
  readonly notifier: Notifier;
  readonly deadMan: DeadMan;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    settings: NotificationSettings,
    private readonly rooms: Rooms,
  ) {
    this.deadMan = new DeadMan(rooms.ping);
    this.ledger = new DeliveryLedger(rooms.deliveries);
    this.notifier = new Notifier(settings, { ledger: this.ledger, send: sendDelivery });
    rooms.deliveries.attach(this.ledger);
  }

  start(): void {
    this.timer ??= setInterval(() => {
      this.step(new Date());
    }, STEP_EVERY_MS).unref();
  }

  /** Begins nothing new. What is under way and not received stays pending in the store, and goes out after the next start. */
  stop(): void {
    clearInterval(this.timer);
  }

  private step(now: Date): void {
    this.notifier.step(now);
    const { deadMan, internalHosts } = this.notifier.current;
    if (deadMan) this.deadMan.step(deadMan, internalHosts, this.rooms.watchings(), now);
  }
}
