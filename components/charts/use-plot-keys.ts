'use client';

import type { KeyboardEvent } from 'react';
import { useOwnCursor, useSetTimeCursor } from './time-cursor';
import { zoomSpan, type TimeSpan } from './time-span';

type PlotKeysOptions = {
  span: TimeSpan;
  owner: string;
  /** Instants that the cursor stops at, in order. */
  stops: readonly number[];
  onSelect: ((span: TimeSpan) => void) | undefined;
};

/** Walks the shared cursor from stop to stop with the arrow keys, Home and End; + and − zoom around it, Escape takes it away. */
export function usePlotKeys({ span, owner, stops, onSelect }: PlotKeysOptions) {
  const setCursor = useSetTimeCursor();
  const cursorMs = useOwnCursor(owner);
  const index = cursorMs === null ? -1 : nearestIndex(stops, cursorMs);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return setCursor(null);
    const factor = { '+': 0.5, '=': 0.5, '-': 2 }[event.key];
    if (factor !== undefined && onSelect) {
      event.preventDefault();
      const aroundMs = cursorMs ?? (span.fromMs + span.toMs) / 2;
      return onSelect(zoomSpan(span, factor, aroundMs, Number.POSITIVE_INFINITY));
    }
    const target = targetOf(event.key, index, stops.length);
    const atMs = target === null ? undefined : stops[target];
    if (atMs === undefined) return;
    event.preventDefault();
    setCursor({ atMs, owner });
  };

  return {
    onKeyDown,
    onBlur: () => cursorMs !== null && setCursor(null),
    /** Position of the cursor among the stops, and the last one. */
    position: Math.max(0, index),
    lastPosition: Math.max(0, stops.length - 1),
  };
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return index < 0 ? count - 1 : Math.max(0, index - 1);
    case 'ArrowRight':
      return index < 0 ? 0 : Math.min(count - 1, index + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function nearestIndex(stops: readonly number[], atMs: number): number {
  let nearest = 0;
  for (const [index, stop] of stops.entries()) {
    if (Math.abs(stop - atMs) < Math.abs((stops[nearest] ?? 0) - atMs)) nearest = index;
  }
  return nearest;
}
