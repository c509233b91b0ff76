'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { isOneOf, LIST_KEYS } from '@/lib/format/keys';

type RowFocusOptions = {
  /** Ids of all rows, in the order shown. */
  ids: readonly string[];
  container: RefObject<HTMLElement | null>;
  /** Brings a row into sight that may not be drawn yet. */
  scrollTo: (index: number) => void;
  onOpen: (index: number) => void;
};

/** Walks rows with the keyboard: one of them is a tab stop, and it stays the same row when the order changes. */
export function useRowFocus({ ids, container, scrollTo, onOpen }: RowFocusOptions) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const awaited = useRef<number | null>(null);
  const activeIndex = Math.max(0, activeId === null ? 0 : ids.indexOf(activeId));

  // A virtual row is drawn some renders after it was scrolled to, so this looks for it until it is there.
  useEffect(() => {
    if (awaited.current === null) return;
    const selector = `[data-row-index="${awaited.current}"]`;
    const row = container.current?.querySelector<HTMLElement>(selector);
    if (!row) return;
    awaited.current = null;
    row.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.rowIndex === undefined)
      return;
    if (isOneOf(LIST_KEYS.open, event.key)) return onOpen(activeIndex);
    const target = targetOf(event.key, activeIndex, ids.length);
    const id = target === null ? undefined : ids[target];
    if (target === null || id === undefined) return;
    event.preventDefault();
    awaited.current = target;
    setActiveId(id);
    scrollTo(target);
  };

  return { onKeyDown, setActiveId, isTabStop: (index: number) => index === activeIndex };
}

function targetOf(key: string, index: number, rowCount: number): number | null {
  if (isOneOf(LIST_KEYS.next, key)) return Math.min(index + 1, rowCount - 1);
  if (isOneOf(LIST_KEYS.previous, key)) return Math.max(index - 1, 0);
  if (isOneOf(LIST_KEYS.first, key)) return 0;
  return isOneOf(LIST_KEYS.last, key) ? rowCount - 1 : null;
}
