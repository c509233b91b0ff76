import 'server-only';
import type { FoundPackagesPayload } from '@/lib/domain/packages/found-packages-payload';
import { store } from '@/lib/store/store';
import { unlessUnavailable } from './package-envelope';
import { readPlaceOf, visibleClusters } from '@/lib/services/visible-clusters';

const MOST_FOUND = 20;

/** Packages of all clusters, as far as runs of them were recorded, in whose names every word of the text occurs. */
export async function findPackages(text: string, now = new Date()): Promise<FoundPackagesPayload> {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const places = visibleClusters().map(({ settings }) => readPlaceOf(settings.name));
  const packages = await unlessUnavailable(
    words.length > 0 ? store().packages.search(places, words, MOST_FOUND) : Promise.resolve([]),
  );
  return { asOf: now, data: { packages, store: store().status() } };
}
