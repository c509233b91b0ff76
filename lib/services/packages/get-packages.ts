import 'server-only';
import { processSingleton } from '@/lib/config/process-singleton';
import type { RangeWindow } from '@/lib/domain/packages/package-range';
import type { PackageListInput } from '@/lib/domain/packages/package-request';
import { isInFolders } from '@/lib/domain/people/folder-limit';
import type { PackagesPayload } from '@/lib/domain/packages/packages-payload';
import { selectPackages } from '@/lib/domain/packages/select-packages';
import type { PackageHistoryPage } from '@/lib/store/executions/package-history';
import { store } from '@/lib/store/store';
import { packageEnvelope, unlessUnavailable } from './package-envelope';
import { hostNamer, viewPackage } from './package-views';
import { requireCluster } from '@/lib/services/require-cluster';
import { visibleFolders } from '@/lib/services/visible-clusters';

/** Everybody who asks within so long has the same answer: the sums are read once, however many look at them. */
const SHARED_FOR_MS = 5_000;

/** The packages of a cluster that ran in the range and that whoever asks may read about. Throws AppError `notFound` for an unknown cluster. */
export async function getPackages(
  { cluster, range, text, sort }: PackageListInput,
  now = new Date(),
): Promise<PackagesPayload> {
  const state = requireCluster(cluster);
  const { window, envelope, history, isPreviousRecorded } = packageEnvelope(state, range, now);
  const read = await unlessUnavailable(readShared(cluster, window));
  const facts = { nameOf: hostNamer(state, now), isPreviousRecorded };
  const folders = visibleFolders(cluster);
  const packages = read?.packages
    .filter(({ folderName }) => isInFolders(folders, folderName))
    .map((one) => viewPackage(one, { ...facts, hosts: read.hosts }));
  return {
    ...envelope,
    data: {
      ...history,
      packages: packages ? selectPackages(packages, { text, sort }) : null,
      totalCount: packages?.length ?? null,
    },
  };
}

type Shared = { key: string; atMs: number; reading: Promise<PackageHistoryPage> };

function readShared(cluster: string, window: RangeWindow): Promise<PackageHistoryPage> {
  const readings = processSingleton('package-readings', () => new Map<string, Shared>());
  const place = `${cluster}\0${window.bucketMs}.${window.previousFrom.getTime() - window.from.getTime()}`;
  const key = String(window.from.getTime());
  const known = readings.get(place);
  if (known?.key === key && performance.now() - known.atMs < SHARED_FOR_MS) return known.reading;
  const reading = store().packages.list(cluster, window);
  readings.set(place, { key, atMs: performance.now(), reading });
  // An answer that failed is not given to the next one.
  reading.catch(() => readings.delete(place));
  return reading;
}
