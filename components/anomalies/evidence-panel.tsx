'use client';

import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { EvidenceList } from './evidence-list';
import { useListedAnomalies } from './use-listed-anomalies';

/** The numbers that an anomaly rests on, and when they were read. */
export function EvidencePanel({ anomaly }: { anomaly: Anomaly }) {
  const t = useTranslations();
  const [listed] = useListedAnomalies([anomaly]);
  return (
    <Panel
      aside={t.rich('anomalyPage.foundAt', { time: () => <TimeOfDay at={anomaly.lastFoundAt} /> })}
      isUncertain={listed?.isStale ?? true}
      title={t('anomalyPage.evidence')}
    >
      <EvidenceList evidence={anomaly.evidence} />
    </Panel>
  );
}
