import type { ClusterConfiguration } from '@/lib/config/configuration';
import { processSingleton } from '@/lib/config/process-singleton';
import type { OnDemandLoad } from '@/lib/domain/poll-status';
import type { FolderLimit } from '@/lib/domain/people/folder-limit';
import { AppError } from '@/lib/domain/app-error';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import { OnDemandReader } from './on-demand-reader';

/** On behalf of whom something is read: the cluster, and the folders whose executions they may see there. */
export type ReadPlace = { cluster: string; folders: FolderLimit };

function readers(): Map<string, OnDemandReader> {
  return processSingleton('on-demand-readers', () => new Map<string, OnDemandReader>());
}

/** Makes the reader of each configured cluster known to the process; none of them connects before it is asked. */
export function placeOnDemandReaders(clusters: readonly ClusterConfiguration[]): void {
  for (const { settings, connection, loginRetryMs } of clusters) {
    const { name, wantsPrimary } = settings;
    const reader = new OnDemandReader(createSsisdb(connection), { wantsPrimary, loginRetryMs });
    readers().set(name, reader);
  }
}

/** Ends the readers of these clusters for good; reads in flight end with a failure. */
export async function removeOnDemandReaders(clusters: readonly string[]): Promise<void> {
  const gone = clusters.flatMap((name) => readers().get(name) ?? []);
  for (const name of clusters) readers().delete(name);
  await Promise.all(gone.map((reader) => reader.close()));
}

/** The process's reader of a cluster. Throws AppError `notFound` for a name that is not in the configuration. */
export function onDemandReader(cluster: string): OnDemandReader {
  const reader = readers().get(cluster);
  if (!reader) {
    throw new AppError('notFound', 'There is no cluster of that name in the configuration.');
  }
  return reader;
}

/** What reading a cluster on demand costs the instance, and how many wait for their turn. */
export function onDemandLoad(cluster: string): OnDemandLoad {
  const reader = readers().get(cluster);
  return { queries: reader?.costs() ?? [], waitingCount: reader?.waitingCount ?? 0 };
}

/** Ends all connections for good; reads in flight end with a failure. */
export async function closeOnDemandReaders(): Promise<void> {
  const all = [...readers().values()];
  readers().clear();
  await Promise.all(all.map((reader) => reader.close()));
}
