'use client';

import { useTranslations } from 'use-intl';
import { useStaleClusters } from '@/lib/client/clusters';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { ListedAnomaly } from './anomaly-filter';

/** Anomalies with their titles, and with what this browser knows of how old they are. */
export function useListedAnomalies(anomalies: readonly Anomaly[]): ListedAnomaly[] {
  const t = useTranslations('rules');
  const stale = useStaleClusters();
  return anomalies.map((anomaly) => ({
    anomaly,
    title: t(`${anomaly.rule}.title`, { subject: anomaly.subject.name }),
    isStale: anomaly.status === 'open' && (anomaly.isStale || stale.has(anomaly.cluster)),
  }));
}
