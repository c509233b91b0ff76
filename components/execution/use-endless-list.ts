'use client';

import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

/** Rows before an edge at which the next page is asked for. */
const READ_AHEAD = 40;
const AT_END_PX = 40;

type EndlessListOptions = {
  scroller: RefObject<HTMLElement | null>;
  /** Of the rows in memory, in order; a row keeps its id when others come or go. */
  ids: readonly string[];
  rowHeightPx: number;
  /** What is appended while the end is in sight is brought into sight. */
  isFollowing: boolean;
  /** Where the list was opened, and how many times: it begins there. */
  opened: { at: 'start' | 'end'; count: number };
  onNearStart: () => void;
  onNearEnd: () => void;
};

/**
 * Draws what is in sight of rows that come and go at both ends. What the reader looks at stays where it is, whatever happens
 * above or below; only someone who follows the end is moved along with it.
 */
export function useEndlessList(options: EndlessListOptions) {
  const { scroller, ids, rowHeightPx, isFollowing, opened, onNearStart, onNearEnd } = options;
  // The compiler's advice is about memoizing what it returns; nothing here is memoized.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: ids.length,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => ids[index] ?? index,
    getScrollElement: () => scroller.current,
    overscan: 12,
    anchorTo: 'end',
    followOnAppend: isFollowing,
    scrollEndThreshold: AT_END_PX,
  });

  const begin = useEffectEvent((at: 'start' | 'end') => {
    if (at === 'end') virtualizer.scrollToEnd();
    else virtualizer.scrollToOffset(0);
  });
  useEffect(() => {
    if (opened.count > 0) begin(opened.at);
  }, [opened]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  const isNearStart = ids.length > 0 && startIndex < READ_AHEAD;
  const isNearEnd = ids.length > 0 && endIndex >= ids.length - READ_AHEAD;
  const nearStart = useEffectEvent(onNearStart);
  const nearEnd = useEffectEvent(onNearEnd);
  const [first, last] = [ids[0], ids.at(-1)];
  useEffect(() => {
    if (isNearStart) nearStart();
  }, [isNearStart, first]);
  useEffect(() => {
    if (isNearEnd) nearEnd();
  }, [isNearEnd, last]);

  return {
    items: virtualizer.getVirtualItems(),
    heightPx: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    isAtEnd: ids.length === 0 || virtualizer.isAtEnd(AT_END_PX),
    scrollToEnd: () => virtualizer.scrollToEnd(),
    scrollToIndex: (index: number) => virtualizer.scrollToIndex(index, { align: 'center' }),
  };
}
