import { setImmediate } from 'node:timers/promises';
import { AppError } from '@/lib/domain/app-error';
import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import type { RecordReach } from '@/lib/domain/packages/record-reach';
import { recordFinished, type Recorded } from './finished-executions';
import { retentionStart } from '@/lib/store/prune';
import { readReach, writeReach } from './record-reaches';
import type { StoreSession } from '@/lib/store/store-session';

/** Recorded in one transaction: what keeps the event loop for less than a few hundredths of a second. */
const MAX_BATCH = 200;

type Rooms = {
  session: Pick<StoreSession, 'run'>;
  executionRetentionDays: number;
};

/** Where recording goes on: `opening` tells the database from one that was opened before or after it. */
export type Resumption = { opening: number; reach: RecordReach | null };

/**
 * Where finished executions are recorded. Nothing waits here in memory while the store fails: SSISDB keeps the executions,
 * and the reach, which is written with them or after them, says what is still to be read from there.
 */
export class ExecutionRecords {
  private opening = 0;

  constructor(private readonly rooms: Rooms) {}

  /** To be called with every database that is opened: it may be another file than before, or an older copy of it. */
  noteOpened(): void {
    this.opening += 1;
  }

  /** Where to go on. Rejects with AppError storeUnavailable when history is not being kept. */
  async resume(cluster: string): Promise<Resumption> {
    return this.rooms.session.run(async (database) => ({
      opening: this.opening,
      reach: await readReach(database, cluster),
    }));
  }

  /**
   * Records executions and then the reach that follows from them. Rejects with AppError storeUnavailable when they cannot be
   * kept, and when another database has been opened since `opening`: what was to be written belongs to the one before.
   */
  async record(
    cluster: string,
    opening: number,
    executions: readonly FinishedExecution[],
    reach: RecordReach,
  ): Promise<Recorded> {
    const total: Recorded = { written: 0, replacedIds: [] };
    const batchCount = Math.max(1, Math.ceil(executions.length / MAX_BATCH));
    for (let index = 0; index < batchCount; index += 1) {
      const batch = executions.slice(index * MAX_BATCH, (index + 1) * MAX_BATCH);
      const isLast = index === batchCount - 1;
      const { written, replacedIds } = await this.rooms.session.run((database) => {
        if (opening !== this.opening) throw reopened();
        return database.transaction(async (transaction) => {
          const recorded = await recordFinished(transaction, cluster, batch, this.bounds());
          if (isLast) await writeReach(transaction, cluster, reach);
          return recorded;
        });
      });
      total.written += written;
      total.replacedIds.push(...replacedIds);
      if (!isLast) await setImmediate();
    }
    return total;
  }

  private bounds() {
    const now = new Date();
    return { now, keepSince: retentionStart(now, this.rooms.executionRetentionDays) };
  }
}

function reopened(): AppError {
  return new AppError('storeUnavailable', 'Another database was opened meanwhile.');
}
