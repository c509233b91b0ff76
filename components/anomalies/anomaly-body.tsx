'use client';

import type { ReactNode } from 'react';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { TimeOfDay } from '@/components/time/exact-time';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { SQL_FAILURE_CODES } from '@/lib/domain/sql-failure-code';
import { AnomalyLinks } from './anomaly-links';
import { EvidenceList } from './evidence-list';

type AnomalyBodyProps = {
  anomaly: Anomaly;
  /** What it is, above why it matters. */
  header?: ReactNode;
};

/** Why it matters, what to do first, where to go on, and beside it the facts it rests on. */
export function AnomalyBody({ anomaly, header }: AnomalyBodyProps) {
  const t = useTranslations();
  const failureCode = SQL_FAILURE_CODES.find((code) => code === anomaly.evidence.errorCode);
  return (
    <div className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,42rem)_minmax(22rem,32rem)]">
      <div className="min-w-0 space-y-2">
        {header}
        <p>{t(`rules.${anomaly.rule}.why`)}</p>
        <p className="flex gap-2 font-medium">
          <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          <span>
            <span className="sr-only">{`${t('anomalies.remedy')}: `}</span>
            {t(`rules.${anomaly.rule}.remedy`)}
          </span>
        </p>
        {failureCode && <p>{t(`failures.${failureCode}.check`)}</p>}
        <AnomalyLinks anomaly={anomaly} />
      </div>
      <div>
        <h3 className="text-xs text-muted">
          {t.rich('anomalies.evidenceAt', { time: () => <TimeOfDay at={anomaly.lastFoundAt} /> })}
        </h3>
        <EvidenceList evidence={anomaly.evidence} />
      </div>
    </div>
  );
}
