import { log } from '@/lib/config/log';
import type { StoreSettings } from '@/lib/config/configuration';
import { AppError } from '@/lib/domain/app-error';
import type { HistoryRetention } from '@/lib/domain/history/history-retention';
import type { StoreStatus } from '@/lib/domain/store-status';
import { AccessTokens } from '@/lib/store/people/access-tokens';
import { AnomalyHistory } from '@/lib/store/anomalies/anomaly-history';
import { AuditLog } from '@/lib/store/people/audit-log';
import { ClusterImports } from '@/lib/store/clusters/cluster-imports';
import { CollectorTokens } from '@/lib/store/clusters/collector-tokens';
import { Deliveries } from './deliveries';
import { LocalUsers } from '@/lib/store/people/local-users';
import { measureDatabase, openDatabase, type Database } from '@/lib/store/database/open-database';
import { MeasureHistory } from '@/lib/store/history/measure-history';
import { ReadinessNotes } from '@/lib/store/clusters/readiness-notes';
import { OutcomeHistory } from '@/lib/store/executions/outcome-history';
import { ExecutionRecords } from '@/lib/store/executions/execution-records';
import { PackageHistory } from '@/lib/store/executions/package-history';
import { ChangeHistory } from '@/lib/store/history/recorded-changes';
import { RecordOutboxes } from '@/lib/store/writing/record-outboxes';
import { StateHistory } from '@/lib/store/history/state-history';
import type { RunWork } from '@/lib/store/database/run-work';
import { Sessions } from '@/lib/store/people/sessions';
import { StoreSession } from './store-session';
import { Upkeep } from './upkeep';
import { WatchRecords } from './watch-records';
import { WriteQueue } from '@/lib/store/writing/write-queue';

const CLOSE_WITHIN_MS = 3_000;

export type Store = {
  /** Whether history is being kept, at this moment. */
  status(): StoreStatus;
  records: WatchRecords;
  anomalies: AnomalyHistory;
  states: StateHistory;
  measures: MeasureHistory;
  changes: ChangeHistory;
  outcomes: OutcomeHistory;
  /** For how long each kind of history is kept. */
  retention: HistoryRetention;
  clusterImports: ClusterImports;
  collectorTokens: CollectorTokens;
  readinessNotes: ReadinessNotes;
  deliveries: Deliveries;
  users: LocalUsers;
  sessions: Sessions;
  accessTokens: AccessTokens;
  audit: AuditLog;
  /** Finished executions go in here … */
  executions: ExecutionRecords;
  /** … and what they add up to comes out here. */
  packages: PackageHistory;
  /** Writes what waits and closes the database; takes 3 s at most, whatever hangs. */
  close(): Promise<void>;
};

/** For tests: how the database is opened, how long the first wait after a failure is, and when closing gives up. */
type Means = {
  open?: (file: string) => Promise<Database>;
  firstRetryMs?: number;
  closeWithinMs?: number;
};

/**
 * Starts to open the store and returns at once: never throws, and holds nobody up. Until it is open, and whenever it fails,
 * everything goes on in memory, and `status` says that history is not being kept.
 */
export function openStore(
  settings: StoreSettings,
  { open = openDatabase, firstRetryMs, closeWithinMs = CLOSE_WITHIN_MS }: Means = {},
): Store {
  let sizeBytes: number | null = null;
  let isWoken = false;
  let closing: Promise<void> | undefined;
  const outboxes = new RecordOutboxes();

  /** Changes of one moment go into one transaction. */
  const wake = () => {
    if (isWoken) return;
    isWoken = true;
    setImmediate(() => {
      isWoken = false;
      void flushLogged();
    });
  };

  const deliveries = new Deliveries(wake);
  const queue = new WriteQueue([...outboxes.all, ...deliveries.outboxes]);

  const session = new StoreSession({
    open: () => open(settings.path),
    firstRetryMs,
    settle: async (database) => {
      executions.noteOpened();
      await deliveries.bringUpToDate(database);
      await records.bringUpToDate(database);
      await clusterImports.bringUpToDate(database);
      if (queue.lostCount > 0) log.warn({ count: queue.lostCount }, 'changes were lost meanwhile');
      queue.forgetLost();
      if (records.openIds()) upkeep.start();
      sizeBytes = await measureDatabase(settings.path);
    },
  });

  const flush = () => session.run((database) => queue.flush(database));

  const flushLogged = async () => {
    try {
      await flush();
      sizeBytes = await measureDatabase(settings.path);
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ err: error }, 'the store was not written');
    }
  };

  const close = async () => {
    upkeep.stop();
    outboxes.putRest(false, Date.now());
    await flushLogged();
    await session.close();
  };

  const clusterImports = new ClusterImports(session);
  const records = new WatchRecords({ session, queue, outboxes, wake });
  const { executionRetentionDays } = settings;
  const executions = new ExecutionRecords({ session, executionRetentionDays });
  const upkeep = new Upkeep({ session, records, outboxes, settings, wake });
  const run: RunWork = (work) => session.run(work);
  void session.open();

  return {
    status: () => toStatus(session, queue, sizeBytes),
    records,
    anomalies: new AnomalyHistory(session),
    states: new StateHistory(session),
    measures: new MeasureHistory(session),
    changes: new ChangeHistory(session),
    outcomes: new OutcomeHistory(session),
    retention: settings.history,
    clusterImports,
    collectorTokens: new CollectorTokens(run),
    readinessNotes: new ReadinessNotes(session),
    deliveries,
    users: new LocalUsers(run),
    sessions: new Sessions(run),
    accessTokens: new AccessTokens(run),
    audit: new AuditLog(run),
    executions,
    packages: new PackageHistory(session),
    close: () => (closing ??= within(closeWithinMs, close())),
  };
}

function toStatus(session: StoreSession, queue: WriteQueue, sizeBytes: number | null): StoreStatus {
  const { current } = session;
  if (current.status === 'opening') return { status: 'opening' };
  if (current.status === 'keeping') return { status: 'keeping', sizeBytes };
  const { fault, sinceAt } = current;
  const { waitingCount, lostCount } = queue;
  return { status: 'failing', fault, sinceAt, waitingCount, lostCount };
}

async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const isOver = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([work, isOver]);
  clearTimeout(timer);
}
