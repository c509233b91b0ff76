'use client';

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * How many items of a list lie in its first column, kept true: of a column that wraps, those that have no room go to the
 * next one, which nobody sees. Before it was measured: all.
 */
export function useFittingCount<Element extends HTMLElement>(
  itemCount: number,
): { ref: RefObject<Element | null>; count: number } {
  const ref = useRef<Element>(null);
  const [count, setCount] = useState(itemCount);
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    const measure = () => {
      const endPx = list.getBoundingClientRect().right;
      const fitting = [...list.children].filter(
        (item) => item.getBoundingClientRect().left < endPx,
      );
      setCount(fitting.length);
    };
    const observer = new ResizeObserver(measure);
    for (const item of [list, ...list.children]) observer.observe(item);
    return () => observer.disconnect();
  }, [itemCount]);
  return { ref, count: Math.min(count, itemCount) };
}
