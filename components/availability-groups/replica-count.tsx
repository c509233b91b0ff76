'use client';

import { useTranslations } from 'use-intl';
import type { GroupSummary } from '@/lib/domain/availability/availability-groups-payload';

/** How many replicas are healthy, and of how many nobody here knows. */
export function ReplicaCount({ group }: { group: GroupSummary }) {
  const t = useTranslations('availabilityGroups');
  return t('replicaCount', {
    healthy: group.healthyReplicaCount,
    total: group.replicaCount,
    unseen: group.unseenReplicaCount,
  });
}
