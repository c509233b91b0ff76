import type { Delivery, ToldAnomaly } from '@/lib/domain/notifications/delivery';
import type { DeliveryHolder, KeptDeliveries, Deliveries } from '@/lib/store/deliveries';
import { DeliveryTally } from './delivery-tally';

/** Finished deliveries that are held for the list of what was sent. */
const MAX_FINISHED = 200;

type Keeper = Pick<Deliveries, 'put' | 'putTold'>;

/** Deliveries and what targets know, in memory; whatever changes is given to the store at once. */
export class DeliveryLedger implements DeliveryHolder {
  readonly tally = new DeliveryTally();
  private readonly deliveries = new Map<string, Delivery>();
  private readonly told = new Map<string, Map<string, ToldAnomaly>>();

  constructor(private readonly keeper: Keeper) {}

  /** Oldest first. */
  listPending(): Delivery[] {
    return [...this.deliveries.values()].filter(({ status }) => status === 'pending');
  }

  /** Newest first: what is pending, and what became of the others. */
  listAll(): Delivery[] {
    return [...this.deliveries.values()].sort(
      (left, right) => right.createdAt.getTime() - left.createdAt.getTime(),
    );
  }

  /** The message about a cluster that a target has not received yet. */
  findPending(target: string, cluster: string): Delivery | null {
    const isIt = (one: Delivery) => one.target === target && one.notification.cluster === cluster;
    return this.listPending().find(isIt) ?? null;
  }

  get(id: string): Delivery | undefined {
    return this.deliveries.get(id);
  }

  put(delivery: Delivery): void {
    this.tally.note(this.deliveries.get(delivery.id), delivery);
    this.deliveries.set(delivery.id, delivery);
    this.keeper.put(delivery);
    if (delivery.status !== 'pending') this.forgetOldest();
  }

  /** What a target knows of a cluster, by fingerprint. */
  toldOf(target: string, cluster: string): ReadonlyMap<string, ToldAnomaly> {
    return this.told.get(keyOf(target, cluster)) ?? new Map<string, ToldAnomaly>();
  }

  /** Null: the target knows that it is over. */
  putTold(target: string, cluster: string, fingerprint: string, told: ToldAnomaly | null): void {
    const known = this.told.get(keyOf(target, cluster)) ?? new Map<string, ToldAnomaly>();
    if (told) known.set(fingerprint, told);
    else known.delete(fingerprint);
    this.told.set(keyOf(target, cluster), known);
    this.keeper.putTold({ target, cluster, fingerprint }, told);
  }

  /** What this process knows already is newer than what the store kept. */
  adopt({ deliveries, told }: KeptDeliveries): void {
    this.tally.adopt(deliveries);
    const mine = [...this.deliveries.values()];
    this.deliveries.clear();
    const oldestFirst = [...deliveries].sort(
      (left, right) => left.createdAt.getTime() - right.createdAt.getTime(),
    );
    for (const one of [...oldestFirst, ...mine]) this.deliveries.set(one.id, one);
    for (const one of told) {
      const key = keyOf(one.target, one.cluster);
      const known = this.told.get(key) ?? new Map<string, ToldAnomaly>();
      if (!known.has(one.fingerprint)) known.set(one.fingerprint, one);
      this.told.set(key, known);
    }
  }

  putAll(): void {
    for (const delivery of this.deliveries.values()) this.keeper.put(delivery);
    for (const known of this.told.values()) {
      for (const one of known.values()) this.keeper.putTold(one, one);
    }
  }

  private forgetOldest(): void {
    const finished = [...this.deliveries.values()].filter(({ status }) => status !== 'pending');
    for (const { id } of finished.slice(0, Math.max(0, finished.length - MAX_FINISHED))) {
      this.deliveries.delete(id);
    }
  }
}

function keyOf(target: string, cluster: string): string {
  return JSON.stringify([target, cluster]);
}
