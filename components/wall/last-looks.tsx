'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { useConnection } from '@/lib/client/connection';
import type { WallCluster } from '@/lib/domain/wall-payload';
import type { WallTrust } from './judge-wall';
import { useTimeWords } from './use-time-words';

type LastLooksProps = { cluster: WallCluster; trust: WallTrust; isServerLost: boolean };

/** How the looking itself goes: what fails now, else what failed last and why. */
export function LastLooks({ cluster, trust, isServerLost }: LastLooksProps) {
  const t = useTranslations();
  const { unreachableSinceAt, stream } = useConnection();
  const { lastFailure, failingSinceAt, watchingSinceAt } = cluster.poll;
  const lost = useTimeWords(unreachableSinceAt);
  const failing = useTimeWords(failingSinceAt);
  const failed = useTimeWords(lastFailure?.at ?? null);
  const read = useTimeWords(cluster.lastReadAt);
  const watching = useTimeWords(watchingSinceAt);
  const why = lastFailure ? t(`failures.${lastFailure.code}.title`) : '';
  const trouble = isServerLost
    ? t('wall.looks.serverLost', { time: lost })
    : failingSinceAt
      ? t('wall.looks.failing', { time: failing, why })
      : trust === 'stale'
        ? t('wall.looks.staleSince', { time: read })
        : null;
  const calm = [
    stream === 'lost' && t('wall.looks.polling'),
    lastFailure
      ? t('wall.looks.lastFailure', { time: failed, why })
      : t('wall.looks.noFailure', { time: watching }),
  ].filter(Boolean);
  return (
    <p
      className={classNames(
        'min-w-0 truncate rounded px-[0.5rem] py-[0.15rem]',
        trouble ? 'hatched bg-unknown-fill font-medium text-unknown-text' : 'text-muted',
      )}
      role="status"
    >
      {trouble ?? calm.join(' · ')}
    </p>
  );
}
