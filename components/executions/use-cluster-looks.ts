'use client';

import { useSyncExternalStore } from 'react';
import { isUnread, type ClusterReading } from '@/lib/client/execution-page';
import { isServerLost, useConnection } from '@/lib/client/connection';
import { lookOfSection, type SectionLook } from '@/lib/client/freshness';
import { useServerTime } from '@/lib/client/server-clock';
import type { ListSession } from './list-session';

export type ClusterLook = { reading: ClusterReading; look: SectionLook };

/** How far the rows of each cluster may be trusted, by name. */
export function useClusterLooks({ readings }: ListSession): ReadonlyMap<string, ClusterLook> {
  const known = useSyncExternalStore(readings.subscribe, readings.get, readings.get);
  const connection = useConnection();
  const isLost = useServerTime((now) => isServerLost(connection, now));
  return new Map(
    [...known].map(([name, { lastReadAt, ...reading }]) => {
      const { executions } = reading.sections;
      const look = lookOfSection(executions, isLost ? 'stale' : 'fresh');
      const isBlind = isUnread(reading) && (look.kind === 'failed' || look.kind === 'denied');
      return [name, { reading, look: isBlind ? { ...look, lastCollectedAt: lastReadAt } : look }];
    }),
  );
}

/** True when rows of the cluster are shown although nobody can say whether they still hold. */
export function isUntrusted({ look }: ClusterLook): boolean {
  return look.kind === 'stale' || look.kind === 'failed' || look.kind === 'denied';
}
