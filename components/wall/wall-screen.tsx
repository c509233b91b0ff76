'use client';

import { useTranslations } from 'use-intl';
import { useServerTime } from '@/lib/client/server-clock';
import type { WallCluster, WallPayload, WallSummary } from '@/lib/domain/wall-payload';
import { isSilent, judgeWall } from './judge-wall';
import { LastLooks } from './last-looks';
import { OtherClusters } from './other-clusters';
import type { Turn } from './rotation';
import { useAgeWords, useTimeWords } from './use-time-words';
import { WallAnomalies } from './wall-anomalies';
import { WallCover } from './wall-cover';
import { WallHeader } from './wall-header';
import { WallNumbers } from './wall-numbers';
import { WallWorkers } from './wall-workers';

type WallScreenProps = {
  payload: WallPayload;
  /** The cluster that this wall is for; null: any. */
  asked: string | null;
  turn: Turn | null;
  isGone: boolean;
  isServerLost: boolean;
};

/** What is on the wall now, or the plain statement that takes its place. */
export function WallScreen({ payload, asked, turn, isGone, isServerLost }: WallScreenProps) {
  const t = useTranslations('wall');
  const { clusters, shown } = payload.data;
  if (isGone && asked !== null) {
    return <WallCover title={t('cover.gone', { cluster: asked })} why={t('cover.goneWhy')} />;
  }
  if (!shown) return <WallCover title={t('cover.none')} why={t('cover.noneWhy')} />;
  return (
    <ClusterScreen
      cluster={shown}
      isServerLost={isServerLost}
      others={clusters.filter(({ name }) => name !== shown.name)}
      turn={turn}
    />
  );
}

const COLUMNS =
  'grid min-h-0 flex-1 gap-[0.9rem] portrait:grid-rows-[minmax(0,3fr)_minmax(0,2fr)] landscape:grid-cols-[minmax(0,1fr)_30rem]';

type ClusterScreenProps = {
  cluster: WallCluster;
  others: readonly WallSummary[];
  turn: Turn | null;
  isServerLost: boolean;
};

function ClusterScreen({ cluster, others, turn, isServerLost }: ClusterScreenProps) {
  const trust = useServerTime((now) => judgeWall(cluster, isServerLost, now));
  const isStale = useServerTime((now) => isSilent(cluster, isServerLost, now));
  const isUnknown = trust === 'never' || trust === 'covered';
  return (
    <>
      {isUnknown || <WallHeader cluster={cluster} isServerLost={isServerLost} isStale={isStale} />}
      <div className={isUnknown && isServerLost ? 'flex min-h-0 flex-1' : COLUMNS}>
        <div className="flex min-h-0 flex-1 flex-col gap-[0.7rem]">
          {isUnknown ? (
            <UnknownCluster cluster={cluster} isServerLost={isServerLost} trust={trust} />
          ) : (
            <>
              <WallNumbers executions={cluster.executions} isStale={isStale} />
              <WallWorkers isStale={isStale} workers={cluster.workers} />
            </>
          )}
        </div>
        {/* What the dashboard itself finds wrong is news, however long ago the cluster was read. */}
        {!(isUnknown && isServerLost) && <WallAnomalies cluster={cluster} isStale={isStale} />}
      </div>
      <footer className="flex min-w-0 shrink-0 items-center gap-[1rem] text-[1.3rem] leading-snug">
        <OtherClusters clusters={others} isServerLost={isServerLost} />
        {/* The next cluster may still be on its way. */}
        {turn?.name === cluster.name && <TurnWords turn={turn} />}
        <span className="ml-auto min-w-0 shrink">
          <LastLooks cluster={cluster} isServerLost={isServerLost} trust={trust} />
        </span>
      </footer>
    </>
  );
}

function TurnWords({ turn: { position, count, isHeld } }: { turn: Turn }) {
  const t = useTranslations('wall.rotation');
  if (count <= 1 && !isHeld) return null;
  const words =
    isHeld && count === 1 ? t('held') : t(isHeld ? 'heldAmong' : 'turn', { position, count });
  return <span className="shrink-0 text-muted">{words}</span>;
}

type UnknownClusterProps = {
  cluster: WallCluster;
  trust: 'never' | 'covered';
  isServerLost: boolean;
};

/** Nothing is known, or only what was an hour ago. */
function UnknownCluster({ cluster, trust, isServerLost }: UnknownClusterProps) {
  const t = useTranslations();
  const { name, lastReadAt, poll } = cluster;
  const { watchingSinceAt, consecutiveFailures, lastFailure } = poll;
  const age = useAgeWords(lastReadAt);
  const since = useTimeWords(lastReadAt ?? watchingSinceAt);
  const isFailing = !isServerLost && consecutiveFailures > 0 && lastFailure !== null;
  return (
    <WallCover
      title={t(trust === 'never' ? 'wall.cover.never' : 'wall.cover.old', {
        cluster: name,
        time: since,
      })}
      why={
        trust === 'never'
          ? t('wall.cover.neverWhy', { time: since })
          : t('wall.cover.oldWhy', { age })
      }
    >
      {isFailing && (
        <p>
          {`${t(`failures.${lastFailure.code}.title`)} · `}
          {t('wall.cover.attempts', { count: consecutiveFailures })}
        </p>
      )}
    </WallCover>
  );
}
