'use client';

import type { ReactNode, RefObject } from 'react';
import { useTimeCursor } from './time-cursor';
import { TimeGrid } from './time-grid';
import { percentOf, ratioOf, type TimeSpan } from './time-span';

/** Room left of every plot for its values, so that all of them share one time axis. */
export const VALUE_AXIS_PX = 48;

type PlotFrameProps = {
  span: TimeSpan;
  plot: RefObject<HTMLDivElement | null>;
  selection: TimeSpan | null;
  /** Times of which nothing is known. */
  gaps?: readonly TimeSpan[];
  children?: ReactNode;
};

/** What lies over and under everything that is drawn along the time axis: grid, gaps, selection and crosshair. */
export function PlotFrame({ span, plot, selection, gaps = [], children }: PlotFrameProps) {
  return (
    <div
      ref={plot}
      className="pointer-events-none absolute inset-y-0 right-0"
      style={{ left: VALUE_AXIS_PX }}
    >
      <TimeGrid span={span} />
      {gaps.map((gap) => (
        <Band key={gap.fromMs} className="hatched" part={gap} span={span} />
      ))}
      {children}
      {selection && (
        <Band
          className="border-x border-accent-line bg-accent-fill opacity-60"
          part={selection}
          span={span}
        />
      )}
      <Crosshair span={span} />
    </div>
  );
}

function Band({ part, span, className }: { part: TimeSpan; span: TimeSpan; className: string }) {
  const left = percentOf(part.fromMs, span);
  const right = `calc(100% - ${percentOf(part.toMs, span)})`;
  return <span aria-hidden className={`absolute inset-y-0 ${className}`} style={{ left, right }} />;
}

function Crosshair({ span }: { span: TimeSpan }) {
  const [cursor] = useTimeCursor();
  const ratio = cursor ? ratioOf(cursor.atMs, span) : -1;
  if (!cursor || ratio < 0 || ratio > 1) return null;
  return (
    <span
      aria-hidden
      data-crosshair
      className="absolute inset-y-0 w-px bg-text/60"
      style={{ left: percentOf(cursor.atMs, span) }}
    />
  );
}
