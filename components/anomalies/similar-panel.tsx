'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { ExactTime } from '@/components/time/exact-time';
import { Panel } from '@/components/ui/panel';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import { formatDuration } from '@/lib/format/duration';
import { paths } from '@/lib/format/paths';
import type { ListedAnomaly } from './anomaly-filter';
import { useListedAnomalies } from './use-listed-anomalies';

/** Whether this is new or happens all the time, and how long it usually takes. */
export function SimilarPanel({ history }: Pick<AnomalyPayload['data'], 'history'>) {
  const t = useTranslations('anomalyPage.similar');
  const similar = useListedAnomalies(history?.similar ?? []);
  return (
    <Panel isFlush isUncertain={!history} title={t('title')}>
      <div className="space-y-1 p-3">
        {history ? (
          <Frequency frequency={history.frequency} />
        ) : (
          <p className="text-unknown-text">{t('unknown')}</p>
        )}
        {history && similar.length === 0 && <p className="text-muted">{t('none')}</p>}
      </div>
      {similar.length > 0 && <SimilarTable similar={similar} />}
    </Panel>
  );
}

type FrequencyProps = Pick<NonNullable<AnomalyPayload['data']['history']>, 'frequency'>;

function Frequency({ frequency }: FrequencyProps) {
  const t = useTranslations('anomalyPage.similar');
  const { count, days, isAtLeast, medianDurationMs } = frequency;
  if (count === 0) return null;
  return (
    <p>
      {t('frequency', { count, days, isAtLeast: String(isAtLeast) })}
      {medianDurationMs !== null &&
        `; ${t('median', { duration: formatDuration(medianDurationMs) })}`}
      {'.'}
    </p>
  );
}

function SimilarTable({ similar }: { similar: readonly ListedAnomaly[] }) {
  const t = useTranslations('anomalyPage.similar');
  return (
    <div aria-label={t('label')} className="overflow-auto border-t" role="group" tabIndex={0}>
      <table className="w-full text-sm">
        <caption className="sr-only">{t('label')}</caption>
        <thead>
          <tr className="border-b text-left text-muted">
            <th className="px-3 py-1.5 font-medium" scope="col">
              {t('columns.what')}
            </th>
            <th className="px-3 py-1.5 font-medium" scope="col">
              {t('columns.opened')}
            </th>
            <th className="px-3 py-1.5 text-right font-medium" scope="col">
              {t('columns.lasted')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {similar.map(({ anomaly, title }) => (
            <tr key={anomaly.id}>
              <th className="px-3 py-1.5 text-left font-normal" scope="row">
                <span className="inline-flex items-baseline gap-2">
                  <SeverityMark
                    isWordHidden
                    isOutlined={anomaly.status === 'resolved'}
                    severity={anomaly.severity}
                  />
                  <Link className="link" href={paths.anomaly(anomaly.id)}>
                    {title}
                  </Link>
                </span>
              </th>
              <td className="px-3 py-1.5 whitespace-nowrap">
                <ExactTime at={anomaly.openedAt} />
              </td>
              <td className="px-3 py-1.5 text-right whitespace-nowrap">
                {anomaly.resolvedAt
                  ? formatDuration(anomaly.resolvedAt.getTime() - anomaly.openedAt.getTime())
                  : t('stillOpen')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
