'use client';

import { useTranslations } from 'use-intl';
import { formatSeconds } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';
import type { TimelineLane } from './timeline-lanes';
import type { TimelineScale } from './timeline-scale';

/** Words stay readable where a line or the red area runs behind them. */
const HALO = 'stroke-surface [paint-order:stroke] stroke-[4px] [stroke-linejoin:round]';

const BAR_TOP = 36;
const BAR_HEIGHT = 16;

type TimelineLaneShapeProps = {
  lane: TimelineLane;
  scale: TimelineScale;
  level: number | null;
  /** Top of the lane. */
  y: number;
};

/** One lane: its name, its instants in words, and below them the bar. */
export function TimelineLaneShape({ lane, scale, level, y }: TimelineLaneShapeProps) {
  const t = useTranslations('timeouts.timeline');
  return (
    <g aria-hidden>
      <text className={`fill-muted text-xs ${HALO}`} x="0" y={y + 14}>
        {t(`lanes.${lane.name}`, { level: formatCount(level ?? 0) })}
      </text>
      <text className={`fill-text text-sm font-medium ${HALO}`} x="0" y={y + 30}>
        <LaneWords lane={lane} />
      </text>
      <LaneBar lane={lane} scale={scale} y={y + BAR_TOP} />
    </g>
  );
}

function LaneWords({ lane }: { lane: TimelineLane }) {
  const t = useTranslations('timeouts.timeline');
  switch (lane.name) {
    case 'heartbeats':
      return t('heartbeatCount', {
        count: lane.missedMs.length,
        at: formatSeconds(lane.deadMs),
      });
    case 'lease':
      return t('leaseEnds', {
        best: formatSeconds(lane.bestMs),
        worst: formatSeconds(lane.worstMs),
      });
    case 'newPrimary':
      return t('newPrimaryFrom', { at: formatSeconds(lane.fromMs) });
    case 'health':
      return t('healthFails', { at: formatSeconds(lane.failsMs) });
  }
}

type LaneBarProps = { lane: TimelineLane; scale: TimelineScale; y: number };

function LaneBar({ lane, scale, y }: LaneBarProps) {
  const middle = y + BAR_HEIGHT / 2;
  const bar = (fromMs: number, toMs: number) => {
    const from = scale.percentAt(fromMs);
    return { x: `${from}%`, y, height: BAR_HEIGHT, width: `${scale.percentAt(toMs) - from}%` };
  };
  switch (lane.name) {
    case 'heartbeats':
      return (
        <>
          <line
            className="stroke-line-strong"
            x1="0"
            x2={`${scale.percentAt(lane.deadMs)}%`}
            y1={middle}
            y2={middle}
          />
          {lane.missedMs.map((atMs) => (
            <line
              key={atMs}
              className="stroke-text"
              strokeWidth="1.5"
              x1={`${scale.percentAt(atMs)}%`}
              x2={`${scale.percentAt(atMs)}%`}
              y1={y + 3}
              y2={y + BAR_HEIGHT - 3}
            />
          ))}
          <End atMs={lane.deadMs} scale={scale} y={y} />
        </>
      );
    case 'lease':
      return (
        <>
          <rect className="fill-line-strong" {...bar(0, lane.bestMs)} />
          <rect
            className="stroke-line-strong"
            fill="none"
            strokeDasharray="4 3"
            {...bar(lane.bestMs, lane.worstMs)}
          />
          <End atMs={lane.bestMs} scale={scale} y={y} />
        </>
      );
    case 'newPrimary':
      return (
        <>
          <line
            className="stroke-text"
            strokeWidth="2"
            x1={`${scale.percentAt(lane.fromMs)}%`}
            x2="100%"
            y1={middle}
            y2={middle}
          />
          <End atMs={lane.fromMs} scale={scale} y={y} />
        </>
      );
    case 'health':
      return (
        <>
          <rect className="fill-sunken stroke-line-strong" {...bar(0, lane.failsMs)} />
          <End atMs={lane.failsMs} scale={scale} y={y} />
        </>
      );
  }
}

/** A tall stroke at the instant that the lane is about. */
function End({ atMs, scale, y }: { atMs: number; scale: TimelineScale; y: number }) {
  const x = `${scale.percentAt(atMs)}%`;
  return (
    <line
      className="stroke-text"
      strokeWidth="3"
      x1={x}
      x2={x}
      y1={y - 2}
      y2={y + BAR_HEIGHT + 2}
    />
  );
}
