import { onTestFinished, vi } from 'vitest';
import { log } from '@/lib/config/log';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEventRecord } from '@/lib/domain/anomalies/anomaly-event';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { Store } from '@/lib/store/open-store';
import { placeState } from './place-state';
import { placeStore } from './place-store';
import {
  openingOf,
  recordOf,
  startKeepingStore,
  startStore,
  temporaryStoreFile,
  untilFailing,
} from './temporary-store';

const CLUSTER = 'PROD-ETL';

type Kept = {
  /** Live in PROD-ETL, and kept. */
  live?: readonly Anomaly[];
  /** Kept, but resolved too long ago to be live. */
  past?: readonly Anomaly[];
  events?: readonly AnomalyEventRecord[];
  state?: Partial<ClusterState>;
};

/** A real store, and the cluster PROD-ETL as its last poll left it; both for one test. */
export async function keepAnomalies(kept: Kept = {}): Promise<Store> {
  const { live = [], past = [], events = [], state } = kept;
  const store = await startKeepingStore(temporaryStoreFile(), [CLUSTER]);
  placeStore(store);
  const anomalies = [...past, ...live];
  store.records.save(CLUSTER, recordOf(...anomalies), [...anomalies.map(openingOf), ...events]);
  await vi.waitUntil(async () => {
    const found = await Promise.all(anomalies.map(({ id }) => store.anomalies.find(id)));
    return found.every((one) => one !== null);
  });
  store.records.save(CLUSTER, recordOf(...live), []);
  placeState({ ...state, anomalies: [...live] }, CLUSTER);
  return store;
}

/** A store that cannot be opened, and the cluster PROD-ETL with these live anomalies. */
export async function keepNothing(live: readonly Anomaly[]): Promise<Store> {
  const open = () => Promise.reject(new Error('The disk is gone.'));
  const store = startStore(temporaryStoreFile(), { open, firstRetryMs: 60_000 });
  placeStore(store);
  const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
  onTestFinished(() => logged.mockRestore());
  await untilFailing(store);
  store.records.save(CLUSTER, recordOf(...live), []);
  placeState({ anomalies: [...live] }, CLUSTER);
  return store;
}
