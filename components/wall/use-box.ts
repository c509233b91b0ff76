'use client';

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Box } from './tile-grid';

/**
 * Size of an element in the wall's unit (rem), kept true. Before it was measured, and on the server, it is the one that a
 * screen of 16 : 9 gives it, so that the first paint is the last one on most of them.
 */
export function useBox<Element extends HTMLElement>(
  usual: Box,
): { ref: RefObject<Element | null>; box: Box; isMeasured: boolean } {
  const ref = useRef<Element>(null);
  const [box, setBox] = useState(usual);
  const [isMeasured, setMeasured] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const unitPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const width = roundDown(element.clientWidth / unitPx);
      const height = roundDown(element.clientHeight / unitPx);
      setBox((known) =>
        known.width === width && known.height === height ? known : { width, height },
      );
    };
    const observer = new ResizeObserver(measure);
    measure();
    setMeasured(true);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, box, isMeasured };
}

/** A hundredth of a unit is nothing to the eye, and spares a drawing for every fraction of a pixel. */
function roundDown(length: number): number {
  return Math.floor(length * 100) / 100;
}
