import { log } from '@/lib/config/log';
import type { StoreSettings } from '@/lib/config/configuration';
import { AppError } from '@/lib/domain/app-error';
import { giveKey } from '@/lib/store/anomalies/anomaly-events';
import { findForgotten } from '@/lib/store/anomalies/find-forgotten';
import {
  pruneAccess,
  pruneAnomalies,
  pruneDeliveries,
  pruneExecutions,
  pruneImports,
  pruneNotes,
  retentionStart,
} from './prune';
import { pruneHistory } from './prune-history';
import type { RecordOutboxes } from '@/lib/store/writing/record-outboxes';
import type { StoreSession } from './store-session';
import type { WatchRecords } from './watch-records';

const DAY_MS = 24 * 3_600_000;

type Rooms = {
  session: StoreSession;
  records: WatchRecords;
  outboxes: RecordOutboxes;
  settings: StoreSettings;
  wake: () => void;
};

/** Once a day: closes what nobody watches any more, and deletes what is older than the retention says. */
export class Upkeep {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly rooms: Rooms) {}

  /** Runs now and every day until it is stopped; once it has started, calling this does nothing. */
  start(): void {
    if (this.timer) return;
    this.timer = setInterval(() => void this.runLogged(), DAY_MS).unref();
    void this.runLogged();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** One round. Rejects when the store cannot be used. */
  async run(now: Date): Promise<void> {
    const { session, records, outboxes, settings, wake } = this.rooms;
    const openIds = records.openIds();
    if (openIds) {
      const forgotten = await session.run((database) => findForgotten(database, openIds, now));
      for (const anomaly of forgotten) {
        outboxes.anomalies.put(anomaly.id, anomaly);
        const event = { kind: 'resolved' as const, at: anomaly.lastFoundAt };
        const keyed = giveKey({ anomalyId: anomaly.id, event });
        outboxes.events.put(keyed.key, keyed);
      }
      wake();
    }
    const run: Parameters<typeof pruneAnomalies>[0] = (work) => session.run(work);
    const before = retentionStart(now, settings.retentionDays);
    const anomalies = await pruneAnomalies(run, before);
    const imports = await pruneImports(run, before);
    const notes = await pruneNotes(run, before);
    const deliveries = await pruneDeliveries(run, before);
    const executionsBefore = retentionStart(now, settings.executionRetentionDays);
    const executions = await pruneExecutions(run, executionsBefore, now);
    const history = await pruneHistory(run, settings.history, now);
    const auditBefore = retentionStart(now, settings.auditRetentionDays);
    const access = await pruneAccess(run, before, auditBefore);
    const counts = { anomalies, imports, notes, deliveries, executions, history, access };
    if (Object.values(counts).every((count) => count === 0)) return;
    log.info(counts, 'what is beyond the retention was deleted');
  }

  private async runLogged(): Promise<void> {
    try {
      await this.run(new Date());
    } catch (error) {
      // A store that does not work says so itself, and is asked again tomorrow.
      if (!(error instanceof AppError)) log.error({ err: error }, 'the upkeep of the store broke');
    }
  }
}
