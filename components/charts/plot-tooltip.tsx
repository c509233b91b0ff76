'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { percentOf, ratioOf, type TimeSpan } from './time-span';

type PlotTooltipProps = { atMs: number; span: TimeSpan; children: ReactNode };

/** What is told of the instant under the cursor, beside it and never outside of the plot. */
export function PlotTooltip({ atMs, span, children }: PlotTooltipProps) {
  const isLeft = ratioOf(atMs, span) < 0.5;
  return (
    <div
      className={classNames(
        'pointer-events-none absolute top-1 z-20 w-max max-w-64 rounded border border-line-strong bg-surface px-2 py-1 text-sm sm:max-w-96',
        isLeft ? 'translate-x-2' : '-translate-x-[calc(100%+0.5rem)]',
      )}
      style={{ left: percentOf(atMs, span) }}
    >
      {children}
    </div>
  );
}
