import {
  deliverySchema,
  type Delivery,
  type ToldAnomaly,
} from '@/lib/domain/notifications/delivery';
import { ruleIdSchema } from '@/lib/domain/anomalies/finding';
import { severitySchema } from '@/lib/domain/anomalies/severity-schema';
import type { Delivery as DeliveryRow, ToldAnomaly as ToldRow } from './generated/client/client';
import type { Database, Transaction } from '@/lib/store/database/open-database';
import { Outbox, type Changes } from '@/lib/store/writing/outbox';
import { readJson } from '@/lib/store/database/read-json';
import { upsertRows } from '@/lib/store/database/upsert-rows';

/** Finished deliveries that are brought back, for the list of what was sent. */
const MAX_FINISHED = 200;
/** Far more than can be under way: keeps a broken file from filling the memory. */
const MAX_ROWS = 10_000;

/** What the store kept: every delivery that is pending, the newest of the others, and what targets know. */
export type KeptDeliveries = { deliveries: Delivery[]; told: ToldAnomaly[] };

/** Whoever holds the deliveries while the process runs. */
export type DeliveryHolder = {
  /** What the store kept of earlier; called once, when it has opened. */
  adopt: (kept: KeptDeliveries) => void;
  /** Puts all of it once more: the database may be another file than before. */
  putAll: () => void;
};

/**
 * Keeps deliveries behind whoever sends them: they are changed in memory, and written with the next transaction. While
 * history is not being kept they wait, and go out all the same.
 */
export class Deliveries {
  readonly outboxes = [
    new Outbox<Delivery>(writeDeliveries),
    new Outbox<ToldAnomaly>(writeTold),
  ] as const;
  private holder: DeliveryHolder | null = null;
  private isAdopted = false;

  constructor(private readonly wake: () => void) {}

  /** From now on this holder is given what the store kept, as soon as it is open. */
  attach(holder: DeliveryHolder): void {
    this.holder = holder;
  }

  put(delivery: Delivery): void {
    this.outboxes[0].put(delivery.id, delivery);
    this.wake();
  }

  /** Null: the target knows that it is over. */
  putTold(key: Pick<ToldAnomaly, 'target' | 'cluster' | 'fingerprint'>, told: ToldAnomaly | null) {
    this.outboxes[1].put(keyOf(key), told);
    this.wake();
  }

  /** Called with every database that was opened, before anything is written to it. */
  async bringUpToDate(database: Database): Promise<void> {
    if (!this.holder) return;
    if (this.isAdopted) this.holder.putAll();
    else this.holder.adopt(await readDeliveries(database));
    this.isAdopted = true;
  }
}

async function readDeliveries({ client }: Database): Promise<KeptDeliveries> {
  const pending = await client.delivery.findMany({
    where: { status: 'pending' },
    orderBy: { createdAt: 'asc' },
    take: MAX_ROWS,
  });
  const finished = await client.delivery.findMany({
    where: { status: { not: 'pending' } },
    orderBy: { createdAt: 'desc' },
    take: MAX_FINISHED,
  });
  const told = await client.toldAnomaly.findMany({ orderBy: { toldAt: 'desc' }, take: MAX_ROWS });
  return {
    deliveries: [...pending, ...finished].flatMap(({ body }) => readJson(body, deliverySchema, [])),
    told: told.flatMap(toTold),
  };
}

async function writeDeliveries(transaction: Transaction, { items }: Changes<Delivery>) {
  const rows = items.map((delivery): DeliveryRow => {
    const { id, target, notification, status, createdAt, nextAttemptAt, endedAt } = delivery;
    const { cluster } = notification;
    const body = JSON.stringify(delivery);
    return { id, target, cluster, status, createdAt, nextAttemptAt, endedAt, body };
  });
  await upsertRows(transaction, 'Delivery', ['id'], rows);
}

async function writeTold(transaction: Transaction, { items, goneKeys }: Changes<ToldAnomaly>) {
  const key = ['target', 'cluster', 'fingerprint'] as const;
  await upsertRows<ToldRow>(transaction, 'ToldAnomaly', key, items);
  for (const gone of goneKeys) {
    const [target, cluster, fingerprint] = partsOf(gone);
    await transaction.toldAnomaly.deleteMany({ where: { target, cluster, fingerprint } });
  }
}

/** One of a rule that this version does not have is forgotten. */
function toTold(row: ToldRow): ToldAnomaly[] {
  const rule = ruleIdSchema.safeParse(row.rule);
  const severity = severitySchema.safeParse(row.severity);
  if (!rule.success || !severity.success) return [];
  return [{ ...row, rule: rule.data, severity: severity.data }];
}

function keyOf({
  target,
  cluster,
  fingerprint,
}: Pick<ToldAnomaly, 'target' | 'cluster' | 'fingerprint'>) {
  return JSON.stringify([target, cluster, fingerprint]);
}

function partsOf(key: string): [target: string, cluster: string, fingerprint: string] {
  const [target, cluster, fingerprint] = JSON.parse(key) as string[];
  return [target ?? '', cluster ?? '', fingerprint ?? ''];
}
