'use client';

import type { ReactNode } from 'react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ClusterHealthMark } from '@/components/states/cluster-health-mark';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { classNames } from '@/components/ui/class-names';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton-rows';
import { useFreshness } from '@/lib/client/freshness';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { paths } from '@/lib/format/paths';
import { AnomalyCounts } from './anomaly-counts';
import { AvailabilityCount } from './availability-count';
import { ClusterTrend } from './cluster-trend';
import { ClusterTrouble } from './cluster-trouble';
import { ExecutionCounts } from './execution-counts';
import { SourceWords } from './source-words';
import { WorkerCounts } from './worker-counts';

/** One cluster with everything that tells whether it needs somebody. */
export function ClusterCard({ cluster }: { cluster: ClusterSummary }) {
  const t = useTranslations('overview');
  const isPending = cluster.takenAt === null;
  const isStale = useFreshness(cluster) === 'stale' && !isPending;
  return (
    <Panel
      isFlush
      aside={
        <>
          <AnomalyCounts cluster={cluster} isStale={isStale || isPending} />
          {!isPending && <RelativeTime at={cluster.poll.lastGoodPollAt} />}
        </>
      }
      isUncertain={isStale || cluster.connection === 'offline'}
      notice={<ClusterTrouble cluster={cluster} />}
      title={
        <span className="inline-flex flex-wrap items-center gap-x-3">
          <Link
            data-key-stop
            className="text-lg hover:underline"
            href={paths.workers(cluster.name)}
          >
            {cluster.name}
          </Link>
          <span className="text-sm font-normal">
            <ClusterHealthMark cluster={cluster} />
          </span>
        </span>
      }
    >
      {isPending ? (
        <SkeletonRows label={t('firstPoll', { cluster: cluster.name })} rowCount={2} />
      ) : (
        <ClusterFacts cluster={cluster} isStale={isStale} />
      )}
    </Panel>
  );
}

function ClusterFacts({ cluster, isStale }: { cluster: ClusterSummary; isStale: boolean }) {
  const t = useTranslations('overview');
  const { name, workers, masterState, source, notEvaluatedCount } = cluster;
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 px-3 py-3 lg:grid-cols-[2.2fr_2.2fr_1.5fr_0.8fr_1.2fr_1.1fr_1fr]">
      <Fact isWide label={t('workers')}>
        <Link className="rounded-[3px] hover:underline" href={paths.workers(name)}>
          <WorkerCounts isStale={isStale} workers={workers} />
        </Link>
      </Fact>
      <Fact isWide label={t('executions')}>
        <ExecutionCounts cluster={cluster} isStale={isStale} />
      </Fact>
      <Fact isWide label={t('trend')}>
        <ClusterTrend cluster={name} />
      </Fact>
      <Fact label={t('master')}>
        <Link className="rounded-[3px] hover:underline" href={paths.master(name)}>
          <StateMark noun="heartbeat" state={isStale ? 'unknown' : masterState} />
        </Link>
      </Fact>
      <Fact label={t('availability')}>
        <AvailabilityCount cluster={cluster} isStale={isStale} />
      </Fact>
      <Fact label={t('instance')}>
        <SourceWords source={source} />
      </Fact>
      <Fact label={t('blind')}>
        <BlindCount cluster={name} count={isStale ? null : notEvaluatedCount} />
      </Fact>
    </dl>
  );
}

/** `count` is null when no poll is recent enough to tell. */
function BlindCount({ cluster, count }: { cluster: string; count: number | null }) {
  const t = useTranslations('overview');
  const words = count === null ? t('blindUnknown') : t('blindCount', { count });
  if (count === 0) return <span className="text-muted">{words}</span>;
  return (
    <Link
      className="hatched rounded-[3px] px-1 text-unknown-text hover:underline"
      href={paths.anomalies({ cluster })}
    >
      {words}
    </Link>
  );
}

type FactProps = { label: string; isWide?: boolean; children: ReactNode };

function Fact({ label, isWide, children }: FactProps) {
  return (
    <div className={classNames('min-w-0', isWide && 'col-span-2 sm:col-span-1')}>
      <dt className="text-xs text-muted">{label}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
