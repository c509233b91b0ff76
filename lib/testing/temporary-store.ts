import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEventRecord } from '@/lib/domain/anomalies/anomaly-event';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { openStore, type Store } from '@/lib/store/open-store';
import { EMPTY_RECORD, type WatchRecord } from '@/lib/store/watch-record';

/** Path of a file that does not exist yet, in a directory that goes away with the test. */
export function temporaryStoreFile(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-store-'));
  // Windows keeps files that are still open; the system clears its own directory.
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 2 }));
  return path.join(directory, 'store.db');
}

/** A store on that file for one test, which is tried again quickly when it fails. */
export function startStore(
  file: string,
  means: Parameters<typeof openStore>[1] = {},
  retentionDays = 400,
  executionRetentionDays = 180,
): Store {
  const store = openStore(
    {
      path: file,
      retentionDays,
      executionRetentionDays,
      auditRetentionDays: 730,
      history: historyRetentionSchema.parse({}),
    },
    // A busy machine must not lose what a test has written.
    { firstRetryMs: 20, closeWithinMs: 60_000, ...means },
  );
  onTestFinished(() => store.close());
  return store;
}

/** A store on that file that keeps history and has restored these clusters. */
export async function startKeepingStore(
  file: string,
  clusters: readonly string[] = ['PROD-ETL'],
  retentionDays?: number,
): Promise<Store> {
  const store = startStore(file, {}, retentionDays);
  await store.records.restore(clusters);
  await untilKeeping(store);
  return store;
}

export async function untilKeeping(store: Store): Promise<void> {
  await vi.waitUntil(() => store.status().status === 'keeping', { timeout: 10_000, interval: 5 });
}

/** Resolves when the store says that it fails, with what it says. */
export async function untilFailing(store: Store) {
  return vi.waitUntil(
    () => {
      const status = store.status();
      return status.status === 'failing' ? status : undefined;
    },
    { timeout: 10_000, interval: 5 },
  );
}

/** A record that holds these anomalies and remembers nothing else. */
export function recordOf(...anomalies: Anomaly[]): WatchRecord {
  return {
    ...EMPTY_RECORD,
    lifecycle: {
      ...EMPTY_RECORD.lifecycle,
      open: anomalies.filter(({ status }) => status === 'open'),
      resolved: anomalies.filter(({ status }) => status === 'resolved'),
    },
  };
}

/** The event with which an anomaly begins. */
export function openingOf({ id, openedAt, severity, evidence }: Anomaly): AnomalyEventRecord {
  return { anomalyId: id, event: { kind: 'opened', at: openedAt, severity, evidence } };
}
