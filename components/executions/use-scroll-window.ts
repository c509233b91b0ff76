'use client';

import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { rememberView, type ListSession } from './list-session';
import { moveWindow, WINDOW_ROWS, windowAround } from './scroll-window';

type ScrollWindowOptions = {
  session: ListSession;
  scroller: RefObject<HTMLDivElement | null>;
  /** Rows that are known of. */
  total: number;
  rowHeightPx: number;
  /** Height of what stands above the rows inside the scroll area. */
  headHeightPx: number;
  /** What rows take beyond their height. */
  expanded: ReadonlyMap<number, number>;
};

/** What has to be in its place again once the window has moved. */
type Anchor = { row: number; offsetPx: number };

/** Draws what is in sight of any number of rows: a window of them scrolls, and moves on before the reader meets its edge. */
export function useScrollWindow(options: ScrollWindowOptions) {
  const { session, scroller, total, rowHeightPx, headHeightPx, expanded } = options;
  const [base, setBase] = useState(session.view.base);
  const anchor = useRef<Anchor | null>(null);
  // The compiler's advice is about memoizing what it returns; nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: Math.min(total - base, WINDOW_ROWS),
    estimateSize: (index) => rowHeightPx + (expanded.get(base + index) ?? 0),
    getScrollElement: () => scroller.current,
    initialOffset: session.view.scrollTop,
    overscan: 10,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
  const items = virtualizer.getVirtualItems();
  const first = base + (virtualizer.range?.startIndex ?? 0);
  const last = base + (virtualizer.range?.endIndex ?? 0);

  useLayoutEffect(() => {
    virtualizer.measure();
    const { current } = anchor;
    if (!current) return;
    anchor.current = null;
    const start = virtualizer.getOffsetForIndex(current.row - base, 'start');
    if (start) virtualizer.scrollToOffset(start[0] + current.offsetPx);
  }, [virtualizer, base, expanded, rowHeightPx, headHeightPx]);

  const moveTo = (next: number, place: Anchor) => {
    anchor.current = place;
    setBase(next);
    rememberView(session, { base: next });
  };

  const keepRoom = () => {
    const scrollTop = scroller.current?.scrollTop ?? 0;
    const next = moveWindow({ base, first, last, total });
    const start = virtualizer.getOffsetForIndex(first - base, 'start');
    if (next !== base && start) moveTo(next, { row: first, offsetPx: scrollTop - start[0] });
  };
  const keepRoomOnceGrown = useEffectEvent(keepRoom);
  // A list that grows while the reader is at its bottom does not scroll.
  useEffect(() => {
    const frame = requestAnimationFrame(() => keepRoomOnceGrown());
    return () => cancelAnimationFrame(frame);
  }, [total]);

  return {
    items: items.map((item) => ({
      ...item,
      row: base + item.index,
      top: item.start - headHeightPx,
    })),
    heightPx: virtualizer.getTotalSize(),
    first,
    last,
    onScroll: () => {
      rememberView(session, { scrollTop: scroller.current?.scrollTop ?? 0 });
      keepRoom();
    },
    scrollToRow: (row: number) => {
      const isInside = row >= base && row < base + WINDOW_ROWS;
      if (isInside) virtualizer.scrollToIndex(row - base);
      else moveTo(windowAround(row), { row, offsetPx: 0 });
    },
  };
}
