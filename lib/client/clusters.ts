'use client';

import { useParams } from 'next/navigation';
import { useQuery } from '@tanstack/react-query';
import { judgeFreshness } from '@/lib/domain/freshness';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { isServerLost, useConnection } from './connection';
import { overviewOptions } from './query-options';
import { useServerTime } from './server-clock';
import { decodePart } from '@/lib/format/decode-part';

const NONE: ClusterSummary[] = [];

/** All clusters, worst first, as the last answer had them. */
export function useClusters(): ClusterSummary[] {
  return useQuery(overviewOptions()).data?.data.clusters ?? NONE;
}

/** The cluster that the address names; null on pages that span clusters. */
export function useClusterInPath(): string | null {
  const { cluster } = useParams<{ cluster?: string }>();
  return cluster === undefined ? null : decodePart(cluster);
}

/** Names of the clusters of which nothing that this browser holds may be believed any more. */
export function useStaleClusters(): ReadonlySet<string> {
  const clusters = useClusters();
  const connection = useConnection();
  const flags = useServerTime((now) =>
    clusters.map((cluster) => (isStale(cluster, now, connection) ? 'x' : '-')).join(''),
  );
  return new Set(clusters.flatMap(({ name }, index) => (flags[index] === 'x' ? name : [])));
}

function isStale(
  { takenAt, pollIntervalMs, staleAfterMs }: ClusterSummary,
  now: Date,
  connection: ReturnType<typeof useConnection>,
): boolean {
  if (isServerLost(connection, now)) return true;
  const staleAfterIntervals = staleAfterMs / pollIntervalMs;
  return judgeFreshness(takenAt, now, pollIntervalMs, staleAfterIntervals) === 'stale';
}
