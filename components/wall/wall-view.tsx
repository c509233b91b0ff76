'use client';

import { lazy, Suspense } from 'react';
import { isServerLost, useConnection } from '@/lib/client/connection';
import { RenderedAtContext, useServerClock, useServerTime } from '@/lib/client/server-clock';
import { useZoneOfChoice, ZoneContext } from '@/lib/client/zone';
import { classNames } from '@/components/ui/class-names';
import type { WallPayload } from '@/lib/domain/wall-payload';
import { isNightAt } from './night';
import { shiftAt } from './shift-picture';
import { useNewVersion } from './use-new-version';
import { useWakeLock } from './use-wake-lock';
import { useWall } from './use-wall';
import { WallScreen } from './wall-screen';
import type { WallSettings } from './wall-settings';

/** Nobody needs them for the first paint. */
const WallControls = lazy(() => import('./wall-controls'));

type WallViewProps = {
  /** What the server had when it made the page. */
  initial: WallPayload;
  /** The cluster that this wall is for; null: the worst. */
  cluster: string | null;
  settings: WallSettings;
};

/** A display that nobody touches: it follows the cluster, the time of day, the server and its versions by itself. */
export function WallView({ initial, cluster, settings }: WallViewProps) {
  useServerClock(initial.asOf);
  const isAwake = useWakeLock();
  const zone = useZoneOfChoice('browser', null);
  const connection = useConnection();
  const { payload, turn, isGone, isForeign } = useWall({
    initial,
    cluster,
    rotateMs: settings.rotateMs,
  });
  useNewVersion(isForeign || payload.data.buildId !== initial.data.buildId);

  const { night } = settings;
  const isNight = useServerTime((now) => night !== null && isNightAt(now, zone, night));
  // What must wake somebody up is not dimmed.
  const isDimmed = isNight && payload.data.clusters.every(({ health }) => health !== 'critical');
  const minute = useServerTime((now) => Math.floor(now.getTime() / 60_000));
  const { x, y } = shiftAt(minute);
  const isLost = useServerTime((now) => isServerLost(connection, now));

  return (
    <RenderedAtContext value={initial.asOf}>
      <ZoneContext value={zone}>
        <div className={isNight ? 'dark' : undefined}>
          <div
            className={classNames(
              'wall h-dvh min-h-[45rem] min-w-[32rem] overflow-hidden bg-canvas p-[0.9rem] text-text landscape:min-h-[36rem]',
              isDimmed && 'brightness-70',
            )}
          >
            <main
              className="flex h-full flex-col gap-[0.7rem] motion-reduce:transform-none"
              style={{ transform: `translate(${x / 10}rem, ${y / 10}rem)` }}
            >
              <WallScreen
                asked={cluster}
                isGone={isGone}
                isServerLost={isLost}
                payload={payload}
                turn={turn}
              />
            </main>
          </div>
          <Suspense fallback={null}>
            <WallControls isAwake={isAwake} />
          </Suspense>
        </div>
      </ZoneContext>
    </RenderedAtContext>
  );
}
