'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import { useServerTime } from '@/lib/client/server-clock';
import { judgeFreshness } from '@/lib/domain/freshness';
import type { WallSummary } from '@/lib/domain/wall-payload';
import { WallMark } from './wall-mark';

/** More would leave no room for their names. */
const MOST_SHOWN = 5;

type OtherClustersProps = {
  /** Worst first, without the one at large. */
  clusters: readonly WallSummary[];
  isServerLost: boolean;
};

/** The clusters that are not at large, worst first: name, state and how much is wrong. */
export function OtherClusters({ clusters, isServerLost }: OtherClustersProps) {
  const t = useTranslations('wall.others');
  const shown = clusters.slice(0, MOST_SHOWN);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('title')} className="flex min-w-0 items-center gap-[0.7rem]">
      <ul className="flex min-w-0 gap-[0.7rem]">
        {shown.map((cluster) => (
          <OtherCluster key={cluster.name} cluster={cluster} isServerLost={isServerLost} />
        ))}
      </ul>
      {clusters.length > shown.length && (
        <span className="shrink-0 text-muted">
          {t('more', { count: clusters.length - shown.length })}
        </span>
      )}
    </section>
  );
}

type OtherClusterProps = { cluster: WallSummary; isServerLost: boolean };

function OtherCluster({ cluster, isServerLost }: OtherClusterProps) {
  const t = useTranslations('wall.others');
  const { name, critical, warning, takenAt, pollIntervalMs, staleAfterMs } = cluster;
  const isOld = useServerTime(
    (now) =>
      judgeFreshness(takenAt, now, pollIntervalMs, staleAfterMs / pollIntervalMs) === 'stale',
  );
  return (
    <li
      className={classNames(
        'flex min-w-0 items-center gap-[0.7rem] rounded border bg-surface px-[0.8rem] py-[0.25rem]',
        (isOld || isServerLost) && 'hatched',
      )}
    >
      <span className="min-w-[3rem] truncate font-semibold">{name}</span>
      <span className="shrink-0">
        <WallMark noun="health" state={healthOnceStale(cluster.health, isOld || isServerLost)} />
      </span>
      {critical > 0 && (
        <span className="shrink-0 text-bad-text">
          <span aria-hidden>{t('critical', { count: critical })}</span>
          <span className="sr-only">{t('criticalWords', { count: critical })}</span>
        </span>
      )}
      {warning > 0 && (
        <span className="shrink-0 text-warn-text">
          <span aria-hidden>{t('warning', { count: warning })}</span>
          <span className="sr-only">{t('warningWords', { count: warning })}</span>
        </span>
      )}
    </li>
  );
}
