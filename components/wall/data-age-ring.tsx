'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { judgeDataAge } from '@/lib/client/data-age';
import { useServerNow } from '@/lib/client/server-clock';
import type { WallCluster } from '@/lib/domain/wall-payload';
import { formatAge, formatDuration } from '@/lib/format/duration';

const RADIUS = 44;

const LOOKS = {
  fresh: { ring: 'text-accent-line', words: 'text-text' },
  late: { ring: 'text-warn-line', words: 'text-warn-text' },
  stale: { ring: 'text-unknown-line', words: 'text-unknown-text' },
} as const;

type DataAgeRingProps = {
  cluster: Pick<WallCluster, 'poll' | 'pollIntervalMs' | 'staleAfterMs'>;
  /** The dashboard's own server is silent: however young the last answer is, nobody vouches for it. */
  isServerLost: boolean;
};

/** Age of the data: a ring that drains until the next poll, says by how much that is late, and is hatched once stale. */
export function DataAgeRing({ cluster, isServerLost }: DataAgeRingProps) {
  const t = useTranslations('wall.age');
  const age = judgeDataAge(cluster, useServerNow());
  const freshness = isServerLost ? 'stale' : age.freshness;
  const { ring, words } = LOOKS[freshness];
  const ageWords = formatAge(age.ageMs ?? 0);
  const left = freshness === 'fresh' ? age.left : 1;
  const lateMs = (age.ageMs ?? 0) - cluster.pollIntervalMs;
  const [word, note] =
    age.ageMs === null
      ? [t('never'), null]
      : freshness === 'stale'
        ? [t('stale'), t('staleBy', { age: ageWords })]
        : freshness === 'late'
          ? [t('late'), t('lateBy', { duration: formatDuration(lateMs) })]
          : [ageWords, left > 0 ? null : t('due')];
  return (
    <div
      aria-label={t('label')}
      className={classNames(
        'relative size-[6.4rem] shrink-0 rounded-full',
        freshness === 'stale' && 'hatched',
      )}
      role="group"
    >
      <svg aria-hidden className="size-full -rotate-90" viewBox="0 0 100 100">
        <circle
          className="text-line"
          cx="50"
          cy="50"
          fill="none"
          r={RADIUS}
          stroke="currentColor"
          strokeWidth="9"
        />
        <circle
          // Steps once a second: a ring that glides would paint the whole wall anew, sixty times a second, for years.
          className={ring}
          cx="50"
          cy="50"
          fill="none"
          pathLength="1"
          r={RADIUS}
          stroke="currentColor"
          strokeDasharray={freshness === 'stale' ? '0.04 0.04' : '1 1'}
          strokeDashoffset={1 - left}
          strokeWidth="9"
        />
      </svg>
      <p
        className={classNames(
          'absolute inset-0 flex items-center justify-center text-center leading-tight',
          words,
        )}
      >
        {/* The word keeps its place when a note comes below it. */}
        <span className="text-[1.35rem] font-semibold">{word}</span>
        <span className="absolute inset-x-0 top-[62%] text-[0.95rem] font-medium">{note}</span>
      </p>
    </div>
  );
}
