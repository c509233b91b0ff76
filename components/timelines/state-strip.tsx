'use client';

import { memo } from 'react';
import type { Segment } from '@/lib/domain/history/segment';
import type { TimeSpan } from '@/components/charts/time-span';
import { STRIP_HEIGHT, STRIP_WIDTH, stripPaths, type DrawnState } from './strip-paths';

const FILL = {
  known: 'fill-surface',
  online: 'fill-ok-line',
  late: 'fill-warn-line',
  offline: 'fill-bad-line',
} as const satisfies Record<DrawnState, string>;

type StateStripProps = { segments: readonly Segment[]; span: TimeSpan };

/** The course of a state as one line; hatched where it is not known. Say it in words beside it. */
export const StateStrip = memo(function StateStrip({ segments, span }: StateStripProps) {
  return (
    <svg
      aria-hidden
      className="hatched block h-3 w-full rounded-[2px]"
      preserveAspectRatio="none"
      viewBox={`0 0 ${STRIP_WIDTH} ${STRIP_HEIGHT}`}
    >
      {stripPaths(segments, span).map(({ state, path }) => (
        <path key={state} className={FILL[state]} d={path} shapeRendering="crispEdges" />
      ))}
    </svg>
  );
});
