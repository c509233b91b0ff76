'use client';

import { useTranslations } from 'use-intl';
import { Panel } from '@/components/ui/panel';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { RelatedAnomaly } from './related-anomaly';
import { useListedAnomalies } from './use-listed-anomalies';

type RelationsPanelProps = {
  data: Pick<AnomalyPayload['data'], 'anomaly' | 'explains' | 'causes'>;
};

/** What explains an anomaly now, and what it explains; nothing when it stands on its own. */
export function RelationsPanel({ data: { anomaly, explains, causes } }: RelationsPanelProps) {
  const t = useTranslations('anomalyPage');
  const explained = useListedAnomalies(explains);
  const cause = useListedAnomalies(causes.filter(({ id }) => id === anomaly.inhibitedBy));
  if (explained.length === 0 && cause.length === 0) return null;
  return (
    <Panel isFlush title={t('relations')}>
      {cause.length > 0 && (
        <>
          <h3 className="px-3 pt-2 text-sm text-muted">{t('explainedBy')}</h3>
          <ul>
            {cause.map((listed) => (
              <RelatedAnomaly key={listed.anomaly.id} listed={listed} />
            ))}
          </ul>
        </>
      )}
      {explained.length > 0 && (
        <>
          <h3 className="px-3 pt-2 text-sm text-muted">
            {t('explains', { count: explained.length })}
          </h3>
          <ul className="divide-y">
            {explained.map((listed) => (
              <RelatedAnomaly key={listed.anomaly.id} listed={listed} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
