'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { SeverityMark } from '@/components/states/severity-mark';
import { classNames } from '@/components/ui/class-names';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { SEVERITIES } from '@/lib/domain/anomalies/severity';
import { paths } from '@/lib/format/paths';

type AnomalyCountsProps = {
  cluster: ClusterSummary;
  /** Nobody looked lately: none found does not mean that there are none. */
  isStale: boolean;
  /** As short as can be, for tables. */
  isCompact?: boolean;
};

/** How many anomalies are open by severity, each number a link to them; how many are acknowledged, and how many explained. */
export function AnomalyCounts({ cluster, isStale, isCompact = false }: AnomalyCountsProps) {
  const t = useTranslations('overview');
  const { name, anomalies } = cluster;
  const open = SEVERITIES.filter((severity) => anomalies[severity] > 0);
  const acknowledged = SEVERITIES.filter((severity) => anomalies.acknowledged[severity] > 0);
  if (open.length + acknowledged.length === 0 && anomalies.inhibited === 0) {
    return isStale ? (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('noneKnown')}</span>
    ) : (
      <span className="text-muted">{t('noAnomalies')}</span>
    );
  }
  return (
    <span
      className={classNames('inline-flex items-center gap-x-3 gap-y-1', !isCompact && 'flex-wrap')}
    >
      {open.map((severity) => (
        <Link
          key={severity}
          className="rounded-[3px] hover:underline"
          href={paths.anomalies({ cluster: name, severity })}
        >
          <SeverityMark isWordHidden count={anomalies[severity]} severity={severity} />
        </Link>
      ))}
      {acknowledged.length > 0 && (
        <Link
          className="inline-flex gap-x-2 rounded-[3px] text-muted hover:underline"
          href={paths.anomalies({ cluster: name, state: 'acknowledged' })}
          title={t('acknowledgedWhy')}
        >
          {acknowledged.map((severity) => (
            <SeverityMark
              key={severity}
              isOutlined
              isWordHidden
              count={anomalies.acknowledged[severity]}
              severity={severity}
            />
          ))}
          <span className={isCompact ? 'sr-only' : undefined}>{t('acknowledged')}</span>
        </Link>
      )}
      {anomalies.inhibited > 0 && (
        <span className="text-muted" title={t('inhibitedWhy', { count: anomalies.inhibited })}>
          {t(isCompact ? 'inhibitedShort' : 'inhibited', { count: anomalies.inhibited })}
        </span>
      )}
      {anomalies.stale > 0 && (
        <span className="hatched rounded-[3px] px-1 text-unknown-text">
          {t('staleAnomalies', { count: anomalies.stale })}
        </span>
      )}
    </span>
  );
}
