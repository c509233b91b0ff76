'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { Tooltip } from '@/components/ui/tooltip';
import { useClusterInPath, useClusters } from '@/lib/client/clusters';
import { isServerLost, useConnection } from '@/lib/client/connection';
import { judgeDataAge, mostOverdue } from '@/lib/client/data-age';
import { useServerNow } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatAge, formatDuration } from '@/lib/format/duration';
import { formatInstant } from '@/lib/format/instant';

const WORD_CLASSES = {
  fresh: 'text-muted',
  late: 'font-medium text-warn-text',
  stale: 'hatched font-medium text-unknown-text',
};

/**
 * Age of what is on the screen: a line along the header that drains until the next poll, and a word. Of the cluster
 * in the address, else of the one that is most overdue.
 */
export function AgeBar() {
  const t = useTranslations('frame.age');
  const zone = useZone();
  const now = useServerNow();
  const isLost = isServerLost(useConnection(), now);
  const inPath = useClusterInPath();
  const clusters = useClusters();
  const cluster = clusters.find(({ name }) => name === inPath) ?? mostOverdue(clusters, now);
  if (!cluster) return null;

  const age = judgeDataAge(cluster, now);
  const freshness = isLost ? 'stale' : age.freshness;
  const { lastGoodPollAt, nextPollAt } = cluster.poll;
  const interval = formatDuration(cluster.pollIntervalMs);
  const words = {
    fresh: age.left > 0 ? t('fresh', { age: formatAge(age.ageMs ?? 0) }) : t('due'),
    late: t('late', { duration: formatDuration((age.ageMs ?? 0) - cluster.pollIntervalMs) }),
    stale: age.ageMs === null ? t('never') : t('stale', { age: formatAge(age.ageMs) }),
  };
  const remainingMs = nextPollAt ? nextPollAt.getTime() - now.getTime() : 0;
  const explanation = lastGoodPollAt
    ? t('tooltip', {
        cluster: cluster.name,
        interval,
        instant: formatInstant(lastGoodPollAt, zone),
      })
    : t('tooltipNever', { cluster: cluster.name, interval });
  const announced =
    freshness !== 'fresh' && remainingMs > 1_000
      ? t('nextPoll', { duration: formatDuration(remainingMs) })
      : null;

  return (
    <>
      <Tooltip content={[explanation, announced].filter(Boolean).join(' ')} side="bottom">
        <button className="h-8 rounded px-1 text-sm whitespace-nowrap sm:px-2" type="button">
          <span className="sr-only">{`${t('label')}: `}</span>
          <span
            className={classNames(
              'inline-block min-w-16 rounded-[3px] px-1 text-end',
              WORD_CLASSES[freshness],
            )}
          >
            {inPath === null && clusters.length > 1 && freshness !== 'fresh' && (
              <span className="hidden lg:inline">{`${cluster.name}: `}</span>
            )}
            {words[freshness]}
          </span>
        </button>
      </Tooltip>
      <div
        aria-hidden
        className={classNames(
          'absolute inset-x-0 -bottom-px h-0.5 overflow-hidden',
          freshness === 'stale' && 'hatched h-1 bg-unknown-fill',
          freshness === 'late' && 'bg-warn-line',
        )}
      >
        {freshness === 'fresh' && (
          <div
            className="h-full origin-left bg-line-strong transition-transform duration-1000 ease-linear"
            style={{ transform: `scaleX(${age.left})` }}
          />
        )}
      </div>
    </>
  );
}
