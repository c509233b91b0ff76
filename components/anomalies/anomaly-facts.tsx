'use client';

import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import { RelativeTime } from '@/components/time/relative-time';
import type { ListedAnomaly } from './anomaly-filter';

/** Where, since when, how often, and whether anybody knows that it still holds. */
export function AnomalyFacts({ listed: { anomaly, isStale } }: { listed: ListedAnomaly }) {
  const t = useTranslations('anomalies');
  return (
    <>
      <span>{anomaly.cluster}</span>
      {anomaly.status === 'open' && (
        <span>
          {t.rich('openFor', { age: () => <RelativeTime at={anomaly.openedAt} form="age" /> })}
        </span>
      )}
      {anomaly.reopenCount > 0 && <span>{t('reopened', { count: anomaly.reopenCount })}</span>}
      {isStale && (
        <span className="hatched rounded-[3px] px-1 text-unknown-text">
          {t.rich('notEvaluatedSince', { time: () => <TimeOfDay at={anomaly.lastFoundAt} /> })}
        </span>
      )}
    </>
  );
}
