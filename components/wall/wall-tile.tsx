'use client';

import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { tileBox } from '@/components/workers/tile-box';
import { useServerTime } from '@/lib/client/server-clock';
import type { WallTile as Tile } from '@/lib/domain/wall-payload';
import { formatAge } from '@/lib/format/duration';
import type { TileDensity } from './tile-grid';
import { WallMark } from './wall-mark';

/** Value by value: a poll that changes none of them draws no tile anew. */
export type WallTileProps = Pick<Tile, 'name' | 'state' | 'isEnabled' | 'isNew'> & {
  density: TileDensity;
  liveTaskCount: number | null;
  /** Null where the tile has no details. */
  maxTaskCount: number | null;
  /** Ms since 1970. */
  lastSeenMs: number | null;
};

/** One worker: shape, word and hue, and as much else as its size has room for. */
export const WallTile = memo(function WallTile(props: WallTileProps) {
  const { name, state, isEnabled, isNew, density } = props;
  const heartbeat = (isWordHidden: boolean) => (
    <WallMark
      isPlain
      isHollow={!isEnabled}
      isWordHidden={isWordHidden}
      noun="heartbeat"
      state={state}
    />
  );
  const enablement = (isWordHidden: boolean) =>
    !isEnabled && (
      <WallMark isWordHidden={isWordHidden} noun="enablement" state={isNew ? 'new' : 'disabled'} />
    );
  const box = classNames('h-full overflow-hidden rounded border', tileBox(props));
  switch (density) {
    case 'full':
      return (
        <div className={classNames(box, 'flex flex-col justify-evenly px-[0.6em]')}>
          <TileName className="text-[1.3em] font-semibold" name={name} />
          <p className="flex text-[1.15em]">{heartbeat(false)}</p>
          <p className="truncate text-muted">{enablement(false) || <TileDetail {...props} />}</p>
        </div>
      );
    case 'named':
      return (
        <div className={classNames(box, 'flex flex-col justify-center px-[0.45em] leading-[1.25]')}>
          <TileName className="font-semibold" name={name} />
          {/* How it is as a shape, and why that does not matter as a word. */}
          <p className="flex min-w-0 items-baseline gap-[0.35em] text-[0.86em]">
            {heartbeat(!isEnabled)}
            {!isEnabled && (
              <WallMark isShapeHidden noun="enablement" state={isNew ? 'new' : 'disabled'} />
            )}
          </p>
        </div>
      );
    case 'short':
      return (
        <div className={classNames(box, 'flex items-center gap-[0.35em] px-[0.4em]')}>
          <span className="flex shrink-0 gap-[0.2em]">
            {heartbeat(true)}
            {enablement(true)}
          </span>{' '}
          <TileName className="min-w-0 font-medium" name={name} />
        </div>
      );
    case 'marked':
      return (
        <div className={classNames(box, 'flex items-center justify-center')}>
          <span className="sr-only">{`${name} `}</span>
          {heartbeat(true)}
          <span className="sr-only">{enablement(false)}</span>
        </div>
      );
  }
});

/** Workers of one estate begin alike: what a tile has no room for is left out at the beginning of the name. */
function TileName({ name, className }: { name: string; className: string }) {
  return (
    <p className={classNames('truncate text-left [direction:rtl]', className)}>
      <bdi dir="ltr">{name}</bdi>
    </p>
  );
}

function TileDetail({ state, liveTaskCount, maxTaskCount, lastSeenMs }: WallTileProps) {
  const t = useTranslations('wall.workers');
  const seen = useServerTime((now) =>
    lastSeenMs === null
      ? t('neverSeen')
      : t('seen', { age: formatAge(now.getTime() - lastSeenMs) }),
  );
  if (maxTaskCount === null) return null;
  const slots =
    liveTaskCount === null
      ? t('slotsUnknown')
      : t('slots', { used: liveTaskCount, total: maxTaskCount });
  return state === 'online' ? slots : seen;
}
