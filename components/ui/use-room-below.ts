'use client';

import { useEffect, useState, type RefObject } from 'react';

/** However little room there is, a list needs some. */
const LEAST_PX = 320;

/** Height in px from where an element begins to the bottom of the window, less `gapPx`; null until it was measured. */
export function useRoomBelow(element: RefObject<HTMLElement | null>, gapPx: number): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const measure = () => {
      if (!element.current) return;
      const top = element.current.getBoundingClientRect().top + window.scrollY;
      setRoom(Math.max(LEAST_PX, Math.floor(window.innerHeight - top - gapPx)));
    };
    const observer = new ResizeObserver(measure);
    for (const other of surroundings(element.current)) observer.observe(other);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element, gapPx]);
  return room;
}

/** Whatever of these grows, shrinks or goes away may move the element. */
function surroundings(element: HTMLElement | null): Element[] {
  const parent = element?.parentElement;
  return parent ? [...parent.children, ...surroundings(parent)] : [];
}
