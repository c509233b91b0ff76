'use client';

import { useTranslations } from 'use-intl';
import type { WorkerView } from '@/lib/domain/workers-payload';
import { paths } from '@/lib/format/paths';
import { MarkedWorkerTile, NamedWorkerTile } from './dense-worker-tile';
import { walkTiles } from './walk-tiles';
import { WorkerTile } from './worker-tile';

const DENSE_ABOVE = 60;
const MARKS_ONLY_ABOVE = 300;

type WorkerBoardProps = {
  cluster: string;
  workers: readonly WorkerView[];
  leaseEnds: ReadonlyMap<string, Date>;
  clockSkewMs: number;
};

/** Workers as tiles, always by name so that each keeps its place; the more there are, the less each says. */
export function WorkerBoard({ cluster, workers, leaseEnds, clockSkewMs }: WorkerBoardProps) {
  const t = useTranslations('workers');
  const density = densityOf(workers.length);
  return (
    <ul aria-label={t('list')} className={GRIDS[density]} onKeyDown={walkTiles}>
      {workers.map((worker) => {
        const href = paths.worker(cluster, worker.id);
        switch (density) {
          case 'full':
            return (
              <WorkerTile
                key={worker.id}
                clockSkewMs={clockSkewMs}
                href={href}
                leaseEndsAt={leaseEnds.get(worker.id) ?? null}
                worker={worker}
              />
            );
          case 'named':
            return <NamedWorkerTile key={worker.id} href={href} worker={worker} />;
          case 'marked':
            return <MarkedWorkerTile key={worker.id} href={href} worker={worker} />;
        }
      })}
    </ul>
  );
}

const GRIDS = {
  full: 'grid grid-cols-[repeat(auto-fill,minmax(min(16.5rem,100%),1fr))] gap-2',
  named: 'grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-1.5',
  marked: 'flex flex-wrap gap-1',
} as const;

function densityOf(count: number): keyof typeof GRIDS {
  if (count > MARKS_ONLY_ABOVE) return 'marked';
  return count > DENSE_ABOVE ? 'named' : 'full';
}
