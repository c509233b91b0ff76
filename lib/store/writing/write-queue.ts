import { setImmediate } from 'node:timers/promises';
import { log } from '@/lib/config/log';
import { classifyFault } from '@/lib/store/database/classify-fault';
import type { Database } from '@/lib/store/database/open-database';
import type { Batch, Outbox } from './outbox';

/** Of one table in one transaction: what keeps the event loop for less than a few hundredths of a second. */
const MAX_BATCH = 500;

type AnyOutbox = Pick<
  Outbox<unknown>,
  'waitingCount' | 'lostCount' | 'forgetLost' | 'take' | 'takeSingly'
>;

/**
 * Writes what waits in the outboxes, in their order, so that a row comes before those that refer to it. An aggregate gets
 * its writes through here by an outbox of its own: give it a function that writes its changes (see anomalies.ts), list
 * the outbox in RecordOutboxes.all, and put things into it; retries, limits and counts are the queue's business.
 */
export class WriteQueue {
  constructor(private readonly outboxes: readonly AnyOutbox[]) {}

  get waitingCount(): number {
    return this.outboxes.reduce((sum, { waitingCount }) => sum + waitingCount, 0);
  }

  get lostCount(): number {
    return this.outboxes.reduce((sum, { lostCount }) => sum + lostCount, 0);
  }

  forgetLost(): void {
    for (const outbox of this.outboxes) outbox.forgetLost();
  }

  /** Writes until nothing waits. Throws when the database is at fault; what was not written waits on. */
  async flush(database: Database): Promise<void> {
    while (this.waitingCount > 0) {
      const batches = this.outboxes.map((outbox) => outbox.take(MAX_BATCH));
      try {
        await writeTogether(database, batches);
      } catch (error) {
        if (classifyFault(error)) throw error;
        await this.writeSingly(database);
      }
      if (this.waitingCount > 0) await setImmediate();
    }
  }

  /** One change that cannot be written must not keep all others from being written for ever. */
  private async writeSingly(database: Database): Promise<void> {
    for (const single of this.outboxes.flatMap((outbox) => outbox.takeSingly(MAX_BATCH))) {
      try {
        await writeTogether(database, [single]);
      } catch (error) {
        if (classifyFault(error)) throw error;
        single.drop();
        log.error({ err: error }, 'one change cannot be written to the store and is given up');
      }
    }
  }
}

async function writeTogether(database: Database, batches: readonly Batch[]): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const batch of batches) if (batch.count > 0) await batch.write(transaction);
  });
  for (const batch of batches) batch.settle();
}
