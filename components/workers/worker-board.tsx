'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { paths } from '@/lib/format/paths';
import { densityOf, nextDensity, type BoardDensity } from './board-density';
import { MarkedWorkerTile, NamedWorkerTile } from './dense-worker-tile';
import { walkTiles } from './walk-tiles';
import { WorkerTile } from './worker-tile';

type WorkerBoardProps = {
  cluster: string;
  workers: readonly WorkerView[];
  leaseEnds: ReadonlyMap<string, Date>;
  clockSkewMs: number;
};

/** Workers as tiles, always by name so that each keeps its place; the more there are, the less each says. */
export function WorkerBoard({ cluster, workers, leaseEnds, clockSkewMs }: WorkerBoardProps) {
  const t = useTranslations('workers');
  const [density, setDensity] = useState(() => densityOf(workers.length));
  const wanted = nextDensity(workers.length, density);
  if (wanted !== density) setDensity(wanted);
  return (
    <ul data-key-list aria-label={t('list')} className={GRIDS[density]} onKeyDown={walkTiles}>
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
            return <NamedWorkerTile key={worker.id} href={href} {...shownOf(worker)} />;
          case 'marked':
            return <MarkedWorkerTile key={worker.id} href={href} {...shownOf(worker)} />;
        }
      })}
    </ul>
  );
}

function shownOf({ name, state, lastKnownState, isEnabled, isNew }: WorkerView) {
  return { name, state, lastKnownState, isEnabled, isNew };
}

const GRIDS = {
  full: 'grid grid-cols-[repeat(auto-fill,minmax(min(16.5rem,100%),1fr))] gap-2',
  named: 'grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-1.5',
  marked: 'flex flex-wrap gap-1',
} as const satisfies Record<BoardDensity, string>;
