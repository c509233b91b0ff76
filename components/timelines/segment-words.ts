'use client';

import { useTranslations } from 'use-intl';
import { useZone } from '@/lib/client/zone';
import type { Durations } from '@/lib/domain/history/history-payload';
import type { Segment } from '@/lib/domain/history/segment';
import { formatDuration } from '@/lib/format/duration';
import { formatInstant } from '@/lib/format/instant';
import { formatPercent } from '@/lib/format/quantity';
import { uptimeOf } from './uptime';

/** One part of a timeline in words: its state, and when it was in it. */
export function useSegmentWords() {
  const t = useTranslations('history');
  const zone = useZone();
  return ({ state, isEnabled, isMixed, from, to }: Segment) => ({
    state: [
      t(`segments.${state}`),
      !isEnabled && t('segments.disabled'),
      isMixed && t('segments.mixed'),
    ]
      .filter(Boolean)
      .join(', '),
    when: t('segments.when', {
      from: formatInstant(from, zone),
      to: formatInstant(to, zone),
      duration: formatDuration(to.getTime() - from.getTime()),
    }),
  });
}

/** How long it was up of the time that is known, and how much of the range that is. */
export function useUptimeWords() {
  const t = useTranslations('history.uptime');
  return (durations: Durations) => {
    const { online, known, total } = uptimeOf(durations);
    const range = formatDuration(total);
    if (known === 0) return t('nothingKnown', { range });
    return t('of', {
      online: formatPercent(floorTenth(online / known)),
      known: formatDuration(known),
      range,
      share: formatPercent(floorTenth(known / total)),
    });
  };
}

/** Cut off, never rounded up: 99.97 % is not 100 %. */
export function floorTenth(ratio: number): number {
  return Math.floor(ratio * 1_000) / 1_000;
}
