'use client';

import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import type { Hue } from '@/components/ui/hue';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { formatDuration } from '@/lib/format/duration';
import type { HeartbeatAges } from './heartbeat-rule';
import { STATE_SHAPES } from './state-shapes';

type HeartbeatGaugeProps = HeartbeatAges & {
  /** Null: there is no readable heartbeat. */
  ageMs: number | null;
  state: HeartbeatState;
};

const FILL = {
  ok: 'bg-ok-line',
  warn: 'bg-warn-line',
  bad: 'bg-bad-line',
  info: 'bg-info-line',
  unknown: 'hatched',
} as const satisfies Record<Hue, string>;

/** Age of the last heartbeat, as judged, on its way to the limits: the tick is where online ends, the end where late does. */
export function HeartbeatGauge(props: HeartbeatGaugeProps) {
  const { ageMs, state, onlineWithinMs, lateWithinMs } = props;
  const t = useTranslations('states.heartbeatAge');
  if (ageMs === null) return <span className="text-muted">{t('unknown')}</span>;
  const age = formatDuration(ageMs);
  const isBeyond = ageMs > lateWithinMs;
  const limit = formatDuration(ageMs <= onlineWithinMs ? onlineWithinMs : lateWithinMs);
  const label = t('label', {
    age,
    onlineWithin: formatDuration(onlineWithinMs),
    lateWithin: formatDuration(lateWithinMs),
  });
  return (
    <span className="inline-flex items-center gap-2" title={label}>
      <span aria-hidden className="relative h-1.5 w-16 shrink-0 overflow-clip rounded bg-sunken">
        <span
          className={classNames(
            'absolute inset-y-0 left-0',
            FILL[STATE_SHAPES.heartbeat[state].hue],
          )}
          style={{ width: percentOf(ageMs, lateWithinMs) }}
        />
        <span
          className="absolute inset-y-0 w-px bg-line-strong"
          style={{ left: percentOf(onlineWithinMs, lateWithinMs) }}
        />
      </span>
      <span className="whitespace-nowrap">{t(isBeyond ? 'beyond' : 'within', { age, limit })}</span>
    </span>
  );
}

function percentOf(part: number, whole: number): string {
  return `${Math.min(100, Math.max(0, (part / whole) * 100))}%`;
}
