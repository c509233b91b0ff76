'use client';

import { ArrowRight, CircleCheck, EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { TimeOfDay } from '@/components/time/exact-time';
import { Notice } from '@/components/ui/notice';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { SQL_FAILURE_CODES } from '@/lib/domain/sql-failure-code';
import { formatDuration } from '@/lib/format/duration';
import { AnomalyFacts } from './anomaly-facts';
import { useListedAnomalies } from './use-listed-anomalies';

/** What it is, since when, whether it still holds, why it matters and what to do first. */
export function AnomalyHeader({ data }: { data: AnomalyPayload['data'] }) {
  const t = useTranslations();
  const { anomaly, reading } = data;
  const [listed] = useListedAnomalies([anomaly]);
  const failureCode = SQL_FAILURE_CODES.find((code) => code === anomaly.evidence.errorCode);
  const { status, resolvedAt, openedAt } = anomaly;
  if (!listed) return null;
  return (
    <header className="space-y-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <SeverityMark
          isOutlined={status === 'resolved' || anomaly.acknowledgement !== null}
          severity={anomaly.severity}
        />
        <AnomalyFacts listed={listed} />
      </div>
      <h1 className="text-xl font-semibold">{listed.title}</h1>
      {resolvedAt && (
        <Notice
          hue="ok"
          icon={CircleCheck}
          role="status"
          title={t.rich('anomalyPage.resolvedAt', {
            time: () => <TimeOfDay at={resolvedAt} />,
            duration: formatDuration(resolvedAt.getTime() - openedAt.getTime()),
          })}
        />
      )}
      {!reading && status === 'open' && (
        <Notice
          isHatched
          hue="unknown"
          icon={EyeOff}
          title={t('anomalyPage.unwatched', { cluster: anomaly.cluster })}
        >
          <p>{t('anomalyPage.unwatchedWhy')}</p>
        </Notice>
      )}
      <p>{t(`rules.${anomaly.rule}.why`)}</p>
      {status === 'open' && (
        <p className="flex gap-2 font-medium">
          <ArrowRight aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
          <span>
            <span className="sr-only">{`${t('anomalies.remedy')}: `}</span>
            {t(`rules.${anomaly.rule}.remedy`)}
          </span>
        </p>
      )}
      {failureCode && <p>{t(`failures.${failureCode}.check`)}</p>}
    </header>
  );
}
