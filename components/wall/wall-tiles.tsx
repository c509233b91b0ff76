'use client';

import { useTranslations } from 'use-intl';
import type { WallTile as Tile } from '@/lib/domain/wall-payload';
import { placeTiles, type TilePlace } from './place-tiles';
import { arrangeTiles } from './tile-grid';
import { useBox } from './use-box';
import { WallTile } from './wall-tile';

/** The place that a screen of 16 : 9 leaves for tiles. */
const USUAL_BOX = { width: 56.6, height: 26.6 };

type WallTilesProps = {
  /** Worst first. */
  tiles: readonly Tile[];
  /** Nothing is known of them any more. */
  isStale: boolean;
};

/** All workers on as much as there is of the screen: few say much, many say little, and the worst keep their names. */
export function WallTiles({ tiles, isStale }: WallTilesProps) {
  const t = useTranslations('wall.workers');
  const { ref, box, isMeasured } = useBox<HTMLDivElement>(USUAL_BOX);
  const isBlind = isStale || tiles.every(({ state }) => state === 'unknown');
  const attentionCount = isBlind ? 0 : tiles.filter(needsSomebody).length;
  const places = placeTiles(arrangeTiles(tiles.length, attentionCount, box));
  const hiddenCount = tiles.length - places.length;
  return (
    <div
      ref={ref}
      className="relative min-h-0 flex-1 overflow-hidden"
      data-unmeasured={isMeasured ? undefined : ''}
    >
      <ul aria-label={t('title')}>
        {withKeys(tiles.slice(0, places.length)).map((tile, index) => (
          <PlacedTile key={tile.key} isStale={isStale} place={places[index]} tile={tile} />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p className="absolute right-0 bottom-0 rounded border bg-surface px-2 text-[1.2rem]">
          {t('hidden', { count: hiddenCount })}
        </p>
      )}
    </div>
  );
}

type PlacedTileProps = { tile: Tile; place: TilePlace | undefined; isStale: boolean };

/** At its place by a transform: a tile that becomes worse moves to the front without laying out all others anew. */
function PlacedTile({ tile, place, isStale }: PlacedTileProps) {
  const { name, state, isEnabled, isNew, detail } = tile;
  if (!place) return null;
  return (
    <li
      className="absolute top-0 left-0 leading-[1.2]"
      style={{
        width: `${place.width}rem`,
        height: `${place.height}rem`,
        transform: `translate(${place.left}rem, ${place.top}rem)`,
        fontSize: `${place.wordSize}rem`,
      }}
    >
      <WallTile
        density={place.density}
        isEnabled={isEnabled}
        isNew={isNew}
        lastSeenMs={detail?.lastSeenAt?.getTime() ?? null}
        liveTaskCount={isStale ? null : (detail?.liveTaskCount ?? null)}
        maxTaskCount={detail?.maxTaskCount ?? null}
        name={name}
        state={isStale ? 'unknown' : state}
      />
    </li>
  );
}

/** Names are not unique: a reinstalled worker has the name of its old row. */
function withKeys(tiles: readonly Tile[]): (Tile & { key: string })[] {
  const counts = new Map<string, number>();
  return tiles.map((tile) => {
    const count = counts.get(tile.name) ?? 0;
    counts.set(tile.name, count + 1);
    return { ...tile, key: `${tile.name} ${count}` };
  });
}

function needsSomebody({ state, isEnabled }: Tile): boolean {
  return state === 'unknown' || (isEnabled && state !== 'online');
}
