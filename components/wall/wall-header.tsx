'use client';

import { useTranslations } from 'use-intl';
import { STATE_SHAPES } from '@/components/states/state-shapes';
import { classNames } from '@/components/ui/class-names';
import { HUE_BOX } from '@/components/ui/hue';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import { useServerTime } from '@/lib/client/server-clock';
import { useFolderLimits } from '@/lib/client/visitor';
import { useZone } from '@/lib/client/zone';
import type { WallCluster } from '@/lib/domain/wall-payload';
import { formatTimeOfDay } from '@/lib/format/instant';
import { formatOffset, offsetMinutesAt } from '@/lib/format/zone';
import { DataAgeRing } from './data-age-ring';
import { WallMark } from './wall-mark';

type WallHeaderProps = { cluster: WallCluster; isStale: boolean; isServerLost: boolean };

/** Which cluster, how it is, where that was read, and how old it is. */
export function WallHeader({ cluster, isStale, isServerLost }: WallHeaderProps) {
  const t = useTranslations('wall');
  const { name, isSimulated, source, masterState } = cluster;
  const isOfWhole = useFolderLimits(name).length > 0;
  const health = healthOnceStale(cluster.health, isStale);
  const { hue } = STATE_SHAPES.health[health];
  return (
    <header
      className={classNames(
        'flex shrink-0 items-center gap-[1.4rem] rounded border-2 py-[0.5rem] pr-[1rem] pl-[1.4rem]',
        HUE_BOX[hue],
        health === 'unknown' && 'hatched',
      )}
    >
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 items-center gap-[1.2rem]">
          <h1 className="min-w-0 truncate text-[3.4rem] leading-[1.15] font-semibold portrait:text-[2.8rem] max-sm:text-[2.2rem]">
            {name}
          </h1>
          <span className="shrink-0 text-[2.4rem] portrait:text-[1.9rem]">
            <WallMark noun="health" state={health} />
          </span>
        </div>
        <p className="flex min-w-0 items-center gap-x-[1.4rem] text-[1.4rem] leading-snug max-sm:flex-wrap">
          <span className="flex shrink-0 items-center gap-[0.5rem]">
            <span className="text-muted">{t('master')}</span>
            <WallMark noun="heartbeat" state={isStale ? 'unknown' : masterState} />
          </span>
          <WallAvailability availability={cluster.availability} isStale={isStale} />
          {source && (
            <span className="min-w-0 truncate text-muted">
              {[source.serverName, t(`role.${source.replicaRole}`)].filter(Boolean).join(' · ')}
            </span>
          )}
          {isOfWhole && <span className="shrink-0 text-muted">{t('wholeCluster')}</span>}
          {isSimulated && (
            <span className="shrink-0 rounded border border-info-line px-[0.5rem] text-info-text">
              {t('simulated')}
            </span>
          )}
        </p>
      </div>
      <WallClock />
      <DataAgeRing cluster={cluster} isServerLost={isServerLost} />
    </header>
  );
}

type WallAvailabilityProps = Pick<WallCluster, 'availability'> & { isStale: boolean };

/** The worst of the availability groups; nothing where it is proven that there are none. */
function WallAvailability({ availability, isStale }: WallAvailabilityProps) {
  const t = useTranslations('wall');
  const { state, groupCount } = availability;
  if (state === 'none' && !isStale) return null;
  return (
    <span className="flex shrink-0 items-center gap-[0.5rem]">
      <span className="text-muted">{t('availability', { count: groupCount ?? 2 })}</span>
      <WallMark
        noun="health"
        state={state === 'none' ? 'unknown' : healthOnceStale(state, isStale)}
      />
    </span>
  );
}

/** The time here: what it is compared with when a wall says since when. That it moves proves that the picture lives. */
function WallClock() {
  const t = useTranslations('wall');
  const zone = useZone();
  const time = useServerTime((now) => formatTimeOfDay(now, now, zone));
  const offset = useServerTime((now) => formatOffset(offsetMinutesAt(now, zone)));
  return (
    <p
      aria-label={t('clock')}
      className="shrink-0 text-right leading-tight max-sm:hidden"
      role="timer"
    >
      <span className="block text-[2.6rem] font-semibold portrait:text-[2.1rem]">{time}</span>
      <span className="block text-[1.1rem] text-muted">{offset}</span>
    </p>
  );
}
