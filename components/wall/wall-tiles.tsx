'use client';

import { useTranslations } from 'use-intl';
import type { WallTile as Tile } from '@/lib/domain/wall-payload';
import { arrangeTiles, type TileGrid } from './tile-grid';
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
  const { attention, rest } = arrangeTiles(tiles.length, attentionCount, box);
  const namedCount = attention?.shownCount ?? 0;
  const hiddenCount = tiles.length - namedCount - rest.shownCount;
  return (
    <div
      ref={ref}
      className="relative min-h-0 flex-1 overflow-hidden"
      data-unmeasured={isMeasured ? undefined : ''}
    >
      {attention && (
        <TileList grid={attention} isStale={isStale} tiles={tiles.slice(0, namedCount)} />
      )}
      <TileList
        grid={rest}
        isStale={isStale}
        tiles={tiles.slice(namedCount, namedCount + rest.shownCount)}
      />
      {hiddenCount > 0 && (
        <p className="absolute right-0 bottom-0 rounded border bg-surface px-2 text-[1.2rem]">
          {t('hidden', { count: hiddenCount })}
        </p>
      )}
    </div>
  );
}

function TileList({ tiles, grid, isStale }: WallTilesProps & { grid: TileGrid }) {
  const t = useTranslations('wall.workers');
  const { density, columns, columnWidth, rowHeight, scale } = grid;
  const gap = density === 'marked' ? 0.15 : 0.35;
  return (
    <ul
      aria-label={t('title')}
      className="grid"
      style={{
        gap: `${gap}rem`,
        gridTemplateColumns: `repeat(${columns}, minmax(0, ${columnWidth - gap}rem))`,
        gridAutoRows: `${rowHeight - gap}rem`,
        marginBottom: `${gap}rem`,
        fontSize: `${WORD_SIZES[density] * scale}rem`,
        lineHeight: 1.2,
      }}
    >
      {withKeys(tiles).map(({ key, name, state, isEnabled, isNew, detail }) => (
        <WallTile
          key={key}
          density={density}
          isEnabled={isEnabled}
          isNew={isNew}
          lastSeenMs={detail?.lastSeenAt?.getTime() ?? null}
          liveTaskCount={isStale ? null : (detail?.liveTaskCount ?? null)}
          maxTaskCount={detail?.maxTaskCount ?? null}
          name={name}
          state={isStale ? 'unknown' : state}
        />
      ))}
    </ul>
  );
}

/** Size of a word in the smallest tile of each density, in rem. */
const WORD_SIZES = { full: 1, named: 1.05, short: 1.1, marked: 0.62 } as const;

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
