'use client';

import { useRef, useState, type PointerEvent } from 'react';
import { useSetTimeCursor } from './time-cursor';
import { instantAt, type TimeSpan } from './time-span';

/** A drag that is shorter is a click. */
const LEAST_DRAG_PX = 6;

type PlotPointerOptions = {
  span: TimeSpan;
  owner: string;
  /** Told the part of the span that was dragged over. */
  onSelect: ((span: TimeSpan) => void) | undefined;
};

/** Moves the shared cursor with the pointer, and selects a part of the time by dragging. `plot` is the element that spans the axis. */
export function usePlotPointer({ span, owner, onSelect }: PlotPointerOptions) {
  const plot = useRef<HTMLDivElement>(null);
  const setCursor = useSetTimeCursor();
  const [selection, setSelection] = useState<TimeSpan | null>(null);
  const start = useRef<{ x: number; atMs: number } | null>(null);

  const instantOf = (event: PointerEvent): number | null => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    return instantAt((event.clientX - box.left) / box.width, span);
  };

  const isWithin = (event: PointerEvent): boolean => {
    const box = plot.current?.getBoundingClientRect();
    return box !== undefined && event.clientX >= box.left && event.clientX <= box.right;
  };

  const end = (event: PointerEvent) => {
    const from = start.current;
    start.current = null;
    setSelection(null);
    const atMs = instantOf(event);
    if (!from || atMs === null || Math.abs(event.clientX - from.x) < LEAST_DRAG_PX) return;
    onSelect?.({ fromMs: Math.min(from.atMs, atMs), toMs: Math.max(from.atMs, atMs) });
  };

  return {
    plot,
    selection,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const atMs = instantOf(event);
        // On a touch screen dragging scrolls the page.
        if (
          onSelect &&
          event.button === 0 &&
          event.pointerType === 'mouse' &&
          atMs !== null &&
          isWithin(event)
        ) {
          start.current = { x: event.clientX, atMs };
        }
      },
      onPointerMove: (event: PointerEvent) => {
        const atMs = instantOf(event);
        if (atMs === null) return;
        const from = start.current;
        setCursor(from || isWithin(event) ? { atMs, owner } : null);
        if (from && Math.abs(event.clientX - from.x) >= LEAST_DRAG_PX) {
          setSelection({ fromMs: Math.min(from.atMs, atMs), toMs: Math.max(from.atMs, atMs) });
        }
      },
      onPointerUp: end,
      onPointerLeave: () => {
        start.current = null;
        setSelection(null);
        setCursor(null);
      },
    },
  };
}
