'use client';

import { useTranslations } from 'use-intl';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { WallCluster, WallTile } from '@/lib/domain/wall-payload';
import { WallMark } from './wall-mark';
import { WallTiles } from './wall-tiles';

type WallWorkersProps = { workers: WallCluster['workers']; isStale: boolean };

/** How many workers are in which state, and each of them as a tile. */
export function WallWorkers({ workers, isStale }: WallWorkersProps) {
  const t = useTranslations('wall.workers');
  const { tiles, reading } = workers;
  return (
    <section aria-label={t('title')} className="flex min-h-0 flex-1 flex-col gap-[0.6rem]">
      {tiles && tiles.length > 0 && <WorkerCounts isStale={isStale} tiles={tiles} />}
      {tiles === null || reading === 'denied' ? (
        <Unread reading={reading} />
      ) : tiles.length === 0 ? (
        <Statement title={t('none')} why={t('noneWhy')} />
      ) : (
        <WallTiles isStale={isStale} tiles={tiles} />
      )}
    </section>
  );
}

const STATES = ['offline', 'late', 'unknown', 'online'] as const satisfies HeartbeatState[];

function WorkerCounts({ tiles, isStale }: { tiles: readonly WallTile[]; isStale: boolean }) {
  const t = useTranslations('wall.workers');
  const countOf = (state: HeartbeatState) =>
    isStale
      ? state === 'unknown'
        ? tiles.length
        : 0
      : tiles.filter((tile) => tile.state === state).length;
  const disabledCount = tiles.filter(({ isEnabled }) => !isEnabled).length;
  return (
    <p className="flex flex-wrap items-center gap-x-[1.4rem] text-[1.7rem] leading-tight">
      <span className="text-muted">{t('title')}</span>
      {STATES.filter((state) => countOf(state) > 0).map((state) => (
        <WallMark key={state} count={countOf(state)} noun="heartbeat" state={state} />
      ))}
      <span className="text-muted">{t('of', { total: tiles.length })}</span>
      {disabledCount > 0 && (
        <span className="text-muted">{t('disabled', { count: disabledCount })}</span>
      )}
    </p>
  );
}

function Unread({ reading }: { reading: WallCluster['workers']['reading'] }) {
  const t = useTranslations('wall.workers');
  switch (reading) {
    case 'denied':
      return <Statement isHatched title={t('denied')} why={t('deniedWhy')} />;
    case 'failed':
      return <Statement isHatched title={t('failed')} why={t('failedWhy')} />;
    case 'notApplicable':
      return <Statement title={t('notApplicable')} why={null} />;
    case 'pending':
    case 'collected':
      return <Statement isHatched title={t('pending')} why={null} />;
  }
}

type StatementProps = { title: string; why: string | null; isHatched?: boolean };

function Statement({ title, why, isHatched }: StatementProps) {
  return (
    <div
      className={`flex min-h-0 flex-1 flex-col items-center justify-center gap-[0.6rem] rounded border px-[2rem] text-center ${isHatched ? 'hatched bg-unknown-fill text-unknown-text' : 'bg-surface'}`}
    >
      <p className="text-[2.6rem] leading-tight font-semibold">{title}</p>
      {why && <p className="max-w-[36rem] text-[1.5rem] leading-snug">{why}</p>}
    </div>
  );
}
